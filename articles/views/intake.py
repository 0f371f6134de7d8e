"""Handing in: the text, a preview of what it is read as, then the desk. Nothing is stored before the last step."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from articles import access
from articles.forms.article import language_name
from articles.forms.intake import FILED, HTML, HandInForm, IntakeDetailsForm, TextForm
from articles.models import Article
from articles.queries.intake import Preview, preview_of, published_day, usable_url
from articles.queries.photos import offered_articles
from articles.queries.sameness import find_same
from articles.services.errors import Conflict, Refused
from articles.services.fetching import NotAsked, Stage, Unfetched, Waiting, fetched_page
from articles.services.fetching import Read as Fetched
from articles.services.intake import hand_in_article
from articles.tasks import ask_for_page
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.workflow import Action
from factcheck.reading.decoding import UnreadableText
from factcheck.reading.headline import propose_title
from factcheck.vocabulary import Dateline, Reading

ZONES = {"id": "Asia/Jakarta", "vi": "Asia/Ho_Chi_Minh"}
"""Where an article in a language is most often from; a person may say otherwise."""
PATIENCE = timedelta(seconds=20)
"""After which a worker that has not come to a page may not be there."""


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def intake(request: HtmxHttpRequest) -> HttpResponse:
    """The text: pasted, a file, or its address. What comes back to it is the preview, or where to wait for the page."""
    access.admit(Action.HAND_IN, request.user)
    if request.method != "POST":
        return render(request, "articles/intake.html", {"form": HandInForm(), "nav": "intake"})
    form = HandInForm(request.POST, request.FILES)
    if not form.is_valid():
        return _ask_again(request, form)
    if form.to_fetch:
        return _have_fetched(request, form)
    text = TextForm({**form.cleaned_data, "kinds": "", "toggle": ""})
    if (seen := read_text(text)) is None:
        return _ask_again(request, form, text)
    if form.guess:
        messages.warning(request, form.guess)
    return _show(request, text, seen, IntakeDetailsForm(initial=_initial(form.reading or seen.reading, text)))


@login_required
@require_safe
def fetched(request: HtmxHttpRequest, task_id: UUID) -> HttpResponse:
    """A page that was asked for by its address: how far it is, then the preview of it, or why it cannot be had."""
    access.admit(Action.HAND_IN, request.user)
    try:
        said = fetched_page(str(task_id), actor=request.user)
    except NotAsked as why:
        raise Http404(str(why)) from why
    if isinstance(said, Waiting):
        return _wait(request, said)
    if request.htmx:
        return HttpResponseClientRefresh()
    if isinstance(said, Unfetched):
        return render(request, "articles/intake.html", {"form": HandInForm(initial={"url": said.url}), "refused": said, "nav": "intake"})
    return _show_fetched(request, said)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HtmxHttpRequest) -> HttpResponse:
    """The text read again, with one block brought back or struck out."""
    access.admit(Action.HAND_IN, request.user)
    if request.method != "POST":
        return HttpResponseRedirect(reverse("intake"))
    text = TextForm(request.POST)
    if (seen := read_text(text)) is None:
        return _ask_again(request, HandInForm(request.POST), text)
    return _show(request, text, seen, IntakeDetailsForm(initial=request.POST.dict()))


@login_required
@require_POST
def hand_in(request: HtmxHttpRequest) -> HttpResponse:
    """The article on the desk, unless something is missing or it is there already."""
    access.admit(Action.HAND_IN, request.user)
    text, form = TextForm(request.POST), IntakeDetailsForm(request.POST)
    if (seen := read_text(text)) is None:
        return _ask_again(request, HandInForm(request.POST), text)
    if not form.is_valid() or not seen.kept:
        return _show(request, text, seen, form, status=422)
    said = {"kinds": text.cleaned_data["kinds"], "once": form.cleaned_data["once"], **form.details}
    unlike = None if form.cleaned_data["as_new"] else access.readable_articles(request.user)
    try:
        article = hand_in_article(seen.reading, actor=request.user, unlike=unlike, **said)
    except Conflict:
        return _show(request, text, seen, form, status=409)
    return HttpResponseRedirect(article.get_absolute_url())


def read_text(form: TextForm) -> Preview | None:
    """What the text is read as; ``None``, with the form saying why, where it cannot be read."""
    if not form.is_valid():
        return None
    day = form.cleaned_data["published_on"]
    dateline = Dateline(datetime.combine(day, time(12)), settings.TIME_ZONE) if day else Dateline()  # by the article's own clock
    try:
        reading = form.read(dateline=dateline, language=form.cleaned_data["language"] or None)
    except UnreadableText as why:
        form.add_error("text", str(why))
        return None
    if not reading.blocks:
        form.add_error("text", _("There is no text in this. Paste the article, or choose a file that holds it."))
        return None
    said = form.cleaned_data["kinds"].items()
    form.cleaned_data["kinds"] = {at: kind for at, kind in said if at < len(reading.blocks) and reading.blocks[at].kind is not kind}
    return preview_of(reading, form.cleaned_data["kinds"])


def _have_fetched(request: HtmxHttpRequest, form: HandInForm) -> HttpResponse:
    """The page's address goes to the worker, and the person to where they see how far it is."""
    try:
        task = ask_for_page(form.to_fetch, actor=request.user)
    except Refused as no:
        form.add_error("url", str(no))
        return _ask_again(request, form)
    told = {name: form.cleaned_data[name] for name in ("language", "published_on") if form.cleaned_data[name]}
    return HttpResponseRedirect(reverse("intake-fetch", args=[task]) + (f"?{urlencode(told)}" if told else ""))


