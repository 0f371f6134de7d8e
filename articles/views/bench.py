"""What every answer of the workbench is made of: its context, and how it comes back.

A write answers with a redirect to the claim's page. htmx follows it and gets the side of the bench in hand, with whatever changed
in the text since its reader's last look out of band; everybody else gets the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django_htmx.http import push_url, reswap, retarget

from articles.access import no_claim
from articles.forms.claims import TYPED, ClaimForm, DraftForm, NewClaimForm
from articles.models import Article, Claim, Draft
from articles.queries.facts import origins_rule
from articles.queries.present import event_in
from articles.queries.readings import resolve
from articles.queries.whole import ClaimSeen
from articles.queries.workbench import Workbench, load_workbench
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.checklist import checklist
from factcheck.desk.facts import Actor, ClaimFacts
from factcheck.desk.workflow import TABLE, Action, decide
from factcheck.vocabulary import ClaimKind, Verdict

PULSE_HEADER = "X-Seen"
"""What the page has seen already, as it was told in ``#pulse``."""
PANE_HEADER = "X-Evidence"
"""The event that the evidence on the page was drawn at, as its pane tells: later than what the page has seen where it was just saved."""
FORM_HEADER = "X-Claim-Form"
"""``1`` where the claim in hand stands on the page as a form, ``0`` where it is only to be read."""
PAGE = "articles/workbench.html"
SIDE = "articles/_side.html"


def bench_context(
    request: HtmxHttpRequest, article: Article, *, number: int | None = None, sentence: int | None = None, as_is: bool = False, **more: Any
) -> dict[str, Any]:
    """All that the page and its fragments show; 404 where there is no such claim or sentence. ``more`` are forms as they were filled in.

    ``as_is`` is as :func:`articles.queries.workbench.load_workbench` has it.
    """
    since = event_in(request.headers.get(PULSE_HEADER, "")) if request.htmx else None
    bench = load_workbench(article, request.user, number=number, sentence=sentence, since=since, as_is=as_is)
    if bench is None and number is not None:
        raise no_claim(request.user, article.pk, number)
    if bench is None:
        raise Http404("There is no such claim or sentence in this article.")
    form = more.pop("form", None) or (claim_form(bench) if bench.seen else None)
    return {
        "bench": bench,
        "whole": bench.whole,
        "bar": bench.bar,
        "seen": bench.seen,
        "form": form,
        "maker": NewClaimForm(initial={"text_version": article.current.number if article.current else None}, auto_id="maker-%s"),
        **(claim_answers(bench.actor, bench.seen, form) if bench.seen and form else {}),
        **more,
    }


def claim_form(bench: Workbench) -> ClaimForm:
    """The claim in hand as a form, with the reader's own draft in it where they have one."""
    assert bench.seen  # noqa: S101  # only asked with a claim in hand
    claim = bench.seen.claim
    return ClaimForm(
        initial={**values_of(claim), **(bench.draft.fields if bench.draft else {}), **_read_at(claim, bench.draft)}, ratings=bench.ratings
    )


def values_of(claim: Claim) -> dict[str, Any]:
    """What the fields of the form hold for a claim as it is saved."""
    return {name: getattr(claim, name) if name != "rating" else claim.rating_id for name in TYPED}


def _read_at(claim: Claim, draft: Draft | None) -> dict[str, int]:
    return {"read_at_version": draft.read_at_version if draft else claim.row_version}


def claim_answers(actor: Actor, seen: ClaimSeen, form: ClaimForm | DraftForm) -> dict[str, Any]:
    """The list before review, and whether the claim may be submitted, as it stands on the screen, whether that was checked or not."""
    facts = _typed_facts(
        _printed_facts(seen, form), {name: form[name].value() for name in ("kind", "verdict", "rationale", "suggested_wording")}
    )
    return {
        "checks": checklist(actor, facts, rule=origins_rule()),
        "submit": decide(Action.SUBMIT, actor, facts),
    }


def _printed_facts(seen: ClaimSeen, form: ClaimForm | DraftForm) -> ClaimFacts:
    """The claim's facts, the value that is typed held against what the text prints."""
    printed, normal, kind = (str(form[name].value() or "").strip() for name in ("printed", "normal", "kind"))
    claim, typed = seen.claim, copy(seen.claim)
    typed.printed, typed.kind = printed or claim.printed, ClaimKind(kind) if kind in set(ClaimKind) else claim.kind
    same_value = (typed.printed, typed.kind) == (claim.printed, claim.kind)
    if claim.state not in TABLE[Action.SUBMIT].sources or (same_value and normal == claim.normal):
        return seen.facts
    left = not normal or (not same_value and normal == claim.normal)
    typed.normal = resolve(claim.article, typed.kind, typed.printed).normal if left else normal
    return replace(seen.facts, misprints=seen.misprint(typed))


def _typed_facts(facts: ClaimFacts, typed: Mapping[str, Any]) -> ClaimFacts:
    """The claim as it would be with what is typed, so that the list before review speaks of what is on the screen."""
    verdict, kind = typed.get("verdict") or None, typed.get("kind")
    return replace(
        facts,
        kind=ClaimKind(kind) if kind in set(ClaimKind) else facts.kind,
        verdict=Verdict(verdict) if verdict in set(Verdict) else None,
        rationale=str(typed.get("rationale") or ""),
        suggested_wording=str(typed.get("suggested_wording") or ""),
    )


def show_bench(request: HtmxHttpRequest, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """The page; to htmx, which asked for the side, the side and what is new out of band.

    An error leaves the address as it is, and so does what is in hand already, or Back would lead nowhere.
    """
    if not request.htmx or request.htmx.history_restore_request:
        return render(request, PAGE, context, status=status)
    parts = [render_to_string("articles/_title.html", context, request), render_to_string(SIDE, context, request)]
    response = HttpResponse("".join([*parts, *news_of(request, context["bench"], context)]), status=status)
    if status == 200:
        return push_url(response, request.path if urlsplit(request.htmx.current_url or "").path != request.path else False)
    return push_url(reswap(retarget(response, "#side"), "outerHTML"), url=False)


def news_of(request: HtmxHttpRequest, bench: Workbench, context: dict[str, Any]) -> list[str]:
    """What changed in text, progress and bar since the reader's last look, each to be swapped out of band."""
    names = ["articles/_pulse.html", "articles/_panel_tabs.html", "articles/_presence.html", "articles/_status.html"]
    if bench.fresh or bench.missed:
        names += ["articles/_progress.html", "articles/_articlebar.html"]
    if bench.text_anew:
        names += ["articles/_article_text.html", "articles/_text_version.html"]
    parts = [render_to_string(name, {**context, "oob": True}, request) for name in names]
    parts += [render_to_string("articles/_block.html", {**context, "block": block, "oob": True}, request) for block in bench.fresh_blocks]
    return [*parts]


def beside_evidence(request: HtmxHttpRequest) -> list[str]:
    """The fragments that change with the evidence on the claim in hand, of those that the page has."""
    form = ["articles/_guard.html", "articles/_submit.html"] if request.headers.get(FORM_HEADER) == "1" else []
    return ["articles/_sum.html", *form]


def to_claim(claim: Claim) -> HttpResponse:
    """To the claim's page, which is the answer to every write on it."""
    return HttpResponseRedirect(claim.get_absolute_url())


def to_sentence(article_id: int, ordinal: int) -> HttpResponse:
    """To the sentence's page."""
    return HttpResponseRedirect(reverse("sentence", args=[article_id, ordinal]))
