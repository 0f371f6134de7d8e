// Selecting words without a mouse: s starts at the sentence in hand, arrows move by word and by sentence, Shift extends.

import { ownText, rangeOver } from "./text.js";

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
