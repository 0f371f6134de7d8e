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

from articles.access import get_article
from articles.forms.proposals import ProposalsForm
from articles.models import Article
from articles.queries.proposals import Offer, key_pairs, load_proposals, next_key, open_offers
from articles.services.claims import NewClaim, make_claims
from articles.services.coverage import exempt_proposed
from articles.services.errors import Conflict
from articles.services.proposals import dismiss_proposals, restore_proposal
from articles.views.fragments import HtmxHttpRequest
from factcheck.anchoring import describe
from factcheck.desk.workflow import Action

ACTIONS = {"accept": Action.MAKE_CLAIM, "dismiss": Action.DISMISS, "restore": Action.DISMISS, "exempt": Action.EXEMPT}


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
        told, after = DEEDS[form.deed](request, article, form)
    except Conflict:
        return _page(request, get_article(request.user, article_id), refused=NEWER_TEXT, status=409)
    if not told:
        return _page(request, article, refused=NOTHING_LEFT if form.keys else NOTHING_PICKED, status=409 if form.keys else 422)
    messages.success(request, told)
    return HttpResponseRedirect(reverse("proposals", args=[article_id]) + (f"?{urlencode({'at': after})}" if after else ""))


NEWER_TEXT = gettext_lazy("The article has a newer text now. These are the proposals in it.")
NOTHING_LEFT = gettext_lazy("Somebody took or dismissed this before you did.")
NOTHING_PICKED = gettext_lazy("Tick what you mean, then press the button.")

Done = tuple[str, str]
"""What to tell the person, empty where nothing could be done, and the proposal to go on with."""


def _accept(request: HtmxHttpRequest, article: Article, form: ProposalsForm) -> Done:
    """Make claims of what was picked, in one step."""
    picked, after = _picked(article, form)
    claims = make_claims(
        article,
        [_as_claim(article, offer, form) for offer in picked],
        actor=request.user,
        text_version=form.cleaned_data["text_version"],
    )
    if len(claims) == 1:
        return _("Claim %(number)d made: %(label)s") % {"number": claims[0].number, "label": claims[0].label}, after
    return ngettext("%(n)d claim made.", "%(n)d claims made.", len(claims)) % {"n": len(claims)} if claims else "", after


def _dismiss(request: HtmxHttpRequest, article: Article, form: ProposalsForm) -> Done:
    """Dismiss what was picked."""
    picked, after = _picked(article, form)
    number = dismiss_proposals(article, key_pairs(picked), actor=request.user, text_version=form.cleaned_data["text_version"])
    return ngettext("%(n)d proposal dismissed.", "%(n)d proposals dismissed.", number) % {"n": number} if number else "", after


def _restore(request: HtmxHttpRequest, article: Article, form: ProposalsForm) -> Done:
    """Take one dismissal back."""
    key = form.restored
    restored = key is not None and restore_proposal(article, key, actor=request.user)
    return (_("Proposed again.") if restored else ""), "-".join(map(str, key or ()))


def _exempt(request: HtmxHttpRequest, article: Article, form: ProposalsForm) -> Done:
    """Exempt the sentences that were picked, each for the reason proposed."""
    sentences = exempt_proposed(article, form.ordinals, actor=request.user, text_version=form.cleaned_data["text_version"])
    number = len(sentences)
    return ngettext("%(n)d sentence exempted.", "%(n)d sentences exempted.", number) % {"n": number} if number else "", ""


DEEDS: dict[str, Callable[[HtmxHttpRequest, Article, ProposalsForm], Done]] = {
    "accept": _accept,
    "dismiss": _dismiss,
    "restore": _restore,
    "exempt": _exempt,
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
    text = article.current.text if article.current else ""
    places = [describe(text, span.start, span.end) for span in offer.spans]
    if form.cleaned_data["changed"] != offer.key:
        return NewClaim(places, offer.label, offer.kind, normal=offer.normal)
    filled = form.cleaned_data
    return NewClaim(places, filled["label"] or offer.label, filled["kind"] or offer.kind, normal=filled["normal"])


def _page(
    request: HtmxHttpRequest, article: Article, *, form: ProposalsForm | None = None, refused: str | Promise = "", status: int = 200
) -> HttpResponse:
    at = (form.data.get("changed") if form else "") or request.GET.get("at", "") or request.GET.get("change", "")
    page = load_proposals(article, request.user, at=at, changing="change" in request.GET or bool(form and form.data.get("changed")))
    if page.changing and form is None:
        form = ProposalsForm(initial=page.values, auto_id="%s")
    context = {"page": page, "whole": page.whole, "bar": page.bar, "form": form, "refused": refused, "nav": "queue"}
    return render(request, "articles/proposals.html", context, status=status)
