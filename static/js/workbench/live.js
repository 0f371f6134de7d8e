// Answers as they come: others' marks arrive by themselves, what somebody is filling in is never swapped away, and what comes when the
// page has moved on is dropped.

const pulse = () => document.getElementById("pulse");
const filled = (field) =>
  field.matches("[type=radio], [type=checkbox]") ? field.checked !== field.defaultChecked : field.value !== field.defaultValue && !field.matches("select, [type=hidden]");
const busy = (element) =>
  element.querySelector("[data-editing]") !== null ||
  (element.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")) ||
  [...element.querySelectorAll("input, textarea")].some(filled);

// Every request says what the page has seen, and at which event its evidence was drawn, so that its answer brings whatever is newer;
// and whether the claim in hand stands there as a form, so that the answer brings no part that has no place.
document.addEventListener("htmx:configRequest", (event) => {
  if (!pulse()) return;
  event.detail.headers["X-Seen"] = pulse().dataset.pulse;
  event.detail.headers["X-Evidence"] = document.getElementById("evidence")?.dataset.event ?? "";
  event.detail.headers["X-Claim-Form"] = document.querySelector("form.claim-form") ? "1" : "0";
});

document.addEventListener("htmx:oobBeforeSwap", (event) => {
  if (event.detail.target.matches("#evidence, .block") && busy(event.detail.target)) event.detail.shouldSwap = false;
});

// What changes evidence changes the list before review, and more than its own answer brings: ask for the rest at once.
document.addEventListener("htmx:afterRequest", (event) => {
  const { elt, successful, requestConfig } = event.detail;
  if (successful && requestConfig?.verb === "post" && elt.closest?.("#evidence")) htmx.trigger(pulse(), "beat");
});

// Answers for panes that are gone are dropped, for they speak of another claim; of several that choose what is in hand, the one
// asked for last is shown, in whatever order they come.
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
