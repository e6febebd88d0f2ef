// This build against an earlier one: what differs, and why packages were built again as far as ids tell.

const LARGEST = 256 << 20;

/** The hash of what a build made: the last part of its build id. */
const contentOf = (action) => (action && action.buildId !== null ? action.buildId.slice(action.buildId.lastIndexOf("/") + 1) : null);

/** The packages that a package's build depends on, through actions that look into the cache. */
function importsOf(build) {
  const found = new Set();
  const seen = new Set([build]);
  const next = [...build.wanted];
  while (next.length > 0) {
    const dep = next.pop();
    if (seen.has(dep)) continue;
    seen.add(dep);
    if (dep.pkg !== null && dep.pkg !== build.pkg) found.add(dep.pkg);
    else next.push(...dep.wanted);
  }
  return found;
}

/** Go's own packages by the first element of their paths; the plugin's StandardLibrary has the same. */
const STD = new Set(
  ("archive arena bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go hash html image " +
    "index internal io iter log maps math mime net os path plugin reflect regexp runtime simd slices sort strconv strings structs sync syscall testing " +
    "text time unicode unique unsafe uuid vendor weak").split(" "));

/** These have go do the same in another way, or at another place; the plugin's Changed has the same. */
const HARMLESS = new Set(
  ("-a -json -mod -n -p -v -work -x GOCACHE GOCACHEPROG GODEBUG GOGC GOMAXPROCS GOMEMLIMIT GOMODCACHE GOPROXY GOROOT GOTMPDIR GOTOOLCHAIN GOVERSION GOWORK").split(" "));

/** Words of the command that can change what is built. */
function flagsOf(report) {
  const words = report.command.slice(1).filter((word, at, all) => word !== "-o" && all[at - 1] !== "-o");
  return words.filter((word) => !word.startsWith("-debug-") && !word.startsWith("-toolexec"));
}

/** Flags and settings that differ and can change what is compiled, and which packages they surely do. */
function changedOf(now, before) {
  const [one, other] = [flagsOf(now), flagsOf(before)];
  const flags = [...one.filter((word) => !other.includes(word)), ...other.filter((word) => !one.includes(word))].map((word) => word.replace(/^--/, "-"));
  const settings = [...now.settings.keys()].filter((name) => before.settings.has(name) && before.settings.get(name) !== now.settings.get(name));
  const nameIn = (flag) => (flag.startsWith("-") ? flag.split("=", 1)[0] : "");
  const names = new Set([...flags.map(nameIn), ...settings].filter((name) => name !== "" && !HARMLESS.has(name)));
  const programs = new Set(now.actions.filter((action) => action.mode === "link").map((action) => action.pkg));
  const own = [...programs].filter((pkg) => pkg !== null && !pkg.includes(".")).map((pkg) => pkg.split("/", 1)[0]);
  const isStd = (pkg) => STD.has(pkg.split("/", 1)[0]) && !own.includes(pkg.split("/", 1)[0]);
  const arch = now.target.split("/")[1];
  const matches = (value, pkg) => {
    const pattern = value.startsWith("-") || !value.includes("=") ? null : value.split("=", 1)[0];
    if (pattern === null) return false;
    return pattern.endsWith("/...") ? (pkg + "/").startsWith(pattern.slice(0, -3)) : pattern === "all" || pattern === pkg;
  };
  const byFlag = (flag, pkg) => {
    const name = nameIn(flag);
    if (name === "-gcflags" || name === "-asmflags") return programs.has(pkg) || matches(flag.slice(flag.indexOf("=") + 1), pkg);
    if (name === "-tags") return programs.has(pkg);
    if (name === "-ldflags") return programs.has(pkg) && !(one.includes("-trimpath") && other.includes("-trimpath"));
    return name === "-race" || name === "-msan" || name === "-asan" || (name === "-trimpath" && !isStd(pkg));
  };
  const bySetting = (name, pkg) =>
    name === "GOEXPERIMENT" || (name === "CGO_ENABLED" && programs.has(pkg)) || (/^GO(AMD64|386|ARM|ARM64)$/.test(name) && name.slice(2).toLowerCase() === arch);
  return { names: [...names].sort(), isStd, reaches: (pkg) => flags.some((flag) => byFlag(flag, pkg)) || settings.some((name) => bySetting(name, pkg)) };
}

