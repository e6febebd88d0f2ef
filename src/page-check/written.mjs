// What a trace says of itself, as a reader should understand it.
import { readFileSync } from "node:fs";

/** Lanes by number: how many slices, from when to when (µs); arrows; values of counters by name. */
export function written(file) {
  const lanes = new Map();
  const counters = new Map();
  let arrows = 0;
  for (const { ph, tid, ts, dur, name, args } of JSON.parse(readFileSync(file)).traceEvents) {
    if (ph === "X") {
      const lane = lanes.get(tid) || { slices: 0, from: Infinity, to: 0 };
      lanes.set(tid, { slices: lane.slices + 1, from: Math.min(lane.from, ts), to: Math.max(lane.to, ts + dur) });
    } else if (ph === "f") {
      arrows++;
    } else if (ph === "C") {
      for (const series of Object.keys(args)) counters.set(`${name} ${series}`, (counters.get(`${name} ${series}`) || 0) + 1);
    }
  }
  return { lanes, arrows, counters };
}

/** Whether a reader has the same lanes, to the microsecond. */
export function sameLanes(lanes, read) {
  return (
    lanes.size === read.size &&
    [...lanes].every(([tid, { slices, from, to }]) => {
      const found = read.get(tid);
      return found && found.slices === slices && Math.abs(found.from - from) < 1 && Math.abs(found.to - to) < 1;
    })
  );
}
