"""What is drawn or laid side by side of an article: its timeline, the lineage behind a claim, and what a translation changed."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.access import get_article, no_claim
from articles.queries.articlebar import article_bar
from articles.queries.drift import drift_page
from articles.queries.facts import actor_of
from articles.queries.lineage_pictures import picture_of_claim
from articles.queries.timeline import timeline_page
from articles.queries.whole import load_article
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.workflow import Action, may


@login_required
@require_safe
def timeline(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """Everything dated, as a picture and as a table."""
    whole = load_article(get_article(request.user, article_id), request.user)
    return render(request, "articles/timeline.html", {"whole": whole, "bar": article_bar(whole, "sources"), "page": timeline_page(whole)})


@login_required
@require_safe
def claim_lineage(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """The sources that speak on one claim, and all that they lean on."""
    whole = load_article(get_article(request.user, article_id), request.user)
    seen = whole.by_number.get(number)
    if seen is None:
        raise no_claim(request.user, article_id, number)
    context = {
        "whole": whole,
        "bar": article_bar(whole, "sources"),
        "claim": seen.claim,
        "sum": seen,
        "picture": picture_of_claim(whole, seen),
    }
    return render(request, "articles/claim_lineage.html", context)


@login_required
@require_safe
def drift(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """What is in a translation and not in its original, or the other way round."""
    whole = load_article(get_article(request.user, article_id), request.user)
    context = {
        "whole": whole,
        "bar": article_bar(whole, "sources"),
        "page": drift_page(whole),
        "make": may(Action.MAKE_CLAIM, actor_of(request.user), whole.facts),
    }
    return render(request, "articles/drift.html", context)
