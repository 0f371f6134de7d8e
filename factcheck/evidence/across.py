"""Texts compared across languages: by what their words may mean, by numbers' values, dates, names, and words spelt alike.

A text is read as units: a word or a phrase with all that it may stand for. Two texts share a unit if any of its meanings is in
both; a rare one weighs more; what a text says besides tells against it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.evidence.lexicon import COMMON, Dictionary, dictionary
from factcheck.evidence.number_values import read_number, value_key
from factcheck.evidence.spelling import sounds
from factcheck.evidence.stems import SMALL_WORDS, stem
from factcheck.evidence.word_pieces import Piece, is_syllable, pieces, runs

_SLASHED = re.compile(
    r"(?i)\b(?:(?<=ngày )|(?<=sáng )|(?<=chiều )|(?<=tối )|(?<=đêm )|(?<=hôm )|(?=\d+/|\d+-\d+-\d{4}))(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\b(?![/-])"
)

_COMMON = 0.35
"""What a concept weighs that nearly every text has."""
_SYLLABLE = 0.7
"""What a single Vietnamese syllable weighs, which may be part of a word unknown to the lists."""
_PART = 0.6
"""What a part of a known phrase weighs, for the case that the other text says it in other words."""
_OPENS = 0.8
"""What an unknown word weighs that is no name."""
_NAME = 1.25
_NUMBER = 1.0
_ONE = 0.3
"""What the number one in words weighs, which in Vietnamese and Indonesian is also an article."""
_ALIKE = 0.6
"""How alike two spellings must be (Dice's coefficient of stretches of three letters)."""
_LENGTH = 0.5
"""How much a text's length tells against it, from 0 to 1."""
_FEW = 8.0
"""So many texts are thought to be there besides the given ones, when it comes to how rare a word is."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What one place of a text may stand for: keys that another text may have too, and how much it weighs."""

    keys: tuple[str, ...]
    weight: float
    spelt: str = ""


def units(text: str, language: str) -> list[Unit]:
    """The units of a text in order."""
    if language in {"vi", "id"}:
        text = _SLASHED.sub(lambda found: _written(found, language), text)
    of = pieces(text, language)
    words = [piece.word for piece in of]
    known = dictionary(language)
    inside = {at: end for start, end in runs(of, language) for at in range(start, end)}
    found: list[Unit] = []
    at = 0
    while at < len(of):
        meant, length = known.find(of, at) if known else ((), 0)
        value, digits = read_number(words, at, language)
        if length == 1 and at in inside and not _before_foreign_name(of, at, inside[at]):
            meant, length = (), 0
        if digits and digits >= length:
            found.append(
                Unit(
                    (value_key(value), *(meant if digits == length else ())), _ONE if value == 1 and not words[at][0].isdigit() else _NUMBER
                )
            )
            at += digits
        elif length:
            found += _meant(of[at : at + length], meant, language, known)
            at += length
        else:
            end = _joined(of, at)
            found += _spelt(of[at:end], language)
            at = end
    return found


def _written(found: re.Match[str], language: str) -> str:
    day, month, year = int(found[1]), int(found[2]), found[3]
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return found.group()
    if language == "vi":
        return f"{day} tháng {month} {year or ''}"
    return f"{day} {dict(enumerate(_INDONESIAN_MONTHS.split(), 1))[month]} {year}" if year else found.group()


_INDONESIAN_MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember"


def _before_foreign_name(of: Sequence[Piece], at: int, end: int) -> bool:
    """Whether a Vietnamese word in a run of capitals stands before somebody's foreign name: ``Mỹ Barack Obama``."""
    return is_syllable(of[at].plain) and at + 1 < end and not is_syllable(of[at + 1].plain)


def _joined(of: Sequence[Piece], at: int) -> int:
    """Where the syllables end that hyphens join to one foreign word: ``Mát-xcơ-va``."""
    end = at + 1
    while end < len(of) and of[end].hyphened and not of[end].word[0].isdigit():
        end += 1
    return end


def _meant(phrase: Sequence[Piece], meant: tuple[str, ...], language: str, known: Dictionary | None) -> list[Unit]:
    if phrase[0].capital and not phrase[0].opens and any(not concept.startswith(COMMON) for concept in meant):
        meant = tuple(concept for concept in meant if not concept.startswith(COMMON))
    weight = _COMMON if any(concept.startswith(COMMON) for concept in meant) else 1.0
    if len(phrase) == 1:
        word = phrase[0]
        keys = meant if language == "vi" and not word.capital else (*meant, *_spellings(word.plain, language))
        return [Unit(keys, weight * (_SYLLABLE if language == "vi" and not word.capital else 1.0))]
    found = [Unit(meant, weight)]
    length = 2 if language == "vi" else 1
    for at in range(len(phrase) - length + 1 if len(phrase) > length else 0):
        part = phrase[at : at + length]
        other = known.get(part) if known else ()
        if part[0].word in SMALL_WORDS.get(language, ()) or any(concept.startswith(COMMON) for concept in other):
            continue
        if keys := other if language == "vi" else (*other, *_spellings(part[0].plain, language)):
            found.append(Unit(keys, _PART * weight))
    return found


def _spelt(of: Sequence[Piece], language: str) -> list[Unit]:
    """Units of a word that the lists do not know."""
    name = of[0].capital
    found: list[Unit] = []
    if len(of) > 1 and language == "vi":
        whole = "".join(piece.plain for piece in of)
        return [Unit((f"w:{whole}", *(f"s:{sound}" for sound in sounds(whole))), _NAME if name else _OPENS, whole)]
    for piece in of:
        word = piece.plain
        if piece.word in SMALL_WORDS.get(language, ()) or word in SMALL_WORDS.get(language, ()):
            continue
        if language == "vi" and not piece.capital and is_syllable(word):
            found.append(Unit((f"v:{piece.word}",), _SYLLABLE))
        elif piece.capital and not (piece.opens and language == "vi" and is_syllable(word)):
            keys = (*_spellings(word, language), *(f"s:{sound}" for sound in sounds(word)))
            found.append(Unit(keys, _OPENS if piece.opens else _NAME, word))
        elif (len(word) > 1 and language == "vi") or len(word) > 2 or not word.isascii():
            found.append(Unit(_spellings(word, language), _OPENS, word))
    return found


def _spellings(word: str, language: str) -> tuple[str, ...]:
    cut = stem(word, language)
    return (f"w:{word}",) if cut == word else (f"w:{word}", f"w:{cut}")


class Across:
    """Texts in any of the languages, to be found by texts in another."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """``texts``: each with its language."""
        self._units = [units(*text) for text in texts]
        self._count = len(self._units)
        self._holding = Counter(key for found in self._units for key in {key for unit in found for key in unit.keys})
        self._postings: dict[str, list[tuple[int, float]]] = {}
        whole: list[float] = []
        for at, found in enumerate(self._units):
            heaviest: dict[str, float] = {}
            for unit in found:
                for key in unit.keys:
                    heaviest[key] = max(heaviest.get(key, 0.0), unit.weight)
            for key, weight in heaviest.items():
                self._postings.setdefault(key, []).append((at, weight))
            whole.append(sum(self._most(unit) * unit.weight for unit in set(found)))
        average = sum(whole) / len(whole) if whole else 0.0
        self._sizes = [1 - _LENGTH + _LENGTH * size / (average or 1) for size in whole]

    def scores(self, text: str, language: str) -> dict[int, float]:
        """How much of the text each of the others says, by their places; only of those that say any of it."""
        total: dict[int, float] = {}
        query = set(units(text, language))
        for unit in query:
            best: dict[int, float] = {}
            for key, alike in self._sought(unit):
                rare = self._rarity(key) * alike
                for at, weight in self._postings.get(key, ()):
                    score = rare * min(weight, unit.weight)
                    if score > best.get(at, 0.0):
                        best[at] = score
            most = unit.weight * self._rare(len(best))
            for at, score in best.items():
                total[at] = total.get(at, 0.0) + min(score, most)
        return {at: score / self._sizes[at] for at, score in total.items()}

    def _rarity(self, key: str) -> float:
        return self._rare(self._holding.get(key, 0))

    def _rare(self, held: int) -> float:
        return math.log(1 + (self._count + _FEW) / (held + 0.5))

    def _most(self, unit: Unit) -> float:
        return max(self._rarity(key) for key in unit.keys)

    def _sought(self, unit: Unit) -> list[tuple[str, float]]:
        """The keys of a unit; for a word unknown to the lists also those of words spelt much like it."""
        keys = [(key, 1.0) for key in unit.keys]
        if len(unit.spelt) > 3:
            keys += self._alike(unit.spelt)
        return keys

    @cached_property
    def _stretches(self) -> dict[str, list[tuple[str, int]]]:
        """The words of the texts by their stretches of letters, each with how many it has."""
        found: dict[str, list[tuple[str, int]]] = {}
        for key in self._postings:
            if key.startswith("w:") and len(key) > 5:
                word = key[2:]
                parts = _parts(word)
                for part in parts:
                    found.setdefault(part, []).append((word, len(parts)))
        return found

    def _alike(self, word: str) -> list[tuple[str, float]]:
        parts = _parts(word)
        shared: Counter[tuple[str, int]] = Counter()
        for part in parts:
            shared.update(self._stretches.get(part, ()))
        return [
            (f"w:{other}", likeness**1.5)
            for (other, size), both in shared.items()
            if (likeness := 2 * both / (len(parts) + size)) >= _ALIKE and other != word
        ]


def _parts(word: str) -> frozenset[str]:
    edged = f" {word} "
    return frozenset(edged[at : at + 3] for at in range(len(edged) - 2))
