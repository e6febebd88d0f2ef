// How many actions ran and waited over time, against the cores their programs kept busy.

const LINES = [["running", "--s0", []], ["waiting", "--s3", [6, 4]]];

function load(report) {
  const steps = loadOf(report.actions);
  if (steps.length === 0) {
    const none = say("p", "page.load.none");
    none.className = "lacks";
    byId("load-body").replaceChildren(none);
    return () => {};
  }
  const end = Math.max(report.wallMs, steps[steps.length - 1].at);
  const canvas = byId("load-canvas");
  says();
  table();

  function says() {
    const most = steps.reduce((found, step) => Math.max(found, step.running), 0);
    let idle = 0;
    let starved = 0;
    steps.forEach((step, at) => {
      const to = at + 1 < steps.length ? steps[at + 1].at : end;
      if (step.running === 0) idle += to - step.at;
      if (report.cpus !== null && step.running < report.cpus && step.waiting === 0) starved += to - step.at;
    });
    idle += steps[0].at;
    const lines = [say("span", "page.load.most", { most, idle: duration(idle), percent: percent(idle, end) })];
    if (report.cpus !== null) lines.push(gap(), say("span", "page.load.starved", { cpus: report.cpus, percent: percent(starved, end) }));
    byId("load-text").replaceChildren(...lines);
  }

  function table() {
    const count = 20;
    const rows = parts(steps, end, count).map((part, at) => ({ ...part, from: (at * end) / count }));
    const mean = (key) => ({ key, label: "page.load." + key, number: true, value: (row) => row[key], show: (row) => valueOf(row[key].toFixed(1)) });
    showTable(byId("load-table"), {
      id: "load", caption: "page.load.caption", rows, sort: ["from", 1], empty: "page.load.none",
      columns: [{ ...timeColumn("from", "page.load.from", (row) => row.from) }, mean("running"), mean("waiting"), mean("cores")],
    });
  }

  function legend() {
    const item = (key, colour, dash) => {
      const mark = document.createElement("canvas");
      mark.className = "swatch";
      mark.setAttribute("aria-hidden", "true");
      const to = pen(mark, 22, 13);
      to.strokeStyle = to.fillStyle = style(colour);
      to.lineWidth = 2;
      to.setLineDash(dash || []);
      if (dash) {
        to.beginPath();
        to.moveTo(0, 6.5);
        to.lineTo(22, 6.5);
        to.stroke();
      } else {
        to.globalAlpha = 0.45;
        to.fillRect(0, 0, 22, 13);
      }
      return make("li", mark, say("span", "page.load." + key));
    };
    const items = LINES.map(([key, colour, dash]) => item(key, colour, dash));
    items.push(item("cores", "--s4", null));
    if (report.cpus !== null) items.push(item("limit", "--quiet", [2, 3]));
    byId("load-legend").replaceChildren(...items);
  }

  /** Above what ran and the cores it kept busy, below, on a scale of its own, what waited. */
  function paint() {
    const width = byId("load-chart").clientWidth;
    const height = byId("load-chart").clientHeight;
    if (width === 0) return;
    const to = pen(canvas, width, height);
    const left = 34;
    const columns = Math.max(1, Math.min(width - left - 6, 1200));
    const points = parts(steps, end, columns);
    const highest = (...keys) => Math.max(1, ...points.flatMap((point) => keys.map((key) => point[key])));
    const x = (ms) => left + (ms / end) * (width - left - 6);
    to.fillStyle = style("--back");
    to.fillRect(0, 0, width, height);
    const above = band(to, width, left, 10, height * 0.6, Math.max(report.cpus || 0, highest("running", "cores")));
    const below = band(to, width, left, height * 0.6 + 16, height - 20, highest("waiting"));
    times(to, width, left, height, x);
    to.fillStyle = style("--s4");
    to.globalAlpha = 0.45;
    points.forEach((point, at) => {
      const from = x((at * end) / columns);
      to.fillRect(from, above(point.cores), x(((at + 1) * end) / columns) - from + 0.5, above(0) - above(point.cores));
    });
    to.globalAlpha = 1;
    to.lineWidth = 1.5;
    for (const [key, colour, dash] of LINES) {
      const y = key === "waiting" ? below : above;
      to.strokeStyle = style(colour);
      to.setLineDash(dash);
      to.beginPath();
      points.forEach((point, at) => {
        to.lineTo(x((at * end) / columns), y(point[key]));
        to.lineTo(x(((at + 1) * end) / columns), y(point[key]));
      });
      to.stroke();
    }
    if (report.cpus !== null) {
      to.strokeStyle = style("--quiet");
      to.setLineDash([2, 3]);
      to.beginPath();
      to.moveTo(left, above(report.cpus));
      to.lineTo(width, above(report.cpus));
      to.stroke();
    }
    to.setLineDash([]);
  }

  /** Lines and numbers of one scale; the height of a count on it. */
  function band(to, width, left, top, bottom, most) {
    const y = (count) => bottom - (count / most) * (bottom - top);
    to.strokeStyle = style("--line");
    to.fillStyle = style("--quiet");
    to.lineWidth = 1;
    to.textAlign = "right";
    const rise = Math.max(1, tickOf(most / 4));
    for (let count = 0; count <= most; count += rise) {
      to.beginPath();
      to.moveTo(left, y(count));
      to.lineTo(width, y(count));
      to.stroke();
      to.fillText(String(count), left - 5, y(count));
    }
    to.textAlign = "left";
    return y;
  }

  function times(to, width, left, height, x) {
    to.fillStyle = style("--quiet");
    const step = tickOf((end / (width - left)) * 80);
    for (let ms = 0; ms <= end; ms += step) {
      const label = tickText(ms, step);
      if (x(ms) + to.measureText(label).width < width) to.fillText(label, x(ms), height - 8);
    }
  }

  legend();
  paint();
  return () => {
    legend();
    paint();
  };
}
