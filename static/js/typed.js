// Forms without a draft on the server: what is typed into them stays in this browser until the server has taken it, and is offered again.

const FORMS = "#intake-form, .evidence-form, .decision-form";
const PATIENCE = 150; // ms of rest before what was typed is put away
const key = (of) => `typed:${document.body.dataset.user}:${new URL(of.action, location.href).pathname}`;
const fields = (of) => [...of.elements].filter((field) => field.name && !field.matches("[type=hidden], [type=file], button"));
const told = (of) => Object.fromEntries(fields(of).filter((field) => field.type !== "radio" || field.checked).map((field) => [field.name, field.type === "checkbox" ? field.checked : field.value]));
const as = (one) => JSON.stringify(Object.entries(one).sort());
const untouched = (field) => {
  if (field.matches("[type=radio], [type=checkbox]")) return field.checked === field.defaultChecked;
  if (field.matches("select")) return field.selectedIndex === Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
  return field.value === field.defaultValue;
};
const waiting = new Set();
let rest = 0;

// What is confidential goes with the tab.
function keep(of) {
  forget(key(of));
  if (fields(of).every(untouched)) return;
  const store = of.querySelector("[name=new_confidential]:checked") ? sessionStorage : localStorage;
  try {
    store.setItem(key(of), JSON.stringify({ at: Date.now(), typed: told(of) }));
  } catch {
    // A text larger than a browser keeps: it stays in the form.
  }
}

function forget(name) {
  localStorage.removeItem(name);
  sessionStorage.removeItem(name);
}

function flush() {
  clearTimeout(rest);
  for (const of of waiting) keep(of);
  waiting.clear();
}

function typedInto(event) {
  const of = event.target.closest?.(FORMS);
  if (!of) return;
  waiting.add(of);
  clearTimeout(rest);
  rest = setTimeout(flush, PATIENCE);
}

function putBack(of, typed) {
  for (const field of fields(of)) {
    if (!(field.name in typed)) continue;
    if (field.type === "radio") field.checked = field.value === typed[field.name];
    else if (field.type === "checkbox") field.checked = typed[field.name];
    else field.value = typed[field.name];
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  const fold = of.closest("details");
  if (fold) fold.open = true;
}

function offer(of) {
  const place = of.closest("details") ?? of;
  const kept = JSON.parse(sessionStorage.getItem(key(of)) ?? localStorage.getItem(key(of)) ?? "null");
  if (!kept || place.previousElementSibling?.matches("[data-offered]") || as(kept.typed) === as(told(of))) return;
  const notice = document.getElementById("typed-offer").content.firstElementChild.cloneNode(true);
  notice.dataset.offered = "";
  notice.querySelector("time").textContent = new Date(kept.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false });
  notice.querySelector("[data-typed=back]").addEventListener("click", () => {
    putBack(of, kept.typed);
    notice.remove();
  });
  notice.querySelector("[data-typed=away]").addEventListener("click", () => {
    forget(key(of));
    notice.remove();
  });
  place.before(notice);
}

function look() {
  for (const of of document.querySelectorAll(FORMS)) if (!waiting.has(of) && fields(of).every(untouched)) offer(of);
}

document.addEventListener("input", typedInto);
document.addEventListener("change", typedInto);
document.addEventListener("submit", flush, true);
window.addEventListener("pagehide", flush);
document.addEventListener("htmx:beforeRequest", flush);
document.addEventListener("htmx:afterRequest", ({ detail: { requestConfig, successful } }) => {
  const of = requestConfig?.elt?.closest?.(FORMS);
  if (of && successful && requestConfig.verb === "post") forget(key(of));
});
document.addEventListener("htmx:afterSettle", look);

// An article that was handed in has left the form: what comes after its preview is its workbench.
const [intake] = /^.*\/articles\/new\//.exec(document.referrer && new URL(document.referrer).pathname) ?? [];
if (intake && /\/articles\/\d+\/$/.test(location.pathname)) forget(`typed:${document.body.dataset.user}:${intake}`);
look();
