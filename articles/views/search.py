"""Search: articles, claims, sources and what was captured of them, as far as this person may see them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import access
from articles.forms.search import SearchForm
from articles.models import Article, Claim, User
from articles.queries.search import Finds, Narrowed, find_articles, find_captures, find_claims, find_sources
from articles.queries.searched_words import phrases_of
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
    only = _only_on(user, form.cleaned_data["article"]) if valid and form.cleaned_data["article"] else None
    context = {
        "q": form.cleaned_data.get("q", ""),
        "form": form,
        "only": only,
        "narrowed": urlencode(form.narrowing),
        "asked": bool(request.GET.get("q", "").strip()),
        "nav": "search",
        **_finds(user, form if valid else None),
    }
    return render(request, "articles/search.html", context, status=200 if valid else 422)


def _only_on(user: User, pk: int) -> Article:
    """The article that a search is narrowed down to; 404 where this person may not read it."""
    article = access.readable_articles(user).select_related(None).filter(pk=pk).first()
    if article is None:
        raise Http404("There is no such article.")
    return article


def _finds(user: User, form: SearchForm | None) -> dict[str, Finds]:
    """What this person may see of what was looked for, by kind; of the kind alone where one is named. Nothing for no valid form."""
    asked: dict[str, Any] = form.cleaned_data if form else {"q": "", "kind": "", "before": None}
    phrases, kind, before = phrases_of(asked["q"]), asked["kind"], asked["before"] or 0
    to = Narrowed(asked["source_kind"], asked["language"], asked["article"], asked["since"], asked["until"]) if form else Narrowed()
    readable = access.readable_articles(user).select_related("current")
    claims, sources = Claim.objects.live(), seen_sources(user)
    if user.role is Role.REPORTER:
        claims, sources = claims.filter(article__in=readable.select_related(None).order_by()), sources.none()
    return {
        "articles": find_articles(to.articles(readable), phrases, before) if kind in ("", "articles") else NOTHING,
        "claims": find_claims(to.claims(claims), phrases, before) if kind in ("", "claims") else NOTHING,
        "sources": find_sources(to.sources(sources), phrases, before) if kind in ("", "sources") else NOTHING,
        "captures": find_captures(to.captures(sources), phrases, before) if kind in ("", "captures") else NOTHING,
    }
