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
