"""Search: articles, claims and sources that this person may see."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import access
from articles.forms.search import SearchForm
from articles.models import Claim, Source
from articles.queries.search import Finds, find_articles, find_claims, find_sources, phrases_of
from articles.queries.sources import seen_sources
from articles.views.fragments import HtmxHttpRequest
from factcheck.vocabulary import Role

NOTHING = Finds((), 0)


@login_required
@require_safe
def search(request: HtmxHttpRequest) -> HttpResponse:
    """What was found of each kind, newest first. With ``kind`` and ``before``, the next page of that kind alone."""
    user = request.user
    if user.role is None:
        raise Http404
    form = SearchForm(request.GET)
    valid = form.is_valid()
    phrases = phrases_of(form.cleaned_data["q"]) if valid else ()
    kind, before = (form.cleaned_data["kind"], form.cleaned_data["before"] or 0) if valid else ("", 0)
    readable = access.readable_articles(user).select_related("current")
    claims = (
        Claim.objects.live().filter(article__in=readable.select_related(None).order_by())
        if user.role is Role.REPORTER
        else Claim.objects.live()
    )
    sources = Source.objects.none() if user.role is Role.REPORTER else seen_sources(user)
    context = {
        "q": form.cleaned_data.get("q", ""),
        "form": form,
        "asked": bool(request.GET.get("q", "").strip()),
        "kind": kind,
        "articles": find_articles(readable, phrases, before) if kind in ("", "articles") else NOTHING,
        "claims": find_claims(claims, phrases, before) if kind in ("", "claims") else NOTHING,
        "sources": find_sources(sources, phrases, before) if kind in ("", "sources") else NOTHING,
        "nav": "search",
    }
    return render(request, "articles/search.html", context, status=200 if valid else 422)
