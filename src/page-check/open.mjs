// Starts Debian's Chromium and tells what a check finds.
import puppeteer from "puppeteer-core";

let failed = 0;

/** Counts what is not as it should be, and says it; what is fine is left to a sum. */
export function hold(what, fine, found = "") {
  if (!fine) check(what, false, found);
}

/** Says what was looked at and how it is. */
export function check(what, fine, found = "") {
  if (!fine) failed++;
  console.log(`${fine ? "  ok " : "  NOT"} ${what}${found === "" ? "" : ": " + found}`);
}

export const failures = () => failed;

export function finish() {
  if (failed > 0) {
    console.log(`${failed} things are wrong`);
    process.exitCode = 1;
  }
}

export async function browser() {
  // The sandbox needs rights that root in a container does not have; only our own files are opened.
  return puppeteer.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", headless: true, args: ["--no-sandbox", "--disable-gpu"] });
}

/** A tab that records what a page must not do. */
export async function tab(chrome, { scheme = "light", width = 1280, height = 900, languages = null, script = true } = {}) {
  const page = await chrome.newPage();
  page.said = [];
  page.asked = [];
  page.on("console", (message) => page.said.push(message.type() + " " + message.text()));
  page.on("pageerror", (error) => page.said.push("error " + error.message));
  page.on("request", (request) => page.asked.push(request.url()));
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(script);
  if (languages) {
    await page.evaluateOnNewDocument((wanted) => Object.defineProperty(navigator, "languages", { get: () => wanted }), languages);
  }
  return page;
}

/** Holds a page to axe's rules; returns how many it passes. */
export async function accessible(page, axe, where) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const each of result.violations) {
    hold(`${where} axe ${each.id}`, false, `${each.help}: ${each.nodes.slice(0, 3).map((node) => node.target.join(" ") + " " + (node.any[0]?.message || "")).join("; ")}`);
  }
  return result.passes.length;
}
