// Opens the pages in Chromium: nothing said, nothing asked for, usable by keyboard, quick.
import { readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { accessible, browser, tab, check, finish, failures, hold } from "./open.mjs";

const work = process.argv[2];
const axe = readFileSync(work + "/node_modules/axe-core/axe.min.js", "utf8");
const LIMIT_MS = 200;
// A space at which the browser may end a line, between a number and its unit.
const PARTED = `function partedNumbers() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parted = [];
  for (let at = texts.nextNode(); at; at = texts.nextNode()) {
    const found = /[0-9] (s|ms|min|h|B|[kMG]B|[KMG]iB|bytes?|cores?|[%个次行处类字])(?![A-Za-z0-9])/.exec(at.data);
    if (found && !at.parentElement.closest("script, style, code, bdi")) parted.push(found[0] + " in " + at.data);
  }
  return parted;
}`;
mkdirSync(work + "/screenshots", { recursive: true });
const url = (name) => "file://" + work + "/pages/" + name + ".html";
const chrome = await browser();
console.log("---- " + (await chrome.version()));

await everyPage();
await withoutScript();
await languagesAndThemes();
await speed();
await keyboard();
await comparing();
await chrome.close();
finish();

async function open(name, options) {
  const page = await tab(chrome, options);
  await page.goto(url(name));
  await settled(page);
  return page;
}

function settled(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
}

async function everyPage() {
  let rules = 0;
  const before = failures();
  for (const name of ["small", "large", "hostile", "missing", "broken"]) {
    for (const language of ["en", "zh-CN"]) {
      for (const [scheme, width] of [["light", 1280], ["dark", 1280], ["light", 390], ["dark", 390]]) {
        const page = await open(`${name}.${language}`, { scheme, width, height: width === 390 ? 844 : 900 });
        const where = `${name}.${language} ${scheme} ${width}`;
        await page.evaluate(PARTED);
        const found = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          hacked: "hacked" in window,
          scripts: document.scripts.length,
          images: document.images.length,
          keys: [...document.querySelectorAll("[data-t]")].filter((each) => each.textContent === each.dataset.t || /\{\w+\}/.test(each.textContent)).map((each) => each.dataset.t),
          wide: document.scrollingElement.scrollWidth - window.innerWidth,
          parted: partedNumbers(),
          tables: [...document.querySelectorAll("table")].filter((table) => !table.caption || !table.caption.textContent).length,
        }));
        hold(where + " says nothing on the console", page.said.length === 0, page.said.length === 0 ? "" : page.said.join("; "));
        hold(where + " asks for nothing but itself", page.asked.length === 1, page.asked.length === 1 ? "" : page.asked.join("; "));
        hold(where + " has its language", found.lang === language);
        hold(where + " runs no script of the data", !found.hacked && found.scripts === 4 && found.images === 0);
        hold(where + " has every text", found.keys.length === 0, found.keys.join(" "));
        hold(where + " is no wider than the window", found.wide <= 0, found.wide <= 0 ? "" : found.wide + " px");
        hold(where + " parts no number from its unit", found.parted.length === 0, found.parted.slice(0, 3).join("; "));
        hold(where + " has a caption for each table", found.tables === 0);
        if (name === "small" || (width === 1280 && language === "en")) {
          rules = Math.max(rules, await accessible(page, axe, where));
        }
        await page.screenshot({ path: `${work}/screenshots/${name}.${language}.${scheme}.${width}.png`, fullPage: true });
        await page.close();
      }
    }
  }
  check("40 pages opened: console silent, no request, every text there, no script of the data, axe without violation", failures() === before, `${rules} rules of axe passed; screenshots in target/page-check/screenshots`);
}

async function withoutScript() {
  const page = await open2("small.en", { script: false });
  const text = await page.$eval("body", (body) => body.innerText.replaceAll("\u00a0", " "));
  const all = ["11.7 s", "61 compiled", "compile+asm", "P95", "10.4 s", "Longest chain", "internal/poll", "JavaScript is off"];
  const lacks = all.filter((each) => !text.includes(each));
  check("summary, stages and chain are there without JavaScript", lacks.length === 0, lacks.join(", ") || all.length + " texts looked for");
  await page.close();
}

