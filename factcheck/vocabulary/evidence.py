"""Sources, how one leans on another, and what each says about a claim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SourceKind(StrEnum):
    """What kind of thing a source is."""

    DOCUMENT = "document"
    WIRE_REPORT = "wire report"
    NEWS_REPORT = "news report"
    OFFICIAL_STATEMENT = "official statement"
    DATASET = "dataset"
    INTERVIEW = "interview"
    PHOTO = "photo"
    REFERENCE = "reference"
    PRIOR_CHECK = "prior check"


class Relation(StrEnum):
    """How one source leans on another. Every relation makes the two one origin."""

    REPUBLISHES = "republishes"
    TRANSLATES = "translates"
    CITES = "cites"
    QUOTES = "quotes"


@dataclass(frozen=True, slots=True)
class LineageCue:
    """Where the text says that it comes from something else: a URL or a name, and how."""

    relation: Relation
    name: str = ""
    url: str = ""
    start: int = 0
    end: int = 0
    published: date | None = None


class ContactMeans(StrEnum):
    """How somebody was asked."""

    INTERVIEW = "interview"
    CALL = "call"
    EMAIL = "email"
    MESSAGE = "message"


class Stance(StrEnum):
    """What one source says about one claim. ``NOT_FOUND`` is a recorded search without a find."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXTUALISES = "contextualises"
    SILENT = "silent"
    NOT_FOUND = "not-found"

    @property
    def speaks(self) -> bool:
        """Whether a source with this stance says anything on the claim."""
        return self in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXTUALISES)


class Authority(StrEnum):
    """How a source knows of the fact at hand: at first hand (it took part, saw it, or is its record), or from others."""

    PRIMARY = "primary"
    HEARSAY = "hearsay"


class Agreement(StrEnum):
    """What comparing two normalised values says."""

    SAME = "same"
    CONSISTENT = "consistent"
    OVERLAP = "overlap"
    CONFLICT = "conflict"
    NOT_COMPARABLE = "not-comparable"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two values says, and why, in words."""

    agreement: Agreement
    reason: str
