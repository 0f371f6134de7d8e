"""The record of an article, shown to a person."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.access import get_article
from articles.queries.articlebar import article_bar
from articles.queries.history import history as read_history
from articles.queries.whole import load_article
from articles.views.fragments import HtmxHttpRequest


@login_required
@require_safe
def history(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """Every step, newest first, with the proof of the chain."""
    article = get_article(request.user, article_id)
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 18 else None
    bar = article_bar(load_article(article, request.user), "history")
    context = {"page": read_history(article, request.user, before), "bar": bar}
    return render(request, "articles/history.html", context)
