// Puts the page together.

const root = document.documentElement;
root.classList.add("scripted");

const report = readReport(json("data-report"));
link(report.actions);

const choice = root.dataset.choice;
const browser = navigator.languages && navigator.languages.length > 0 ? navigator.languages : [navigator.language || "en"];
const simplified = (tag) => /^zh\b/i.test(tag) && !/\b(TW|HK|MO|Hant)\b/i.test(tag);
speak(choice === "auto" ? (simplified(browser[0]) ? "zh-CN" : "en") : root.lang);

for (const cell of document.querySelectorAll("main [data-stage]")) cell.prepend(swatch(cell.dataset.stage));

const redraws = [load(report), gantt(report)];
const redraw = () => {
  fills.clear();
  for (const each of document.querySelectorAll("canvas[data-swatch]")) paintSwatch(each);
  redraws.forEach((each) => each());
};

const packages = [...packagesOf(report).values()];
showTable(byId("packages-table"), {
  id: "packages", caption: "page.packages.caption", rows: packages, sort: ["toolMs", -1], empty: "page.packages.none",
  filter: (row) => row.pkg,
  columns: [
    nameColumn("pkg", "page.column.package", (row) => row.pkg),
    timeColumn("toolMs", "page.column.tool", (row) => row.toolMs),
    timeColumn("cpuMs", "page.column.cpu", (row) => row.cpuMs),
    timeColumn("offMs", "page.column.off", (row) => row.offMs),
    timeColumn("queueMs", "page.column.queue", (row) => row.queueMs),
    { key: "stages", label: "page.column.stages", value: (row) => [...row.stages].join(", "), show: (row) => make("span", ...[...row.stages].flatMap((stage) => [swatch(stage), make("bdi", stage), " "])) },
    { key: "state", label: "page.column.state", value: (row) => stateOf(row), show: (row) => say("span", "page.state." + stateOf(row)) },
  ],
});

const moduleMs = report.modules.reduce((sum, module) => sum + module.toolMs, 0);
showTable(byId("modules-table"), {
  id: "modules", caption: "page.modules.caption", rows: report.modules, sort: ["toolMs", -1], empty: "page.modules.none",
  filter: (row) => row.path,
  columns: [
    nameColumn("path", "page.column.module", (row) => row.path),
    { key: "version", label: "page.column.version", value: (row) => row.version, show: (row) => (row.version === null ? say("span", "page.none") : nameOf(row.version)) },
    timeColumn("toolMs", "page.column.tool", (row) => row.toolMs),
    timeColumn("cpuMs", "page.column.cpu", (row) => row.cpuMs),
    { key: "share", label: "page.column.share", number: true, value: (row) => row.toolMs, show: (row) => valueOf(percent(row.toolMs, moduleMs)) },
  ],
});

// The table of actions has the same as the chart; it is made when it is first opened.
byId("actions-more")?.addEventListener("toggle", () => {
  if (byId("actions-table").childElementCount > 0) return;
  showTable(byId("actions-table"), {
    id: "actions", caption: "page.actions.caption", rows: report.actions.filter((action) => action.start !== null), sort: ["start", 1], empty: "page.gantt.none",
    filter: (row) => (row.pkg || "") + " " + row.mode,
    columns: [
      nameColumn("pkg", "page.column.package", (row) => row.pkg),
      nameColumn("mode", "page.column.mode", (row) => row.mode),
      { key: "stage", label: "page.column.stage", value: (row) => row.stage, show: (row) => (row.stage === null ? say("span", "page.none") : make("span", swatch(row.stage), make("bdi", row.stage))) },
      timeColumn("start", "page.column.start", (row) => row.start),
      timeColumn("length", "page.column.length", (row) => row.end - row.start),
      timeColumn("toolMs", "page.column.tool", (row) => row.toolMs),
      timeColumn("cpuMs", "page.column.cpu", (row) => row.cpuMs),
      timeColumn("queueMs", "page.column.queue", (row) => row.queueMs),
      { key: "worker", label: "page.column.worker", number: true, value: (row) => row.worker, show: (row) => valueOf(row.worker) },
      { key: "last", label: "page.column.last", value: (row) => (row.lastWait ? titleOf(row.lastWait) : null), show: (row) => (row.lastWait ? make("bdi", titleOf(row.lastWait)) : say("span", "page.none")) },
    ],
  });
});

comparison(report);

const languages = byId("language");
languages.value = language;
languages.addEventListener("change", () => {
  speak(languages.value);
  redraw();
});
const theme = byId("theme");
theme.addEventListener("change", () => {
  if (theme.value === "") delete root.dataset.theme;
  else root.dataset.theme = theme.value;
  redraw();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
let resized = 0;
window.addEventListener("resize", () => {
  cancelAnimationFrame(resized);
  resized = requestAnimationFrame(() => redraws.forEach((each) => each()));
});