/** Why a package was compiled now: [key, args]. Only what ids prove; the rest is said to be unknown. */
function whyBuilt(pkg, now, before, sameGo, changed) {
  const build = now.get(pkg).build;
  if (!build || !build.program) return null;
  return causeOf(pkg, now, before, sameGo, changed);
}

function causeOf(pkg, now, before, sameGo, change) {
  const build = now.get(pkg).build;
  const earlier = before.get(pkg);
  if (!earlier) return ["page.why.new"];
  if (build.actionId === null || !earlier.build || earlier.build.actionId === null) return ["page.why.unknown"];
  if (build.actionId === earlier.build.actionId) return ["page.why.same"];
  if (sameGo === false) return ["page.why.go"];
  const settings = change.names.length > 0 ? ["page.why.settings", { names: visible(change.names.join(", ")) }] : ["page.why.settings.unrecorded"];
  if (change.reaches(pkg)) return settings;
  const changed = [];
  let known = true;
  for (const name of importsOf(build)) {
    const one = now.get(name) ? contentOf(now.get(name).build) : null;
    const other = before.get(name) ? contentOf(before.get(name).build) : null;
    if (one === null || other === null) known = known && name === "unsafe";
    else if (one !== other) changed.push(name);
  }
  if (changed.length > 0) {
    const names = changed.sort().slice(0, 3).map(visible).join(", ");
    const why = changed.length > 3 ? ["page.why.deps.more", { names, more: changed.length - 3 }] : ["page.why.deps", { names }];
    why.imports = changed;
    return why;
  }
  if (change.isStd(pkg) && sameGo === true) return settings;
  return known && sameGo !== null ? ["page.why.own"] : ["page.why.changed"];
}

const stateOf = (of) => (!of || !of.build ? "absent" : of.build.program ? (of.build.buildId === null ? "failed" : "built") : of.build.cached ? "cached" : "idle");

/** What was added or removed; null when one of the two is unknown. */
const changeOf = (now, before) => (now === null || before === null ? null : now - before);

/** What has no time in a report took none, unless the report has no times at all. */
const noneIn = (timed) => (timed.length > 0 ? 0 : null);

/** Where changes of packages began: for each that was compiled for another, those that changed for a cause of their own. */
function rootsOf(rows, cause) {
  const roots = new Map();
  const find = (pkg, why) => {
    if (roots.has(pkg)) return roots.get(pkg);
    roots.set(pkg, new Map());
    const found = new Map();
    for (const name of why.imports) {
      const of = cause(name);
      if (of !== null && of.imports) find(name, of).forEach((key, root) => found.set(root, key));
      else found.set(name, of === null ? "" : of[0]);
    }
    roots.set(pkg, found);
    return found;
  };
  for (const row of rows) if (row.why && row.why.imports) find(row.pkg, row.why);
  return roots;
}

/** The causes of what was compiled, the one of most first: [key, args] each. */
function causes(rows, cause, change) {
  const roots = rootsOf(rows, cause);
  const isSettings = (key) => key.startsWith("page.why.settings");
  const direct = rows.filter((row) => row.why && isSettings(row.why[0]));
  const through = rows.filter((row) => roots.has(row.pkg) && [...roots.get(row.pkg).values()].some(isSettings));
  const others = rows.filter((row) => row.why && row.why.imports && !through.includes(row));
  const said = [];
  if (direct.length > 0) {
    const key = "page.cause.settings" + (change.names.length === 0 ? ".unrecorded" : through.length > 0 ? ".through" : "");
    said.push([key, { names: visible(change.names.join(", ")), count: direct.length + through.length, through: through.length }]);
  }
  const began = [...new Set(others.flatMap((row) => [...roots.get(row.pkg).keys()]))].sort();
  if (began.length > 0) {
    const names = began.slice(0, 5).map(visible).join(", ") + (began.length > 5 ? ", \u2026" : "");
    said.push([began.length === 1 ? "page.cause.deps.one" : "page.cause.deps", { count: others.length, roots: names }]);
  }
  return said;
}

