// What every page of the desk does: keys that click the visible control, focus after a swap.

const typing = (element) => element.closest("input:not([type=radio],[type=checkbox],[type=submit],[type=button]), textarea, select, [contenteditable], dialog");

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
  const control = [...document.querySelectorAll("[aria-keyshortcuts]")].find(
    (element) => element.getAttribute("aria-keyshortcuts").split(" ").includes(key) && element.checkVisibility(),
  );
  if (!control) return;
  event.preventDefault();
  if (control.matches("input[type=search], textarea, summary")) control.focus();
  if (!control.matches("input[type=search], textarea")) control.click();
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
