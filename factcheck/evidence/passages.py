"""The passages of a source that are most likely to bear on a claim, each with the value that it states. It proposes; a person confirms.

A source's text is read once (:func:`read_source`) and then asked for any number of claims (:func:`find_passages`): its sentences are ranked
by :mod:`.ranking`, and one that states a value of the claim's kind comes before its like, the more so the better the two agree.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.evidence.agreement import compare
from factcheck.evidence.bearing import bears_on, marks_of
from factcheck.evidence.counts_meant import CountMeant
from factcheck.evidence.ranking import Document, Index
from factcheck.reading.dates import find_dates
from factcheck.reading.language import detect_language
from factcheck.reading.lengths import is_length
from factcheck.reading.names import find_names
from factcheck.reading.quantities import find_quantities
from factcheck.reading.quotations import find_quotations
from factcheck.reading.reader import read_structure
from factcheck.vocabulary import (
    Agreement,
    BlockKind,
    ClaimKind,
    Comparison,
    Dateline,
    DateValue,
    Mention,
    QuotationValue,
    Span,
)

LOOKED_AT = 12
"""Sentences of a source, best first, whose values are read."""
MOST_PASSAGES = 3
LONGEST_PASSAGE = 2_000
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
_NO_DATELINE = Dateline()
_RAISED = {Agreement.SAME: 1.0, Agreement.CONSISTENT: 0.7, Agreement.OVERLAP: 0.3, Agreement.CONFLICT: 0.1}
"""What a value adds to a score in (0, 1]."""


@dataclass(frozen=True, slots=True)
class ClaimAsked:
    """What is looked for. ``context``: the sentence that the claim stands in; ``normal`` as the desk keeps it, empty where it has none."""

    kind: ClaimKind
    label: str
    printed: str
    normal: str = ""
    context: str = ""
    language: str = "en"

    @property
    def words(self) -> str:
        """Everything that says what it is about."""
        return "\n".join(filter(None, (self.label, self.printed, self.context)))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: paragraph ``number``, from 1, of the text's running prose; 0 in a block of another ``kind``."""

    kind: BlockKind
    number: int = 0


@dataclass(frozen=True, slots=True)
class Stated:
    """The value of the claim's kind that a passage states: where it stands in the text, as printed, and how it compares to the claim's."""

    span: Span
    text: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a source. ``score``, above 0, tells which comes first within one source, and nothing between two."""

    span: Span
    text: str
    place: Place
    score: float
    stated: Stated | None


@dataclass(frozen=True, slots=True, eq=False)
class SourceRead:
    """A source's text with what was read in it; made by :func:`read_source`."""

    text: str
    language: str
    dateline: Dateline
    sentences: tuple[Span, ...]
    places: tuple[Place, ...]
    index: Index
    marks: tuple[frozenset[str], ...]


def read_source(text: str, *, language: str = "", dateline: Dateline = _NO_DATELINE) -> SourceRead:
    """Read the sentences of a source's running text: no furniture, nothing about the text. ``language`` is told from it unless it is known.

    Raises :class:`~factcheck.reading.decoding.UnreadableText` as :func:`factcheck.reading.reader.read` does.
    """
    language = language or detect_language(text)
    reading = read_structure(text, language=language)
    starts = [block.start for block in reading.blocks]
    numbers = _paragraphs(tuple(block.kind for block in reading.blocks))
    sentences, places = [], []
    for sentence in reading.sentences:
        at = bisect_right(starts, sentence.start) - 1
        if reading.blocks[at].kind.counts:
            sentences.append(Span(sentence.start, min(sentence.end, sentence.start + LONGEST_PASSAGE)))
            places.append(Place(reading.blocks[at].kind, numbers[at]))
    words = [reading.text[span.start : span.end] for span in sentences]
    return SourceRead(
        text=reading.text,
        language=language,
        dateline=dateline,
        sentences=tuple(sentences),
        places=tuple(places),
        index=Index([Document(str(at), said, language) for at, said in enumerate(words)], language=language),
        marks=tuple(marks_of(said, language) for said in words),
    )


def _paragraphs(kinds: tuple[BlockKind, ...]) -> list[int]:
    """The number of each block among those of running prose; 0 for the rest."""
    numbers, number = [], 0
    for kind in kinds:
        number += kind in _PROSE
        numbers.append(number if kind in _PROSE else 0)
    return numbers


