// Others' marks arrive by themselves; what somebody is filling in is never swapped away.

const pulse = () => document.getElementById("pulse");
const filled = (field) =>
  field.matches("[type=radio], [type=checkbox]") ? field.checked !== field.defaultChecked : field.value !== field.defaultValue && !field.matches("select, [type=hidden]");
const busy = (element) =>
  (element.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")) ||
  [...element.querySelectorAll("input, textarea")].some(filled);

// Every request says what the page has seen, so that its answer brings whatever is newer.
document.addEventListener("htmx:configRequest", (event) => {
  if (pulse()) event.detail.headers["X-Seen"] = pulse().dataset.pulse;
});

document.addEventListener("htmx:oobBeforeSwap", (event) => {
  if (event.detail.target.matches("#evidence, .block") && busy(event.detail.target)) event.detail.shouldSwap = false;
});

// What changes evidence changes the list before review: ask at once.
document.addEventListener("htmx:afterRequest", (event) => {
  const { elt, successful, requestConfig } = event.detail;
  if (successful && requestConfig?.verb === "post" && elt.closest?.("#evidence")) htmx.trigger(pulse(), "beat");
});
