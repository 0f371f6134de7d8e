"""At intake, before anything is stored: whether what the text claims was checked before."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from articles import access
from articles.forms.intake import TextForm
from articles.queries.earlier import Asked, nearest_checks
from articles.views.fragments import HtmxHttpRequest
from articles.views.intake import read_text
from factcheck.desk.workflow import Action
from factcheck.vocabulary import Reading

MOST_ASKED = 8
"""Suggested claims that earlier checks are looked for of."""


@login_required
@require_POST
def checked_before(request: HtmxHttpRequest) -> HttpResponse:
    """The nearest earlier checks to the text's headline and to the claims that want checking most."""
    access.admit(Action.HAND_IN, request.user)
    seen = read_text(TextForm(request.POST))
    checks = nearest_checks(_asked(seen.reading), access.readable_articles(request.user)) if seen else ()
    name = "articles/_checked_before.html" if request.htmx else "articles/checked_before.html"
    return render(request, name, {"checks": checks, "nav": "intake"})


def _asked(reading: Reading) -> list[Asked]:
    """The headline, and the sentence around each of the claims that want checking most."""
    best = sorted(reading.claims, key=lambda claim: -claim.score)[:MOST_ASKED]
    around = dict.fromkeys(s for claim in best for s in reading.sentences if s.start <= claim.start < s.end)
    said = [reading.title, *(reading.text[sentence.start : sentence.end] for sentence in around)]
    return [Asked(words, reading.language) for words in said if words]
