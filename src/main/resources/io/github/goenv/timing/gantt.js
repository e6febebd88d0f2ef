// Actions over time, one row each. Only the rows in view are drawn, so their number costs nothing.

const ROW = 20;
const HEAD = 24;
const FEW = 200;
const LINES_MOST = 60;

function gantt(report) {
  const box = byId("gantt");
  const space = byId("gantt-space");
  const canvas = byId("gantt-canvas");
  const all = report.actions.filter((action) => action.start !== null).sort((one, other) => one.start - other.start);
  if (all.length === 0) {
    const none = say("p", "page.gantt.none");
    none.className = "lacks";
    byId("gantt-body").replaceChildren(none);
    return () => {};
  }
  const end = Math.max(report.wallMs, all.reduce((most, action) => Math.max(most, action.end), 0));
  const least = byId("gantt-least");
  const name = byId("gantt-name");
  const zoom = byId("gantt-zoom");
  let rows = all;
  let chosen = null;
  let over = null;
  let waiting = false;

  least.value = String(firstLeast());
  legend();

  /** The least time that leaves few enough rows to look at. */
  function firstLeast() {
    for (const ms of [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]) {
      if (all.filter((action) => action.end - action.start >= ms).length <= FEW) return ms;
    }
    return 10000;
  }

  function legend() {
    const stages = [...new Set(all.map((action) => action.stage).filter((stage) => stage !== null))];
    byId("gantt-legend").replaceChildren(...stages.map((stage) => make("li", swatch(stage), make("bdi", stage))));
  }

  function choose(action) {
    chosen = action;
    if (action) reveal(action);
    detail(action);
    draw();
  }

  /** Scrolls to an action; the one that is chosen has a row whatever the filter says. */
  function reveal(action) {
    if (!rows.includes(action)) filter();
    const top = rows.indexOf(action) * ROW;
    const height = box.clientHeight - HEAD;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW > box.scrollTop + height) box.scrollTop = top + ROW - height;
    const from = x(action.start);
    if (from < 0 || from > box.clientWidth - 60) box.scrollLeft += from - box.clientWidth / 4;
  }

  const scale = () => Math.pow(2000, Number(zoom.value) / 100);
  const full = () => (box.clientWidth - 8) * scale();
  const x = (ms) => (ms / end) * full() - box.scrollLeft + 4;

  function filter() {
    const shortest = Number(least.value) || 0;
    const wanted = name.value.trim().toLowerCase();
    rows = all.filter(
      (action) => action === chosen || (action.end - action.start >= shortest && (wanted === "" || (action.pkg || action.mode).toLowerCase().includes(wanted))),
    );
    byId("gantt-count").replaceChildren(say("span", "page.gantt.count", { shown: rows.length, all: all.length, least: duration(shortest) }));
    size();
  }

  function size() {
    space.style.width = full() + 8 + "px";
    space.style.height = Math.max(HEAD + rows.length * ROW + 4, 60) + "px";
    draw();
  }

  function draw() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        paint();
      });
    }
  }

  function paint() {
    const width = box.clientWidth;
    const height = Math.min(box.clientHeight, Math.max(HEAD + rows.length * ROW + 4, 60));
    const to = pen(canvas, width, height);
    const marked = over || chosen;
    const before = new Set(marked ? waitedFor(marked) : []);
    const after = new Set(marked ? marked.freed : []);
    const colour = { text: style("--text"), quiet: style("--quiet"), line: style("--line"), back: style("--back"), select: style("--select"), accent: style("--accent") };
    to.fillStyle = colour.back;
    to.fillRect(0, 0, width, height);
    ticks(to, width, height, colour);
    const first = Math.floor(box.scrollTop / ROW);
    to.save();
    to.beginPath();
    to.rect(0, HEAD, width, height - HEAD);
    to.clip();
    if (marked) arrows(to, marked, before, after, colour);
    for (let i = first; i < rows.length && HEAD + i * ROW - box.scrollTop < height; i++) {
      bar(to, rows[i], HEAD + i * ROW - box.scrollTop, width, marked, before, after, colour);
    }
    to.restore();
  }

  function bar(to, action, y, width, marked, before, after, colour) {
    const from = x(action.start);
    const long = Math.max(1.5, x(action.end) - from);
    const related = action === marked || before.has(action) || after.has(action);
    if (action === marked) {
      to.fillStyle = colour.select;
      to.fillRect(0, y, width, ROW);
    }
    to.globalAlpha = marked && !related ? 0.4 : 1;
    if (action.stage) to.fillStyle = fillOf(to, action.stage);
    else to.fillStyle = colour.quiet;
    to.translate(from, y);
    to.fillRect(0, 3, long, ROW - 6);
    to.translate(-from, -y);
    if (related) {
      to.strokeStyle = colour.text;
      to.lineWidth = action === marked ? 2 : 1;
      to.strokeRect(from, y + 3, long, ROW - 6);
    }
    to.globalAlpha = 1;
    const mark = before.has(action) ? (marked.lastWait === action ? "\u25c0\u25c0 " : "\u25c0 ") : after.has(action) ? "\u25b6 " : "";
    label(to, mark, titleOf(action) + "  " + duration(action.end - action.start), from, long, y, width, marked && !related ? colour.quiet : colour.text);
  }

  function label(to, mark, title, from, long, y, width, colour) {
    to.fillStyle = colour;
    const most = Math.max(60, width * 0.62);
    let shown = mark + title;
    let wide = to.measureText(shown).width;
    if (wide > most) {
      shown = mark + "\u2026" + title.slice(-Math.max(8, Math.floor((title.length * most) / wide) - 3));
      wide = to.measureText(shown).width;
    }
    const right = from + long + 5;
    if (right + wide <= width - 2) {
      to.fillText(shown, Math.max(right, 4), y + ROW / 2 + 1);
    } else if (from - 5 - wide >= 2) {
      to.fillText(shown, from - 5 - wide, y + ROW / 2 + 1);
    } else {
      const at = Math.max(4, Math.min(width - wide - 4, right));
      to.save();
      to.fillStyle = style("--back");
      to.fillRect(at - 3, y + 3, wide + 6, ROW - 6);
      to.restore();
      to.fillStyle = colour;
      to.fillText(shown, at, y + ROW / 2 + 1);
    }
  }

  function arrows(to, marked, before, after, colour) {
    const place = new Map(rows.map((action, at) => [action, HEAD + at * ROW - box.scrollTop + ROW / 2]));
    const middle = place.get(marked);
    if (middle === undefined) return;
    to.strokeStyle = colour.accent;
    const line = (one, two, at, strong) => {
      to.lineWidth = strong ? 2 : 1;
      to.globalAlpha = strong ? 1 : 0.5;
      to.setLineDash(strong ? [] : [3, 3]);
      to.beginPath();
      to.moveTo(x(at), one);
      to.lineTo(x(at), two);
      to.stroke();
    };
    for (const dep of [...before].slice(0, LINES_MOST)) if (place.has(dep)) line(place.get(dep), middle, dep.end, dep === marked.lastWait);
    for (const user of after) if (place.has(user)) line(middle, place.get(user), marked.end, true);
    to.setLineDash([]);
    to.globalAlpha = 1;
  }

  function ticks(to, width, height, colour) {
    const step = tickOf((end / full()) * 90);
    to.strokeStyle = colour.line;
    to.fillStyle = colour.quiet;
    to.lineWidth = 1;
    for (let ms = Math.max(0, Math.floor(((box.scrollLeft / full()) * end) / step) * step); x(ms) < width; ms += step) {
      if (ms > end) break;
      to.beginPath();
      to.moveTo(x(ms), 0);
      to.lineTo(x(ms), height);
      to.stroke();
      to.fillText(tickText(ms, step), x(ms) + 3, HEAD / 2);
    }
  }

  function detail(action) {
    const into = byId("gantt-detail");
    const live = byId("gantt-live");
    if (!action) {
      into.replaceChildren();
      live.replaceChildren();
      return;
    }
    const head = make("p", swatch(action.stage || ""), make("strong", nameOf(action.pkg)), " \u00b7 ", make("bdi", action.mode), " \u00b7 ", make("bdi", action.stage || ""));
    const facts = say("p", "page.detail.facts", {
      at: rows.indexOf(action) + 1, all: rows.length, start: duration(action.start), end: duration(action.end),
      length: duration(action.end - action.start), tool: duration(action.toolMs), cpu: duration(action.cpuMs), queue: duration(action.queueMs),
    });
    live.replaceChildren(titleOf(action) + ". " + facts.textContent);
    const more = make("p");
    if (action.cached) more.append(say("span", "page.detail.cached"), " ");
    if (action.worker !== null) more.append(say("span", "page.detail.worker", { worker: action.worker }), " ");
    for (const tool of action.tools) more.append(make("span", tool.tool + " \u00d7" + tool.count + " " + duration(tool.ms)), " ");
    into.replaceChildren(head, facts, more, ...others("page.detail.waited", waitedFor(action)), ...(action.program ? others("page.detail.freed", action.freed) : [say("p", "page.detail.noprogram")]));
  }

  function others(key, actions) {
    const shown = actions.slice(0, 12).map((action) => {
      const button = make("button", titleOf(action) + "  " + duration(action.end - action.start));
      button.type = "button";
      button.addEventListener("click", () => {
        choose(action);
        box.focus();
      });
      return make("li", button);
    });
    if (actions.length > shown.length) shown.push(make("li", say("span", "page.detail.more", { count: actions.length - shown.length })));
    return [say("p", actions.length === 0 ? key + ".none" : key, { count: actions.length }), make("ul", ...shown)];
  }

  function rowAt(event) {
    const area = box.getBoundingClientRect();
    const y = event.clientY - area.top - box.clientTop;
    return y < HEAD ? null : rows[Math.floor((y - HEAD + box.scrollTop) / ROW)] || null;
  }

  function zoomTo(value) {
    const middle = (box.scrollLeft + box.clientWidth / 2) / full();
    const at = chosen ? chosen.start / end : middle;
    zoom.value = String(value);
    size();
    box.scrollLeft = at * full() - box.clientWidth / 2;
  }

  box.addEventListener("scroll", draw, { passive: true });
  box.addEventListener("mousemove", (event) => {
    const row = rowAt(event);
    if (row !== over) {
      over = row;
      draw();
    }
  });
  box.addEventListener("mouseleave", () => {
    over = null;
    draw();
  });
  box.addEventListener("click", (event) => choose(rowAt(event)));
  box.addEventListener("keydown", (event) => {
    const at = chosen ? rows.indexOf(chosen) : -1;
    const page = Math.max(1, Math.floor((box.clientHeight - HEAD) / ROW) - 1);
    const moves = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), PageDown: at + page, PageUp: Math.max(0, at - page), Home: 0, End: rows.length - 1 };
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (Object.hasOwn(moves, event.key) && rows.length > 0) choose(rows[Math.min(rows.length - 1, moves[event.key])]);
    else if (event.key === "ArrowLeft" && chosen) choose(chosen.lastWait || chosen);
    else if (event.key === "ArrowRight" && chosen) choose(chosen.freed[0] || chosen);
    else if (event.key === "+" || event.key === "=") zoomTo(Math.min(100, Number(zoom.value) + 5));
    else if (event.key === "-") zoomTo(Math.max(0, Number(zoom.value) - 5));
    else if (event.key === "Escape") choose(null);
    else return;
    event.preventDefault();
  });
  zoom.addEventListener("input", () => zoomTo(Number(zoom.value)));
  byId("gantt-fit").addEventListener("click", () => zoomTo(0));
  least.addEventListener("input", filter);
  name.addEventListener("input", filter);
  filter();
  return () => {
    legend();
    detail(chosen);
    size();
  };
}

const titleOf = (action) => visible((action.program ? action.stage : action.mode) + (action.pkg === null ? "" : " " + action.pkg));

/** A round step of time, at least as long as asked. */
function tickOf(ms) {
  const power = Math.pow(10, Math.floor(Math.log10(ms)));
  for (const times of [1, 2, 5]) if (times * power >= ms) return times * power;
  return 10 * power;
}

function tickText(ms, step) {
  if (step >= 1000) return ms / 1000 + " s";
  if (ms >= 1000) return (ms / 1000).toFixed(step >= 100 ? 1 : step >= 10 ? 2 : 3) + " s";
  return Number(ms.toFixed(3)) + " ms";
}