function differences(now, before) {
  const one = packagesOf(now);
  const other = packagesOf(before);
  const change = changedOf(now, before);
  const sameGo = now.goVersion === null || before.goVersion === null ? null : now.goVersion === before.goVersion;
  const rows = [];
  for (const pkg of new Set([...one.keys(), ...other.keys()])) {
    const a = one.get(pkg);
    const b = other.get(pkg);
    const row = { pkg, now: a ? a.toolMs : noneIn(now.actions), before: b ? b.toolMs : noneIn(before.actions), is: stateOf(a), was: stateOf(b), why: a ? whyBuilt(pkg, one, other, sameGo, change) : null };
    row.nowCpu = a ? a.cpuMs : noneIn(now.actions);
    row.beforeCpu = b ? b.cpuMs : noneIn(before.actions);
    row.change = changeOf(row.now, row.before);
    if (row.is !== row.was || row.now || row.before) rows.push(row);
  }
  const cause = (pkg) => (one.has(pkg) && one.get(pkg).build ? causeOf(pkg, one, other, sameGo, change) : null);
  return { rows, causes: causes(rows, cause, change) };
}

/** What must be known before two builds are compared: [key, args] each. */
function warnings(now, before) {
  const said = [];
  const differ = (key, a, b) => {
    if (a !== b) said.push([key, { now: a === null ? "?" : visible(a), before: b === null ? "?" : visible(b) }]);
  };
  differ("page.differ.target", now.target, before.target);
  const kinds = [kindOf(now), kindOf(before)];
  if (kinds[0] === null || kinds[1] === null) said.push(["page.differ.kind.unknown"]);
  else if (kinds[0] !== kinds[1] || kinds[0] === "mixed") {
    said.push(["page.differ.kind", { nowBuilt: now.built, nowCached: now.cached, beforeBuilt: before.built, beforeCached: before.cached }]);
  }
  if (now.startedAt !== null && before.startedAt !== null && Date.parse(before.startedAt) > Date.parse(now.startedAt)) said.push(["page.differ.later"]);
  differ("page.differ.go", now.goVersion, before.goVersion);
  differ("page.differ.cpus", now.cpus, before.cpus);
  differ("page.differ.precision", now.precision, before.precision);
  differ("page.differ.command", now.command.join(" "), before.command.join(" "));
  for (const name of new Set([...now.settings.keys(), ...before.settings.keys()])) {
    if (name === "GOVERSION" && now.goVersion !== null && before.goVersion !== null) continue;
    const a = now.settings.has(name) ? now.settings.get(name) : null;
    const b = before.settings.has(name) ? before.settings.get(name) : null;
    if (a !== b) said.push(["page.differ.setting", { name: visible(name), now: a === null ? "?" : visible(a), before: b === null ? "?" : visible(b) }]);
  }
  return said;
}

function changeColumn() {
  const show = (row) => {
    if (row.change === null) return valueOf(null);
    const whole = row.before > 0 ? " (" + (row.change > 0 ? "+" : row.change < 0 ? "\u2212" : "\u00b1") + Math.abs((row.change / row.before) * 100).toFixed(0) + "\u00a0%)" : "";
    const made = make("span", signed(row.change) + whole);
    made.className = row.change > 0 ? "worse" : row.change < 0 ? "better" : "";
    return made;
  };
  return { key: "change", label: "page.column.change", number: true, value: (row) => row.change, show };
}

