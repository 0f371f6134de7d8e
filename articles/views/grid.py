"""The grid, and the form in one of its cells."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from articles.access import CellInHand, get_article, get_cell
from articles.forms.evidence import CellForm, EvidenceEditForm, StatementForm
from articles.models import Claim, Evidence
from articles.queries.articlebar import article_bar
from articles.queries.grid import build_grid, build_row
from articles.queries.one_claim import load_claim
from articles.queries.sources import captures_to_choose
from articles.queries.whole import bare_rows, load_article
from articles.services.errors import Conflict, Refused
from articles.services.evidence import AlreadyGiven, edit_evidence, give_evidence
from articles.views.fragments import HtmxHttpRequest, answer, refuse_input

AUTO_ID = "cell-%s"


@login_required
@require_GET
def grid(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """The article's claims by its sources; ``?show=`` leaves some of them."""
    whole = load_article(get_article(request.user, article_id), request.user, rows_of=bare_rows())
    context = {"whole": whole, "grid": build_grid(whole, request.GET.get("show", ""))}
    if request.htmx and not request.htmx.boosted:
        return render(request, "articles/_grid.html", context)
    return render(request, "articles/grid.html", {**context, "bar": article_bar(whole, "grid")})


@login_required
@require_http_methods(["GET", "POST"])
def cell(request: HtmxHttpRequest, article_id: int, number: int, source_id: int) -> HttpResponse:
    """What one source says on one claim, as a form; on POST it is saved."""
    inhand = get_cell(request.user, article_id, number, source_id)
    if request.method == "GET":
        return show_form(request, inhand, form_of(request, inhand), status=200)
    form = form_of(request, inhand)
    if form.is_valid():
        try:
            row = save(request, inhand, form)
        except AlreadyGiven as given:
            return show_conflict(request, inhand, given.row)
        except Conflict as conflict:
            return show_conflict(request, inhand, cast("Evidence", conflict.current))
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            return show_saved(request, inhand, row.claim)
    return show_form(request, inhand, form)


def form_of(request: HtmxHttpRequest, cell: CellInHand) -> StatementForm:
    """The form for this cell: to edit what stands there, or to add to what is blank."""
    data = request.POST if request.method == "POST" else None
    captures = captures_to_choose(cell.source, data)
    if cell.row is not None and (data is None or "read_at_version" in data):
        return EvidenceEditForm(data, row=cell.row, captures=captures, auto_id=AUTO_ID)
    return CellForm(data, captures=captures, auto_id=AUTO_ID)


def save(request: HtmxHttpRequest, cell: CellInHand, form: StatementForm) -> Evidence:
    """Give or edit the evidence, as the form says."""
    if isinstance(form, EvidenceEditForm) and cell.row is not None:
        return edit_evidence(cell.row, actor=request.user, read_at_version=form.cleaned_data["read_at_version"], **form.statement)
    return give_evidence(cell.claim, actor=request.user, source=cell.source, **form.statement)


def show_form(request: HtmxHttpRequest, cell: CellInHand, form: StatementForm, *, status: int = 422, **more: Any) -> HttpResponse:
    """The panel with the form; without htmx a page of its own."""
    context: dict[str, Any] = {"cell": cell, "claim": cell.claim, "form": form, **more}
    if not request.htmx:
        context["bar"] = article_bar(load_article(cell.claim.article, request.user, rows_of=bare_rows()), "grid")
    return refuse_input(request, "articles/_cell.html", context, whole="articles/grid_cell.html", target="#cell-panel", status=status)


def show_conflict(request: HtmxHttpRequest, cell: CellInHand, theirs: Evidence) -> HttpResponse:
    """409: what somebody else wrote meanwhile, and what was typed."""
    form = EvidenceEditForm(request.POST, row=theirs, captures=captures_to_choose(cell.source, request.POST), auto_id=AUTO_ID)
    form.read_again(theirs)
    form.is_valid()
    return show_form(request, CellInHand(cell.claim, cell.source, theirs), form, status=409, theirs=theirs)


def show_saved(request: HtmxHttpRequest, cell: CellInHand, claim: Claim) -> HttpResponse:
    """The panel closed and the row as it stands now, which asks for what lies beside it; without htmx the grid at that row."""
    page = f"{reverse('grid', args=[claim.article_id])}#row-{claim.number}"
    context: dict[str, Any] = {}
    if request.htmx:
        one = load_claim(claim, request.user)
        context = {"whole": one, "row": build_row(one, one.seen), "saved": cell}
    return answer(
        request, "articles/_cell_closed.html", context, page=page, beside=["articles/_grid_row.html", "articles/_grid_status.html"]
    )


@login_required
@require_GET
def beside(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """What a saved cell changes beside its row, out of band: how many rows each filter leaves, and the article's bar."""
    whole = load_article(get_article(request.user, article_id), request.user, rows_of=bare_rows())
    address = parse_qs(urlsplit(request.htmx.current_url or "").query)
    context = {
        "whole": whole,
        "grid": build_grid(whole, address.get("show", [""])[0]),
        "bar": article_bar(whole, "grid"),
        "oob": True,
    }
    names = ("articles/_grid_filters.html", "articles/_articlebar.html")
    return HttpResponse("".join(render_to_string(name, context, request) for name in names))
