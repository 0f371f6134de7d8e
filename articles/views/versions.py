"""The versions of an article's text: the list, what one of them changed, and a new one, which is stored only once its effects were seen."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles.access import get_article
from articles.forms.intake import TextForm
from articles.forms.versions import VersionForm, VersionTextForm
from articles.models import Article
from articles.queries.articlebar import article_bar
from articles.queries.facts import actor_of
from articles.queries.sameness import text_hash
from articles.queries.versions import propose, version_changed, version_lines, version_pair
from articles.queries.whole import load_article
from articles.services.errors import Conflict, Refused
from articles.services.versions import add_version
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.workflow import Action, may
from factcheck.reading.decoding import UnreadableText
from factcheck.vocabulary import Reading

VIEW = "versions"
LARGEST_NUMBER = 2**31 - 1
"""The largest number that a version can have."""


@login_required
@require_safe
def versions(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """Every version, newest first, with who handed it in and what it changed."""
    article = get_article(request.user, article_id)
    facts = ArticleFacts(state=article.state, handed_in_by=article.handed_in_by_id)
    context = {
        "bar": article_bar(load_article(article, request.user), VIEW),
        "lines": version_lines(article),
        "may": may(Action.ADD_VERSION, actor_of(request.user), facts),
    }
    return render(request, "articles/versions.html", context)


@login_required
@require_safe
def version(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """One version beside the one before it."""
    article = get_article(request.user, article_id)
    if number > LARGEST_NUMBER or (found := version_pair(article, number)) is None:
        raise Http404("There is no such version.")
    new, old = found
    whole = load_article(article, request.user)
    changed = version_changed(article, old, new, [seen.claim for seen in whole.claims]) if old else None
    context = {"bar": article_bar(whole, VIEW), "version": new, "changed": changed}
    return render(request, "articles/version.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new_version(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """The text: pasted or a file. What comes back to it is what it would change."""
    article = get_article(request.user, article_id, Action.ADD_VERSION)
    if request.method != "POST":
        return _ask(request, article, VersionForm())
    form = VersionForm(request.POST, request.FILES)
    reading = _read(article, form) if form.is_valid() else None
    if reading is None:
        return _ask(request, article, form)
    if form.guess:
        messages.warning(request, form.guess)
    return _show(request, article, form, reading)


@login_required
@require_POST
def confirm_version(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """The text is the article's, unless somebody changed the article since its effects were shown: they are then shown anew."""
    article = get_article(request.user, article_id, Action.ADD_VERSION)
    form = VersionTextForm(request.POST)
    reading = _read(article, form) if form.is_valid() else None
    if reading is None:
        return _ask_again(request, article, form)
    try:
        stored = add_version(article, actor=request.user, reading=reading, read_at_version=form.cleaned_data["read_at_version"])
    except Conflict:
        return _show(request, get_article(request.user, article_id, Action.ADD_VERSION), form, reading, status=409)
    except Refused as no:
        if not no.refusal.cure:
            raise
        form.add_error("text", str(no))
        return _ask_again(request, article, form)
    return HttpResponseRedirect(reverse("version", args=[article.pk, stored.number]))


def _read(article: Article, form: VersionForm | VersionTextForm) -> Reading | None:
    """What the text is read as, by the article's language and dateline; ``None``, with the form saying why, where it cannot be the next text."""
    language = article.language if article.language != "und" else None
    text = form if isinstance(form, VersionTextForm) else TextForm({**form.cleaned_data, "kinds": "", "toggle": ""})
    if not text.is_valid():
        form.add_error("text", _("This form was not whole. Hand the text in once more."))
        return None
    try:
        reading = text.read(dateline=article.dateline, language=language)
    except UnreadableText as why:
        form.add_error("text", str(why))
        return None
    if not any(block.kind.counts for block in reading.blocks):
        form.add_error("text", _("Nothing in this reads as an article. Paste its text, or choose a file that holds it."))
        return None
    if article.current and text_hash(reading.text) == article.current.sha256:
        form.add_error("text", _("This is the text that the desk has already, word for word. Nothing was stored."))
        return None
    return reading


def _ask(request: HtmxHttpRequest, article: Article, form: VersionForm) -> HttpResponse:
    """The first step, with what is wrong where it was tried."""
    status = form.status if form.is_bound else 200
    context = {"bar": article_bar(load_article(article, request.user), VIEW), "form": form}
    return render(request, "articles/version_new.html", context, status=status)


def _ask_again(request: HtmxHttpRequest, article: Article, text: VersionTextForm) -> HttpResponse:
    """The first step with the text as it came, where the second could not take it."""
    form = VersionForm({"text": request.POST.get("text", "")})
    if form.is_valid():
        for why in text.errors.get("text", [_("This form was not whole. Hand the text in once more.")]):
            form.add_error("text", why)
    return _ask(request, article, form)


def _show(
    request: HtmxHttpRequest, article: Article, form: VersionForm | VersionTextForm, reading: Reading, *, status: int = 200
) -> HttpResponse:
    """The second step: what the text would change. Nothing is stored; the text travels in the form."""
    whole = load_article(article, request.user)
    context = {
        "bar": article_bar(whole, VIEW),
        "proposed": propose(whole, reading),
        "text": form.cleaned_data["text"],
        "markup": form.cleaned_data["markup"],
        "found": form.cleaned_data["found"],
        "conflict": status == 409,
    }
    return render(request, "articles/version_preview.html", context, status=status)