async function open2(name, options) {
  const page = await tab(chrome, options);
  await page.goto(url(name));
  return page;
}

async function languagesAndThemes() {
  for (const [languages, expected] of [[["zh-CN", "en"], "zh-CN"], [["zh"], "zh-CN"], [["zh-TW", "zh"], "en"], [["de"], "en"], [["en-US"], "en"]]) {
    const page = await open("small.auto", { languages });
    const lang = await page.evaluate(() => document.documentElement.lang);
    check("auto with " + languages.join(","), lang === expected, lang);
    await page.close();
  }
  const page = await open("small.en", {});
  await page.select("#language", "zh-CN");
  const chinese = await page.evaluate(() => [document.documentElement.lang, document.querySelector("#stages-title").textContent, document.querySelector("#packages-table thead").textContent]);
  check("the language switch reaches headings and tables", chinese[0] === "zh-CN" && chinese[1] === "阶段" && chinese[2].includes("工具耗时"), chinese[1]);
  const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await back();
  await page.select("#theme", "dark");
  const dark = await back();
  check("the colour switch overrides the system", light !== dark, light + " → " + dark);
  await page.close();
}

/** Milliseconds from an event to the frame that shows what it did, in the page; median of nine. */
async function quick(page, what, act) {
  const times = [];
  for (let i = 0; i < 9; i++) {
    times.push(
      // As a text, for the page's policy lets nothing in it be made from one.
      await page.evaluate(`new Promise((done) => {
        const round = ${i};
        requestAnimationFrame(() => {
          const from = performance.now();
          { ${act} }
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => done(performance.now() - from);
            painted.port2.postMessage(0);
          });
        });
      })`),
    );
  }
  times.sort((one, other) => one - other);
  check(`5,000 actions, ${what}`, times[4] <= LIMIT_MS, `${times[4].toFixed(0)} ms (${times[0].toFixed(0)} to ${times[8].toFixed(0)}, at most ${LIMIT_MS})`);
}

async function speed() {
  const page = await open("large.en", {});
  const loaded = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domComplete);
  check("5,000 actions, opening the page", loaded < 5000, loaded.toFixed(0) + " ms");
  const type = (id, text) => `const i = document.getElementById("${id}"); i.value = ${text}; i.dispatchEvent(new Event("input", { bubbles: true }));`;
  await quick(page, "sorting packages by name", `document.querySelectorAll("#packages-table thead button")[0].click()`);
  await quick(page, "sorting packages by tool time", `document.querySelectorAll("#packages-table thead button")[1].click()`);
  await quick(page, "filtering packages", type("packages-filter", `["", "module3", "package12", "zzz"][round % 4]`));
  await quick(page, "turning a page", `document.querySelectorAll("#packages-table .pages button")[round % 2 ? 1 : 2].click()`);
  await page.evaluate(() => (document.querySelector("#actions-more").open = true));
  await page.waitForSelector("#actions-table table");
  await quick(page, "sorting all actions", `document.querySelectorAll("#actions-table thead button")[round % 8].click()`);
  await quick(page, "filtering all actions", type("actions-filter", `["", "module3", "package12", "zzz"][round % 4]`));
  await quick(page, "sorting the comparison", `document.querySelectorAll("#compare-body > div:last-child thead button")[round % 7].click()`);
  await page.evaluate(() => document.querySelector("#gantt").scrollIntoView());
  await quick(page, "timeline, least time", type("gantt-least", `[0, 1, 10, 50][round % 4]`));
  await quick(page, "timeline, filter by name", type("gantt-name", `["", "module3", "package12"][round % 3]`));
  await page.evaluate("{" + type("gantt-least", "0") + "}{" + type("gantt-name", '""') + "}");
  await quick(page, "timeline, zoom", type("gantt-zoom", `round * 10`));
  await quick(page, "timeline, scroll", `document.querySelector("#gantt").scrollTop = round * 9000`);
  await quick(page, "timeline, choosing the next action", `document.querySelector("#gantt").dispatchEvent(new KeyboardEvent("keydown", { key: round % 2 ? "End" : "ArrowUp" }))`);
  check("5,000 actions: the console stays silent", page.said.length === 0, page.said.join("; "));
  await page.close();
}

