"""The sources of one article: its columns, their order, and who leans on whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from articles.access import get_article, get_edge, get_source_in_sight, members
from articles.forms.evidence import RELATIONS
from articles.forms.moves import MoveForm
from articles.forms.sources import LineageForm, OriginForm, OriginKeyForm, RegistryFilter, SourceForm
from articles.models import Article, Source, User
from articles.queries.articlebar import article_bar
from articles.queries.facts import actor_of
from articles.queries.lineage_pictures import picture_of_article
from articles.queries.lineage_proposals import LineageProposals, NamedOrigin, lineage_proposals
from articles.queries.sources import article_columns, registry
from articles.queries.sources import article_sources as read_sources
from articles.queries.whole import load_article
from articles.services.errors import Refused
from articles.services.lineage import add_origin, dismiss_lineage, dismiss_origin, restore_lineage, restore_origin
from articles.services.sources import add_source, draw_lineage, list_source, move_source, remove_lineage, unlist_source
from articles.views.capturing import have_captured
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.facts import DeskFacts
from factcheck.desk.workflow import Action, may
from factcheck.vocabulary import Refusal


@login_required
@require_http_methods(["GET", "POST"])
def article_sources(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """The article's sources; on POST a new one more."""
    if request.method == "GET":
        return show(request, get_article(request.user, article_id))
    article = get_article(request.user, article_id, Action.ADD_SOURCE)
    form = SourceForm(request.POST, people=members(request.user), auto_id="source-%s")
    if form.is_valid():
        try:
            source = add_source(article, actor=request.user, **form.described)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            if "capture_now" not in request.POST:
                return to_page(article, source)
            have_captured(request, source)
            return HttpResponseRedirect(f"{source.get_absolute_url()}#captures")
    return show(request, article, form=form, status=422)


@login_required
@require_POST
def list_on_article(request: HtmxHttpRequest, article_id: int, source_id: int) -> HttpResponse:
    """A source of the registry becomes a column."""
    article = get_article(request.user, article_id, Action.ADD_SOURCE)
    source = get_source_in_sight(request.user, source_id, Action.ADD_SOURCE)
    list_source(source, article, actor=request.user)
    return to_page(article, source)


@login_required
@require_POST
def unlist_from_article(request: HtmxHttpRequest, article_id: int, source_id: int) -> HttpResponse:
    """The column goes, unless there is evidence in it."""
    article = get_article(request.user, article_id, Action.ADD_SOURCE)
    source = get_source_in_sight(request.user, source_id, Action.ADD_SOURCE)
    try:
        unlist_source(source, article, actor=request.user)
    except Refused as refused:
        return show(request, article, refused=refused.refusal, status=422)
    return to_page(article)


@login_required
@require_POST
def move_on_article(request: HtmxHttpRequest, article_id: int, source_id: int) -> HttpResponse:
    """The column changes places with its neighbour."""
    article = get_article(request.user, article_id, Action.ADD_SOURCE)
    source = get_source_in_sight(request.user, source_id, Action.ADD_SOURCE)
    form = MoveForm(request.POST)
    if not form.is_valid():
        return show(request, article, refused=form.refusal, status=422)
    move_source(source, article, actor=request.user, up=form.cleaned_data["to"] == "up")
    return to_page(article, source)


