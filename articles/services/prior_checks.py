"""What others have checked: taken in from ClaimReviews, and made a source of an article where somebody links it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, PriorCheck, Source, User
from articles.queries.earlier import EarlierCheck
from articles.services.errors import Refused
from articles.services.record import record
from articles.services.sources import add_source, list_source
from articles.services.workflow import require
from factcheck.desk.facts import DeskFacts
from factcheck.desk.workflow import Action
from factcheck.publishing.prior_reviews import PriorReview
from factcheck.vocabulary import EventKind, Refusal, SourceKind

BATCH = 500
"""ClaimReviews that are looked up and stored by one statement."""
LONGEST_NAME = 300
MOST_PUBLISHERS = 10
"""Publishers that the record names of one import."""


@dataclass(frozen=True, slots=True)
class Imported:
    """How many ClaimReviews were new, how many say something else than before, and how many the desk had as they are."""

    added: int = 0
    changed: int = 0
    known: int = 0


@transaction.atomic
def import_prior_checks(reviews: Iterable[PriorReview], *, actor: User | None) -> Imported:
    """Take ClaimReviews in. One that is there already, by its address and claim, is brought up to date; where nothing changes, nothing happens.

    ``actor`` is ``None`` for the system. Two queries a few hundred of them.
    """
    if actor is not None:
        require(Action.IMPORT_CHECKS, actor, DeskFacts())
    added = changed = known = 0
    publishers: dict[str, None] = {}
    waiting = iter(reviews)
    while batch := {review.key: review for review in islice(waiting, BATCH)}:
        there = {check.key: check for check in PriorCheck.objects.filter(key__in=batch)}
        rows = []
        for key, review in batch.items():
            columns = _columns(review)
            before = there.get(key)
            if before is not None and all(getattr(before, name) == value for name, value in columns.items()):
                known += 1
                continue
            added, changed = (added, changed + 1) if before is not None else (added + 1, changed)
            publishers[review.publisher] = None
            rows.append(PriorCheck(key=key, imported_by=actor, **columns))
        if rows:
            PriorCheck.objects.bulk_create(
                rows, update_conflicts=True, unique_fields=["key"], update_fields=list(_columns(batch[rows[0].key]))
            )
    if added or changed:
        named = [name for name in publishers if name][:MOST_PUBLISHERS]
        record(EventKind.PRIOR_CHECKS_IMPORTED, actor=actor, added=added, changed=changed, known=known, publishers=named)
    return Imported(added, changed, known)


def _columns(review: PriorReview) -> dict[str, Any]:
    return {
        "claim": review.claim,
        "claimant": review.claimant,
        "claimed_on": review.claimed_on,
        "rating": review.rating,
        "rating_value": review.value,
        "worst": review.worst,
        "best": review.best,
        "publisher": review.publisher,
        "title": review.title,
        "url": review.url,
        "language": review.language,
        "reviewed_on": review.reviewed_on,
        "review": review.raw,
    }


@transaction.atomic
def link_earlier_check(check: EarlierCheck, article: Article, *, actor: User) -> Source:
    """An earlier check as a source that stands on the article: the one that has its address already, or a new one.

    Refused where it is not published: what nobody else can read is no source.
    """
    if not check.published:
        raise Refused(Refusal(_("This claim is not published yet, so there is nothing to cite. Open it to see what was found.")))
    there = Source.objects.filter(kind=SourceKind.PRIOR_CHECK, url=check.url, confidential=False).order_by("pk").first()
    if there is not None:
        list_source(there, article, actor=actor)
        return there
    name = f"{check.publisher}: {check.said}" if check.publisher else check.said
    return add_source(
        article,
        actor=actor,
        name=name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…",
        kind=SourceKind.PRIOR_CHECK,
        publisher=check.publisher[:200],
        url=check.url,
        language=check.language,
        published_on=check.checked_on,
    )
