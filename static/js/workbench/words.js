// Selecting words, by mouse, touch or keyboard, and the bar that makes a claim of them. One file, since a first visit counts its requests.

// --- the article's text as the server counts it: offsets in code points, without the flags that stand in it

const inFlag = (node) => node.parentElement.closest(".claim-flag") !== null;

// The text nodes of a paragraph that are the article's own.
function ownText(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!inFlag(walker.currentNode)) nodes.push(walker.currentNode);
  return nodes;
}

const points = (string) => [...string].length;

// How many code points of the paragraph stand before a place in the document.
function before(paragraph, container, offset) {
  const place = document.createRange();
  place.setStart(container, offset);
  let count = 0;
  for (const node of ownText(paragraph)) {
    if (place.comparePoint(node, node.length) <= 0) count += points(node.data);
    else {
      if (node === container) count += points(node.data.slice(0, offset));
      break;
    }
  }
  return count;
}

// A stretch of one paragraph: `{paragraph, start, end, quote}` with offsets into the article's text, blanks at its ends left out;
// null where the range holds no word of the text. What reaches beyond the first paragraph is cut off.
function placeOf(range) {
  const paragraph = [...document.querySelectorAll("#article-text p[data-start]")].find((p) => range.intersectsNode(p));
  if (!paragraph) return null;
  const text = [...ownText(paragraph).map((node) => node.data).join("")];
  let from = paragraph.contains(range.startContainer) ? before(paragraph, range.startContainer, range.startOffset) : 0;
  let to = paragraph.contains(range.endContainer) ? before(paragraph, range.endContainer, range.endOffset) : text.length;
  while (from < to && !text[from].trim()) from += 1;
  while (to > from && !text[to - 1].trim()) to -= 1;
  if (from >= to) return null;
  const base = Number(paragraph.dataset.start);
  return { paragraph, start: base + from, end: base + to, quote: text.slice(from, to).join("") };
}

// A range over `[from, to)` of a paragraph, in UTF-16 units of its own text.
function rangeOver(paragraph, from, to) {
  const range = document.createRange();
  let at = 0;
  for (const node of ownText(paragraph)) {
    if (from >= at && from < at + node.length) range.setStart(node, from - at);
    if (to > at && to <= at + node.length) range.setEnd(node, to - at);
    at += node.length;
  }
  return range;
}

// --- words that are selected bring up the bar

const maker = document.getElementById("maker");
const inField = (element) => element?.closest("input, textarea, select, [contenteditable], dialog");
let held = false;

function offer(place, range) {
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
  if (place) offer(place, range);
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
      if (event.key.toLowerCase() !== "c" || inField(event.target)) return;
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

// --- selecting words without a mouse: s starts at the sentence in hand, arrows move by word and by sentence, Shift extends

const typing = (element) => element?.closest("input:not([type=radio]), textarea, select, [contenteditable], dialog");
let on = null; // {paragraph, words: [{from, to, sentence}], from, to}

function wordsOf(paragraph) {
  const words = [];
  let at = 0;
  const text = ownText(paragraph).map((node) => {
    const part = { node, at };
    at += node.length;
    return part;
  });
  const whole = text.map((part) => part.node.data).join("");
  for (const found of whole.matchAll(/\S+/gu)) {
    const part = text.findLast((candidate) => candidate.at <= found.index);
    words.push({ from: found.index, to: found.index + found[0].length, sentence: part.node.parentElement.closest(".sentence")?.id ?? "" });
  }
  return words;
}

// Punctuation at the ends of a selection is no part of the words.
function trimmed(paragraph, from, to) {
  const whole = ownText(paragraph).map((node) => node.data).join("");
  let text = whole.slice(from, to);
  const tail = text.match(/[.,;:!?…]+$/u)?.[0].length ?? 0;
  if (tail < text.length) text = text.slice(0, text.length - tail);
  return [from, from + text.length];
}

function show() {
  const [first, last] = [Math.min(on.from, on.to), Math.max(on.from, on.to)];
  const [from, to] = trimmed(on.paragraph, on.words[first].from, on.words[last].to);
  const range = rangeOver(on.paragraph, from, to);
  const selection = document.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  range.endContainer.parentElement.scrollIntoView({ block: "nearest" });
}

function begin(sentence) {
  const paragraph = sentence?.closest("p[data-start]");
  if (!paragraph) return false;
  const words = wordsOf(paragraph);
  const at = Math.max(0, words.findIndex((word) => word.sentence === sentence.id));
  on = { paragraph, words, from: at, to: at };
  show();
  return true;
}

function inHand() {
  const mark = document.querySelector("#article-text [data-in-hand]");
  const named = document.getElementById("side")?.dataset.sentence;
  return (named && document.getElementById(`s${named}`)) || mark?.closest(".sentence") || document.querySelector("#article-text .sentence");
}

function neighbour(step) {
  const sentences = [...document.querySelectorAll("#article-text .sentence")];
  const at = sentences.findIndex((sentence) => sentence.id === on.words[on.to].sentence);
  return sentences[at + step];
}

const MOVES = {
  ArrowRight: (shift) => go(on.to + 1, shift),
  ArrowLeft: (shift) => go(on.to - 1, shift),
  Home: (shift) => go(on.words.findIndex((word) => word.sentence === on.words[on.to].sentence), shift),
  End: (shift) => go(on.words.findLastIndex((word) => word.sentence === on.words[on.to].sentence), shift),
  ArrowDown: () => begin(neighbour(1)),
  ArrowUp: () => begin(neighbour(-1)),
};

function go(to, shift) {
  if (to < 0) return begin(neighbour(-1));
  if (to >= on.words.length) return shift ? undefined : begin(neighbour(1));
  on.to = to;
  if (!shift) on.from = to;
  show();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (on && !on.paragraph.isConnected) on = null;
  if (event.key.toLowerCase() === "s" && document.getElementById("maker")) {
    if (begin(inHand())) event.preventDefault();
  } else if (on && MOVES[event.key]) {
    event.preventDefault();
    MOVES[event.key](event.shiftKey);
  } else if (event.key === "Escape") on = null;
});
document.addEventListener("pointerdown", () => {
  on = null;
});
