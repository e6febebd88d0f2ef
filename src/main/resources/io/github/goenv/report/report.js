// Filter, copying, opening and closing. All of it only helps: the page says everything without.

const results = [...document.querySelectorAll("[data-kind]")];
const kinds = [...document.querySelectorAll(".kind")];
const textOf = new Map();

function found(each, words) {
  if (words.length === 0) return true;
  if (!textOf.has(each)) textOf.set(each, each.textContent.toLowerCase());
  return words.every((word) => textOf.get(each).includes(word));
}

function filter() {
  const words = byId("find").value.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const kind = byId("kind").value;
  const area = byId("area").value;
  let count = 0;
  for (const each of results) {
    const fits = (kind === "" || each.dataset.kind === kind) && (area === "" || each.dataset.area.split(" ").includes(area)) && found(each, words);
    each.hidden = !fits;
    if (fits) count += 1;
  }
  for (const each of kinds) {
    each.hidden = !each.querySelector("[data-kind]:not([hidden])");
    // Who asks for a kind, or looks for a word, wants to see it.
    if (each.localName === "details" && (kind !== "" || words.length > 0)) each.open = !each.hidden;
  }
  byId("nothing").hidden = count > 0;
  byId("shown-count").textContent = `${count}/${results.length}`;
}

for (const id of ["find", "kind", "area"]) byId(id).addEventListener("input", filter);
byId("find").addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  byId("find").value = "";
  filter();
});
filter();

const folds = () => [...document.querySelectorAll("main details:not(.undo)")];
byId("open").addEventListener("click", () => {
  const open = folds().some((each) => !each.open);
  for (const each of folds()) each.open = open;
});

// Without the clipboard, as in some browsers for files, the command is marked to be copied by keys.
function mark(code) {
  const range = document.createRange();
  range.selectNodeContents(code);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

addEventListener("click", async (event) => {
  const button = event.target.closest && event.target.closest("button.copy");
  if (!button) return;
  const code = button.parentElement.querySelector("code");
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    mark(code);
    if (!document.execCommand("copy")) return;
  }
  button.classList.add("done");
  byId("copied").textContent = "";
  byId("copied").textContent = byId("copied").dataset[root.lang === "en" ? "labelEn" : "labelZh"];
  setTimeout(() => button.classList.remove("done"), 2000);
});

function reveal() {
  const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
  for (let at = target; at; at = at.parentElement) if (at.localName === "details") at.open = true;
}
addEventListener("hashchange", reveal);
reveal();

// On paper everything is open.
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const each of closed) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of closed) each.open = false;
});
