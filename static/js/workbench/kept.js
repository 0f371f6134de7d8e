// What is typed into the claim survives a server that does not answer: it stays in this browser until the server has it.

const FIELDS = ["label", "kind", "printed", "normal", "verdict", "rationale", "suggested_wording", "rating"];
const form = () => document.querySelector("form.claim-form");
const key = (of) => `kept:${of.dataset.kept}`;
const typed = (of) => Object.fromEntries([...new FormData(of)].filter(([name]) => FIELDS.includes(name)));
const same = (one, other) => FIELDS.every((name) => (one[name] ?? "") === (other[name] ?? ""));
// Only an answer that says so has what was typed: the draft's own, or the claim's page after it was saved or submitted.
const saved = (xhr, path) => xhr.getResponseHeader("X-Draft") === "saved" || (xhr.getResponseHeader("X-Claim") !== null && /\/claims\/\d+\/(submit\/)?$/.test(path));
let unsaved = false;

function say(words) {
  const status = document.getElementById("status");
  if (status && words) status.textContent = words;
}

document.addEventListener("input", (event) => {
  const of = event.target.closest?.(".claim-fields")?.closest("form");
  if (of) localStorage.setItem(key(of), JSON.stringify({ at: Date.now(), typed: typed(of) }));
});

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt.matches?.(".claim-fields, form.claim-form")) event.detail.xhr.begun = Date.now();
});

document.addEventListener("htmx:afterRequest", (event) => {
  const { elt, xhr, successful, requestConfig } = event.detail;
  if (elt.id === "pulse" && successful && unsaved) htmx.trigger(form()?.querySelector(".claim-fields"), "keep");
  const of = elt.closest?.("form.claim-form");
  if (!of || !elt.matches(".claim-fields, form.claim-form")) return;
  const taken = successful && saved(xhr, requestConfig.path.split("?")[0]);
  unsaved = !taken && elt.matches(".claim-fields");
  if (taken) {
    const kept = JSON.parse(localStorage.getItem(key(of)) ?? "null");
    if (kept && kept.at <= xhr.begun) localStorage.removeItem(key(of));
  } else if (!successful && ![409, 422].includes(xhr.status)) say(document.getElementById("status")?.dataset.failed);
});

function offer() {
  const of = form();
  const slot = document.getElementById("kept");
  if (!of || !slot) return;
  const kept = JSON.parse(localStorage.getItem(key(of)) ?? "null");
  if (!kept || same(kept.typed, typed(of))) return localStorage.removeItem(key(of));
  slot.replaceChildren(document.getElementById("kept-offer").content.cloneNode(true));
  slot.querySelector("time").textContent = new Date(kept.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false });
  slot.querySelector("[data-kept=back]").addEventListener("click", () => {
    for (const [name, value] of Object.entries(kept.typed)) {
      const field = of.elements.namedItem(name);
      if (field) field.value = value;
    }
    slot.replaceChildren();
    htmx.trigger(of.querySelector(".claim-fields"), "keep");
  });
  slot.querySelector("[data-kept=away]").addEventListener("click", () => {
    localStorage.removeItem(key(of));
    slot.replaceChildren();
  });
}

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.elt.id === "side") offer();
});
offer();
