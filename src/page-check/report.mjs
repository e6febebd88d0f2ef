// Opens the pages of goenv:doctor in Chromium: nothing said, nothing asked for, usable by keyboard, fit to print.
import { readFileSync, mkdirSync, readdirSync } from "node:fs";
import { accessible, browser, tab, check, finish, failures, hold } from "./open.mjs";

const work = process.argv[2];
const axe = readFileSync(work + "/node_modules/axe-core/axe.min.js", "utf8");
const shots = work + "/screenshots/report";
mkdirSync(shots, { recursive: true });
const machines = [...new Set(readdirSync(work + "/report").map((name) => name.replace(/\..*/, "")))].sort();
const url = (name) => "file://" + work + "/report/" + name + ".html";
const chrome = await browser();
console.log("---- report.html, " + machines.length + " machines, " + (await chrome.version()));

await everyPage();
await withoutScript();
await languages();
await filtering();
await keyboard();
await printing();
await chrome.close();
finish();

async function open(name, options) {
  const page = await tab(chrome, options);
  await page.goto(url(name));
  return page;
}

async function everyPage() {
  let rules = 0;
  let count = 0;
  const before = failures();
  for (const name of machines) {
    for (const language of ["en", "zh-CN"]) {
      for (const [scheme, width] of [["light", 1280], ["dark", 1280], ["light", 390], ["dark", 390]]) {
        const page = await open(`${name}.${language}`, { scheme, width, height: width === 390 ? 844 : 900 });
        const where = `report ${name}.${language} ${scheme} ${width}`;
        await page.click("#open"); // so that all of it is looked at
        const found = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          scripts: document.scripts.length,
          keys: document.body.innerText.match(/\b(html|page|count|label|area|source)\.[a-z][a-z.-]+/g),
          wide: document.scrollingElement.scrollWidth - window.innerWidth,
          cut: [...document.querySelectorAll("main *")].filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1 && getComputedStyle(each).overflowX === "hidden").length,
          other: [...document.querySelectorAll(".l")].filter((each) => each.lang !== document.documentElement.lang && each.getClientRects().length > 0).length,
          heads: [...document.querySelectorAll("h1, h2, h3, h4")].map((each) => Number(each.localName[1])).filter((level, at, all) => at > 0 && level > all[at - 1] + 1).length,
        }));
        hold(where + " says nothing on the console", page.said.length === 0, page.said.join("; "));
        hold(where + " asks for nothing but itself", page.asked.length === 1, page.asked.join("; "));
        hold(where + " has its language and no other", found.lang === language && found.other === 0, found.other + " texts");
        hold(where + " has one script", found.scripts === 1);
        hold(where + " has every text", found.keys === null, String(found.keys));
        hold(where + " is no wider than the window", found.wide <= 0, found.wide + " px");
        hold(where + " cuts nothing", found.cut === 0, found.cut + " elements");
        hold(where + " leaves out no level of headings", found.heads === 0);
        rules = Math.max(rules, await accessible(page, axe, where));
        await page.reload();
        await page.screenshot({ path: `${shots}/${name}.${language}.${scheme}.${width}.png`, fullPage: true });
        await page.close();
        count++;
      }
    }
  }
  check(`${count} pages opened: console silent, no request, every text there, nothing cut, axe without violation`, failures() === before, `${rules} rules of axe passed; screenshots in target/page-check/screenshots/report`);
}

async function withoutScript() {
  const page = await open("laptop.en", { script: false });
  const text = await page.$eval("body", (body) => body.innerText);
  const all = ["2 errors", "GOROOT is C:\\Go1.22", "Why it matters", "[Environment]::SetEnvironmentVariable", "effective", "never reached", "Several go commands"];
  const lacks = all.filter((each) => !text.includes(each));
  const buttons = await page.$$eval("button, input, select", (each) => each.filter((one) => one.getClientRects().length > 0).length);
  check("everything can be read without JavaScript, and no button is shown", lacks.length === 0 && buttons === 0, lacks.join(", ") || all.length + " texts looked for");
  await page.close();
}

