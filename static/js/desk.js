// What every page of the desk does: keys that click the visible control, focus after a swap.

const typing = (element) => element.closest("input:not([type=radio],[type=checkbox],[type=submit],[type=button]), textarea, select, [contenteditable], dialog");

// What is in hand is about to be another: #side or #main is asked for ("asked"), or swapped and not yet settled ("shown"). Until then
// a key that acts would act on the wrong thing. Steps wait their turn; what acts waits only where the new thing is on the screen already.
const IN_HAND = ["side", "main"];
const MOST_WAITING = 5;
const moving = new Map();
let waiting = [];

const swaps = (element) => !element.closest("[hx-swap]")?.getAttribute("hx-swap").startsWith("none");

function settled(xhr) {
  if (!moving.delete(xhr)) return;
  while (waiting.length && !moving.size) press(waiting.shift());
}

document.addEventListener("htmx:beforeSend", ({ detail: { elt, target, xhr } }) => {
  if (IN_HAND.includes(target?.id) && swaps(elt)) moving.set(xhr, "asked");
});
document.addEventListener("htmx:afterSwap", ({ detail: { xhr } }) => {
  if (moving.has(xhr)) moving.set(xhr, "shown");
});
document.addEventListener("htmx:afterSettle", ({ detail: { xhr } }) => settled(xhr));
document.addEventListener("htmx:afterRequest", ({ detail: { xhr } }) => {
  if (moving.get(xhr) === "asked") settled(xhr);
  else setTimeout(settled, 200, xhr); // a swap that never settles holds no key back for good
});

// Whether the key has to wait, or is not for what is about to come.
function held(key) {
  if (!moving.size) return false;
  const shown = [...moving.values()].every((phase) => phase === "shown");
  if ((shown || key === "j" || key === "k") && waiting.length < MOST_WAITING) waiting.push(key);
  return true;
}

const controlOf = (key) =>
  [...document.querySelectorAll("[aria-keyshortcuts]")].find(
    (element) => element.getAttribute("aria-keyshortcuts").split(" ").includes(key) && element.checkVisibility(),
  );

function press(key) {
  const control = controlOf(key);
  if (!control) return;
  if (control.matches("input[type=search], textarea, summary")) control.focus();
  if (!control.matches("input[type=search], textarea")) control.click();
}

// Each key clicks the control that names it in aria-keyshortcuts, so there is one path for mouse and keyboard.
document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey) return;
  const submit = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (!submit && (event.ctrlKey || event.metaKey || typing(event.target))) return;
  if (event.key === "?") {
    event.preventDefault();
    document.getElementById("keys")?.showModal();
    return;
  }
  const key = submit ? "Control+Enter" : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === "Enter" && moving.size && event.target.closest("#side, #main")) return event.preventDefault();
  const control = controlOf(key);
  if (!control && !(moving.size && (key === "j" || key === "k"))) return;
  event.preventDefault();
  if (key === "/" || !held(key)) press(key);
});

// After a swap focus goes where the eye is: the first field in error, else what the new fragment marks with data-focus; unless
// somebody types elsewhere already.
document.addEventListener("htmx:afterSettle", (event) => {
  const fresh = event.detail.elt;
  if (!fresh?.isConnected || (typing(document.activeElement) && !fresh.contains(document.activeElement))) return;
  const place = fresh.querySelector("[aria-invalid=true]") ?? (fresh.matches("[data-focus]") ? fresh : fresh.querySelector("[data-focus]"));
  place?.focus({ preventScroll: false });
});

// A link to something folded opens it, and puts the cursor in its first field.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  const fold = opener && document.getElementById(opener.dataset.opens);
  if (!fold) return;
  event.preventDefault();
  fold.open = true;
  fold.scrollIntoView({ block: "nearest" });
  fold.querySelector("select, input:not([type=hidden]), textarea")?.focus();
});
