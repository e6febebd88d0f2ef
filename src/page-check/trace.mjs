// Opens the traces in speedscope, a reader that is not ours, and compares what it understood.
import { readFileSync, writeFileSync } from "node:fs";
import { browser, tab, check, finish } from "./open.mjs";
import { written } from "./written.mjs";

const work = process.argv[2];
const chrome = await browser();
console.log("---- speedscope " + JSON.parse(readFileSync(work + "/node_modules/speedscope/package.json", "utf8")).version);
for (const name of ["small", "large", "hostile", "broken"]) await read(name);
await chrome.close();
finish();

async function read(name) {
  const trace = readFileSync(`${work}/pages/${name}.trace.json`);
  writeFileSync(`${work}/load.js`, `speedscope.loadFileFromBase64(${JSON.stringify(name)}, "${trace.toString("base64")}")`);
  const page = await tab(chrome);
  await page.evaluateOnNewDocument(() => {
    const real = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      window.exported = blob.text();
      return real(blob);
    };
  });
  await page.goto(`file://${work}/node_modules/speedscope/dist/release/index.html#localProfilePath=${work}/load.js`);
  await page.waitForFunction((title) => document.title.includes(title), { timeout: 60000 }, name);
  await new Promise((done) => setTimeout(done, 1000));
  await page.screenshot({ path: `${work}/screenshots/${name}.speedscope.png` });
  await page.keyboard.down("Control");
  await page.keyboard.press("s");
  await page.keyboard.up("Control");
  await page.waitForFunction(() => window.exported !== undefined, { timeout: 30000 });
  const understood = JSON.parse(await page.evaluate(() => window.exported));
  const lanes = [...written(`${work}/pages/${name}.trace.json`).lanes.values()].map(({ slices, from, to }) => `${slices} in ${(to - from).toFixed(1)}`).sort();
  const read = understood.profiles
    .map((profile) => `${profile.events.filter((event) => event.type === "O").length} in ${(profile.endValue - Math.min(...profile.events.map((event) => event.at))).toFixed(1)}`)
    .sort();
  check(`${name}: speedscope reads every lane with its slices and its length in µs`, lanes.join() === read.join(), read.join(", "));
  const bad = page.said.filter((each) => each.startsWith("error") || /warn.*(mismatch|overlap|unmatched|invalid)/i.test(each));
  check(`${name}: speedscope complains of nothing`, bad.length === 0, bad.slice(0, 3).join("; "));
  await page.close();
}