def find_passages(claim: ClaimAsked, source: SourceRead, *, most: int = MOST_PASSAGES) -> tuple[Passage, ...]:
    """The passages that bear on the claim, best first; none where nothing does."""
    asked = marks_of(claim.words, claim.language)
    found = []
    for ranked in source.index.rank(claim.words, language=claim.language, top=LOOKED_AT):
        passage = _passage(claim, source, int(ranked.id), ranked.score)
        agrees = passage.stated is not None and passage.stated.comparison.agreement in (Agreement.SAME, Agreement.CONSISTENT)
        if agrees or bears_on(asked, source.marks[int(ranked.id)]):
            found.append(passage)
    return tuple(sorted(found, key=lambda passage: (-passage.score, passage.span.start))[:most])


def passage_at(claim: ClaimAsked, source: SourceRead, start: int) -> Passage | None:
    """The passage that begins at ``start``, with the value it states; ``None`` where none does."""
    at = next((at for at, span in enumerate(source.sentences) if span.start == start), None)
    return None if at is None else _passage(claim, source, at, 1.0)


def _passage(claim: ClaimAsked, source: SourceRead, at: int, score: float) -> Passage:
    span = source.sentences[at]
    text = source.text[span.start : span.end]
    stated = _stated(claim, text, source, span.start)
    raised = _RAISED.get(stated.comparison.agreement, 0.0) if stated else 0.0
    return Passage(span, text, source.places[at], score + raised, stated)


def _stated(claim: ClaimAsked, text: str, source: SourceRead, start: int) -> Stated | None:
    """The value in a passage that fits the claim's best, or the only one where the claim has no normal form.

    Of numbers first one that is of what the claim counts (:mod:`.counts_meant`), and of these the one that agrees best.
    Of a name, a place or a quotation only one that agrees: a sentence names many people beside.
    """
    said = [_said(mention, text) for mention in _mentions(claim.kind, text, source.language, source.dateline)]
    measured = claim.kind in (ClaimKind.DATE, ClaimKind.QUANTITY)
    meant = CountMeant(claim.printed, claim.normal, claim.language) if claim.kind is ClaimKind.QUANTITY else None
    best: tuple[tuple[int, float], Stated] | None = None
    for at, (span, normal) in enumerate(said):
        comparison = compare(claim.kind, claim.normal, normal)
        if comparison.agreement is Agreement.NOT_COMPARABLE and not (measured and not claim.normal and len(said) == 1):
            continue
        if comparison.agreement is Agreement.CONFLICT and not measured:
            continue
        fit = meant.fit(normal, _around(text, said, at), source.language) if meant else 0
        rank = (fit, _RAISED.get(comparison.agreement, 0.0))
        if fit >= 0 and (best is None or rank > best[0]):
            best = (rank, Stated(Span(start + span.start, start + span.end), text[span.start : span.end], comparison))
    return best[1] if best else None


def _around(text: str, said: Sequence[tuple[Span, str]], at: int) -> str:
    """What stands around a value, as far as the values before and after it."""
    span = said[at][0]
    first = said[at - 1][0].end if at else 0
    last = said[at + 1][0].start if at + 1 < len(said) else len(text)
    return f"{text[first : span.start]} {text[span.end : last]}"


def _said(mention: Mention, text: str) -> tuple[Span, str]:
    """Where in a passage a value stands, and its normal form: of a quotation its words, not who said them."""
    if isinstance(mention.value, QuotationValue):
        span = mention.value.content
        return span, text[span.start : span.end]
    return Span(mention.start, mention.end), mention.value.normal


@lru_cache(maxsize=8192)
def _mentions(kind: ClaimKind, text: str, language: str, dateline: Dateline) -> tuple[Mention, ...]:
    """What a passage says of a kind that has values; nothing of the others."""
    match kind:
        case ClaimKind.DATE:
            return tuple(find_dates(text, language=language, dateline=dateline))
        case ClaimKind.QUANTITY:
            dates = find_dates(text, language=language, dateline=dateline)
            days = [date for date in dates if not (isinstance(date.value, DateValue) and is_length(date.value))]
            return tuple(find_quantities(text, language=language, taken=[Span(day.start, day.end) for day in days]))
        case ClaimKind.NAME | ClaimKind.PLACE:
            return tuple(find_names(text, language=language))
        case ClaimKind.QUOTATION:
            return tuple(find_quotations(text, language=language, names=find_names(text, language=language)))
    return ()
