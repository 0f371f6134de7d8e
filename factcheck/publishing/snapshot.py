"""What a report says: everything its pages show, frozen when it is published.

Nothing confidential comes in here: whoever builds a snapshot leaves such sources out, and what they say, altogether.
Days are ISO 8601, moments too, in UTC.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any

from factcheck.desk.chain import digest

_CUT_AT = 161
"""Characters that stood around a claim's words in earlier editions where they were cut, the ellipsis included."""
_STUB_BEFORE = re.compile(r"\A…\S*\s+")
_STUB_AFTER = re.compile(r"\s+\S*…\Z")


@dataclass(frozen=True, slots=True)
class PublicCapture:
    """The archived copy behind a piece of evidence."""

    sha256: str
    media_type: str
    at: str


@dataclass(frozen=True, slots=True)
class PublicEvidence:
    """What one source says. ``leans``: what it leans on, in words; ``is_origin``: it leans on nothing that is known.

    ``authority``: how it knows of this very fact; empty where nobody said, as in reports from before it was asked.
    """

    source: str
    kind: str
    url: str
    published_on: str
    language: str
    stance: str
    stated: str
    normal: str
    agreement: str
    agreement_reason: str
    quote: str
    locator: str
    searched_for: str
    searched_in: str
    searched_at: str
    is_origin: bool
    leans: tuple[str, ...]
    capture: PublicCapture | None = None
    authority: str = ""


@dataclass(frozen=True, slots=True)
class PublicRating:
    """A step of the public scale, and the whole scale from best to worst. ``value`` 1 is worst; ``None`` is off the scale."""

    name: str
    value: int | None
    best: int
    worst: int
    scale: tuple[str, ...]
    language: str

    @property
    def truth(self) -> str:
        """``high``, ``middle``, ``low`` or ``none``: which third of the scale it is in."""
        if self.value is None or self.best <= self.worst:
            return "none"
        share = (self.value - self.worst) / (self.best - self.worst)
        return "high" if share > 2 / 3 else "low" if share < 1 / 3 else "middle"


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """One place of a claim: its words, what they read as on their own, and whether that fits the claim's value. Empty where they read as none."""

    words: str
    normal: str
    basis: str
    agreement: str
    agreement_reason: str


@dataclass(frozen=True, slots=True)
class PublicCorrection:
    """A change that the finding asked of the article, and what came of it: *accepted*, *disputed* with its answer, or *done* with its notice."""

    printed: str
    wanted: str
    state: str
    answer: str
    notice: str


@dataclass(frozen=True, slots=True)
class PublicSignature:
    """Who did something, and when."""

    name: str
    at: str


@dataclass(frozen=True, slots=True)
class PublicClaim:
    """One claim with its finding.

    ``quotes``: its places in the article, each as (before, words, after). ``origins``: what its sources come down to, by name;
    ``origin_count`` is no more than ``sources``, since one report on two witnesses is one report.
    """

    number: int
    label: str
    kind: str
    printed: str
    normal: str
    quotes: tuple[tuple[str, str, str], ...]
    verdict: str
    rationale: str
    suggested_wording: str
    rating: PublicRating | None
    checked_by: PublicSignature
    evidence_by: tuple[str, ...]
    reviewed_by: PublicSignature | None
    evidence: tuple[PublicEvidence, ...]
    sources: int
    origins: tuple[str, ...]
    origin_count: int
    waiver: str
    content_hash: str
    corrections: tuple[PublicCorrection, ...] = ()
    places: tuple[PublicPlace, ...] = ()

    @property
    def sentences(self) -> tuple[tuple[str, str, str], ...]:
        """``quotes`` as they are shown, each once: earlier editions cut what stood around within a word, and that word is left out."""
        return tuple(
            dict.fromkeys((_without_stub_before(before), words, _without_stub_after(after)) for before, words, after in self.quotes)
        )

    @property
    def has_read_places(self) -> bool:
        """Whether any of its places reads as a value on its own."""
        return any(place.normal for place in self.places)


@dataclass(frozen=True, slots=True)
class PublicReport:
    """An article's report: one edition. ``exempt_reasons``: how many sentences are exempt for each reason, the most first."""

    title: str
    language: str
    publisher: str
    byline: str
    url: str
    published_on: str
    lineage: tuple[str, ...]
    text_sha256: str
    sentences: int
    exempt: int
    signed_off_by: PublicSignature
    signed_off_hash: str
    claims: tuple[PublicClaim, ...]
    exempt_reasons: tuple[tuple[str, int], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The snapshot as it is stored and hashed."""
        return asdict(self)

    @property
    def content_hash(self) -> str:
        """SHA-256 of the canonical JSON of the snapshot."""
        return digest(self.as_json())


def _without_stub_before(words: str) -> str:
    return _STUB_BEFORE.sub("… ", words, count=1) if len(words) == _CUT_AT else words


def _without_stub_after(words: str) -> str:
    return _STUB_AFTER.sub(" …", words, count=1) if len(words) == _CUT_AT else words


def claim_from_json(stored: dict[str, Any]) -> PublicClaim:
    """Read a claim back out of a stored snapshot."""
    rating, reviewed = stored["rating"], stored["reviewed_by"]
    return PublicClaim(
        **{
            **stored,
            "quotes": tuple(tuple(quote) for quote in stored["quotes"]),
            "rating": PublicRating(**{**rating, "scale": tuple(rating["scale"])}) if rating else None,
            "checked_by": PublicSignature(**stored["checked_by"]),
            "evidence_by": tuple(stored["evidence_by"]),
            "reviewed_by": PublicSignature(**reviewed) if reviewed else None,
            "evidence": tuple(_evidence_from_json(row) for row in stored["evidence"]),
            "origins": tuple(stored["origins"]),
            "corrections": tuple(PublicCorrection(**row) for row in stored["corrections"]),
            "places": tuple(PublicPlace(**row) for row in stored.get("places", ())),
        }
    )


def report_from_json(stored: dict[str, Any]) -> PublicReport:
    """Read a whole snapshot back."""
    return PublicReport(
        **{
            **stored,
            "lineage": tuple(stored["lineage"]),
            "signed_off_by": PublicSignature(**stored["signed_off_by"]),
            "claims": tuple(claim_from_json(claim) for claim in stored["claims"]),
            "exempt_reasons": tuple((reason, number) for reason, number in stored.get("exempt_reasons", ())),
        }
    )


def _evidence_from_json(stored: dict[str, Any]) -> PublicEvidence:
    capture = stored["capture"]
    return PublicEvidence(**{**stored, "leans": tuple(stored["leans"]), "capture": PublicCapture(**capture) if capture else None})