async function languages() {
  for (const [wanted, expected] of [[["zh-CN", "en"], "zh-CN"], [["zh-TW", "zh"], "en"], [["de"], "en"]]) {
    const page = await open("laptop.auto", { languages: wanted });
    check("auto with " + wanted.join(","), (await page.evaluate(() => document.documentElement.lang)) === expected);
    await page.close();
  }
  const page = await open("laptop.en", {});
  await page.select("#language", "zh-CN");
  const chinese = await page.evaluate(() => [document.title, document.querySelector("#findings-title").innerText, document.querySelector("#kind").innerText, document.querySelector("nav").getAttribute("aria-label")].join("|"));
  check("the language switch reaches title, headings, options and names", /报告.*\|发现的问题\|全部\s+错误[^|]*\|/.test(chinese) && !/Parts of/.test(chinese), chinese.replaceAll("\n", " "));
  const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await back();
  await page.select("#theme", "dark");
  check("the colour switch overrides the system", light !== (await back()));
  await page.close();
}

async function filtering() {
  const page = await open("laptop.en", {});
  const shown = () => page.evaluate(() => [...document.querySelectorAll("[data-kind]")].filter((each) => !each.hidden).map((each) => each.dataset.kind));
  const status = () => page.$eval("#shown", (each) => each.innerText);
  const all = (await shown()).length;
  await page.select("#kind", "error");
  check("a filter by outcome", (await shown()).every((kind) => kind === "error") && (await status()).startsWith("2/" + all), await status());
  await page.select("#kind", "");
  await page.select("#area", "goroot");
  check("a filter by area", (await shown()).length > 0 && (await shown()).length < all, await status());
  await page.select("#area", "");
  await page.type("#find", "GOFLAGS trimpath");
  check("a filter by words", (await status()).startsWith("1/"), await status());
  await page.keyboard.press("Escape");
  check("Esc clears it", (await shown()).length === all);
  await page.type("#find", "no such words");
  check("nothing found is said", await page.$eval("#nothing", (each) => !each.hidden));
  check("the number shown is a status that is read out", (await page.$eval("#shown", (each) => each.getAttribute("role"))) === "status");
  await page.close();
}

async function keyboard() {
  const page = await open("laptop.en", {});
  await chrome.defaultBrowserContext().overridePermissions("file:///", ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]).catch(() => {});
  const seen = new Set();
  let copied = "";
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const on = document.activeElement;
      const shown = on.getBoundingClientRect();
      if (on === document.body) return "";
      return (getComputedStyle(on).outlineStyle === "none" || shown.width === 0 ? "INVISIBLE " : "") + (on.id || on.className || on.localName);
    });
    seen.add(at);
    if (at.startsWith("copy") && copied === "") {
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector("#copied").textContent !== "", { timeout: 3000 }).catch(() => {});
      copied = await page.evaluate(async () => [document.querySelector("#copied").textContent, document.activeElement.parentElement.querySelector("code").textContent, await navigator.clipboard.readText().catch(() => getSelection().toString())].join("\n"));
    }
    if (at === "summary" && i > 10) await page.keyboard.press("Enter");
  }
  const wanted = ["skip", "language", "theme", "find", "kind", "area", "open", "summary"];
  const lacks = wanted.filter((each) => !seen.has(each));
  check("every control is reached by Tab", lacks.length === 0 && [...seen].some((each) => each.startsWith("copy")), lacks.join(", ") || seen.size + " places");
  check("focus is always seen", ![...seen].some((each) => each.startsWith("INVISIBLE")), [...seen].filter((each) => each.startsWith("INVISIBLE")).join(", "));
  const [told, command, clipboard] = copied.split("\n");
  check("Enter copies a command and it is said", told === "Copied to the clipboard." && command !== "" && clipboard === command, copied.replaceAll("\n", " | "));
  await page.close();
}

async function printing() {
  const page = await open("laptop.en", { scheme: "dark" });
  await page.pdf({ path: shots + "/laptop.pdf", format: "A4" });
  await page.emulateMediaType("print");
  const paper = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const open = [...document.querySelectorAll("details")].every((each) => each.open);
    const buttons = [...document.querySelectorAll("button, select, input, nav")].filter((each) => each.getClientRects().length > 0).length;
    const back = getComputedStyle(document.body).backgroundColor;
    dispatchEvent(new Event("afterprint"));
    return { open, buttons, back };
  });
  check("on paper everything is open, light, without buttons", paper.open && paper.buttons === 0 && paper.back === "rgb(255, 255, 255)", JSON.stringify(paper));
  const again = await page.evaluate(() => [...document.querySelectorAll("details")].some((each) => !each.open));
  check("what printing opened is closed again", again);
  await page.close();
}
