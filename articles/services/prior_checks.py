"""What others have checked: taken in from ClaimReviews, and made a source of an article where somebody links it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, PriorCheck, Source, User
from articles.queries.earlier import EarlierCheck
from articles.services.errors import Refused
from articles.services.locks import lock_article
from articles.services.record import record
from articles.services.sources import add_source, list_source
from articles.services.workflow import require
from factcheck.desk.facts import DeskFacts
from factcheck.desk.workflow import Action
from factcheck.publishing.prior_reviews import PriorReview
from factcheck.vocabulary import EventKind, Refusal, SourceKind

BATCH = 500
"""ClaimReviews that are looked up and stored by one statement, and recorded by one event."""
LONGEST_NAME = 300
MOST_PUBLISHERS = 10
"""Publishers that one event names."""


@dataclass(frozen=True, slots=True)
class Imported:
    """How many ClaimReviews were new, how many say something else than before, and how many the desk had as they are."""

    added: int = 0
    changed: int = 0
    known: int = 0


def import_prior_checks(reviews: Iterable[PriorReview], *, actor: User | None) -> Imported:
    """Take ClaimReviews in. One that is there already, by its address and claim, is brought up to date; where nothing changes, nothing happens.

    ``actor`` is ``None`` for the system. Each few hundred are a transaction of their own, so that the desk's other writers come in between,
    with the event that says what it took: wherever an import breaks off, be it that the process dies, the record holds all that is stored.
    """
    if actor is not None:
        require(Action.IMPORT_CHECKS, actor, DeskFacts())
    done = Imported()
    waiting = iter(reviews)
    while batch := {review.key: review for review in islice(waiting, BATCH)}:
        taken = _take_in(batch, actor)
        done = Imported(done.added + taken.added, done.changed + taken.changed, done.known + taken.known)
    return done


@transaction.atomic
def _take_in(batch: Mapping[str, PriorReview], actor: User | None) -> Imported:
    """Store what is new or changed of these, and record it."""
    there = {check.key: check for check in PriorCheck.objects.filter(key__in=batch)}
    columns = {key: _columns(review) for key, review in batch.items()}
    new = [key for key in batch if key not in there or any(getattr(there[key], name) != said for name, said in columns[key].items())]
    changed = sum(key in there for key in new)
    taken = Imported(len(new) - changed, changed, len(batch) - len(new))
    if new:
        rows = [PriorCheck(key=key, imported_by=actor, **columns[key]) for key in new]
        PriorCheck.objects.bulk_create(rows, update_conflicts=True, unique_fields=["key"], update_fields=list(columns[new[0]]))
        publishers = [name for name in dict.fromkeys(batch[key].publisher for key in new) if name]
        record(EventKind.PRIOR_CHECKS_IMPORTED, actor=actor, **asdict(taken), publishers=publishers[:MOST_PUBLISHERS])
    return taken


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
    lock_article(article.pk)  # whoever clicks twice looks, the second time, after the first made it
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
