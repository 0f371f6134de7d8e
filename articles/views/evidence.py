"""Evidence on a claim: add, edit, remove, and the chief's waiver. The fragments are those of the workbench's pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import HttpResponseLocation

from articles.access import get_claim, get_evidence
from articles.forms.evidence import EvidenceEditForm, EvidenceForm, WaiverForm
from articles.models import Claim, Evidence
from articles.queries.articlebar import article_bar
from articles.queries.one_claim import OneClaim, after_giving, load_claim
from articles.queries.passages import captures_named
from articles.queries.sources import captures_to_choose
from articles.queries.whole import load_article
from articles.services.errors import Conflict, Gone, Refused
from articles.services.evidence import AlreadyGiven, edit_evidence, give_evidence, remove_evidence
from articles.services.sources import NewSource
from articles.services.workflow import waive_origins
from articles.views.fragments import HtmxHttpRequest, answer, refuse_input
from articles.views.taking import filled_in
from factcheck.desk.workflow import Action
from factcheck.vocabulary import Authority, ClaimState


@login_required
@require_http_methods(["GET", "POST"])
def evidence(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """The evidence on a claim by itself; on POST one piece more."""
    if request.method == "GET":
        return show_form(request, article_id, number)
    claim = get_claim(request.user, article_id, number, Action.GIVE_EVIDENCE)
    one = load_claim(claim, request.user)
    sources = [seen.source for seen in one.sources if not seen.hidden]
    form = EvidenceForm(request.POST, sources=sources, captures=captures_named(request.POST, sources), auto_id="add-%s")
    if form.is_valid():
        new = form.new_source
        try:
            source = NewSource(**new) if new else form.cleaned_data["source"]
            row = give_evidence(claim, actor=request.user, source=source, **form.statement)
        except AlreadyGiven as given:
            return refuse_pane(request, claim, evidence_form=form, already=given.row)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            return show_pane(request, row.claim, was=claim.state, one=lambda: after_giving(one, row))
    return refuse_pane(request, claim, evidence_form=form)


@login_required
@require_GET
def evidence_as_is(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """The pane again, as it stands: after an edit that was given up."""
    claim = get_claim(request.user, article_id, number)
    return answer(request, "articles/_evidence.html", pane_context(request, claim), page=f"{claim.get_absolute_url()}#evidence")


@login_required
@require_http_methods(["GET", "POST"])
def evidence_edit(request: HtmxHttpRequest, article_id: int, number: int, evidence_id: int) -> HttpResponse:
    """The form that edits one piece of evidence, in its place; on POST the change."""
    row = get_evidence(request.user, article_id, number, evidence_id, Action.GIVE_EVIDENCE)
    captures = captures_to_choose(row.source, request.POST if request.method == "POST" else None)
    auto_id = f"edit-{row.pk}-%s"
    if request.method == "GET":
        proposed = {"authority": Authority.HEARSAY} if request.GET.get("authority") == Authority.HEARSAY else {}
        form = EvidenceEditForm(row=row, captures=captures, initial=proposed, auto_id=auto_id)
        return refuse_edit(request, row, form, status=200)
    form = EvidenceEditForm(request.POST, row=row, captures=captures, auto_id=auto_id)
    if form.is_valid():
        try:
            saved = edit_evidence(row, actor=request.user, read_at_version=form.cleaned_data["read_at_version"], **form.statement)
        except Conflict as conflict:
            return refuse_edit(request, row, form, status=409, theirs=cast("Evidence", conflict.current))
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            return show_pane(request, saved.claim, was=row.claim.state)
    return refuse_edit(request, row, form)


@login_required
@require_POST
def evidence_remove(request: HtmxHttpRequest, article_id: int, number: int, evidence_id: int) -> HttpResponse:
    """Take one piece of evidence off the claim. Where it is gone already, the pane says so: it is the second of two clicks."""
    try:
        row = get_evidence(request.user, article_id, number, evidence_id, Action.GIVE_EVIDENCE)
    except Http404:
        return _gone(request, article_id, number, evidence_id)
    try:
        claim = remove_evidence(row, actor=request.user)
    except Gone:
        return _gone(request, article_id, number, evidence_id)
    return show_pane(request, claim, was=row.claim.state)


def _gone(request: HtmxHttpRequest, article_id: int, number: int, evidence_id: int) -> HttpResponse:
    """The pane as it is, and a notice. 404 where the evidence is there, but hidden from this person or on another claim."""
    claim = get_claim(request.user, article_id, number, Action.GIVE_EVIDENCE)
    if Evidence.objects.filter(pk=evidence_id).exists():
        raise Http404("There is no such evidence.")
    messages.info(request, _("This evidence is gone already: it was removed before."))
    return show_pane(request, claim, was=claim.state, beside=["articles/_notices.html"])


@login_required
@require_POST
def waive(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """The chief waives the rule on independent origins for this claim, in writing."""
    claim = get_claim(request.user, article_id, number, Action.WAIVE)
    form = WaiverForm(request.POST, auto_id="waive-%s")
    if not form.is_valid():
        return refuse_pane(request, claim, waiver_form=form)
    waiver = waive_origins(claim, actor=request.user, reason=form.cleaned_data["reason"])
    return show_pane(request, waiver.claim, was=claim.state)


def show_form(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """The form that adds evidence, filled in with what was taken over, if anything: to htmx by itself, else in the claim's pane."""
    if request.htmx:
        one = load_claim(get_claim(request.user, article_id, number, Action.GIVE_EVIDENCE), request.user)
        context: dict[str, Any] = {"whole": one, "seen": one.seen}
    else:
        context = pane_context(request, get_claim(request.user, article_id, number))
    context |= {"adding": True, **filled_in(request, context["whole"], context["seen"])}
    return render(request, "articles/_evidence_add.html" if request.htmx else "articles/evidence.html", context)


