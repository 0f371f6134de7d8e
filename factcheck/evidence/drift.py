"""What a translation changed: dates, numbers, names and denials that are in one of two texts and not in the other.

A value is *there* where any of the other text's agrees with it (:mod:`factcheck.evidence.agreement`), wherever it stands: days as
intervals, numbers with rounding, names by their sound and by what the lexicon knows. What is nowhere is listed with its sentence and the
sentence that stands for it; where that holds a value of the same kind that is nowhere either, the two are told as one change.
Machines list; people judge: a translator may have left a sentence out on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from factcheck.evidence.agreement import compare_values
from factcheck.evidence.denials import denials_in
from factcheck.evidence.lexicon import LANGUAGES, concepts
from factcheck.evidence.pairing import Pairing, pair_sentences
from factcheck.evidence.spelling import sounds
from factcheck.evidence.text_agreement import compare_places
from factcheck.vocabulary import Agreement, ClaimKind, DateValue, Mention, MentionKind, NameValue, QuantityValue, Reading, Span

_ALIKE = (Agreement.SAME, Agreement.CONSISTENT)
_WORD = re.compile(r"\w+")
_LEAST_LETTERS = 3
_SMALL = 12
_UNITS_OF_A_LANGUAGE = re.compile(r"[^\W\d_]{4,}")


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


def find_drift(translation: Reading, original: Reading) -> tuple[Drift, ...]:
    """Everything that differs, in the order of the translation, and then what only the original has, in its order."""
    pairing = pair_sentences(translation, original)
    here, there = _mentions(translation), _mentions(original)
    lost_here = [m for m in here if not _is_in(m, there, original, _near(pairing.first, _sentence_of(translation, m)))]
    lost_there = [m for m in there if not _is_in(m, here, translation, _near(pairing.second, _sentence_of(original, m)))]
    found, used = [], set()
    for mention in lost_here:
        at = _sentence_of(translation, mention)
        counterparts = pairing.first[at]
        other = next(
            (
                m
                for m in lost_there
                if id(m) not in used and KINDS[m.kind] is KINDS[mention.kind] and _sentence_of(original, m) in counterparts
            ),
            None,
        )
        if other is None and (_is_small(mention) or _is_recurring(mention)):
            continue
        across: Said | None = Said(counterparts[0]) if counterparts else None
        if other is not None:
            used.add(id(other))
            across = _said(original, other)
        found.append(Drift(KINDS[mention.kind], _said(translation, mention), across))
    for mention in lost_there:
        if id(mention) not in used and not _is_small(mention) and not _is_recurring(mention):
            counterparts = pairing.second[_sentence_of(original, mention)]
            found.append(Drift(KINDS[mention.kind], Said(counterparts[0]) if counterparts else None, _said(original, mention)))
    found += _negations(translation, original, pairing)
    return tuple(sorted(found, key=_place))


def _place(drift: Drift) -> tuple[bool, int, int]:
    side = drift.translation or drift.original
    assert side is not None  # noqa: S101  # one side always says something
    return (drift.translation is None, side.sentence, side.span.start if side.span else 0)


def _mentions(reading: Reading) -> list[Mention]:
    """Dates, numbers and names inside sentences; each value once."""
    seen: set[tuple[DriftKind, str]] = set()
    found = []
    for mention in reading.mentions:
        kind = KINDS.get(mention.kind)
        if kind is None or _sentence_of(reading, mention) < 0:
            continue
        if mention.kind is MentionKind.DATE and not (_is_dated(mention) or _is_recurring(mention)):
            continue
        key = (kind, mention.value.normal)
        if key not in seen:
            seen.add(key)
            found.append(mention)
    return found


def _is_dated(mention: Mention) -> bool:
    return isinstance(mention.value, DateValue) and bool(mention.value.earliest or mention.value.latest)


def _is_recurring(mention: Mention) -> bool:
    """A weekday, or a day without its year, that no dateline places: it may be what the other text dates, and alone it is no loss."""
    return isinstance(mention.value, DateValue) and not _is_dated(mention) and mention.value.normal.startswith("XXXX-")


def _sentence_of(reading: Reading, mention: Mention) -> int:
    """The index of its sentence; -1 where it stands in none."""
    return next((at for at, s in enumerate(reading.sentences) if s.start <= mention.start and mention.end <= s.end), -1)


def _said(reading: Reading, mention: Mention) -> Said:
    return Said(_sentence_of(reading, mention), Span(mention.start, mention.end), " ".join(mention.text.split()), mention.value.normal)


# --- whether a value is in the other text ------------------------------------------------------------


def _near(pairing: Sequence[tuple[int, ...]], sentence: int) -> frozenset[int]:
    """The sentences that stand for this one."""
    return frozenset(pairing[sentence])


def _is_small(mention: Mention) -> bool:
    """A small number in words ("the two generals"): languages differ in where they say one, so that alone is no loss."""
    value = mention.value
    return isinstance(value, QuantityValue) and value.low is not None and value.low <= _SMALL and not any(c.isdigit() for c in mention.text)


def _is_in(mention: Mention, others: Iterable[Mention], reading: Reading, near: frozenset[int]) -> bool:
    """Whether the other text, whose ``reading`` it is, has it: anywhere the same; less exact only in the sentences that stand for it."""
    same_kind = [other for other in others if KINDS[other.kind] is KINDS[mention.kind]]
    match KINDS[mention.kind]:
        case DriftKind.DATE:
            return any(_same_day(mention, other, _sentence_of(reading, other) in near) for other in same_kind)
        case DriftKind.QUANTITY:
            return any(_same_number(mention, other) for other in same_kind) or _stands_as_digits(mention, reading)
        case _:
            return _is_named(mention, same_kind, reading)


def _same_day(one: Mention, other: Mention, is_near: bool) -> bool:  # noqa: FBT001  # asked of each pair
    agreement = compare_values(ClaimKind.DATE, one.value, other.value).agreement
    return agreement is Agreement.SAME or (is_near and agreement is Agreement.CONSISTENT)


def _same_number(one: Mention, other: Mention) -> bool:
    if compare_values(ClaimKind.QUANTITY, one.value, other.value).agreement in _ALIKE:
        return True
    a, b = one.value, other.value
    if not isinstance(a, QuantityValue) or not isinstance(b, QuantityValue):
        return False
    spoken = [bool(_UNITS_OF_A_LANGUAGE.fullmatch(v.unit.split(" ")[0])) or not v.unit for v in (a, b)]
    return all(spoken) and (a.low, a.high) == (b.low, b.high)


def _stands_as_digits(mention: Mention, reading: Reading) -> bool:
    """A bare number that the other text has too, though read as something else there (part of a name, or of a date)."""
    value = mention.value
    if not isinstance(value, QuantityValue) or value.low is None or value.low != value.high:
        return False
    number = format(value.low.normalize(), "f")
    return number.isdigit() and re.search(rf"(?<![\d.,]){number}(?![\d]|[.,]\d)", reading.text) is not None


def _is_named(mention: Mention, others: Sequence[Mention], reading: Reading) -> bool:
    """A name is there where any of its words sounds like one of the other text's, where it is a known place, or where the lexicon knows it."""
    name = mention.value.name if isinstance(mention.value, NameValue) else mention.text
    words = [word for word in _WORD.findall(name) if len(word) >= _LEAST_LETTERS and word[0].isupper()]
    heard = _heard(reading.text)
    if not words or any(sounds(word) & heard for word in words):
        return True
    if any(compare_places(name, other.text).agreement is Agreement.SAME for other in others):
        return True
    spoken = _spoken(reading.text, reading.language.partition("-")[0])
    return any(concept in spoken for language in LANGUAGES for concept in concepts(name, language))


@lru_cache(maxsize=64)
def _spoken(text: str, language: str) -> frozenset[str]:
    """What the lexicon knows of a text."""
    return frozenset(concepts(text, language))


@lru_cache(maxsize=64)
def _heard(text: str) -> frozenset[str]:
    """How the capitalised words of a text sound."""
    words = {word for word in _WORD.findall(text) if len(word) >= _LEAST_LETTERS and word[0].isupper()}
    return frozenset(sound for word in words for sound in sounds(word))


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
