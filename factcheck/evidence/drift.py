"""What a translation changed: dates, numbers, names and denials that are in one of two texts and not in the other.

A value is *there* where any of the other text's agrees with it (:mod:`factcheck.evidence.presence`), wherever it stands: days as
intervals, numbers with rounding, names by their sound and by what the lexicon knows. What is nowhere is listed with its sentence and the
sentence that stands for it; where that holds a value of the same kind that is nowhere either, the two are told as one change.
Machines list; people judge: a translator may have left a sentence out on purpose.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from factcheck.evidence.denials import denials_in
from factcheck.evidence.pairing import Pairing, pair_sentences
from factcheck.evidence.presence import Budget, Held
from factcheck.evidence.units import COUNTED_AS, canonical
from factcheck.vocabulary import DateValue, Mention, MentionKind, QuantityValue, Reading, Span

MOST_LOOKED_FOR = 1_000
"""Values of one text that are looked for in the other; all of the other's are looked through."""
MOST_COMPARED = 8_000
"""Pairs of values that are compared in full: some seconds, where a text is made to need them."""
_SMALL = 12


class DriftKind(StrEnum):
    """What drifted."""

    DATE = "date"
    QUANTITY = "quantity"
    NAME = "name"
    NEGATION = "negation"


KINDS = {
    MentionKind.DATE: DriftKind.DATE,
    MentionKind.QUANTITY: DriftKind.QUANTITY,
    MentionKind.NAME: DriftKind.NAME,
    MentionKind.PLACE: DriftKind.NAME,
    MentionKind.ORGANISATION: DriftKind.NAME,
}


@dataclass(frozen=True, slots=True)
class Said:
    """What one text says: its words, and the sentence that they stand in, by index; ``None`` for a side that says nothing of the kind.

    ``span`` is empty where only the sentence is known: the one that stands for the other side's.
    """

    sentence: int
    span: Span | None = None
    words: str = ""
    normal: str = ""


@dataclass(frozen=True, slots=True)
class Drift:
    """One thing that is in one text and not in the other, or that changed: then both sides have words."""

    kind: DriftKind
    translation: Said | None
    original: Said | None

    @property
    def changed(self) -> bool:
        """Whether both sides say something, and not the same."""
        return bool(self.translation and self.translation.words and self.original and self.original.words)


@dataclass(frozen=True, slots=True)
class Drifts:
    """All that drifted. ``whole``: whether every value of both texts was looked for; of very long ones, only the first are."""

    found: tuple[Drift, ...]
    whole: bool = True


@lru_cache(maxsize=32)
def find_drift(translation: Reading, original: Reading) -> Drifts:
    """Everything that differs, in the order of the translation, and then what only the original has, in its order."""
    pairing = pair_sentences(translation, original)
    sides = _Side(translation), _Side(original)
    budget = Budget(MOST_COMPARED)
    lost_here = sides[0].lost_in(sides[1], pairing.first, budget)
    lost_there = sides[1].lost_in(sides[0], pairing.second, budget)
    found = [*_changes(sides, lost_here, lost_there, pairing), *_negations(translation, original, pairing)]
    whole = not budget.spent and all(len(side.mentions) <= MOST_LOOKED_FOR for side in sides)
    return Drifts(tuple(sorted(found, key=_place)), whole)


def _changes(sides: tuple[_Side, _Side], lost_here: Sequence[Mention], lost_there: Sequence[Mention], pairing: Pairing) -> Iterator[Drift]:
    """What is lost on either side: as one change where both lost a value of a kind in sentences that stand for each other."""
    translation, original = sides
    waiting: dict[tuple[DriftKind, int], list[Mention]] = defaultdict(list)
    for mention in reversed(lost_there):
        waiting[KINDS[mention.kind], original.sentence_of(mention)].append(mention)
    used = set()
    for mention in lost_here:
        counterparts = pairing.first[translation.sentence_of(mention)]
        there = next((held for at in counterparts if (held := waiting[KINDS[mention.kind], at])), None)
        if there is None and _says_little(mention):
            continue
        across: Said | None = Said(counterparts[0]) if counterparts else None
        if there is not None:
            other = there.pop(_nearest(mention, there))
            used.add(id(other))
            across = original.said(other)
        yield Drift(KINDS[mention.kind], translation.said(mention), across)
    for mention in lost_there:
        if id(mention) not in used and not _says_little(mention):
            counterparts = pairing.second[original.sentence_of(mention)]
            yield Drift(KINDS[mention.kind], Said(counterparts[0]) if counterparts else None, original.said(mention))


