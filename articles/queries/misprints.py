"""What the text says where a claim stands: each place read for itself, and whether what the claim calls printed is printed there at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Anchor, Article, Claim
from articles.queries.readings import Resolved, mention_in, reading_of, resolve
from factcheck.evidence.agreement import compare
from factcheck.vocabulary import Agreement, ClaimKind, Comparison, Span

MEASURED = (ClaimKind.DATE, ClaimKind.QUANTITY)
"""The kinds whose places each state a value; the words of another kind may hold it in a whole sentence, which compares with nothing."""
FITS = (Agreement.SAME, Agreement.CONSISTENT)
LONGEST_SAID = 80
"""Characters of the text that a refusal repeats."""


@dataclass(frozen=True)
class PlaceRead:
    """One place of a claim by its own words: ``resolved`` is empty, and ``comparison`` ``None``, where no value can be told from them."""

    words: str
    resolved: Resolved
    comparison: Comparison | None


def read_places(claim: Claim, article: Article, places: Sequence[Anchor]) -> tuple[PlaceRead, ...]:
    """Each place's own reading against the claim's normal form. No query where the article's text is loaded."""
    return tuple(_read(claim, article, place) for place in places)


def _read(claim: Claim, article: Article, place: Anchor) -> PlaceRead:
    if claim.kind not in MEASURED:
        return PlaceRead(place.exact, Resolved(), None)
    resolved = resolve(article, claim.kind, place.exact, at=Span(place.start, place.end))
    comparable = resolved.normal and claim.normal
    return PlaceRead(place.exact, resolved, compare(claim.kind, claim.normal, resolved.normal) if comparable else None)


def misprint_of(claim: Claim, article: Article, places: Sequence[Anchor], *, printed_before: bool) -> str:
    """What the current text says where the claim's value as printed is not; empty where it is, or where that cannot be told.

    A date or a number is misprinted where every place reads as a value and none fits the claim's. Anything is where an earlier version
    held it word for word (``printed_before``) and neither a place nor the sentence around it does now. Words that stand in a place are
    printed, whatever a machine reads there: a person may know better. No query where the article's text is loaded.
    """
    if not places or any(holds(place.exact, claim.printed) for place in places):
        return ""
    if claim.kind in MEASURED and claim.normal:
        read = read_places(claim, article, places)
        if all(place.comparison for place in read):
            fits = any(place.comparison and place.comparison.agreement in FITS for place in read)
            return "" if fits else _said(claim, article, places[0])
    if not printed_before or any(holds(around, claim.printed) for around in _around(article, places)):
        return ""
    return _said(claim, article, places[0])


def holds(words: str, printed: str) -> bool:
    """Whether words hold a value as printed: whole words and figures, however the lines break, in either case."""
    value = r"\s+".join(map(re.escape, printed.split()))
    return bool(value) and re.search(rf"(?<![\w])(?<!\d[.,]){value}(?!\w)(?![.,]\d)", words, re.IGNORECASE) is not None


def _around(article: Article, places: Sequence[Anchor]) -> list[str]:
    """The sentences that places stand in; what was kept from around them where the text was not read."""
    reading = reading_of(article)
    spans = [Span(place.start, place.end) for place in places]
    sentences = [reading.text[s.start : s.end] for s in reading.sentences if any(span.overlaps(Span(s.start, s.end)) for span in spans)]
    return sentences or [f"{place.prefix}{place.exact}{place.suffix}" for place in places]


def _said(claim: Claim, article: Article, place: Anchor) -> str:
    reading = reading_of(article)
    mention = mention_in(reading, claim.kind, Span(place.start, place.end))
    words = " ".join((reading.text[mention.start : mention.end] if mention else place.exact).split())
    return words if len(words) <= LONGEST_SAID else f"{words[:LONGEST_SAID].rsplit(' ', 1)[0]}…"