async function keyboard() {
  const page = await open("small.en", {});
  const seen = new Set();
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press("Tab");
    seen.add(
      await page.evaluate(() => {
        const at = document.activeElement;
        const shown = at.getBoundingClientRect();
        const outline = getComputedStyle(at).outlineStyle;
        return at === document.body ? "" : (outline === "none" || shown.width === 0 ? "INVISIBLE " : "") + (at.id || (at.closest("[id]")?.id || "page") + " " + at.tagName.toLowerCase());
      }),
    );
  }
  const wanted = ["language", "theme", "gantt-name", "gantt-least", "gantt-zoom", "gantt-fit", "gantt", "packages-filter", "packages-table button", "before-file", "compare-packages-filter"];
  const lacks = wanted.filter((each) => !seen.has(each));
  check("every control is reached by Tab", lacks.length === 0, lacks.join(", ") || seen.size + " places, " + wanted.length + " looked for");
  check("focus is always seen", ![...seen].some((each) => each.startsWith("INVISIBLE")), [...seen].filter((each) => each.startsWith("INVISIBLE")).join(", "));

  await page.focus("#gantt");
  await page.keyboard.press("End");
  const text = () => page.$eval("#gantt-live", (each) => each.textContent);
  const last = await text();
  await page.keyboard.press("ArrowUp");
  const link = await text();
  await page.keyboard.press("ArrowLeft");
  const main = await text();
  await page.keyboard.press("ArrowRight");
  const again = await text();
  check("arrow keys follow dependencies", link.startsWith("link example.com/hello") && main.startsWith("compile example.com/hello") && again === link && last !== link, main);
  await page.screenshot({ path: `${work}/screenshots/small.chosen.png` });
  await page.keyboard.press("Escape");
  check("Esc ends the choice", (await text()) === "");

  await page.focus("#packages-table thead button");
  await page.keyboard.press("Enter");
  const sorted = await page.$eval("#packages-table th[aria-sort]", (each) => each.textContent.slice(0, 7) + " " + each.getAttribute("aria-sort"));
  await page.keyboard.press("Space");
  const reversed = await page.$eval("#packages-table th[aria-sort]", (each) => each.getAttribute("aria-sort"));
  check("Enter and Space sort", sorted === "Package ascending" && reversed === "descending", sorted + ", " + reversed);
  await page.close();
}

