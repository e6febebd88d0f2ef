(() => {
"use strict";
document.documentElement.classList.add("scripted");

// A link into a file opens it, and what it lies in.
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (!target) return;
  for (let at = target; at; at = at.parentElement) if (at.localName === "details") at.open = true;
  target.scrollIntoView();
  const summary = target.localName === "details" && target.querySelector("summary");
  if (summary) summary.focus({ preventScroll: true });
}
addEventListener("hashchange", reveal);
addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest("a[href^='#']");
  if (link && link.getAttribute("href") === location.hash) reveal();
});
reveal();

const filter = document.getElementById("filter");
const named = Array.from(document.querySelectorAll("[data-name]"));
const folders = Array.from(document.querySelectorAll("#tree details")).reverse();
filter.addEventListener("input", () => {
  const wanted = filter.value.trim().toLowerCase();
  for (const each of named) each.hidden = !each.dataset.name.toLowerCase().includes(wanted);
  for (const each of folders) each.hidden = !each.querySelector("li:not([hidden])");
});

// n and p: to the next and the previous line that did not run, of the files that are open.
let current = null;
function step(forward) {
  const lines = Array.from(document.querySelectorAll(".file[open]:not([hidden]) .src i.n")).filter(
    (line, i, all) => i === 0 || number(all[i - 1]) + 1 !== number(line) || all[i - 1].parentElement !== line.parentElement);
  if (lines.length === 0) return;
  const at = lines.indexOf(current);
  const next = at < 0 ? (forward ? 0 : lines.length - 1) : (at + (forward ? 1 : lines.length - 1)) % lines.length;
  current = lines[next];
  history.replaceState(null, "", "#" + current.id);
  location.replace("#" + current.id);
  current.scrollIntoView({ block: "center" });
}
function number(line) { return parseInt(line.id.slice(line.id.indexOf("L") + 1), 10); }
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target === filter) return;
  if (event.key === "n") step(true);
  else if (event.key === "p") step(false);
});
})();
