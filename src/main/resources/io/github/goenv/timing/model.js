// What the page knows: a report read with care, and numbers derived from it. No DOM here.

const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with what cannot be seen, or turns its surroundings, written as \uXXXX. */
function visible(text) {
  return String(text).replace(UNSEEN, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
}

const PARTED = /([0-9]) (?=(?:s|ms|min|h|B|[kMG]B|[KMG]iB|bytes?|cores?)(?![A-Za-z0-9])|[%\u4e2a\u6b21\u884c\u5904\u7c7b\u5b57])/g;

/** The text with each number bound to its unit; the plugin's Units does the same. */
function bound(text) {
  return text.replace(PARTED, "$1\u00a0");
}

/** Milliseconds for people; the plugin's DurationText does the same. */
function duration(ms) {
  if (ms === null) return null;
  if (ms === 0) return bound("0 ms");
  const size = Math.abs(ms);
  if (size >= 999.5) return bound((ms / 1000).toFixed(size >= 99950 ? 0 : size >= 9995 ? 1 : 2) + " s");
  return bound(ms.toFixed(size >= 9.95 ? 0 : size >= 0.095 ? 1 : 2) + " ms");
}

function signed(ms) {
  return ms === null ? null : (ms > 0 ? "+" : ms < 0 ? "\u2212" : "\u00b1") + duration(Math.abs(ms));
}

/** The moment a report names, as the summary shows its own: 2026-11-23 13:35:28 UTC. */
function moment(at) {
  const found = /^(\d+-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?Z$/.exec(at);
  return found ? `${found[1]} ${found[2]} UTC` : visible(at);
}

function percent(part, whole) {
  return whole > 0 ? bound(((part / whole) * 100).toFixed(1) + " %") : null;
}

const text = (value) => (typeof value === "string" ? value : null);
const number = (value) => (typeof value === "number" && Number.isFinite(value) ? value : null);
const list = (value) => (Array.isArray(value) ? value.filter((each) => each !== null && typeof each === "object") : []);
const object = (value) => (value !== null && typeof value === "object" && !Array.isArray(value) ? value : {});

/** Takes from a report what has the right kind; throws when it is no report of a build. */
function readReport(json) {
  const from = object(json);
  if (!/^1\./.test(text(from.schemaVersion) || "") || text(from.goos) === null || number(from.wallMs) === null || !Array.isArray(from.actions)) {
    throw new Error("no report");
  }
  return {
    target: from.goos + "/" + (text(from.goarch) || "?"),
    success: from.outcome === "success",
    goVersion: text(from.goVersion),
    command: Array.isArray(from.command) ? from.command.filter((word) => typeof word === "string") : [],
    startedAt: text(from.startedAt),
    wallMs: from.wallMs,
    cpus: number(from.cpus),
    settings: new Map(Object.entries(object(from.settings)).map(([name, value]) => [name, String(value)])),
    built: number(from.packagesBuilt),
    cached: number(from.packagesCached),
    bestWallMs: number(from.bestWallMs),
    precision: text(from.precision),
    stages: list(from.stages).map((stage) => ({
      stage: String(stage.stage), count: number(stage.count) || 0, totalMs: number(stage.totalMs) || 0, cpuMs: number(stage.cpuMs),
    })),
    modules: list(from.modules).map((module) => ({
      path: String(module.path), version: text(module.version), toolMs: number(module.toolMs) || 0, cpuMs: number(module.cpuMs),
    })),
    actions: list(from.actions).map(readAction),
  };
}

function readAction(from) {
  const start = number(from.startMs);
  const end = number(from.endMs);
  const drawn = start !== null && end !== null && start >= 0 && end >= start;
  const stage = text(from.stage);
  return {
    id: number(from.id), mode: text(from.mode) || "?", pkg: text(from.package), stage,
    start: drawn ? start : null, end: drawn ? end : null,
    toolMs: number(from.toolMs) || 0, cpuMs: number(from.cpuMs) || 0, queueMs: Math.max(0, number(from.queueMs) || 0),
    cached: from.cached === true, deps: Array.isArray(from.deps) ? from.deps : [],
    actionId: text(from.actionId), buildId: text(from.buildId), worker: number(from.worker),
    tools: list(from.tools).map((tool) => ({ tool: String(tool.tool), count: number(tool.count) || 0, ms: number(tool.ms) || 0 })),
    program: drawn && stage !== null && stage !== "go",
    wanted: [], lastWait: null, freed: [],
  };
}

/** Links actions by place: what each depends on, what it waited for last, what it so set free. */
function link(actions) {
  const byId = new Map(actions.map((action) => [action.id, action]));
  for (const action of actions) {
    action.wanted = action.deps.map((id) => byId.get(id)).filter((dep) => dep !== undefined);
  }
  const users = new Map(actions.map((action) => [action, []]));
  const waiting = new Map();
  const order = [];
  for (const action of actions) {
    waiting.set(action, action.wanted.length);
    if (action.wanted.length === 0) order.push(action);
    for (const dep of action.wanted) users.get(dep).push(action);
  }
  for (let i = 0; i < order.length; i++) {
    const action = order[i];
    for (const dep of action.wanted) {
      const found = dep.program ? dep : dep.lastWait;
      if (found && (!action.lastWait || found.end > action.lastWait.end)) action.lastWait = found;
    }
    if (action.program && action.lastWait) action.lastWait.freed.push(action);
    for (const user of users.get(action)) {
      const left = waiting.get(user) - 1;
      waiting.set(user, left);
      if (left === 0) order.push(user);
    }
  }
}

/** The actions with a program that an action depends on, directly or through ones without. */
function waitedFor(action) {
  const found = new Set();
  const seen = new Set([action]);
  const next = [...action.wanted];
  while (next.length > 0) {
    const dep = next.pop();
    if (seen.has(dep)) continue;
    seen.add(dep);
    if (dep.program) found.add(dep);
    else next.push(...dep.wanted);
  }
  return [...found].sort((one, other) => other.end - one.end);
}

/** Sums over the actions of each package. */
function packagesOf(report) {
  const packages = new Map();
  for (const action of report.actions) {
    if (action.pkg === null) continue;
    let of = packages.get(action.pkg);
    if (!of) {
      of = { pkg: action.pkg, stages: new Set(), toolMs: 0, cpuMs: 0, offMs: 0, queueMs: 0, cached: false, build: null };
      packages.set(action.pkg, of);
    }
    if (action.program) of.stages.add(action.stage);
    of.toolMs += action.toolMs;
    of.cpuMs += action.cpuMs;
    of.offMs += Math.max(0, action.toolMs - action.cpuMs);
    of.queueMs += action.queueMs;
    if (action.mode === "build") {
      of.build = action;
      of.cached = action.cached;
    }
  }
  return packages;
}

/** Steps of how many actions ran and waited, and how many cores their programs kept busy. */
function loadOf(actions) {
  const changes = [];
  for (const action of actions) {
    if (action.start === null) continue;
    const queue = Math.min(action.start, action.queueMs);
    const cores = action.end > action.start ? action.cpuMs / (action.end - action.start) : 0;
    if (queue > 0) changes.push([action.start - queue, 0, 1, 0]);
    changes.push([action.start, 1, queue > 0 ? -1 : 0, cores], [action.end, -1, 0, -cores]);
  }
  changes.sort((one, other) => one[0] - other[0]);
  const steps = [];
  let running = 0;
  let waiting = 0;
  let cores = 0;
  for (let i = 0; i < changes.length; i++) {
    running += changes[i][1];
    waiting += changes[i][2];
    cores += changes[i][3];
    if (i + 1 === changes.length || changes[i + 1][0] !== changes[i][0]) {
      steps.push({ at: changes[i][0], running, waiting, cores: Math.max(0, cores) });
    }
  }
  return steps;
}

/** Means over equal parts of the time from 0 to the end, and the highest count in each. */
function parts(steps, end, count) {
  const width = end / count;
  const found = Array.from({ length: count }, () => ({ running: 0, waiting: 0, cores: 0 }));
  for (let i = 0; i < steps.length; i++) {
    const from = steps[i].at;
    const to = i + 1 < steps.length ? steps[i + 1].at : end;
    for (let at = Math.floor(from / width); at < count && at * width < to; at++) {
      const share = (Math.min(to, (at + 1) * width) - Math.max(from, at * width)) / width;
      found[at].running += steps[i].running * share;
      found[at].waiting += steps[i].waiting * share;
      found[at].cores += steps[i].cores * share;
    }
  }
  return found;
}

/** cold: nothing came from the cache; warm: nothing was compiled; mixed also when it failed; null when not known. */
function kindOf(report) {
  if (report.built === null || report.cached === null) return null;
  if (!report.success) return "mixed";
  if (report.built === 0) return report.cached === 0 ? null : "warm";
  return report.cached === 0 ? "cold" : "mixed";
}
