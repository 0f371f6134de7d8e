"""What a person does to a claim on the workbench. Each answers with the claim's page; see :mod:`articles.views.bench`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from articles.access import get_article, get_claim, readable_articles
from articles.forms.claims import TYPED, ClaimForm, DraftForm, RemoveForm
from articles.forms.moves import MoveForm
from articles.models import Anchor, Article, Claim, Draft, Rating
from articles.queries.facts import actor_of
from articles.queries.one_claim import load_placed_claim
from articles.services.anchors import remove_anchor
from articles.services.claims import ClaimFields, edit_claim, move_claim, read_claims_again, remove_claim, submit_with
from articles.services.drafts import discard_draft, save_draft
from articles.services.errors import Conflict, Gone, Refused
from articles.services.workflow import reopen_claim
from articles.views.bench import bench_context, claim_answers, show_bench, to_claim, values_of
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.workflow import Action

Save = Callable[..., Claim]
DRAFT_HEADER = "X-Draft"
"""``saved`` where what was typed is with the server: the browser may then let go of its own copy."""


@login_required
@require_POST
def save_claim(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """Save the claim as it was filled in."""
    return _save_with(request, article_id, number, edit_claim, _("Claim %(number)d saved."))


@login_required
@require_POST
def submit_claim(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """Save the claim as it was filled in and submit it for review."""
    return _save_with(request, article_id, number, submit_with, _("Claim %(number)d awaits review."))


@login_required
@require_POST
def read_again(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """Read the dates of claims again by the day of publication as it is now; back to the article."""
    article = get_article(request.user, article_id, Action.MAKE_CLAIM)
    read = read_claims_again(article, actor=request.user)
    if read:
        done = ngettext("%(n)s claim was read again.", "%(n)s claims were read again.", len(read))
        messages.success(request, done % {"n": len(read)})
    return HttpResponseRedirect(article.get_absolute_url())


def _save_with(request: HtmxHttpRequest, article_id: int, number: int, save: Save, done: str) -> HttpResponse:
    """Save by one of the two services. What cannot be taken comes back as typed: 422 with the cure, 409 with what somebody else saved."""
    claim = get_claim(request.user, article_id, number, Action.READ)
    typed = _chosen(request, claim)
    form = ClaimForm(typed, ratings=Rating.objects.filter(scale__active=True) if typed.get("rating") else ())
    if not form.is_valid():
        return _back(request, claim, form, 422)
    try:
        saved = save(claim, actor=request.user, read_at_version=form.cleaned_data["read_at_version"], fields=_fields(form))
    except Refused as no:
        if no.refusal.cure in form.fields:
            form.add_error(no.refusal.cure, str(no))
        return _back(request, claim, form, 422 if no.refusal.cure else 403, refused=no.refusal)
    except Conflict:
        return _back(request, claim, form, 409)
    done = _("Claim %(number)d is set down as an opinion: it needs no review.") if saved.is_settled_opinion else done
    messages.success(request, done % {"number": claim.number})
    return to_claim(claim)


def _chosen(request: HtmxHttpRequest, claim: Claim) -> Mapping[str, Any]:
    """What was typed; after a conflict, each field as it was chosen: mine, or theirs as it is saved now."""
    saved = values_of(claim)
    theirs = {name: "" if saved[name] is None else str(saved[name]) for name in TYPED if request.POST.get(f"keep-{name}") == "theirs"}
    return {**request.POST.dict(), **theirs}


def _fields(form: ClaimForm) -> ClaimFields:
    filled = {name: form.cleaned_data[name] for name in TYPED if name != "rating"}
    return ClaimFields(**filled, rating=form.rated)


def _back(request: HtmxHttpRequest, claim: Claim, form: ClaimForm, status: int, **more: Any) -> HttpResponse:
    """The page with the form as typed, which is kept as a draft as well. On a conflict both versions are shown."""
    if status == 409:
        claim.refresh_from_db()
    if status in (409, 422):
        _keep(request, claim)
    article = get_article(request.user, claim.article_id)
    context = bench_context(request, article, number=claim.number, form=form, conflict=None, **more)
    if status == 409:
        theirs = context["seen"].claim
        context["conflict"] = _differences(theirs, form)
        form.data = {**form.data, "read_at_version": theirs.row_version}  # saving again is then done knowingly
    return show_bench(request, context, status=status)


def _differences(theirs: Claim, form: ClaimForm) -> list[dict[str, Any]]:
    """Each field in which the form and the claim as somebody else saved it differ."""
    names = {"rating": theirs.rating.name if theirs.rating else ""}
    found = []
    for name in TYPED:
        mine, saved = form.cleaned_data.get(name), getattr(theirs, f"{name}_id" if name == "rating" else name)
        if (mine or "") != (saved or ""):
            shown = form.rated.name if name == "rating" and form.rated else mine
            found.append(
                {"name": name, "field": form[name], "mine": shown or "", "theirs": names.get(name) or saved or "", "saved": saved or ""}
            )
    return found


# --- drafts -----------------------------------------------------------------------------------------------


@login_required
@require_POST
def draft_claim(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """Keep what was typed; the answer is only the line in the status bar and, out of band, the list before review."""
    claim = get_claim(request.user, article_id, number, Action.EDIT_CLAIM)
    form = DraftForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    draft = _keep(request, claim, form)
    if not request.htmx:
        return to_claim(claim)
    answers = claim_answers(actor_of(request.user), load_placed_claim(claim, request.user), form)
    context = {"claim": claim, "saved_at": draft.saved_at if draft else None, "oob": True, **answers}
    names = ("articles/_status.html", "articles/_guard.html", "articles/_submit.html")
    return HttpResponse("".join(render_to_string(name, context, request) for name in names), headers={DRAFT_HEADER: "saved"})


@login_required
@require_POST
def discard_claim_draft(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """Throw the draft away and show the claim as it is saved."""
    claim = get_claim(request.user, article_id, number)
    discard_draft(claim, actor=request.user)
    return to_claim(claim)


def _differs(claim: Claim, typed: Mapping[str, str]) -> bool:
    """Whether anything typed is not what is saved; an empty normal form is one left to the desk."""
    saved = values_of(claim)
    return any(typed[name] != ("" if saved[name] is None else str(saved[name])) for name in TYPED if typed[name] or name != "normal")


def _keep(request: HtmxHttpRequest, claim: Claim, form: DraftForm | None = None) -> Draft | None:
    """Keep what was typed; ``None`` where it cannot be kept, or is what is saved already: an older draft is then done with."""
    form = form or DraftForm(request.POST)
    if not form.is_valid():
        return None
    if not _differs(claim, form.cleaned_data):
        discard_draft(claim, actor=request.user)
        return None
    typed = {name: form.cleaned_data[name] for name in TYPED}
    return save_draft(claim, actor=request.user, read_at_version=form.cleaned_data["read_at_version"], typed=typed)


# --- the rest ------------------------------------------------------------------------------------------------


@login_required
@require_POST
def reopen(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """Open a checked or approved claim again, to change it."""
    claim = get_claim(request.user, article_id, number, Action.REOPEN)
    reopen_claim(claim, actor=request.user)
    return to_claim(claim)


@login_required
@require_POST
def move(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """One up or one down in the desk's order."""
    claim = get_claim(request.user, article_id, number)
    article = get_article(request.user, article_id, Action.MOVE_CLAIM)
    form = MoveForm(request.POST)
    if not form.is_valid():
        return show_bench(request, bench_context(request, article, number=number, refused=form.refusal), status=422)
    move_claim(claim, actor=request.user, up=form.cleaned_data["to"] == "up")
    return to_claim(claim)


