// The claim in hand, shown in text and strip as well: the server swaps only the side of the bench.

function show() {
  const number = document.getElementById("side")?.dataset.claim ?? "";
  for (const mark of document.querySelectorAll("#article-text .claim-mark")) mark.toggleAttribute("data-in-hand", mark.dataset.claim === number);
  for (const link of document.querySelectorAll("#article .claim-flag[data-claim], #claim-strip .claim-cell")) {
    if (link.dataset.claim === number) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const add = document.getElementById("maker-add");
  if (!add) return;
  const editable = document.getElementById(`claim-${number}`)?.matches("form") ?? false;
  add.hidden = !editable;
  add.value = editable ? number : "";
  add.querySelector("span").textContent = number;
}

// Where the strip scrolls, the cell in hand comes to its middle.
function centre() {
  const strip = document.getElementById("claim-strip");
  const cell = strip?.querySelector("[aria-current]")?.getBoundingClientRect();
  if (!cell) return;
  const around = strip.getBoundingClientRect();
  strip.scrollBy(cell.left + cell.width / 2 - around.left - around.width / 2, cell.top + cell.height / 2 - around.top - around.height / 2);
}

function placeInHand() {
  const sentence = document.getElementById("side")?.dataset.sentence;
  return sentence ? document.getElementById(`s${sentence}`) : document.querySelector("#article-text [data-in-hand]");
}

// The pane of the text follows, so that what is in hand is in view; a narrow page, which scrolls as a whole, stays where it is.
function follow() {
  const place = placeInHand();
  const pane = document.getElementById("article");
  if (place && pane.scrollHeight > pane.clientHeight + 1) place.scrollIntoView({ block: "nearest" });
}

// A narrow page that is opened at a claim or a sentence begins there, unless somebody comes back to where they were, or writes.
function beginAt() {
  const [opened] = performance.getEntriesByType("navigation");
  const asked = /\/(claims|sentences)\/\d+\/$/.test(location.pathname);
  if (!asked || opened?.type !== "navigate" || document.activeElement?.matches(".entry")) return follow();
  const pane = document.getElementById("article");
  if (pane.scrollHeight > pane.clientHeight + 1) follow();
  else placeInHand()?.scrollIntoView({ block: "center", behavior: "instant" });
}

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.elt.id === "side") {
    show();
    follow();
    centre();
    const label = document.activeElement;
    if (label?.matches("#label[data-focus]")) label.select();
  } else if (event.detail.elt.matches?.(".block, .progress")) {
    show();
    centre();
  }
});

// A click in a mark takes its innermost claim in hand.
document.addEventListener("click", (event) => {
  const mark = event.target.closest?.("#article-text .claim-mark");
  if (!mark || event.target.closest(".claim-flag, .mention") || !document.getSelection().isCollapsed) return;
  document.querySelector(`#article-text .claim-flag[data-claim="${mark.dataset.claim}"]`)?.click();
});

if (!location.hash) beginAt();
centre();
