// The grid by keyboard: one tab stop, arrows move, Enter opens, j and k step through the rows, Escape closes the cell's form.

const grid = () => document.querySelector(".grid-table");
const typing = (element) => element.closest("input, textarea, select, [contenteditable], dialog");
let here = null; // the id of the row and the place in it of the cell that was last in focus

const stop = (td) => td.querySelector("a") ?? td;
const rows = () => [...grid().tBodies[0].rows];
const cellsOf = (row) => [...row.cells].slice(0, -1);

function settle() {
  if (!grid()) return;
  for (const row of rows()) for (const td of cellsOf(row)) stop(td).tabIndex = -1;
  const row = document.getElementById(here?.row) ?? rows()[0];
  if (row) stop(cellsOf(row)[here?.at ?? 0]).tabIndex = 0;
}

function go(row, at) {
  if (!row) return;
  const cells = cellsOf(row);
  stop(cells[Math.max(0, Math.min(at, cells.length - 1))]).focus();
}

document.addEventListener("focusin", (event) => {
  const td = event.target.closest(".grid-table tbody :is(td, th)");
  if (!td) return;
  const row = td.parentElement;
  document.querySelector(".grid-table [tabindex='0']")?.setAttribute("tabindex", "-1");
  event.target.tabIndex = 0;
  here = { row: row.id, at: cellsOf(row).indexOf(td) };
  for (const other of rows()) other.toggleAttribute("data-in-hand", other === row);
});

document.addEventListener("keydown", (event) => {
  if (!grid() || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape" && document.querySelector("#cell-panel:not([hidden])")) {
    document.querySelector("#cell-panel [data-closes]")?.click();
    return;
  }
  if (typing(event.target)) return;
  const row = document.getElementById(here?.row);
  const all = rows();
  const at = here?.at ?? 0;
  const inside = event.target.closest(".grid-table");
  const step = { j: 1, k: -1 }[event.key] ?? (inside && { ArrowDown: 1, ArrowUp: -1 }[event.key]);
  if (step) go(row ? all[all.indexOf(row) + step] : all[0], at);
  else if (inside && event.key === "ArrowRight") go(row, at + 1);
  else if (inside && event.key === "ArrowLeft") go(row, at - 1);
  else if (inside && event.key === "Home") go(row, 0);
  else if (inside && event.key === "End") go(row, Infinity);
  else return;
  event.preventDefault();
});

// A cell opens beside the grid. One listener for all: a grid has thousands of links, too many for htmx to visit each.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".grid-table a.grid-cell");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.hash) return;
  event.preventDefault();
  htmx.ajax("GET", link.href, { source: link, target: "#cell-panel", swap: "outerHTML" });
});

// Closing needs no server: the form goes, focus returns to the cell it came from.
document.addEventListener("click", (event) => {
  const closes = event.target.closest("#cell-panel [data-closes]");
  if (!closes || !grid()) return;
  event.preventDefault();
  close();
});

function close() {
  const panel = document.getElementById("cell-panel");
  panel.replaceChildren();
  panel.hidden = true;
  go(document.getElementById(here?.row), here?.at ?? 0);
}

document.addEventListener("htmx:afterSettle", (event) => {
  settle();
  if (event.detail.target?.id === "cell-panel" && document.querySelector("#cell-panel[hidden]")) close();
});

settle();