function showComparison(now, before) {
  const into = byId("compare-body");
  const found = differences(now, before);
  const columns = (first) => [first, timeColumn("before", "page.column.before", (row) => row.before), timeColumn("now", "page.column.now", (row) => row.now), changeColumn()];
  const notes = make("ul", ...warnings(now, before).map(([key, args]) => say("li", key, args)));
  notes.className = "notes";
  const started = say("p", "page.compare.with", { started: before.startedAt === null ? "?" : moment(before.startedAt), target: visible(before.target) });

  const totals = [{ name: "page.summary.wall", now: now.wallMs, before: before.wallMs }];
  const cpu = (report) => report.stages.reduce((sum, stage) => (stage.cpuMs === null ? sum : stage.cpuMs + (sum || 0)), null);
  if (cpu(now) !== null && cpu(before) !== null) totals.push({ name: "page.summary.cpu", now: cpu(now), before: cpu(before) });
  const stages = new Map();
  for (const [key, report] of [["before", before], ["now", now]]) {
    for (const stage of report.stages.filter((each) => each.stage !== "queue")) {
      const row = stages.get(stage.stage) || { stage: stage.stage, before: noneIn(before.stages), now: noneIn(now.stages) };
      row[key] = stage.totalMs;
      stages.set(stage.stage, row);
    }
  }
  const totalRows = [...totals, ...stages.values()].map((row, at) => ({ ...row, at, change: changeOf(row.now, row.before) }));

  const totalsInto = make("div");
  const packagesInto = make("div");
  const causesInto = make("ul", ...found.causes.map(([key, args]) => say("li", key, args)));
  causesInto.className = "reasons";
  into.replaceChildren(started, causesInto, notes, say("h3", "page.compare.stages"), totalsInto, say("h3", "page.compare.packages"), packagesInto);
  showTable(totalsInto, {
    id: "compare-stages", caption: "page.compare.stages", rows: totalRows, sort: ["name", 1], empty: "page.compare.none",
    columns: columns({ key: "name", label: "page.column.stage", value: (row) => row.at, show: (row) => (row.name ? say("span", row.name) : make("span", swatch(row.stage), make("bdi", row.stage))) }),
  });
  const state = (key, label) => ({ key, label, value: (row) => row[key], show: (row) => say("span", "page.state." + row[key]) });
  showTable(packagesInto, {
    id: "compare-packages", caption: "page.compare.packages", rows: found.rows, sort: ["change", -1], empty: "page.compare.none",
    filter: (row) => row.pkg,
    columns: [
      ...columns(nameColumn("pkg", "page.column.package", (row) => row.pkg)), timeColumn("beforeCpu", "page.column.cpuBefore", (row) => row.beforeCpu), timeColumn("nowCpu", "page.column.cpuNow", (row) => row.nowCpu),
      state("was", "page.column.was"), state("is", "page.column.is"),
      { key: "why", label: "page.column.why", value: (row) => (row.why ? row.why[0] : null), show: (row) => (row.why ? say("span", ...row.why) : make("span", "")) },
    ],
  });
}

/** The text of a chosen file, unpacked when it is gzip. */
async function textOf(file) {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    if (file.size > LARGEST) throw new Error("large");
    return file.text();
  }
  if (typeof DecompressionStream === "undefined") throw new Error("gzip");
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const decoder = new TextDecoder();
  let whole = "";
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return whole + decoder.decode();
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new Error("large");
    }
    whole += decoder.decode(value, { stream: true });
  }
}

function comparison(now) {
  const status = byId("compare-status");
  const drop = byId("drop");
  const input = byId("before-file");

  async function take(file) {
    try {
      const before = readReport(JSON.parse(await textOf(file)));
      link(before.actions);
      showComparison(now, before);
      status.replaceChildren(say("span", "page.compare.read", { name: visible(file.name) }));
    } catch (problem) {
      const known = problem.message === "large" || problem.message === "gzip" ? problem.message : "wrong";
      byId("compare-body").replaceChildren();
      status.replaceChildren(say("span", "page.compare." + known, { name: visible(file.name) }));
    }
  }

  input.addEventListener("change", () => input.files.length > 0 && take(input.files[0]));
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length > 0) take(event.dataTransfer.files[0]);
  });
  const given = json("data-before");
  if (given !== null) {
    const before = readReport(given);
    link(before.actions);
    showComparison(now, before);
  }
}
