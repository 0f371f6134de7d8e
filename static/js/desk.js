// What every page of the desk does: keys that click the visible control, focus after a swap; what is said where no answer comes, and
// what was typed kept until one does. One file, since a first visit counts its requests.

// A closed dialog keeps the focus for a moment, and the key that comes then is not for it.
const typing = (element) => element.closest("input:not([type=radio],[type=checkbox],[type=submit],[type=button]), textarea, select, [contenteditable], dialog[open]");

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
// somebody types elsewhere already, or was quicker than the page and has gone on in the new fragment.
let wentOn = false;
document.addEventListener("keydown", () => (wentOn = true), true);
document.addEventListener("pointerdown", () => (wentOn = true), true);
document.addEventListener("htmx:afterSwap", () => (wentOn = false));

document.addEventListener("htmx:afterSettle", (event) => {
  const fresh = event.detail.elt;
  if (!fresh?.isConnected || (typing(document.activeElement) && (wentOn || !fresh.contains(document.activeElement)))) return;
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

// What the page says where the server does not answer, or does not know its reader any more. Nothing is swapped then: what was typed stays.

function say(what) {
  const notices = document.getElementById("notices");
  if (!notices || notices.querySelector(`[data-no-answer=${what}]`)) return;
  hush();
  notices.append(document.getElementById(what).content.cloneNode(true));
}

function hush() {
  for (const said of document.querySelectorAll("[data-no-answer]")) said.remove();
}

document.addEventListener("htmx:sendError", () => say("no-answer"));
document.addEventListener("htmx:timeout", () => say("no-answer"));
document.addEventListener("htmx:responseError", ({ detail: { xhr } }) => {
  if (xhr.getResponseHeader("X-Signed-Out")) say("signed-out");
  else say(xhr.status >= 500 ? "no-answer" : "not-taken");
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) hush();
});

// Whoever signed in anew, in another tab, has a new token: forms that were open before send that one.
const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];

document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (!token()) return;
  detail.headers["X-CSRFToken"] = token();
  if (detail.parameters.csrfmiddlewaretoken) detail.parameters.csrfmiddlewaretoken = token();
});
document.addEventListener(
  "submit",
  (event) => {
    const field = event.target.elements.namedItem("csrfmiddlewaretoken");
    if (field && token()) field.value = token();
  },
  true,
);

// Forms without a draft on the server: what is typed into them stays in this browser until the server has taken it, and is offered again.

const FORMS = "#intake-form, .evidence-form, .decision-form";
const PATIENCE = 150; // ms of rest before what was typed is put away
const placeOf = (of) => `typed:${document.body.dataset.user}:${new URL(of.action, location.href).pathname}`;
const fields = (of) => [...of.elements].filter((field) => field.name && !field.matches("[type=hidden], [type=file], button"));
const told = (of) => Object.fromEntries(fields(of).filter((field) => field.type !== "radio" || field.checked).map((field) => [field.name, field.type === "checkbox" ? field.checked : field.value]));
const as = (one) => JSON.stringify(Object.entries(one).sort());
const untouched = (field) => {
  if (field.matches("[type=radio], [type=checkbox]")) return field.checked === field.defaultChecked;
  if (field.matches("select")) return field.selectedIndex === Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
  return field.value === field.defaultValue;
};
const unkept = new Set();
let rest = 0;

// What is confidential goes with the tab: a source that is named so here, or was before.
const secret = (of) => of.querySelector("[name=new_confidential]:checked") || of.dataset.confidential?.split(" ").includes(of.elements.namedItem("source")?.value ?? "");
const keptOf = (name) => JSON.parse(sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? "null");

function keep(of) {
  forget(placeOf(of));
  if (fields(of).every(untouched)) return;
  const store = secret(of) ? sessionStorage : localStorage;
  try {
    store.setItem(placeOf(of), JSON.stringify({ at: Date.now(), typed: told(of) }));
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
  for (const of of unkept) keep(of);
  unkept.clear();
}

function typedInto(event) {
  const of = event.target.closest?.(FORMS);
  if (!of) return;
  unkept.add(of);
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
  const kept = keptOf(placeOf(of));
  if (!kept || place.previousElementSibling?.matches("[data-offered]") || as(kept.typed) === as(told(of))) return;
  const notice = document.getElementById("typed-offer").content.firstElementChild.cloneNode(true);
  notice.dataset.offered = "";
  notice.querySelector("time").textContent = new Date(kept.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false });
  notice.querySelector("[data-typed=back]").addEventListener("click", () => {
    putBack(of, kept.typed);
    notice.remove();
  });
  notice.querySelector("[data-typed=away]").addEventListener("click", () => {
    forget(placeOf(of));
    notice.remove();
  });
  place.before(notice);
}

function look() {
  for (const of of document.querySelectorAll(FORMS)) if (!unkept.has(of) && fields(of).every(untouched)) offer(of);
}

document.addEventListener("input", typedInto);
document.addEventListener("change", typedInto);
document.addEventListener("submit", flush, true);
window.addEventListener("pagehide", flush);
document.addEventListener("htmx:beforeRequest", flush);
document.addEventListener("htmx:afterRequest", ({ detail: { requestConfig, successful } }) => {
  const of = requestConfig?.elt?.closest?.(FORMS);
  if (of && successful && requestConfig.verb === "post") forget(placeOf(of));
});
document.addEventListener("htmx:afterSettle", look);

// A form that was sent as a page of its own: what was kept of it is marked, and forgotten where the next page of this tab is one that
// the server led to from there, as it does after a write. A form that it shows again, or an answer that never came, leads nowhere.
const SENT = "sent";
window.addEventListener("submit", ({ target: of, defaultPrevented }) => {
  if (defaultPrevented || !of.matches(FORMS) || of.id === "intake-form") return;
  const kept = keptOf(placeOf(of));
  if (kept) sessionStorage.setItem(SENT, JSON.stringify({ name: placeOf(of), at: kept.at, from: location.href.split("#")[0] }));
});

function takeNoteOfSent() {
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
  sessionStorage.removeItem(SENT);
  const [came] = performance.getEntriesByType("navigation");
  const led = came?.redirectCount > 0 && came.type !== "back_forward" && document.referrer === sent?.from && document.body.dataset.user;
  if (led && keptOf(sent.name)?.at === sent.at) forget(sent.name);
}
takeNoteOfSent();

// Whoever signs out leaves nothing of theirs to the next one at this browser.
document.addEventListener("submit", ({ target: of }) => {
  if (!of.matches("[action$='/logout/']")) return;
  const mine = `typed:${document.body.dataset.user}:`;
  for (const store of [localStorage, sessionStorage]) for (const name of Object.keys(store)) if (name.startsWith(mine)) store.removeItem(name);
});

// An article that was handed in has left the form: what comes after its preview is its workbench.
const [intake] = /^.*\/articles\/new\//.exec(document.referrer && new URL(document.referrer).pathname) ?? [];
if (intake && /\/articles\/\d+\/$/.test(location.pathname)) forget(`typed:${document.body.dataset.user}:${intake}`);
look();
