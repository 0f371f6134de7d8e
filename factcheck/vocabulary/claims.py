"""What a claim asserts, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ClaimKind(StrEnum):
    """What a claim asserts, and so how its values compare."""

    EVENT = "event"
    DATE = "date"
    QUANTITY = "quantity"
    NAME = "name or title"
    PLACE = "place"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    SUPERLATIVE = "superlative"
    CAUSAL = "causal"
    POSITION = "position"
    IMAGE = "image"
    OTHER = "other"


class Verdict(StrEnum):
    """What the checker found. A rating, the public scale, is another thing."""

    CONFIRMED = "confirmed"
    WRONG = "wrong"
    NEEDS_CHANGE = "needs-change"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    OPINION = "opinion"

    @property
    def words(self) -> str:
        """The verdict as the desk says it."""
        return self.value.replace("-", " ")

    @property
    def asks_for_wording(self) -> bool:
        """Whether the verdict comes with a suggested wording."""
        return self in (Verdict.WRONG, Verdict.NEEDS_CHANGE)


NO_SPEAKER = "speaker not named"
"""What a suggested label says where a quotation has no speaker."""


@dataclass(frozen=True, slots=True)
class SuggestedClaim:
    """A proposal: ``score`` in [0, 1] is how much it wants checking, ``reasons`` why."""

    label: str
    kind: ClaimKind
    start: int
    end: int
    value: str
    score: float
    reasons: tuple[str, ...] = ()
