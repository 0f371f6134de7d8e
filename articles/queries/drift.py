"""Translation drift as its page shows it: each pair of a translation and its original, with what is in one and not in the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    """A sentence of one text, in pieces: (words, whether they are in question)."""

    pieces: tuple[tuple[str, bool], ...]
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
    """One drift. ``place``: where in the article it is, where the translation is the article."""

    drift: Drift
    place: PlaceInArticle | None = None

    @property
    def kind(self) -> ClaimKind:
        """The kind of claim that it would make."""
        return AS_CLAIMS[self.drift.kind]


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence and what stands for it, ``None`` for none, with all that drifted between the two."""

    translation: Side | None
    original: Side | None
    drifts: tuple[DriftSeen, ...]

    @property
    def is_whole(self) -> bool:
        """Whether both sides have a sentence."""
        return self.translation is not None and self.original is not None


@dataclass(frozen=True, slots=True)
class PairSeen:
    """A translation beside its original. ``translation`` is ``None`` for the article; ``unread``: one of the two has no text yet.

    ``paired``: sentences that stand for each other and differ; ``alone``: those that nothing stands for. ``capture``: what of the
    original was compared, by its key. ``whole``: whether both were looked through to the end.
    """

    translation: SourceSeen | None
    original: SourceSeen
    paired: tuple[SentencePair, ...] = ()
    alone: tuple[SentencePair, ...] = ()
    unread: bool = False
    capture: int = 0
    whole: bool = True

    @property
    def count(self) -> int:
        """How much drifted."""
        return sum(len(pair.drifts) for pair in (*self.paired, *self.alone))


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


def _pairs(whole: WholeArticle, lines: Iterable[tuple[int | None, int]], texts: Mapping[int, Captured]) -> Iterator[PairSeen]:
    for child, parent in lines:
        translation = None if child is None else whole.named[child]
        original = whole.named[parent]
        if original.hidden or (translation and translation.hidden):
            continue
        if parent not in texts or (child is not None and child not in texts):
            yield PairSeen(translation, original, unread=True)
            continue
        here = reading_of(whole.article) if child is None else reading_of_capture(texts[child], whole.named[child].source)
        there = reading_of_capture(texts[parent], original.source)
        drifts = find_drift(here, there)
        rows = _rows(drifts.found, here, there, whole if child is None else None)
        paired, alone = (tuple(row for row in rows if row.is_whole is both) for both in (True, False))
        yield PairSeen(translation, original, paired, alone, capture=texts[parent].capture_id, whole=drifts.whole)


def _rows(drifts: Iterable[Drift], here: Reading, there: Reading, whole: WholeArticle | None) -> list[SentencePair]:
    """The drifts by the sentences that they are between, in order."""
    groups: dict[tuple[int | None, int | None], list[Drift]] = {}
    for drift in drifts:
        key = tuple(side.sentence if side else None for side in (drift.translation, drift.original))
        groups.setdefault((key[0], key[1]), []).append(drift)
    return [
        SentencePair(
            _side(translation, [drift.translation for drift in group], here),
            _side(original, [drift.original for drift in group], there),
            tuple(DriftSeen(drift, _in_article(drift, here, whole) if whole else None) for drift in group),
        )
        for (translation, original), group in groups.items()
    ]


def _side(index: int | None, said: Sequence[Said | None], reading: Reading) -> Side | None:
    if index is None:
        return None
    sentence = reading.sentences[index]
    pieces: list[tuple[str, bool]] = []
    at = sentence.start
    for span in sorted((one.span for one in said if one and one.span), key=lambda span: (span.start, -span.end)):
        if span.start >= at:
            pieces += [(reading.text[at : span.start], False), (reading.text[span.start : span.end], True)]
            at = span.end
    return Side((*pieces, (reading.text[at : sentence.end], False)), reading.language)


def _in_article(drift: Drift, reading: Reading, whole: WholeArticle) -> PlaceInArticle | None:
    """The words themselves; of a denial, and where the article has none, the whole sentence."""
    said = drift.translation
    if said is None:
        return None
    read = reading.sentences[said.sentence]
    span = said.span if said.span and drift.kind is not DriftKind.NEGATION else Span(read.start, read.end)
    sentence = next((s for s in whole.sentences if span.overlaps(Span(s.start, s.end))), None)
    if sentence is None:
        return None
    claim = next((seen.claim.number for seen in whole.claims for a in seen.places if span.overlaps(Span(a.start, a.end))), None)
    return PlaceInArticle(span, reading.text[span.start : span.end], sentence.ordinal, claim)
