"""Everything that is read out of an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from factcheck.vocabulary.claims import SuggestedClaim
from factcheck.vocabulary.evidence import LineageCue
from factcheck.vocabulary.text import Block, Sentence, Span
from factcheck.vocabulary.values import Value


class MentionKind(StrEnum):
    """What a machine can read in a span."""

    DATE = "date"
    QUANTITY = "quantity"
    NAME = "name"
    PLACE = "place"
    ORGANISATION = "organisation"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    SUPERLATIVE = "superlative"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that a machine could read, with its value. ``text`` is the words as printed."""

    kind: MentionKind
    start: int
    end: int
    text: str
    value: Value


class FlagKind(StrEnum):
    """What does not add up within an article. A flag counts for nothing until a person makes a claim of it."""

    WEEKDAY = "weekday"
    TWO_VALUES = "two values"
    RELATIVE_DATE = "relative date"
    TOTAL = "total"
    PERCENTAGE = "percentage"
    SPELLING = "spelling"
    QUOTE_MARKS = "quote marks"


@dataclass(frozen=True, slots=True)
class Flag:
    """Places of an article that do not fit each other: what is wrong with them, and why, in words with the numbers."""

    kind: FlagKind
    spans: tuple[Span, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read out of what was handed in. Offsets are into ``text``; blocks are in order and disjoint.

    ``pages``: of a file that has fixed pages, where each begins, in order, with its number in the file, from 1; what is a page's furniture
    may stand behind words of the next.
    """

    text: str
    language: str
    title: str = ""
    byline: str = ""
    publisher: str = ""
    url: str = ""
    published: datetime | date | None = None
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[SuggestedClaim, ...] = ()
    lineage: tuple[LineageCue, ...] = ()
    pages: tuple[tuple[int, int], ...] = ()