@login_required
@require_POST
def draw_on_article(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """One of the sources, or the article, leans on another source."""
    article, form = _line_on(request, article_id)
    if form.is_valid():
        cleaned = form.cleaned_data
        try:
            draw_lineage(cleaned["subject"], cleaned["leans_on"], cleaned["relation"], actor=request.user, note=cleaned["note"], on=article)
        except Refused as refused:
            form.add_error("leans_on", str(refused))
        else:
            return HttpResponseRedirect(f"{page_of(article)}#{'proposed' if 'proposed' in request.POST else 'lineage'}")
    return show(request, article, lineage_form=form, status=422)


@login_required
@require_POST
def dismiss_on_article(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """A proposed line is none: it is not proposed again."""
    return _decide_line(request, article_id, dismiss_lineage)


@login_required
@require_POST
def restore_on_article(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """A line that was dismissed is proposed again."""
    return _decide_line(request, article_id, restore_lineage)


def _decide_line(request: HtmxHttpRequest, article_id: int, decide: Callable[..., object]) -> HttpResponse:
    article, form = _line_on(request, article_id)
    if not form.is_valid():
        return show(request, article, lineage_form=form, status=422)
    try:
        decide(form.cleaned_data["subject"], form.cleaned_data["leans_on"], actor=request.user, on=article)
    except Refused as refused:
        return show(request, article, refused=refused.refusal, status=422)
    if decide is dismiss_lineage:
        _say_dismissed(request)
    return HttpResponseRedirect(f"{page_of(article)}#proposed")


def _say_dismissed(request: HtmxHttpRequest) -> None:
    messages.info(request, _("Dismissed. It stands below, under “Dismissed”, where it can be proposed again."))


@login_required
@require_POST
def add_origin_to_article(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """What texts name, and is no source yet, becomes one; those that name it lean on it."""
    article = get_article(request.user, article_id, Action.DRAW_LINEAGE)
    form = OriginForm(request.POST, sources=_in_sight(article, request.user), article=article, auto_id="origin-%s")
    if not form.is_valid():
        return show(request, article, origin_form=form, status=422)
    try:
        source = add_origin(article, actor=request.user, **form.origin)
    except Refused as refused:
        return show(request, article, refused=refused.refusal, status=422)
    return to_page(article, source)


@login_required
@require_POST
def dismiss_origin_of_article(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """What texts name is not to become a source: it is not offered again."""
    answer = _decide_origin(request, article_id, dismiss_origin, lambda proposals: proposals.origins)
    if answer.status_code == 302:
        _say_dismissed(request)
    return answer


@login_required
@require_POST
def restore_origin_of_article(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """What was dismissed is offered again."""
    return _decide_origin(request, article_id, restore_origin, lambda proposals: proposals.dismissed)


def _decide_origin(
    request: HtmxHttpRequest, article_id: int, decide: Callable[..., object], among: Callable[[LineageProposals], tuple[NamedOrigin, ...]]
) -> HttpResponse:
    """Decide on one of the origins that this person is shown; what is decided already, or named no more, is left."""
    article = get_article(request.user, article_id, Action.DRAW_LINEAGE)
    form = OriginKeyForm(request.POST, auto_id="origin-%s")
    if not form.is_valid():
        return show(request, article, origin_form=form, status=422)
    try:
        for origin in among(lineage_proposals(load_article(article, request.user))):
            if origin.key == form.cleaned_data["origin"]:
                decide(article, origin, actor=request.user)
    except Refused as refused:
        return show(request, article, refused=refused.refusal, status=422)
    return HttpResponseRedirect(f"{page_of(article)}#proposed")


@login_required
@require_POST
def undraw_on_article(request: HtmxHttpRequest, article_id: int, edge_id: int) -> HttpResponse:
    """It does not lean on that after all."""
    article = get_article(request.user, article_id, Action.DRAW_LINEAGE)
    try:
        remove_lineage(get_edge(edge_id, article=article), actor=request.user, on=article)
    except Refused as refused:
        return show(request, article, refused=refused.refusal, status=422)
    return HttpResponseRedirect(f"{page_of(article)}#lineage")


def _line_on(request: HtmxHttpRequest, article_id: int) -> tuple[Article, LineageForm]:
    """An article whose lineage this person may draw, and the line that they speak of."""
    article = get_article(request.user, article_id, Action.DRAW_LINEAGE)
    return article, LineageForm(request.POST, sources=_in_sight(article, request.user), article=article, auto_id="lineage-%s")


def _in_sight(article: Article, user: User) -> list[Source]:
    """The article's columns that this person may work with."""
    return [seen.source for seen in article_columns(article, user) if not seen.hidden]


def page_of(article: Article) -> str:
    """The address of the article's sources."""
    return reverse("article-sources", args=[article.pk])


def to_page(article: Article, source: Source | None = None) -> HttpResponse:
    """Back to the article's sources, at this one."""
    return HttpResponseRedirect(page_of(article) + (f"#source-{source.pk}" if source else ""))


def show(request: HtmxHttpRequest, article: Article, *, status: int = 200, refused: Refusal | None = None, **forms: Any) -> HttpResponse:
    """The page, with whatever form could not be taken."""
    whole = load_article(article, request.user)
    page = read_sources(whole)
    q = RegistryFilter(request.GET).wanted["q"]
    draws = may(Action.DRAW_LINEAGE, actor_of(request.user), DeskFacts())
    context = {
        "whole": whole,
        "bar": article_bar(whole, "sources"),
        "page": page,
        "may": may(Action.ADD_SOURCE, actor_of(request.user), DeskFacts()),
        "q_registry": q,
        "found": registry(request.user, q=q, without=article) if q else None,
        "form": SourceForm(people=members(request.user), auto_id="source-%s"),
        "lineage_form": LineageForm(sources=[s.source for s in page.columns if not s.hidden], article=article, auto_id="lineage-%s"),
        "picture": picture_of_article(whole),
        "proposals": lineage_proposals(whole) if draws else LineageProposals(),
        "relations": RELATIONS,
        "refused": refused,
        **forms,
    }
    return render(request, "articles/article_sources.html", context, status=status)
