// Opens pages of coverage in Chromium, wide and narrow, light and dark: nothing said, nothing asked
// for, no script of the sources, no wider than the window, and accessible by axe's rules.
//
//   node page.mjs DIRECTORY-OF-AXE PICTURES NAME=PAGE ...
import { readFileSync, mkdirSync } from "node:fs";
import { accessible, browser, tab, check, finish, failures, hold } from "./open.mjs";

const [tools, pictures, ...pages] = process.argv.slice(2);
const axe = readFileSync(tools + "/node_modules/axe-core/axe.min.js", "utf8");
mkdirSync(pictures, { recursive: true });
const chrome = await browser();
let rules = 0;
for (const each of pages) {
  const [name, path] = each.split("=");
  for (const [scheme, width] of [["light", 1280], ["dark", 1280], ["light", 390], ["dark", 390]]) {
    const before = failures();
    const page = await tab(chrome, { scheme, width, height: 900 });
    await page.goto("file://" + encodeURI(path));
    const where = `${name} ${scheme} ${width}`;
    for (const state of ["closed", "open"]) {
      if (state === "open") {
        // The first sources alone: a page of thousands is no better a sample.
        await page.$$eval("details", (all) => all.slice(0, 12).forEach((one) => (one.open = true)));
      }
      const found = await page.evaluate(() => ({
        wide: document.scrollingElement.scrollWidth - window.innerWidth,
        hacked: "hacked" in window,
        lang: document.documentElement.lang,
        title: document.title,
      }));
      hold(`${where} ${state} is no wider than the window`, found.wide <= 0, found.wide + " px");
      hold(`${where} runs no script of the sources`, !found.hacked);
      hold(`${where} has a language and a title`, found.lang !== "" && found.title !== "");
      rules = Math.max(rules, await accessible(page, axe, `${where} ${state}`));
      await page.screenshot({ path: `${pictures}/${name}.${scheme}.${width}.${state}.png` });
    }
    hold(where + " says nothing on the console", page.said.length === 0, page.said.join("; "));
    hold(where + " asks for nothing but itself", page.asked.length === 1, page.asked.join("; "));
    check(where, failures() === before);
    await page.close();
  }
}
console.log(`${rules} rules of axe passed; pictures in ${pictures}`);
await chrome.close();
finish();