def pane_context(request: HtmxHttpRequest, claim: Claim, /, **more: Any) -> dict[str, Any]:
    """What the pane shows, read afresh; ten queries and one for the bar."""
    whole = load_article(claim.article, request.user)
    return {"whole": whole, "seen": whole.by_number[claim.number], "bar": article_bar(whole, "workbench"), **more}


def show_pane(
    request: HtmxHttpRequest, claim: Claim, *, was: ClaimState, one: Callable[[], OneClaim] | None = None, beside: Sequence[str] = ()
) -> HttpResponse:
    """After a write on ``claim``, which is as it stands now: the pane and its sum, or the claim's page.

    What else changes with the evidence, the page asks for at once (``beat``). Where the write turned the claim stale, the whole
    side of the workbench is another: htmx is sent to fetch it.
    """
    if not request.htmx:
        return HttpResponseRedirect(f"{claim.get_absolute_url()}#evidence")
    if claim.state is not was:
        return HttpResponseLocation(claim.get_absolute_url(), target="#side", swap="outerHTML")
    whole = one() if one else load_claim(claim, request.user)
    return answer(request, "articles/_evidence.html", {"whole": whole, "seen": whole.seen}, page="", beside=["articles/_sum.html", *beside])


def refuse_pane(request: HtmxHttpRequest, claim: Claim, **more: Any) -> HttpResponse:
    """422: the pane with a form as it was typed."""
    context = pane_context(request, claim, **more)
    return refuse_input(request, "articles/_evidence.html", context, whole="articles/evidence.html", target="#evidence")


def refuse_edit(
    request: HtmxHttpRequest, row: Evidence, form: EvidenceEditForm, *, status: int = 422, theirs: Evidence | None = None
) -> HttpResponse:
    """The form in the row's place, with what somebody else saved meanwhile where there is a conflict."""
    context: dict[str, Any] = {"row": row, "claim": row.claim, "form": form, "theirs": theirs}
    if theirs is not None:
        form.read_again(theirs)
    if not request.htmx:
        context = pane_context(request, row.claim, **context)
    return refuse_input(
        request, "articles/_evidence_edit.html", context, whole="articles/evidence_edit.html", target=f"#evidence-{row.pk}", status=status
    )
