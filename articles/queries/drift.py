"""Translation drift as its page shows it: each pair of a translation and its original, with what is in one and not in the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articles.queries.captured import Captured, newest_texts, reading_of_capture
from articles.queries.readings import reading_of
from articles.queries.sight import SourceSeen
from articles.queries.whole import WholeArticle
from factcheck.evidence.drift import Drift, DriftKind, Said, find_drift
from factcheck.vocabulary import ClaimKind, Reading, Relation, Span

AS_CLAIMS = {
    DriftKind.DATE: ClaimKind.DATE,
    DriftKind.QUANTITY: ClaimKind.QUANTITY,
    DriftKind.NAME: ClaimKind.NAME,
    DriftKind.NEGATION: ClaimKind.OTHER,
}
"""The kind of claim that a drift would make."""


@dataclass(frozen=True, slots=True)
class Side:
    """A sentence of one text round the words in question: before them, the words, after them. ``words`` is empty where it has none."""

    before: str
    words: str
    after: str
    language: str


@dataclass(frozen=True, slots=True)
class PlaceInArticle:
    """The words that a claim would be made of, in which sentence; ``claim``: the number of one that stands there already."""

    span: Span
    quote: str
    sentence: int
    claim: int | None


@dataclass(frozen=True, slots=True)
class DriftSeen:
    """One drift. ``place``: where in the article it is, if its page may be left for that."""

    drift: Drift
    translation: Side | None
    original: Side | None
    place: PlaceInArticle | None = None

    @property
    def kind(self) -> ClaimKind:
        """The kind of claim that it would make."""
        return AS_CLAIMS[self.drift.kind]


@dataclass(frozen=True, slots=True)
class PairSeen:
    """A translation beside its original. ``translation`` is ``None`` for the article; ``unread``: one of the two has no text yet.

    ``capture``: what of the original was compared, by its key.
    """

    translation: SourceSeen | None
    original: SourceSeen
    drifts: tuple[DriftSeen, ...]
    unread: bool = False
    capture: int = 0


@dataclass(frozen=True, slots=True)
class DriftPage:
    """Every pair, the article's first."""

    pairs: tuple[PairSeen, ...]


def drift_page(whole: WholeArticle) -> DriftPage:
    """One query beyond the whole article. Pairs of which one is hidden from the reader are left out."""
    lines: list[tuple[int | None, int]] = [(None, line.leans_on_id) for line in whole.lineage if line.relation is Relation.TRANSLATES]
    lines += [(edge.child, edge.parent) for edge in whole.edges if edge.relation is Relation.TRANSLATES]
    keys = {key for pair in lines for key in pair if key is not None and not whole.named[key].hidden}
    texts = newest_texts(keys) if keys else {}
    return DriftPage(tuple(_pairs(whole, lines, texts)))


def _pairs(whole: WholeArticle, lines: list[tuple[int | None, int]], texts: dict[int, Captured]) -> Iterator[PairSeen]:
    for child, parent in lines:
        translation = None if child is None else whole.named[child]
        original = whole.named[parent]
        if original.hidden or (translation and translation.hidden):
            continue
        if parent not in texts or (child is not None and child not in texts):
            yield PairSeen(translation, original, (), unread=True)
            continue
        here = reading_of(whole.article) if child is None else reading_of_capture(texts[child], whole.named[child].source)
        there = reading_of_capture(texts[parent], original.source)
        drifts = tuple(_seen(drift, here, there, whole if child is None else None) for drift in find_drift(here, there))
        yield PairSeen(translation, original, drifts, capture=texts[parent].capture_id)


def _seen(drift: Drift, here: Reading, there: Reading, whole: WholeArticle | None) -> DriftSeen:
    place = None if whole is None or drift.translation is None else _in_article(drift.translation, drift.kind, here, whole)
    return DriftSeen(drift, _side(drift.translation, here), _side(drift.original, there), place)


def _side(said: Said | None, reading: Reading) -> Side | None:
    if said is None:
        return None
    sentence = reading.sentences[said.sentence]
    start, end = (said.span.start, said.span.end) if said.span else (sentence.end, sentence.end)
    text = reading.text
    return Side(text[sentence.start : start], text[start:end], text[end : sentence.end], reading.language)


def _in_article(said: Said, kind: DriftKind, reading: Reading, whole: WholeArticle) -> PlaceInArticle | None:
    """The words themselves; of a denial, and where the article has none, the whole sentence."""
    read = reading.sentences[said.sentence]
    span = said.span if said.span and kind is not DriftKind.NEGATION else Span(read.start, read.end)
    sentence = next((s for s in whole.sentences if span.overlaps(Span(s.start, s.end))), None)
    if sentence is None:
        return None
    claim = next((seen.claim.number for seen in whole.claims for a in seen.places if span.overlaps(Span(a.start, a.end))), None)
    return PlaceInArticle(span, reading.text[span.start : span.end], sentence.ordinal, claim)
