"""What others have checked, as a list."""

from __future__ import annotations

from articles.models import PriorCheck
from articles.queries.search import PAGE, Find, Finds, find_prior_checks
from articles.queries.searched_words import NOTHING, phrases_of, pieces


def prior_checks_page(q: str = "", before: int = 0) -> Finds:
    """A page of them, those with the words ``q`` or all, newest first: one query."""
    if q:
        return find_prior_checks(PriorCheck.objects.all(), phrases_of(q), before)
    checks = PriorCheck.objects.defer("review").order_by("-pk")
    rows = list((checks.filter(pk__lt=before) if before else checks)[: PAGE + 1])
    finds = tuple(Find(row, pieces(row.claim, NOTHING), ()) for row in rows[:PAGE])
    return Finds(finds, rows[PAGE - 1].pk if len(rows) > PAGE else 0)
