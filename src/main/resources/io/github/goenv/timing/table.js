// A table that is sorted by its column heads, filtered by a field and turned over in pages.

const ROWS = 25;

/**
 * Shows rows in an element.
 * columns: {key, label, value(row): what is sorted by (null last), show(row): a node, number: right-aligned}
 * options: {id, caption, rows, columns, sort: [key, -1 or 1], filter(row): the text looked at, empty: key}
 */
function showTable(into, options) {
  const { columns, rows } = options;
  let [key, direction] = options.sort;
  let wanted = "";
  let page = 0;
  let shown = rows;
  into.replaceChildren();

  if (rows.length === 0) {
    const none = say("p", options.empty);
    none.className = "lacks";
    into.append(none);
    return;
  }

  const table = document.createElement("table");
  const caption = make("caption", say("span", options.caption));
  const head = document.createElement("tr");
  const heads = new Map();
  for (const column of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    if (column.number) cell.className = "n";
    const button = document.createElement("button");
    button.type = "button";
    const mark = make("span", "");
    mark.setAttribute("aria-hidden", "true");
    button.append(say("b", column.label), mark);
    button.addEventListener("click", () => {
      direction = key === column.key ? -direction : column.number ? -1 : 1;
      key = column.key;
      page = 0;
      sort();
      paint();
    });
    cell.append(button);
    head.append(cell);
    heads.set(column.key, [cell, mark]);
  }
  const thead = document.createElement("thead");
  thead.append(head);
  const body = document.createElement("tbody");
  table.append(caption, thead, body);
  const scroll = make("div", table);
  scroll.className = "scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.dataset.l = options.caption;
  scroll.setAttribute("aria-label", t(options.caption));

  const status = make("span", "");
  status.setAttribute("role", "status");
  const turn = (label, to) => {
    const button = say("button", label);
    button.type = "button";
    button.addEventListener("click", () => {
      page = to();
      paint();
    });
    return button;
  };
  const last = () => Math.max(0, Math.ceil(shown.length / ROWS) - 1);
  const first = turn("page.table.first", () => 0);
  const back = turn("page.table.back", () => page - 1);
  const next = turn("page.table.next", () => page + 1);
  const end = turn("page.table.last", last);
  const pages = make("div", first, back, status, next, end);
  pages.className = "pages";
  const turning = [first, back, next, end];
  if (rows.length <= ROWS) turning.forEach((button) => (button.hidden = true));

  if (options.filter) {
    const label = say("label", "page.filter.name");
    label.htmlFor = options.id + "-filter";
    const input = document.createElement("input");
    input.type = "search";
    input.id = label.htmlFor;
    input.autocomplete = "off";
    input.spellcheck = false;
    input.addEventListener("input", () => {
      wanted = input.value.trim().toLowerCase();
      page = 0;
      filter();
      paint();
    });
    const field = make("div", label, input);
    field.className = "field";
    const controls = make("div", field);
    controls.className = "controls";
    into.append(controls);
  }
  into.append(scroll);
  if (options.filter || rows.length > ROWS) into.append(pages);

  function sort() {
    const value = columns.find((column) => column.key === key).value;
    rows.sort((one, other) => {
      const a = value(one);
      const b = value(other);
      if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
      return (a < b ? -1 : a > b ? 1 : 0) * direction;
    });
    filter();
  }

  function filter() {
    shown = wanted === "" ? rows : rows.filter((row) => options.filter(row).toLowerCase().includes(wanted));
  }

  function paint() {
    for (const [of, [cell, mark]] of heads) {
      if (of === key) cell.setAttribute("aria-sort", direction < 0 ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
      mark.textContent = of !== key ? "" : direction < 0 ? "\u25bc" : "\u25b2";
    }
    page = Math.min(Math.max(0, page), last());
    const from = page * ROWS;
    const to = Math.min(shown.length, from + ROWS);
    body.replaceChildren(...shown.slice(from, to).map(line));
    const args = { from: to === 0 ? 0 : from + 1, to, shown: shown.length, all: rows.length };
    status.replaceChildren(say("span", shown.length === rows.length ? "page.table.rows" : "page.table.found", args));
    first.disabled = back.disabled = page === 0;
    next.disabled = end.disabled = page >= last();
  }

  function line(row) {
    const made = document.createElement("tr");
    columns.forEach((column, at) => {
      const cell = document.createElement(at === 0 ? "th" : "td");
      if (at === 0) cell.scope = "row";
      if (column.number) cell.className = "n";
      cell.append(column.show(row));
      made.append(cell);
    });
    return made;
  }

  sort();
  paint();
}

/** A column of milliseconds. */
function timeColumn(key, label, value) {
  return { key, label, value, number: true, show: (row) => valueOf(duration(value(row))) };
}

/** A column of names. */
function nameColumn(key, label, value) {
  return { key, label, value, show: (row) => nameOf(value(row)) };
}
