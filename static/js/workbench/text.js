// The article's text as the server counts it: offsets in code points, without the flags that stand in it.

const inFlag = (node) => node.parentElement.closest(".claim-flag") !== null;

// The text nodes of a paragraph that are the article's own.
export function ownText(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!inFlag(walker.currentNode)) nodes.push(walker.currentNode);
  return nodes;
}

export const points = (string) => [...string].length;

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
export function placeOf(range) {
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
export function rangeOver(paragraph, from, to) {
  const range = document.createRange();
  let at = 0;
  for (const node of ownText(paragraph)) {
    if (from >= at && from < at + node.length) range.setStart(node, from - at);
    if (to > at && to <= at + node.length) range.setEnd(node, to - at);
    at += node.length;
  }
  return range;
}
