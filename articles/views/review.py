"""The review page: approve a claim, or return it with a reason."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from articles.access import get_article, get_claim, no_claim
from articles.forms.review import ReviewForm
from articles.models import Article, Claim, User
from articles.queries.articlebar import article_bar
from articles.queries.review import review_page
from articles.queries.whole import load_article
from articles.services.errors import Conflict, Refused
from articles.services.workflow import approve_claim, return_claim
from articles.views.fragments import HtmxHttpRequest, answer, refuse_input
from factcheck.desk.workflow import Action
from factcheck.vocabulary import Decision


@login_required
@require_safe
def review(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """The claims that await review, the first one in hand; to htmx, which follows an answer here, with the article's bar beside them."""
    context = _context(request, get_article(request.user, article_id), None)
    if request.htmx.target != "main":
        return render(request, "articles/review.html", context)
    return answer(request, "articles/_review.html", context, page="", beside=["articles/_articlebar.html"])


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def review_claim(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """One claim before a reviewer; POST gives the answer, and the next claim comes up."""
    if request.method == "POST":
        return _answer(request, article_id, number)
    article = get_article(request.user, article_id)
    context = _context(request, article, number)
    if context["page"].case is None:
        raise no_claim(request.user, article_id, number)
    return render(request, "articles/_review.html" if request.htmx.target == "main" else "articles/review.html", context)


def _answer(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    form = ReviewForm(request.POST)
    action = Action.APPROVE if form.data.get("decision") == "approve" else Action.RETURN
    claim = get_claim(request.user, article_id, number, action)
    status, notice = 422, ""
    if form.is_valid():
        try:
            _decide(claim, request.user, form)
            return HttpResponseRedirect(reverse("review", args=[article_id]))
        except Refused as no:
            status, notice = 403, str(no)
        except Conflict:
            status, notice = 409, "changed"
    context = _context(request, get_article(request.user, article_id), number) | {"form": form, "notice": notice}
    return refuse_input(request, "articles/_review.html", context, whole="articles/review.html", status=status)


def _decide(claim: Claim, actor: User, form: ReviewForm) -> None:
    reviewed = form.cleaned_data["reviewed_hash"]
    if form.choice is Decision.APPROVED:
        approve_claim(claim, actor=actor, reviewed_hash=reviewed)
    else:
        return_claim(claim, actor=actor, reason=form.cleaned_data["reason"], reviewed_hash=reviewed)


def _context(request: HtmxHttpRequest, article: Article, number: int | None) -> dict[str, Any]:
    whole = load_article(article, request.user)
    page = review_page(whole, number)
    form = ReviewForm(initial={"reviewed_hash": page.case.reviewed_hash} if page.case else None)
    return {"page": page, "whole": whole, "bar": article_bar(whole, "review"), "form": form}
