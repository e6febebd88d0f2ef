// Elements, and texts in the language chosen. Data enters the page as text nodes only.

const byId = (id) => document.getElementById(id);
const json = (id) => JSON.parse(byId(id).textContent);
const TEXTS = json("data-texts");
let language = document.documentElement.lang;

/** The text of a key with its places filled. */
function t(key, args) {
  const own = TEXTS[language];
  const pattern = Object.hasOwn(own, key) ? own[key] : key;
  return bound(args ? pattern.replace(/\{(\w+)\}/g, (all, name) => (Object.hasOwn(args, name) ? String(args[name]) : all)) : pattern);
}

/** An element with a text of the page, which follows the language. */
function say(tag, key, args) {
  const made = document.createElement(tag);
  made.dataset.t = key;
  if (args) made.dataset.a = JSON.stringify(args);
  made.textContent = t(key, args);
  return made;
}

/** An element with what is given: elements, or texts of the record. */
function make(tag, ...inside) {
  const made = document.createElement(tag);
  for (const each of inside) {
    if (each !== null && each !== undefined) made.append(each instanceof Node ? each : visible(each));
  }
  return made;
}

/** Between two sentences; Chinese has none there. */
function gap() {
  const made = make("span", " ");
  made.className = "gap";
  return made;
}

/** A name of the record; it does not change the direction of the text around it. */
const nameOf = (value) => (value === null ? say("span", "page.none") : make("bdi", value));
const valueOf = (value) => (value === null ? say("span", "page.unknown") : document.createTextNode(visible(value)));

/** Puts all texts of the page into a language. */
function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  for (const each of document.querySelectorAll("[data-t]")) {
    each.textContent = t(each.dataset.t, each.dataset.a ? JSON.parse(each.dataset.a) : undefined);
  }
  for (const each of document.querySelectorAll("[data-l]")) each.setAttribute("aria-label", t(each.dataset.l));
}

const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A canvas as large as it is shown, and its pen in CSS pixels. */
function pen(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  canvas.style.width = width + "px";
  canvas.style.height = height + "px";
  const to = canvas.getContext("2d");
  to.setTransform(ratio, 0, 0, ratio, 0, 0);
  to.font = "12px " + getComputedStyle(document.body).fontFamily;
  to.textBaseline = "middle";
  return to;
}

// Stages have a colour and a pattern each, so that none depends on its colour alone.
const LOOKS = new Map([
  ["compile", [0, 0]], ["asm", [1, 1]], ["compile+asm", [2, 2]], ["link", [3, 3]], ["cgo", [4, 4]], ["cc", [5, 5]],
  ["cgo+cc+compile", [6, 1]], ["cgo+cc+compile+asm", [6, 2]], ["cover", [7, 3]], ["vet", [8, 4]], ["go", [9, 0]],
]);

function lookOf(stage) {
  let look = LOOKS.get(stage);
  if (!look) {
    look = [LOOKS.size % 9, (LOOKS.size * 2 + 1) % 6];
    LOOKS.set(stage, look);
  }
  return look;
}

const fills = new Map();

/** The fill of a stage in the colours of the theme. */
function fillOf(to, stage) {
  const known = fills.get(stage);
  if (known) return known;
  const [colour, pattern] = lookOf(stage);
  const tile = document.createElement("canvas");
  const ratio = window.devicePixelRatio || 1;
  tile.width = tile.height = Math.round(8 * ratio);
  const on = tile.getContext("2d");
  on.scale(tile.width / 8, tile.height / 8);
  on.fillStyle = style("--s" + colour);
  on.fillRect(0, 0, 8, 8);
  on.strokeStyle = on.fillStyle = style("--back");
  on.lineWidth = 1.6;
  on.beginPath();
  if (pattern === 1) for (const x of [-8, 0, 8]) { on.moveTo(x, 8); on.lineTo(x + 8, 0); }
  if (pattern === 2) for (const x of [-8, 0, 8]) { on.moveTo(x, 0); on.lineTo(x + 8, 8); }
  if (pattern === 3) { on.moveTo(4, 0); on.lineTo(4, 8); }
  if (pattern === 4) { on.moveTo(0, 4); on.lineTo(8, 4); }
  if (pattern === 5) { on.arc(4, 4, 1.6, 0, 7); on.fill(); } else on.stroke();
  const fill = to.createPattern(tile, "repeat");
  fill.setTransform(new DOMMatrix().scale(8 / tile.width));
  fills.set(stage, fill);
  return fill;
}

function swatch(stage) {
  const canvas = document.createElement("canvas");
  canvas.className = "swatch";
  canvas.dataset.swatch = stage;
  canvas.setAttribute("aria-hidden", "true");
  paintSwatch(canvas);
  return canvas;
}

function paintSwatch(canvas) {
  const to = pen(canvas, 22, 13);
  to.fillStyle = fillOf(to, canvas.dataset.swatch);
  to.fillRect(0, 0, 22, 13);
}
