"""The chief's three steps with an article: sign it off, publish it, withdraw it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from articles.access import get_article
from articles.forms.review import WithdrawForm
from articles.models import Article
from articles.queries.articlebar import article_bar
from articles.queries.exempted import exempt_sentences
from articles.queries.whole import load_article
from articles.services.errors import Conflict, Refused
from articles.services.publishing import publish_article
from articles.services.workflow import sign_off_article, withdraw_article
from articles.views.fragments import HtmxHttpRequest, go
from factcheck.desk.workflow import Action


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sign_off(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """Sign off, or say everything that it still waits for. To read, what a sign-off takes on: what it waits for, and which sentences are exempt."""
    if request.method != "POST":
        return _before(request, get_article(request.user, article_id), "", 200)
    article = get_article(request.user, article_id, Action.SIGN_OFF)
    try:
        sign_off_article(article, actor=request.user)
    except Refused as no:
        return _refused(request, article, str(no), 422)
    except Conflict:
        return _refused(request, article, _("Somebody changed the article just now. Look again, then sign it off."), 409)
    messages.success(request, _("Signed off."))
    return go(request, reverse("workbench", args=[article.pk]))


@login_required
@require_POST
def publish(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """Publish what was signed off, and show the report."""
    article = get_article(request.user, article_id, Action.PUBLISH)
    try:
        publish_article(article, actor=request.user)
    except (Refused, Conflict) as no:
        return _refused(request, article, str(no), 409)
    return go(request, reverse("report", args=[article.slug]))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """Ask for the reason, then withdraw."""
    article = get_article(request.user, article_id, Action.WITHDRAW)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_article(article, actor=request.user, reason=form.cleaned_data["reason"])
        except (Refused, Conflict) as no:
            return _refused(request, article, str(no), 409)
        return go(request, reverse("history", args=[article.pk]))
    context = {"form": form, "bar": article_bar(load_article(article, request.user), "history")}
    return render(request, "articles/withdraw.html", context, status=422 if form.is_bound else 200)


def _refused(request: HtmxHttpRequest, article: Article, reason: str, status: int) -> HttpResponse:
    article.refresh_from_db()
    return _before(request, article, reason, status)


def _before(request: HtmxHttpRequest, article: Article, reason: str, status: int) -> HttpResponse:
    whole = load_article(article, request.user)
    context = {"bar": article_bar(whole, "workbench"), "reason": reason, "exempt": exempt_sentences(whole)}
    return render(request, "articles/signoff_refused.html", context, status=status)
