"""Corrections of an article: asked for on a claim, answered on a page of their own."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles.access import get_article, get_claim
from articles.forms.corrections import AnswerForm, AskForm
from articles.models import Article, Claim, Correction
from articles.queries.articlebar import article_bar
from articles.queries.corrections import corrections_page
from articles.queries.whole import load_article
from articles.services.corrections import answer_correction, ask_correction, finish_correction
from articles.services.errors import Conflict, Refused
from articles.views.fragments import HtmxHttpRequest, go
from factcheck.desk.workflow import Action


@login_required
@require_safe
def corrections(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """What was asked of the article, and what came of it."""
    return _page(request, get_article(request.user, article_id))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """Ask for a correction that a claim's finding calls for."""
    claim = get_claim(request.user, article_id, number, Action.ASK_CORRECTION)
    form = AskForm(request.POST) if request.method == "POST" else AskForm(initial=_proposed(claim))
    if form.is_valid():
        try:
            ask_correction(claim, actor=request.user, **form.cleaned_data)
            return go(request, reverse("corrections", args=[article_id]))
        except Refused as no:
            form.add_error(None, str(no))
    bar = article_bar(load_article(claim.article, request.user), "corrections")
    context = {"form": form, "claim": claim, "bar": bar}
    return render(request, "articles/ask_correction.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def answer_one(request: HtmxHttpRequest, article_id: int, correction_id: int) -> HttpResponse:
    """Accept it, dispute it, or say that the article was changed."""
    article = get_article(request.user, article_id, Action.ANSWER_CORRECTION)
    correction = Correction.objects.filter(pk=correction_id, claim__article=article).first()
    if correction is None:
        raise Http404("There is no such correction.")
    form = AnswerForm(request.POST)
    status = 422
    if form.is_valid():
        try:
            _step(request, correction, form)
            return go(request, reverse("corrections", args=[article_id]))
        except Refused as no:
            form.add_error(None, str(no))
        except Conflict:
            status = 409
            form.add_error(None, _("Somebody answered it just now. Look at what stands there, then decide."))
    return _page(request, article, refused=form, of=correction.pk, status=status)


def _step(request: HtmxHttpRequest, correction: Correction, form: AnswerForm) -> None:
    words, version = form.cleaned_data["words"], form.cleaned_data["read_at_version"]
    if form.cleaned_data["step"] == "done":
        finish_correction(correction, actor=request.user, notice=words, read_at_version=version)
    else:
        accept = form.cleaned_data["step"] == "accept"
        answer_correction(correction, actor=request.user, accept=accept, answer=words, read_at_version=version)


def _page(request: HtmxHttpRequest, article: Article, *, refused: AnswerForm | None = None, of: int = 0, status: int = 200) -> HttpResponse:
    bar = article_bar(load_article(article, request.user), "corrections")
    page = corrections_page(article, request.user)
    context = {"page": page, "bar": bar, "refused": refused, "refused_of": of}
    return render(request, "articles/corrections.html", context, status=status)


def _proposed(claim: Claim) -> dict[str, str]:
    return {"printed": claim.printed, "wanted": claim.suggested_wording}
