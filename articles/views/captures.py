"""Captures of a source: added by hand, by the worker or as a contact; shown inside a page of the desk, compared, handed out."""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles.access import admit, get_article, get_capture, get_source_in_sight, readable_articles
from articles.forms.sources import AgainstForm, CaptureForm, ContactForm
from articles.isolation import TooBusy, present_in_isolation
from articles.models import Capture, Source
from articles.queries.capture_changes import capture_changes
from articles.queries.capture_files import Unshowable, page_of, payload_of
from articles.queries.captures import capture_page
from articles.queries.manifest import captures_of, manifest_lines
from articles.queries.recaptures import is_picture
from articles.queries.sources import capture_lines
from articles.services.captures import EXTENSIONS, add_capture, add_contact
from articles.services.errors import Busy, Refused
from articles.services.photos import drawing
from articles.views.capturing import have_captured, progress_of
from articles.views.fragments import HtmxHttpRequest
from articles.views.sources import show_source
from factcheck.desk.workflow import Action
from factcheck.photos.pictures import UnreadablePicture, draw_preview
from factcheck.reading.decoding import UnreadableText
from factcheck.vocabulary import Role

Answer = TypeVar("Answer", bound=HttpResponseBase)


# --- added ------------------------------------------------------------------------------------------------


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def source_captures(request: HtmxHttpRequest, source_id: int) -> HttpResponse:
    """What was captured, and how far the page is that the worker is at, again where that is news; on POST a file or pasted text more."""
    if request.method != "POST":
        found = get_source_in_sight(request.user, source_id, Action.READ)
        progress = progress_of(found)
        if not request.htmx:
            return _back(found)
        if request.GET.get("seen") == progress.seen:
            return HttpResponse(status=204)
        return render(request, "articles/_captures.html", {"source": found, "rows": capture_lines(found), "progress": progress})
    found = get_source_in_sight(request.user, source_id, Action.ADD_SOURCE)
    form, status = CaptureForm(request.POST, request.FILES, auto_id="capture-%s"), 422
    if form.is_valid():
        try:
            add_capture(found, actor=request.user, **form.material)
        except Refused as refused:
            form.add_error("file" if form.cleaned_data["file"] else "text", str(refused))
            status = 503 if isinstance(refused, Busy) else 422
        else:
            return _back(found)
    return show_source(request, found, capture_form=form, status=status)


@login_required
@require_POST
def capture_now(request: HtmxHttpRequest, source_id: int) -> HttpResponse:
    """Have the worker fetch the source's page."""
    found = get_source_in_sight(request.user, source_id, Action.ADD_SOURCE)
    have_captured(request, found)
    return _back(found)


@login_required
@require_POST
def source_contact(request: HtmxHttpRequest, source_id: int) -> HttpResponse:
    """Somebody was asked: note what they said."""
    found = get_source_in_sight(request.user, source_id, Action.ADD_SOURCE)
    form = ContactForm(request.POST, auto_id="contact-%s")
    if form.is_valid():
        try:
            add_contact(found, actor=request.user, **form.cleaned_data)
        except Refused as refused:
            form.add_error(refused.refusal.cure if refused.refusal.cure in form.fields else "notes", str(refused))
        else:
            return _back(found)
    return show_source(request, found, contact_form=form, status=422)


def _back(source: Source) -> HttpResponse:
    return HttpResponseRedirect(f"{source.get_absolute_url()}#captures")


# --- shown ------------------------------------------------------------------------------------------------


@login_required
@require_safe
def capture_shown(request: HtmxHttpRequest, source_id: int, capture_id: int) -> HttpResponse:
    """A capture inside a page: its text with what is quoted from it, the page itself made harmless, or its picture drawn anew."""
    kept = _get_of(request, source_id, capture_id)
    page = capture_page(kept, readable_articles(request.user))
    show = page.shown_as(request.GET.get("show", ""))
    context: dict[str, Any] = {"page": page, "show": show, "nav": "sources"}
    if show == "page":
        try:
            context["markup"] = SafeString(present_in_isolation(page_of(kept)))  # what the sanitiser left, under a policy that runs nothing
        except Unshowable as why:
            context["trouble"] = str(why)
        except TooBusy:
            context["trouble"] = _("Several files are being read at this moment. Try again in a moment.")
        except UnreadableText:
            context["trouble"] = _("This page is made so that it cannot be shown here. Read its text, or download the file.")
    return render(request, "articles/capture.html", context)


@login_required
@require_safe
def changes(request: HtmxHttpRequest, source_id: int, capture_id: int) -> HttpResponse:
    """What a capture changed against another of the same source, by default the one before."""
    new = _get_of(request, source_id, capture_id)
    if request.user.role is Role.REPORTER:
        raise Http404("There is no such page.")
    page = capture_changes(new, AgainstForm(request.GET).key, readable_articles(request.user))
    if page is None:
        raise Http404("There is nothing to compare it with.")
    return render(request, "articles/capture_changes.html", {"page": page, "source": new.source, "nav": "sources"})


@login_required
@require_safe
def picture(request: HtmxHttpRequest, capture_id: int) -> HttpResponse:
    """A captured picture drawn anew, small and with nothing of its file's in it; 404 where that cannot be done."""
    kept = get_capture(request.user, capture_id)
    if not is_picture(kept):
        raise Http404("This is no picture.")
    try:
        with drawing:
            drawn = draw_preview(payload_of(kept)[0])
    except (Unshowable, UnreadablePicture) as why:
        raise Http404("This picture cannot be drawn.") from why
    return _kept_apart(HttpResponse(drawn, content_type="image/jpeg"), cached="private, no-store")


@login_required
@require_safe
def capture(request: HtmxHttpRequest, capture_id: int) -> FileResponse:
    """A capture's bytes, always as a download under its hash: what it holds is never shown in this site's name."""
    kept = get_capture(request.user, capture_id)
    try:
        file = default_storage.open(str(kept.file.name))
    except OSError as why:
        raise Http404("The file of this capture is missing from the store.") from why
    name = f"capture-{kept.sha256[:12]}.{EXTENSIONS.get(kept.media_type, 'bin')}"
    inert = kept.media_type if kept.media_type.startswith(("image/", "application/")) else "application/octet-stream"
    return _kept_apart(FileResponse(file, as_attachment=True, filename=name, content_type=inert), cached="private, no-store")


@login_required
@require_safe
def manifest(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """The manifest of the captures behind an article, as far as this person may see their sources: to prove the files by."""
    admit(Action.READ, request.user, but=Role.REPORTER)
    article = get_article(request.user, article_id)
    lines = manifest_lines(captures_of(article, request.user), made_at=timezone.now(), of=f"article {article.pk}")
    response = HttpResponse("".join(lines), content_type="application/x-ndjson")
    response["Content-Disposition"] = f'attachment; filename="captures-of-article-{article.pk}.jsonl"'
    return _kept_apart(response, cached="private, no-store")


def _kept_apart(response: Answer, *, cached: str) -> Answer:
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = cached
    return response


def _get_of(request: HtmxHttpRequest, source_id: int, capture_id: int) -> Capture:
    kept = get_capture(request.user, capture_id)
    if kept.source_id != source_id:
        raise Http404("There is no such capture.")
    return kept
