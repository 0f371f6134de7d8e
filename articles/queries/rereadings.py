"""Claims whose date was read by the article's day of publication as it was then, and reads otherwise by the one it has now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.models import Anchor, Article, Claim
from articles.queries.readings import Resolved, resolve
from factcheck.desk.workflow import IN_HAND
from factcheck.evidence.intervals import interval
from factcheck.vocabulary import ClaimKind, Span

_BY_DATELINE = "dateline"
"""What every basis says that rests on the day of publication, or on there being none; a value that a person typed has no basis."""


@dataclass(frozen=True)
class Rereading:
    """A claim, and what its value as printed reads as now."""

    claim: Claim
    value: Resolved


def rereadings(article: Article, claims: Iterable[tuple[Claim, Sequence[Anchor]]]) -> tuple[Rereading, ...]:
    """The claims in hand whose value was told by another dateline or by none, each with its places. No query where the text is loaded.

    What a person typed stays theirs, and so does what somebody submitted or approved.
    """
    if article.published_on is None:
        return ()
    asked = (c for c in claims if c[0].kind is ClaimKind.DATE and c[0].state in IN_HAND and _BY_DATELINE in c[0].basis)
    read = (Rereading(claim, _read(article, claim, places)) for claim, places in asked)
    return tuple(one for one in read if one.value.normal != one.claim.normal and interval(one.value.normal) is not None)


def _read(article: Article, claim: Claim, places: Sequence[Anchor]) -> Resolved:
    """The value as its first place reads, where the words there are the printed ones; else as the words alone do."""
    at = next((Span(place.start, place.end) for place in places if place.exact.strip() == claim.printed), None)
    return resolve(article, claim.kind, claim.printed, at=at)