async function comparing() {
  for (const [name, wanted, most] of [
    ["flags", "Packages compiled because flags or settings changed (different: -gcflags): 33.", "flags or settings changed (different: -gcflags)"],
    ["file", "Packages compiled because example.com/shop/words changed, which they import, directly or not: 2.", "what it imports changed: example.com/shop/"],
  ]) {
    const page = await open(name + ".en", {});
    const causes = await page.$$eval("#compare-body .reasons li", (all) => all.map((each) => each.textContent));
    const why = await page.$$eval("#compare-body > div:last-child tbody tr", (all) => all.map((row) => row.cells[8].textContent));
    check("the one cause is said first", causes[0] === wanted && why.some((each) => each.startsWith(most)), causes.join(" | ") + " / " + why[0]);
    await page.close();
  }
  const page = await open("small.en", {});
  const input = await page.$("#before-file");
  const status = async (file) => {
    await input.uploadFile(file);
    await page.waitForFunction((name) => document.querySelector("#compare-status").textContent.includes(name), {}, file.split("/").pop());
    return page.$eval("#compare-status", (each) => each.textContent);
  };
  const rows = () => page.$$eval("#compare-body > div:last-child tbody tr", (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const given = await rows();
  check("a record given with the page is compared", given.length === 25 && given.every((row) => row[6] === "from the cache" && row[7] === "compiled" && row[8].startsWith("same inputs")), given[0].join(" | "));
  for (const file of ["earlier.json", "earlier.json.gz"]) {
    check("a chosen file is read", (await status(`${work}/pages/${file}`)).includes("was read"), file);
    const found = await rows();
    check("its packages are compared", found.length === 25 && found.some((row) => row[6] === "compiled" && row[7] === "compiled"), found[0].join(" | "));
  }
  writeFileSync(`${work}/wrong.json`, '{"schemaVersion": "9.0"}');
  writeFileSync(`${work}/cut.json`, readFileSync(`${work}/pages/earlier.json`, "utf8").slice(0, 5000));
  writeFileSync(`${work}/cut.json.gz`, readFileSync(`${work}/pages/earlier.json.gz`).subarray(0, 3000));
  writeFileSync(`${work}/shapes.json`, '{"schemaVersion": "1.7", "goos": "x", "wallMs": 1, "stages": {}, "settings": [1], "command": "x", "modules": [null, 7], "actions": [null, 7, {}, {"id": 1, "deps": [1, "x"], "startMs": 3, "endMs": 1, "tools": 5}]}');
  for (const file of ["wrong.json", "cut.json", "cut.json.gz"]) {
    check("a file that is no report is refused", (await status(`${work}/${file}`)).includes("is not a build report"), file);
  }
  check("a report of strange shapes is read as far as it goes", (await status(`${work}/shapes.json`)).includes("was read"), "shapes.json");
  const change = () => page.$$eval("#compare-body > div tbody tr", (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)).filter((row) => row[3] !== "unknown" || row[1] !== "unknown"));
  const bare = JSON.parse(readFileSync(`${work}/pages/earlier.json`, "utf8"));
  writeFileSync(`${work}/bare.json`, JSON.stringify({ ...bare, actions: [], stages: [] }));
  check("a report without times is read", (await status(`${work}/bare.json`)).includes("was read"));
  const invented = (await change()).filter((row) => row[0] !== "Wall time");
  check("what a report without times took is unknown, and so is the change", invented.length === 0, invented.slice(0, 2).map((row) => row.join(" | ")).join("; "));

  // A drop as a person's: the file lies in what the mouse carries, and the browser must not open it itself.
  const dropped = await page.evaluate(async (text, packed) => {
    const drop = document.getElementById("drop");
    const carry = (...files) => {
      const carried = new DataTransfer();
      for (const file of files) carried.items.add(file);
      const send = (kind) => drop.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried }));
      const entered = !send("dragenter") && !send("dragover");
      const shown = drop.classList.contains("over");
      return { entered, shown, taken: !send("drop"), left: !drop.classList.contains("over") };
    };
    const read = async (name) => {
      for (let i = 0; i < 200 && !document.getElementById("compare-status").textContent.includes(name); i++) await new Promise((done) => setTimeout(done, 25));
      return document.getElementById("compare-status").textContent;
    };
    const plain = carry(new File([text], "dropped.json", { type: "application/json" }));
    const plainStatus = await read("dropped.json");
    const rows = document.querySelectorAll("#compare-body > div:last-child tbody tr").length;
    carry(new File([Uint8Array.from(atob(packed), (each) => each.charCodeAt(0))], "dropped.json.gz"));
    const packedStatus = await read("dropped.json.gz");
    const nothing = carry();
    return { plain, plainStatus, rows, packedStatus, nothing, after: document.getElementById("compare-status").textContent };
  }, readFileSync(`${work}/pages/earlier.json`, "utf8"), readFileSync(`${work}/pages/earlier.json.gz`).toString("base64"));
  check("a dropped record is taken from the browser, read and compared", Object.values(dropped.plain).every(Boolean) && dropped.plainStatus === "dropped.json was read." && dropped.rows === 25, dropped.plainStatus + ` ${dropped.rows} rows`);
  check("a dropped .gz is read", dropped.packedStatus === "dropped.json.gz was read.", dropped.packedStatus);
  check("a drop without a file changes nothing", dropped.nothing.taken && dropped.after === dropped.packedStatus);
  check("choosing and dropping files leaves the console silent", page.said.length === 0 && page.asked.length === 1, page.said.join("; "));
  await page.close();
}
