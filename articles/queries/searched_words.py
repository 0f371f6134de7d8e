"""The words of a search, and how what was found is shown: a passage around them, the words told apart, case and accents aside."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MOST_WORDS = 12
FEWEST_LETTERS = 3
"""Letters from which on the last word is taken for the beginning of one."""
AROUND = 90
"""Characters shown on either side of a find."""
_CHUNK = 100_000
_MARKS = "[\u0300-\u036f]*"
NOTHING = re.compile(r"(?!)")
"""A pattern that finds nothing."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand next to each other; ``begins`` where the last is the beginning of a word."""

    words: tuple[str, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``hit`` where it is what was looked for."""

    text: str
    hit: bool = False


def folded(text: str) -> str:
    """Small letters without accents, as the index has them."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.lower().replace("đ", "d")


def phrases_of(query: str) -> tuple[Phrase, ...]:
    """What a person typed, as phrases; nothing where it holds no word."""
    phrases: list[Phrase] = []
    for quoted, plain in re.findall(r'["“”]([^"“”]*)["“”]|([^"“”]+)', query):
        words = re.findall(r"[^\W_]+", folded(quoted or plain))
        phrases += [Phrase(tuple(words))] if quoted and words else [Phrase((word,)) for word in words]
    phrases = phrases[:MOST_WORDS]
    if phrases and not query.rstrip().endswith(('"', "”")) and len(phrases[-1].words[-1]) >= FEWEST_LETTERS:
        phrases[-1] = Phrase(phrases[-1].words, begins=True)
    return tuple(phrases)


def pattern_of(phrases: tuple[Phrase, ...]) -> re.Pattern[str]:
    """Finds the words in folded text."""
    alternatives = []
    for phrase in phrases:
        words = [_MARKS.join(map(re.escape, word)) + _MARKS for word in phrase.words]
        alternatives.append(r"\b" + r"[\W_]+".join(words) + (r"\w*" if phrase.begins else r"\b"))
    return re.compile("|".join(alternatives) or NOTHING.pattern)


class _Folding(dict[int, int]):
    """Each character as one folded character, so that places stay where they are."""

    def __missing__(self, code: int) -> int:
        letter = folded(chr(code)) or chr(code)
        self[code] = ord(letter[0])
        return self[code]


_FOLDING = _Folding()


def pieces(text: str, pattern: re.Pattern[str]) -> tuple[Piece, ...]:
    """``text`` cut where ``pattern`` finds something in it, case and accents aside."""
    found: list[Piece] = []
    at = 0
    for hit in pattern.finditer(text.translate(_FOLDING)):
        if hit.start() > at:
            found.append(Piece(text[at : hit.start()]))
        found.append(Piece(text[hit.start() : hit.end()], hit=True))
        at = hit.end()
    return (*found, Piece(text[at:])) if at < len(text) else tuple(found)


def stands_in(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether ``pattern`` finds something in ``text``, case and accents aside."""
    return pattern.search(text.translate(_FOLDING)) is not None


def passage(text: str, pattern: re.Pattern[str], *, begun: bool = False) -> tuple[Piece, ...]:
    """The first place where ``pattern`` finds something, with what stands around it; the beginning where it finds nothing.

    ``begun``: something stands before ``text``.
    """
    start = 0
    for chunk in range(0, len(text), _CHUNK):
        if hit := pattern.search(text[chunk : chunk + _CHUNK + 200].translate(_FOLDING)):
            start = chunk + hit.start()
            break
    left, right = max(0, start - AROUND), start + 2 * AROUND
    if left:
        left = text.find(" ", left, start) + 1 or left
    if right < len(text):
        right = text.rfind(" ", start + AROUND, right) + 1 or right
    cut = " ".join(text[left:right].split())
    shown = pieces(cut, pattern)
    return (*((Piece("… "),) if left or begun else ()), *shown, *((Piece(" …"),) if right < len(text) else ()))
