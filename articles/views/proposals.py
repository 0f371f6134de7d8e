"""The proposals page: accept what a machine suggests, change it first, or dismiss it; one by one or many at once."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from articles.access import get_article, get_claim
from articles.forms.proposals import ProposalsForm
from articles.models import Article
from articles.queries.dismissed import dismissed_at
from articles.queries.proposals import Offer, key_pairs, load_proposals, next_key, open_offers
from articles.services.claims import NewClaim, make_claims
from articles.services.coverage import exempt_proposed
from articles.services.errors import Conflict, Refused
from articles.services.proposals import add_to_claim, dismiss_proposals, restore_proposals, unmake_claims
from articles.views.fragments import HtmxHttpRequest
from factcheck.anchoring import describe
from factcheck.desk.workflow import Action
from factcheck.vocabulary import Refusal, Selector

ACTIONS = {
    "accept": Action.MAKE_CLAIM,
    "dismiss": Action.DISMISS,
    "restore": Action.DISMISS,
    "exempt": Action.EXEMPT,
    "add": Action.READ,
    "undo": Action.READ,
}
"""What a person must be let do to the article; a claim's own workflow is asked beside it."""


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def proposals(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """What waits for a person in this article; POST decides, and the next proposal comes into hand."""
    if request.method != "POST":
        return _page(request, get_article(request.user, article_id))
    form = ProposalsForm(request.POST, auto_id="%s")
    if not form.is_valid():
        return _page(request, get_article(request.user, article_id), form=form, status=422)
    article = get_article(request.user, article_id, ACTIONS[form.deed])
    try:
        told, after, undo = DEEDS[form.deed](request, article, form)
    except Conflict:
        return _page(request, get_article(request.user, article_id), refused=NEWER_TEXT, status=409)
    except Refused as no:
        if no.refusal.cure != "to":
            raise
        return _page(request, article, refused=str(no), status=422)
    if not told:
        return _page(
            request,
            article,
            refused=NOTHING_LEFT if form.keys or form.deed == "undo" else NOTHING_PICKED,
            status=409 if form.keys or form.deed == "undo" else 422,
        )
    messages.success(request, told)
    query = {"kind": request.GET.get("kind", ""), "at": after, "undo": undo}
    return HttpResponseRedirect(f"{reverse('proposals', args=[article_id])}?{urlencode({k: v for k, v in query.items() if v})}".rstrip("?"))


NEWER_TEXT = gettext_lazy("The article has a newer text now. These are the proposals in it.")
NOTHING_LEFT = gettext_lazy("Somebody took or dismissed this before you did.")
NOTHING_PICKED = gettext_lazy("Tick what you mean, then press the button.")

Done = tuple[str, str, str]
"""What to tell the person, empty where nothing could be done; the proposal to go on with; and what undoes it, as an address says that."""


def _accept(request: HtmxHttpRequest, article: Article, form: ProposalsForm) -> Done:
    """Make claims of what was picked, one event each."""
    picked, after = _picked(article, form)
    claims = make_claims(
        article,
        [_as_claim(article, offer, form) for offer in picked],
        actor=request.user,
        text_version=form.cleaned_data["text_version"],
    )
    if not claims:
        return "", after, ""
    told = ngettext("%(n)d claim made.", "%(n)d claims made.", len(claims)) % {"n": len(claims)}
    if len(claims) == 1:
        told = _("Claim %(number)d made: %(label)s") % {"number": claims[0].number, "label": claims[0].label}
    return told, after, f"accept:{claims[0].number}-{claims[-1].number}"


def _dismiss(request: HtmxHttpRequest, article: Article, form: ProposalsForm) -> Done:
    """Dismiss what was picked."""
    picked, after = _picked(article, form)
    number = dismiss_proposals(article, key_pairs(picked), actor=request.user, text_version=form.cleaned_data["text_version"])
    told = ngettext("%(n)d proposal dismissed.", "%(n)d proposals dismissed.", number) % {"n": number}
    return (told, after, "dismiss") if number else ("", after, "")


def _restore(request: HtmxHttpRequest, article: Article, form: ProposalsForm) -> Done:
    """Take one dismissal back."""
    key = form.restored
    restored = key is not None and restore_proposals(article, [key], actor=request.user)
    return (_("Proposed again.") if restored else ""), "-".join(map(str, key or ())), ""


def _exempt(request: HtmxHttpRequest, article: Article, form: ProposalsForm) -> Done:
    """Exempt the sentences that were picked, each for the reason proposed."""
    sentences = exempt_proposed(article, form.ordinals, actor=request.user, text_version=form.cleaned_data["text_version"])
    number = len(sentences)
    return ngettext("%(n)d sentence exempted.", "%(n)d sentences exempted.", number) % {"n": number} if number else "", "", ""


def _add(request: HtmxHttpRequest, article: Article, form: ProposalsForm) -> Done:
    """One more place, or several, of a claim that says the same."""
    if (number := form.cleaned_data["to"]) is None:
        raise Refused(Refusal(_("Choose the claim to add it to."), "to"))
    picked, after = _picked(article, form)
    claim = get_claim(request.user, article.pk, number, Action.EDIT_CLAIM)
    places = [place for offer in picked for place in _places(article, offer)]
    if not places:
        return "", after, ""
    add_to_claim(claim, places, actor=request.user, text_version=form.cleaned_data["text_version"])
    return _("Added to claim %(number)d: %(label)s") % {"number": claim.number, "label": claim.label}, after, ""


def _undo(request: HtmxHttpRequest, article: Article, form: ProposalsForm) -> Done:
    """Take a deed back, as far as nobody has gone on from there."""
    if (at := form.dismissed_at) is not None:
        keys = dismissed_at(article.current, request.user, at)
        number = restore_proposals(article, keys, actor=request.user)
        return ngettext("%(n)d proposed again.", "%(n)d proposed again.", number) % {"n": number} if number else "", "", ""
    made = form.made
    number = unmake_claims(article, made, actor=request.user) if made else 0
    told = ngettext("%(n)d claim taken back.", "%(n)d claims taken back.", number) % {"n": number}
    left = len(made) - number
    kept = ngettext("%(n)d stays: something was done with it.", "%(n)d stay: something was done with them.", left) % {"n": left}
    return (f"{told} {kept}" if left else told) if number else "", "", ""


DEEDS: dict[str, Callable[[HtmxHttpRequest, Article, ProposalsForm], Done]] = {
    "accept": _accept,
    "dismiss": _dismiss,
    "restore": _restore,
    "exempt": _exempt,
    "add": _add,
    "undo": _undo,
}


def _picked(article: Article, form: ProposalsForm) -> tuple[list[Offer], str]:
    """Those of the picked that are still open, and the proposal to go on with."""
    if article.current is None or article.current.number != form.cleaned_data["text_version"]:
        raise Conflict(article)
    offers = open_offers(article)
    picked = [offers[key] for key in form.keys if key in offers]
    return picked, next_key(list(offers), form.keys)


def _as_claim(article: Article, offer: Offer, form: ProposalsForm) -> NewClaim:
    """A proposal as a claim to be made, changed where the form changed it."""
    places = _places(article, offer)
    if form.cleaned_data["changed"] != offer.key:
        return NewClaim(places, offer.label, offer.kind, normal=offer.normal)
    filled = form.cleaned_data
    return NewClaim(places, filled["label"] or offer.label, filled["kind"] or offer.kind, normal=filled["normal"])


def _places(article: Article, offer: Offer) -> list[Selector]:
    text = article.current.text if article.current else ""
    return [describe(text, span.start, span.end) for span in offer.spans]


def _page(
    request: HtmxHttpRequest, article: Article, *, form: ProposalsForm | None = None, refused: str | Promise = "", status: int = 200
) -> HttpResponse:
    at = (form.data.get("changed") if form else "") or request.GET.get("at", "") or request.GET.get("change", "")
    changing = "change" in request.GET or bool(form and form.data.get("changed"))
    page = load_proposals(article, request.user, at=at, changing=changing, kind=request.GET.get("kind", ""))
    if page.changing and form is None:
        form = ProposalsForm(initial=page.values, auto_id="%s")
    context = {"page": page, "whole": page.whole, "bar": page.bar, "form": form, "refused": refused}
    context |= {"undo": page.undoable(request.GET.get("undo", "")), "ticked": "tick" in request.GET}
    return render(request, "articles/proposals.html", context, status=status)