def _nearest(mention: Mention, others: Sequence[Mention]) -> int:
    """The place of the last of the others that is in the same unit; of the very last where none is, or where there are no units."""
    unit = _unit(mention)
    return next((at for at in range(len(others) - 1, -1, -1) if _unit(others[at]) == unit), len(others) - 1)


def _unit(mention: Mention) -> str:
    if not isinstance(mention.value, QuantityValue):
        return ""
    unit = canonical(mention.value.unit)
    return COUNTED_AS.get(unit, unit)


def _place(drift: Drift) -> tuple[bool, int, int]:
    side = drift.translation or drift.original
    assert side is not None  # noqa: S101  # one side always says something
    return (drift.translation is None, side.sentence, side.span.start if side.span else 0)


class _Side:
    """One of the two texts. ``mentions``: dates, numbers and names inside its sentences, each value once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._begins = [sentence.start for sentence in reading.sentences]
        once: dict[tuple[DriftKind, str], Mention] = {}
        for mention in reading.mentions:
            kind = KINDS.get(mention.kind)
            if (
                kind
                and (mention.kind is not MentionKind.DATE or _is_dated(mention) or _is_recurring(mention))
                and self.sentence_of(mention) >= 0
            ):
                once.setdefault((kind, mention.value.normal), mention)
        self.mentions = list(once.values())

    def lost_in(self, other: _Side, pairing: Sequence[tuple[int, ...]], budget: Budget) -> list[Mention]:
        """The first of its values that are nowhere in the other."""
        held = Held(other.reading, other.mentions, other.sentence_of, budget)
        return [m for m in self.mentions[:MOST_LOOKED_FOR] if not held.has(m, pairing[self.sentence_of(m)])]

    def sentence_of(self, mention: Mention) -> int:
        """The index of its sentence; -1 where it stands in none."""
        at = bisect_right(self._begins, mention.start) - 1
        return at if at >= 0 and mention.end <= self.reading.sentences[at].end else -1

    def said(self, mention: Mention) -> Said:
        return Said(self.sentence_of(mention), Span(mention.start, mention.end), " ".join(mention.text.split()), mention.value.normal)


def _is_dated(mention: Mention) -> bool:
    return isinstance(mention.value, DateValue) and bool(mention.value.earliest or mention.value.latest)


def _is_recurring(mention: Mention) -> bool:
    """A weekday, or a day without its year, that no dateline places: it may be what the other text dates, and alone it is no loss."""
    return isinstance(mention.value, DateValue) and not _is_dated(mention) and mention.value.normal.startswith("XXXX-")


def _says_little(mention: Mention) -> bool:
    """Whether it is no loss where it is in one text alone."""
    return _is_small(mention) or _is_recurring(mention)


def _is_small(mention: Mention) -> bool:
    """A small number in words ("the two generals"): languages differ in where they say one, so that alone is no loss."""
    value = mention.value
    return isinstance(value, QuantityValue) and value.low is not None and value.low <= _SMALL and not any(c.isdigit() for c in mention.text)


# --- denials --------------------------------------------------------------------------------------------


def _negations(translation: Reading, original: Reading, pairing: Pairing) -> Iterable[Drift]:
    """Sentences that surely stand for each other, of which one denies and the other does not, not even by another word."""
    for at, counterparts in enumerate(pairing.first):
        if not counterparts or not pairing.sure[at] or pairing.second[counterparts[0]] != (at,):
            continue
        here = _denied(translation, (at,))
        there = _denied(original, counterparts)
        if here.words and not there.words and not _may_deny(original, counterparts):
            yield Drift(DriftKind.NEGATION, here, Said(counterparts[0]))
        if there.words and not here.words and not _may_deny(translation, (at,)):
            yield Drift(DriftKind.NEGATION, Said(at), there)


def _denied(reading: Reading, sentences: Sequence[int]) -> Said:
    for at in sentences:
        sentence = reading.sentences[at]
        text = reading.text[sentence.start : sentence.end]
        cues = denials_in(text, reading.language).cues
        if cues:
            span = Span(sentence.start + cues[0].start, sentence.start + cues[0].end)
            return Said(at, span, reading.text[span.start : span.end])
    return Said(sentences[0])


def _may_deny(reading: Reading, sentences: Sequence[int]) -> bool:
    return any(denials_in(reading.text[reading.sentences[at].start : reading.sentences[at].end], reading.language).soft for at in sentences)
