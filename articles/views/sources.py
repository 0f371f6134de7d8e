"""The registry of sources, and one source: what it is and who leans on whom. What was captured of it: :mod:`articles.views.captures`."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from articles.access import admit, get_edge, get_source, get_source_in_sight, members
from articles.forms.sources import CaptureForm, ContactForm, LineageForm, RegistryFilter, SourceForm
from articles.models import Source
from articles.queries.sources import registry, sees_source, source_page
from articles.services.errors import Conflict, Refused
from articles.services.sources import add_source, draw_lineage, edit_source, remove_lineage
from articles.views.capturing import have_captured, progress_of
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
        if "capture_now" in request.POST:
            have_captured(request, source)
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
            return render(request, "articles/source_hidden.html", {"name": found.name_to_others, "nav": "sources"})
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


def show_source(request: HtmxHttpRequest, source: Source, *, status: int = 200, **forms: Any) -> HttpResponse:
    """The source's page, with whatever form could not be taken."""
    page = source_page(source, request.user)
    context = {
        "page": page,
        "source": source,
        "form": forms.pop("form", None) or SourceForm(people=members(request.user), source=source, auto_id="source-%s"),
        "rows": page.captures,
        "progress": progress_of(source),
        "capture_form": CaptureForm(auto_id="capture-%s"),
        "contact_form": ContactForm(auto_id="contact-%s"),
        "lineage_form": LineageForm(sources=page.beside, subject=source, auto_id="lineage-%s"),
        "nav": "sources",
        "home": reverse("sources"),
        **forms,
    }
    if source.confidential and not context["form"].is_bound:
        context["form"].initial["visible_to"] = list(source.visible_to.values_list("pk", flat=True))
    return render(request, "articles/source.html", context, status=status)
