// Words that are selected, by mouse, touch or keyboard, bring up the bar that makes a claim of them.

import { placeOf } from "./text.js";

const maker = document.getElementById("maker");
const typing = (element) => element?.closest("input, textarea, select, [contenteditable], dialog");
let held = false;

function show(place, range) {
  const field = (name) => maker.elements.namedItem(name);
  field("start").value = place.start;
  field("end").value = place.end;
  field("quote").value = place.quote;
  maker.querySelector("output").textContent = place.quote;
  const mention = [...place.paragraph.querySelectorAll(".mention")].find((element) => range.intersectsNode(element));
  if (maker.hidden || mention) field("kind").value = mention?.dataset.kind ?? "event";
  maker.hidden = false;
}

function hide() {
  maker.hidden = true;
  maker.elements.namedItem("label").value = "";
}

function look() {
  if (held || maker.contains(document.activeElement)) return;
  const selection = document.getSelection();
  const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const place = range && document.getElementById("article-text").contains(range.commonAncestorContainer) ? placeOf(range) : null;
  if (place) show(place, range);
  else hide();
}

function close() {
  if (maker.contains(document.activeElement)) document.activeElement.blur();
  hide();
  document.getSelection().removeAllRanges();
}

if (maker) {
  let soon = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(soon);
    soon = setTimeout(look, 60);
  });
  // A press inside the bar may take the selection away, and the bar stays. What is selected right after it is seen once it is let go.
  let release = 0;
  document.addEventListener("pointerdown", (event) => {
    clearTimeout(release);
    held = maker.contains(event.target);
  });
  document.addEventListener("pointerup", () => {
    clearTimeout(release);
    release = setTimeout(() => {
      held = false;
      if (!document.getSelection().isCollapsed) look();
    }, 200);
  });
  document.getElementById("maker-close").addEventListener("click", close);
  maker.addEventListener("htmx:afterRequest", () => {
    document.activeElement?.blur?.();
    close();
  });
  // While words are selected, c is for them, and not for the first open sentence.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" && !maker.hidden) close();
      if (event.key.toLowerCase() !== "c" || typing(event.target)) return;
      look();
      if (maker.hidden) return;
      event.preventDefault();
      event.stopPropagation();
      maker.querySelector("[data-rank=first]").click();
    },
    true,
  );
  // A click on what the machine proposes selects it.
  document.getElementById("article-text").addEventListener("click", (event) => {
    const mention = event.target.closest(".mention");
    if (mention && document.getSelection().isCollapsed) document.getSelection().selectAllChildren(mention);
  });
}
