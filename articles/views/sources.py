"""The registry of sources, and one source: what it is, what was captured of it, who leans on whom."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from articles.access import admit, get_capture, get_edge, get_source, get_source_in_sight, members
from articles.forms.sources import CaptureForm, LineageForm, RegistryFilter, SourceForm
from articles.models import Source
from articles.queries.sources import registry, sees_source, source_page
from articles.services.captures import EXTENSIONS, add_capture
from articles.services.errors import Busy, Conflict, Refused
from articles.services.sources import add_source, draw_lineage, edit_source, remove_lineage
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.workflow import Action
from factcheck.vocabulary import Role


@login_required
@require_http_methods(["GET", "POST"])
def sources(request: HtmxHttpRequest) -> HttpResponse:
    """The registry, newest first; on POST one source more."""
    admit(Action.READ if request.method == "GET" else Action.ADD_SOURCE, request.user, but=Role.REPORTER)
    form = SourceForm(request.POST or None, people=members(request.user), auto_id="source-%s")
    if request.method == "POST" and form.is_valid():
        source = add_source(None, actor=request.user, **form.described)
        return HttpResponseRedirect(source.get_absolute_url())
    wanted = RegistryFilter(request.GET).wanted
    context = {"registry": registry(request.user, **wanted), "wanted": wanted, "form": form, "nav": "sources"}
    return render(request, "articles/sources.html", context, status=422 if request.method == "POST" else 200)


@login_required
@require_http_methods(["GET", "POST"])
def source(request: HtmxHttpRequest, source_id: int) -> HttpResponse:
    """One source; on POST what it is called and what it is is changed."""
    if request.method == "GET":
        found = get_source(request.user, source_id)
        if not sees_source(request.user, found):
            return render(request, "articles/source_hidden.html", {"name": found.code_name, "nav": "sources"})
        return show_source(request, found)
    found = get_source_in_sight(request.user, source_id, Action.ADD_SOURCE)
    form = SourceForm(request.POST, people=members(request.user), source=found, auto_id="source-%s")
    if not form.is_valid():
        return show_source(request, found, form=form, status=422)
    try:
        edit_source(found, actor=request.user, read_at_version=form.cleaned_data["read_at_version"], **form.described)
    except Conflict as conflict:
        theirs = cast("Source", conflict.current)
        form.read_again(theirs)
        return show_source(request, theirs, form=form, theirs=theirs, status=409)
    return HttpResponseRedirect(found.get_absolute_url())


@login_required
@require_POST
def source_capture(request: HtmxHttpRequest, source_id: int) -> HttpResponse:
    """Keep a file or pasted text as this source was seen."""
    found = get_source_in_sight(request.user, source_id, Action.ADD_SOURCE)
    form, status = CaptureForm(request.POST, request.FILES, auto_id="capture-%s"), 422
    if form.is_valid():
        file = form.cleaned_data["file"]
        data, media_type = (file.read(), file.content_type or "") if file else (form.cleaned_data["text"], "text/plain")
        try:
            add_capture(found, actor=request.user, data=data, media_type=media_type, at=form.cleaned_data["at"])
        except Refused as refused:
            form.add_error("file" if file else "text", str(refused))
            status = 503 if isinstance(refused, Busy) else 422
        else:
            return HttpResponseRedirect(f"{found.get_absolute_url()}#captures")
    return show_source(request, found, capture_form=form, status=status)


@login_required
@require_POST
def source_lineage(request: HtmxHttpRequest, source_id: int) -> HttpResponse:
    """This source leans on another."""
    found = get_source_in_sight(request.user, source_id, Action.DRAW_LINEAGE)
    form = LineageForm(request.POST, sources=source_page(found, request.user).beside, subject=found, auto_id="lineage-%s")
    if form.is_valid():
        cleaned = form.cleaned_data
        draw_lineage(found, cleaned["leans_on"], cleaned["relation"], actor=request.user, note=cleaned["note"])
        return HttpResponseRedirect(f"{found.get_absolute_url()}#lineage")
    return show_source(request, found, lineage_form=form, status=422)


@login_required
@require_POST
def source_lineage_remove(request: HtmxHttpRequest, source_id: int, edge_id: int) -> HttpResponse:
    """This source does not lean on that one after all."""
    found = get_source_in_sight(request.user, source_id, Action.DRAW_LINEAGE)
    edge = get_edge(edge_id, source=found)
    try:
        remove_lineage(edge, actor=request.user)
    except Refused as refused:
        return show_source(request, found, refused=refused.refusal, status=422)
    return HttpResponseRedirect(f"{found.get_absolute_url()}#lineage")


@login_required
@require_GET
def capture(request: HtmxHttpRequest, capture_id: int) -> FileResponse:
    """A capture's bytes, always as a download under its hash: what it holds is never shown in this site's name."""
    kept = get_capture(request.user, capture_id)
    response = FileResponse(
        default_storage.open(str(kept.file.name)),
        as_attachment=True,
        filename=f"capture-{kept.sha256[:12]}.{EXTENSIONS.get(kept.media_type, 'bin')}",
        content_type="application/octet-stream" if kept.media_type == "text/html" else kept.media_type,
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response


def show_source(request: HtmxHttpRequest, source: Source, *, status: int = 200, **forms: Any) -> HttpResponse:
    """The source's page, with whatever form could not be taken."""
    page = source_page(source, request.user)
    context = {
        "page": page,
        "source": source,
        "form": forms.pop("form", None) or SourceForm(people=members(request.user), source=source, auto_id="source-%s"),
        "capture_form": CaptureForm(auto_id="capture-%s"),
        "lineage_form": LineageForm(sources=page.beside, subject=source, auto_id="lineage-%s"),
        "nav": "sources",
        "home": reverse("sources"),
        **forms,
    }
    if source.confidential and not context["form"].is_bound:
        context["form"].initial["visible_to"] = list(source.visible_to.values_list("pk", flat=True))
    return render(request, "articles/source.html", context, status=status)
