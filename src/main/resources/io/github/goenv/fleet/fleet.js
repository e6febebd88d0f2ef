// The filter of machines, and opening what a link of the table leads to.

const rows = [...document.querySelectorAll(".matrix tbody tr")].map((row) => ({
  row,
  about: [0, 1, 2].map((at) => row.cells[at].textContent).join(" ").toLowerCase(),
}));

function filter() {
  const text = byId("find").value.trim().toLowerCase();
  const column = byId("check").value;
  let shown = 0;
  for (const { row, about } of rows) {
    const fits = about.includes(text) && (column === "" || row.cells[Number(column)].textContent !== "");
    if (row.hidden === fits) row.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  byId("shown").textContent = String(shown);
}

byId("find").addEventListener("input", filter);
byId("check").addEventListener("change", filter);
filter();

function open() {
  const wanted = location.hash === "" ? null : byId(decodeURIComponent(location.hash.slice(1)));
  if (wanted && wanted.tagName === "DETAILS") wanted.open = true;
}

addEventListener("hashchange", open);
open();