@login_required
@require_POST
def remove(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """Take the claim off the desk, with a reason; the next one comes into hand."""
    if _is_removed(request, article_id, number):  # the second of two clicks
        return HttpResponseRedirect(reverse("workbench", args=[article_id]))
    claim = get_claim(request.user, article_id, number, Action.REMOVE_CLAIM)
    form = RemoveForm(request.POST, auto_id="%s")
    if not form.is_valid():
        context = bench_context(request, claim.article, number=number, remove_form=form)
        return show_bench(request, context, status=422)
    try:
        remove_claim(claim, actor=request.user, reason=form.cleaned_data["removed_because"])
    except Refused:
        if _is_removed(request, article_id, number):
            return HttpResponseRedirect(reverse("workbench", args=[article_id]))
        raise
    messages.success(request, _("Claim %(number)d removed. The record keeps it.") % {"number": number})
    return HttpResponseRedirect(_after(claim.article, claim))


@login_required
@require_POST
def remove_place(request: HtmxHttpRequest, article_id: int, number: int, anchor_id: int) -> HttpResponse:
    """Take one place of the text off the claim. Where it is gone already, the page says so: it is the second of two clicks."""
    claim = get_claim(request.user, article_id, number, Action.EDIT_CLAIM)
    anchor = Anchor.objects.filter(pk=anchor_id).first()
    if anchor is not None and anchor.claim_id != claim.pk:
        raise Http404("There is no such place.")
    try:
        remove_anchor(anchor or Anchor(pk=anchor_id, claim=claim), actor=request.user)
    except Gone as gone:
        messages.info(request, str(gone))
    except Refused as no:
        return show_bench(request, bench_context(request, claim.article, number=number, refused=no.refusal), status=422)
    return to_claim(claim)


def _is_removed(request: HtmxHttpRequest, article_id: int, number: int) -> bool:
    """Whether the claim is off the desk already, and was on it for this person to see."""
    seen = readable_articles(request.user).filter(pk=article_id)
    return Claim.objects.filter(article__in=seen, number=number, removed_at__isnull=False).exists()


def _after(article: Article, gone: Claim) -> str:
    """The next claim's page, else the one before it, else the article's."""
    order = list(Claim.objects.live().filter(article=article).order_by("position", "number").values_list("position", "number"))
    later = [number for position, number in order if (position, number) > (gone.position, gone.number)]
    number = next(iter(later), order[-1][1] if order else None)
    return reverse("claim", args=[article.pk, number]) if number else article.get_absolute_url()
