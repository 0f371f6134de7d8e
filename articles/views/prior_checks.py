"""What others have checked: the list of it, and taking in a file of ClaimReviews."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from articles import access
from articles.forms.prior_checks import ImportForm, PriorChecksFilter
from articles.queries.facts import actor_of
from articles.queries.prior_checks import prior_checks_page
from articles.services.prior_checks import Imported, import_prior_checks
from articles.views.fragments import HtmxHttpRequest
from articles.wording import said
from factcheck.desk.facts import DeskFacts
from factcheck.desk.workflow import Action, may
from factcheck.publishing.prior_reviews import NotTaken, PriorReview, read_claim_reviews
from factcheck.reading.decoding import UnreadableText

MOST_NAMED = 100
"""Items that were not taken, named on the page."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of a file: what was taken, and why not what was not. ``more``: how many of those are not named."""

    done: Imported
    refused: tuple[tuple[int, str, str], ...]
    more: int

    @property
    def nothing(self) -> bool:
        """Whether the file had nothing to take."""
        return not (self.done.added or self.done.changed or self.done.known)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def prior_checks(request: HtmxHttpRequest) -> HttpResponse:
    """The list, newest first; on POST what a file had is in it."""
    access.admit(Action.IMPORT_CHECKS if request.method == "POST" else Action.READ, request.user)
    post = request.method == "POST"
    form, taken = ImportForm(request.POST if post else None, request.FILES if post else None, auto_id="import-%s"), None
    if form.is_valid():
        try:
            taken = _take_in(request, form.cleaned_data["file"].read())
        except UnreadableText as why:
            form.add_error("file", str(why))
    wanted = PriorChecksFilter(request.GET)
    valid = wanted.is_valid()
    context = {
        "page": prior_checks_page(wanted.cleaned_data.get("q", ""), wanted.cleaned_data.get("before") or 0),
        "q": wanted.cleaned_data.get("q", ""),
        "wanted": wanted,
        "form": form,
        "taken": taken,
        "may_import": may(Action.IMPORT_CHECKS, actor_of(request.user), DeskFacts()),
        "nav": "sources",
    }
    refused = (form.is_bound and not form.is_valid()) or not valid or (taken is not None and taken.nothing)
    return render(request, "articles/prior_checks.html", context, status=422 if refused else 200)


def _take_in(request: HtmxHttpRequest, data: bytes) -> TakenIn:
    read = list(read_claim_reviews(data))
    done = import_prior_checks((one for one in read if isinstance(one, PriorReview)), actor=request.user)
    refused = [one for one in read if isinstance(one, NotTaken)]
    named = tuple((one.number, one.words, said(one.why)) for one in refused[:MOST_NAMED])
    return TakenIn(done, named, len(refused) - len(named))
