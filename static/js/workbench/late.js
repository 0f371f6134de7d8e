// Answers that come when the page has moved on. Those for panes that are gone are dropped, for they speak of another claim; of
// several that choose what is in hand, the one asked for last is shown, in whatever order they come.

let asked = 0;
let shown = 0;

function onSide(event, target, turn, reads) {
  if (reads && turn < shown) return event.preventDefault();
  shown = Math.max(shown, turn);
  if (target.isConnected) return;
  target.addEventListener("htmx:beforeSwap", (swap) => (swap.detail.target = document.getElementById("side")), { once: true });
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const { elt, target, requestConfig } = event.detail;
  const turn = (asked += 1);
  const answered = (answer) => {
    if (target.id === "side") onSide(answer, target, turn, requestConfig.verb === "get");
    else if (!target.isConnected) answer.preventDefault();
  };
  elt.addEventListener("htmx:beforeOnLoad", answered, { once: true });
});
