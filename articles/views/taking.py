"""What may bear on a claim: passages of the article's sources and earlier checks, and taking one over as evidence. Nothing counts until it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.access import get_claim, readable_articles
from articles.forms.evidence import EvidenceForm, TakenForm
from articles.models import Capture
from articles.queries.earlier import Asked, EarlierCheck, check_of, nearest_checks
from articles.queries.one_claim import Layout, load_claim
from articles.queries.passages import asked_of, claim_passages, taken_over
from articles.queries.whole import ClaimSeen
from articles.services.prior_checks import link_earlier_check
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.workflow import Action


@login_required
@require_safe
def bearing(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """The passages of every source that bear on a claim, and the nearest earlier checks."""
    claim = get_claim(request.user, article_id, number, Action.GIVE_EVIDENCE)
    one, asked = load_claim(claim, request.user), asked_of(claim)
    looked_for = Asked(f"{asked.words}\n{claim.article.title}", asked.language)
    context = {
        "claim": claim,
        "found": claim_passages(asked, one.sources, one.seen),
        "checks": nearest_checks([looked_for], readable_articles(request.user), without=claim.article),
    }
    return render(request, "articles/_bearing.html" if request.htmx else "articles/bearing.html", context)


@login_required
@require_POST
def link_check(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """An earlier check becomes a source of the article, and the form on evidence opens on it."""
    claim = get_claim(request.user, article_id, number, Action.GIVE_EVIDENCE)
    form = TakenForm(request.POST)
    check = _check(request, form.cleaned_data["check"] if form.is_valid() else "")
    source = link_earlier_check(check, claim.article, actor=request.user)
    filled = urlencode({"source": source.pk, "check": check.key})
    return HttpResponseRedirect(f"{reverse('evidence', args=[article_id, number])}?{filled}#add-evidence")


def filled_in(request: HtmxHttpRequest, layout: Layout, seen: ClaimSeen) -> dict[str, Any]:
    """The form on evidence with what the address says is taken over, and the name of its source; 404 where that is not there."""
    form = TakenForm(request.GET)
    if not form.is_valid():
        raise Http404("There is no such passage.")
    captures: Sequence[Capture] = ()
    match form.cleaned_data:
        case {"capture": int(capture), "at": int(at)}:
            taken = taken_over(asked_of(seen.claim), layout.sources, capture, at)
            if taken is None:
                raise Http404("There is no such passage.")
            captures, initial = [taken[0]], dict(taken[1])
        case {"source": int(source), "check": str(key)} if key:
            check = _check(request, key)
            initial = {"source": str(source), "quote": check.said, "stated": check.rating}
        case _:
            return {}
    sources = {str(s.source.pk): s.source for s in layout.sources if not s.hidden}
    if initial["source"] not in sources:
        raise Http404("There is no such source.")
    given = {e.row.source_id for e in seen.evidence}
    return {
        "evidence_form": EvidenceForm(sources=sources.values(), taken=given, captures=captures, initial=initial, auto_id="add-%s"),
        "taken": sources[initial["source"]].name,
    }


def _check(request: HtmxHttpRequest, key: str) -> EarlierCheck:
    check = check_of(key, readable_articles(request.user))
    if check is None:
        raise Http404("There is no such check.")
    return check