def _wait(request: HtmxHttpRequest, said: Waiting) -> HttpResponse:
    """How far it is; to htmx nothing where that is what it shows already."""
    late = said.stage is Stage.WAITING and timezone.now() - said.since > PATIENCE
    seen = "late" if late else said.stage.value
    if request.htmx and request.GET.get("seen") == seen:
        return HttpResponse(status=204)
    told = request.GET.copy()
    told.pop("seen", None)
    context = {"waiting": said, "late": late, "seen": seen, "told": told.urlencode(), "nav": "intake"}
    return render(request, "articles/_fetching.html" if request.htmx else "articles/intake_fetch.html", context)


def _show_fetched(request: HtmxHttpRequest, page: Fetched) -> HttpResponse:
    """The preview of a page that was fetched, with what it says of itself."""
    told = {name: request.GET.get(name, "") for name in ("language", "published_on")}
    markup = FILED if page.found else page.markup
    text = TextForm({"text": page.text, "markup": markup, "found": page.found, "url": page.final_url, "kinds": "", "toggle": "", **told})
    if (seen := read_text(text)) is None:
        return _ask_again(request, HandInForm({"text": page.text if markup != HTML else "", "url": page.url}), text)
    names = ("title", "byline", "publisher", "published")
    reading = replace(seen.reading, **{name: getattr(page, name) or getattr(seen.reading, name) for name in names})
    return _show(request, text, seen, IntakeDetailsForm(initial=_initial(reading, text)))


def _initial(reading: Reading, text: TextForm) -> dict[str, Any]:
    """The details as far as ``reading`` tells them. A moment is told by the clock of the place where the article is most likely from."""
    zone = ZONES.get(reading.language, settings.TIME_ZONE)
    published = reading.published if isinstance(reading.published, datetime) else None
    if published is not None and published.tzinfo is not None:
        published = published.astimezone(ZoneInfo(zone))
    return {
        "title": propose_title(reading)[:500],
        "publisher": reading.publisher[:200],
        "byline": reading.byline[:300],
        "url": usable_url(reading.url) or text.cleaned_data["url"] or "",
        "published_on": text.cleaned_data["published_on"] or (published.date() if published else published_day(reading)),
        "published_time": None if text.cleaned_data["published_on"] or published is None else published.time(),
        "timezone": zone,
        "language": reading.language,
        "once": uuid4().hex,
    }


def _same(request: HtmxHttpRequest, seen: Preview, url: str) -> Article | None:
    return find_same(access.readable_articles(request.user), text=seen.reading.text, url=url)


def _show(request: HtmxHttpRequest, text: TextForm, seen: Preview, form: IntakeDetailsForm, status: int = 200) -> HttpResponse:
    """The preview: to htmx the blocks alone, else the whole page with the details."""
    form.tell_proposed(seen.reading)
    url = str(form["url"].value() or "")
    kinds = ",".join(f"{at}:{kind.value}" for at, kind in sorted(text.cleaned_data["kinds"].items()))
    toggled = text.cleaned_data["toggle"]
    context = {
        "preview": seen,
        "kinds": kinds,
        "toggled": toggled[0] if toggled else None,
        "text": text.cleaned_data["text"],
        "markup": text.cleaned_data["markup"],
        "found": text.cleaned_data["found"],
        "same": _same(request, seen, usable_url(url)),
        "language": language_name(seen.reading.language),
        "form": form,
        "nav": "intake",
    }
    return render(request, "articles/_preview.html" if request.htmx else "articles/intake_preview.html", context, status=status)


def _ask_again(request: HtmxHttpRequest, form: HandInForm, text: TextForm | None = None) -> HttpResponse:
    """The first step once more, with what is wrong and the text as typed."""
    if text is not None and form.is_valid():
        for why in text.errors.get("text", [_("This form was not whole. Hand the text in once more.")]):
            form.add_error("text", why)
    context: dict[str, Any] = {"form": form, "nav": "intake"}
    if form.is_picture:
        context["offered"] = offered_articles(access.readable_articles(request.user))
    return render(request, "articles/intake.html", context, status=form.status)
