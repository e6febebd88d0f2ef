// Opens the pages of goenv:fleet in Chromium: nothing said, nothing asked for, usable by keyboard, quick with 1,000 machines.
import { readFileSync, mkdirSync } from "node:fs";
import { accessible, browser, tab, check, finish, failures, hold } from "./open.mjs";

const work = process.argv[2];
const axe = readFileSync(work + "/node_modules/axe-core/axe.min.js", "utf8");
const shots = work + "/screenshots/fleet";
mkdirSync(shots, { recursive: true });
const LIMIT_MS = 2000;
const chrome = await browser();
console.log("---- fleet.html, " + (await chrome.version()));

await everyPage();
await withoutScript();
await filtering();
await keyboard();
await printing();
await chrome.close();
finish();

async function open(name, options) {
  const page = await tab(chrome, options);
  await page.goto("file://" + work + "/fleet/" + name + ".html");
  return page;
}

async function everyPage() {
  let count = 0;
  let rules = 0;
  const before = failures();
  for (const name of ["some", "first", "hostile"]) {
    for (const language of ["en", "zh-CN"]) {
      for (const [scheme, width] of [["light", 1280], ["dark", 1280], ["light", 390], ["dark", 390]]) {
        const page = await open(`${name}.${language}`, { scheme, width, height: width === 390 ? 844 : 900 });
        const where = `fleet ${name}.${language} ${scheme} ${width}`;
        await page.screenshot({ path: `${shots}/${name}.${language}.${scheme}.${width}.png`, fullPage: true });
        await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
        const found = await page.evaluate(() => ({
          hacked: "hacked" in window,
          lang: document.documentElement.lang,
          scripts: document.scripts.length,
          keys: document.body.innerText.match(/\b(fleet|page|compare|saved)\.(?!json)[a-z][a-z.-]+/g),
          wide: document.scrollingElement.scrollWidth - window.innerWidth,
          other: [...document.querySelectorAll(".l")].filter((each) => each.lang !== document.documentElement.lang && each.getClientRects().length > 0).length,
        }));
        hold(where + " says nothing on the console", page.said.length === 0, page.said.join("; "));
        hold(where + " asks for nothing but itself", page.asked.length === 1, page.asked.join("; "));
        hold(where + " runs nothing of a report", !found.hacked && found.scripts === 1);
        hold(where + " has its language and no other", found.lang === language && found.other === 0, found.other + " texts");
        hold(where + " has every text", found.keys === null, String(found.keys));
        hold(where + " is no wider than the window", found.wide <= 0, found.wide + " px");
        rules = Math.max(rules, await accessible(page, axe, where));
        await page.close();
        count++;
      }
    }
  }
  check(`${count} pages opened: console silent, no request, every text there, axe without violation`, failures() === before, `${rules} rules of axe passed; screenshots in target/page-check/screenshots/fleet`);
}

async function withoutScript() {
  const page = await open("some.en", { script: false });
  const text = await page.$eval("body", (body) => body.innerText);
  const all = ["61", "rack-0/agent-5", "rack-1/agent-y.zip", "path.go-multiple", "Versions of Go"];
  const lacks = all.filter((each) => !text.includes(each));
  const controls = await page.$$eval("button, input, select", (each) => each.filter((one) => one.getClientRects().length > 0).length);
  check("everything can be read without JavaScript, and no control is shown", lacks.length === 0 && controls === 0, lacks.join(", "));
  await page.close();
}

async function filtering() {
  const page = await open("large.en", {});
  const shown = () => page.evaluate(() => [...document.querySelectorAll(".matrix tbody tr")].filter((each) => !each.hidden).length);
  check("all machines are in the table", (await shown()) === 1001 && (await page.$eval("#shown", (each) => each.textContent)) === "1001");
  await page.type("#find", "agent-99");
  const some = await shown();
  check("a filter by name", some === 11, some + " rows");
  const took = await page.evaluate(() => {
    const begin = performance.now();
    const find = document.querySelector("#find");
    find.value = "";
    find.dispatchEvent(new Event("input"));
    document.body.getBoundingClientRect();
    return performance.now() - begin;
  });
  check("1,001 machines filtered and laid out again", took < LIMIT_MS, Math.round(took) + " ms");
  const option = await page.$eval("#check option:nth-child(2)", (each) => each.value);
  await page.select("#check", option);
  const fewer = await shown();
  check("a filter by finding", fewer > 0 && fewer < 1001, fewer + " rows");
  await page.evaluate(() => document.querySelector(".matrix th.check a").click());
  await page.waitForFunction(() => document.querySelector("details:target").open, { timeout: 3000 });
  check("a finding of the table leads to what was found", true);
  await page.close();
}

async function keyboard() {
  const page = await open("some.en", {});
  const seen = new Set();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    seen.add(await page.evaluate(() => {
      const on = document.activeElement;
      if (on === document.body) return "";
      const hidden = getComputedStyle(on).outlineStyle === "none" || on.getBoundingClientRect().width === 0;
      return (hidden ? "INVISIBLE " : "") + (on.id || on.className || on.localName);
    }));
  }
  const lacks = ["skip", "language", "theme", "find", "check", "scroll", "summary"].filter((each) => !seen.has(each));
  check("every control is reached by Tab", lacks.length === 0, lacks.join(", ") || seen.size + " places");
  const dark = [...seen].filter((each) => each.startsWith("INVISIBLE"));
  check("focus is always seen", dark.length === 0, dark.join(", "));
  await page.close();
}

async function printing() {
  const page = await open("some.en", { scheme: "dark" });
  await page.emulateMediaType("print");
  const paper = await page.evaluate(() => ({
    controls: [...document.querySelectorAll("button, select, input, nav")].filter((each) => each.getClientRects().length > 0).length,
    back: getComputedStyle(document.body).backgroundColor,
    cut: document.querySelector(".scroll").scrollHeight > document.querySelector(".scroll").clientHeight + 1,
  }));
  check("on paper it is light, without controls, the table whole", paper.controls === 0 && paper.back === "rgb(255, 255, 255)" && !paper.cut, JSON.stringify(paper));
  await page.close();
}
