"""Text to tokens: each word of a date known by its kinds, each cluster of figures by what it could be.

A token's kinds become one character of a string of codes, in which rules are looked for with ordinary regular expressions:
``on 27 November`` is three characters. That keeps finding linear and fast.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.reading.dates.figures import FIGURE_KINDS, read_figures
from factcheck.reading.lang.date_words import WordValue

_TOKEN = re.compile(r"[QqHh][1-4](?!\w)|\d+(?:[./:,–-]\d+)*|(?:[^\W\d_]|[\u0300-\u036f])+|\n[ \t\r]*\n\s*|[^\w\s]|_")
_MARKS = {
    ",": "comma", "(": "open", "[": "open", ")": "close", "]": "close", "-": "dash", "–": "dash", "—": "dash", "/": "slash", ".": "dot",
    "'": "apostrophe", "’": "apostrophe", "‘": "apostrophe", "|": "bar", "$": "money", "€": "money", "£": "money", "%": "percent", "_": "underscore",
    ":": "colon", "#": "money", "=": "equals", "+": "plus",
}  # fmt: skip
#: The code of everything that no rule speaks of, and of a blank line.
UNKNOWN, BREAK = "x", "\n"
#: A name of a month or a day as short as this can be another name's beginning, unless what follows its hyphen is of these kinds.
_SHORT = 4
_MONTHS_AND_DAYS = frozenset(("month", "monthweak", "weekday", "weekdayweak"))
_BESIDE_A_HYPHEN = _MONTHS_AND_DAYS | {"monthverb", "part", "to"}
Values = Mapping[str, object]
_NOTHING: Values = {}


@dataclass(frozen=True, slots=True)
class Phrase:
    """The rest of a phrase after its first word, what it is, and which of its words must begin with a capital."""

    rest: tuple[str, ...]
    values: Values
    code: str
    capitals: tuple[int, ...]


@dataclass(slots=True)
class Tokens:
    """A text's tokens, as columns. ``codes[i]`` is the code of token ``i``; ``values[i]`` what it means by kind."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    codes: str = ""
    values: list[Values] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


class Lexicon:
    """The words of one language, ready for look-up, and the codes their kinds have."""

    def __init__(self, words: Mapping[str, Mapping[str, WordValue]]) -> None:
        self.codes: dict[frozenset[str], str] = {frozenset(): UNKNOWN}
        merged: dict[tuple[tuple[str, ...], tuple[int, ...]], dict[str, object]] = {}
        for kind, phrases in words.items():
            for phrase, value in phrases.items():
                capitals = tuple(at for at, m in enumerate(_TOKEN.finditer(phrase)) if m.group()[0].isupper())
                key = (split(phrase), capitals)
                entry = merged.setdefault(key, {})
                entry[kind] = value
                if kind == "unit":
                    entry[f"unit{value}"] = value
        for (parts, capitals), values in merged.items():
            if capitals and (plain := merged.get((parts, ()))):
                values.update({kind: value for kind, value in plain.items() if kind not in values})
        self.phrases: dict[str, list[Phrase]] = {}
        for (parts, capitals), values in merged.items():
            self.phrases.setdefault(parts[0], []).append(Phrase(parts[1:], values, self.code(values), capitals))
        for entries in self.phrases.values():
            entries.sort(key=lambda entry: (-len(entry.rest), not entry.capitals))
        for kinds in FIGURE_KINDS:
            self.code(kinds)
        self.name = self.code(("name",))
        self.marks = {mark: (self.code((kind,)), {kind: mark}) for mark, kind in _MARKS.items()}

    def code(self, kinds: Iterable[str]) -> str:
        """The character that stands for a set of kinds."""
        return self.codes.setdefault(frozenset(kinds), chr(0x2800 + len(self.codes)))

    def tokens(self, text: str) -> Tokens:
        """Read a text, merging the words of a phrase into one token."""
        found = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
        lowered = [_fold(word) for word, _, _ in found]
        tokens = Tokens()
        codes: list[str] = []
        at, count = 0, len(found)
        while at < count:
            _, start, end = found[at]
            width, code, values = self._read(found, lowered, at)
            if width == 1 and end - start <= _SHORT and not _MONTHS_AND_DAYS.isdisjoint(values) and self._begins_a_name(found, lowered, at):
                code, values = self.name, _NOTHING
            tokens.starts.append(start)
            tokens.ends.append(found[at + width - 1][2] if width > 1 else end)
            tokens.values.append(values)
            tokens.words.append(lowered[at])
            codes.append(code)
            at += width
        tokens.codes = "".join(codes)
        return tokens

    def _begins_a_name(self, found: list[tuple[str, int, int]], lowered: list[str], at: int) -> bool:
        """Whether a hyphen glues a word that is none of a date to the short one at ``at``: "Mar-a-Lago", "Jan-Erik", not "Mar-Apr"."""
        if at + 2 >= len(found) or found[at + 1][0] != "-" or not found[at + 2][0][0].isalpha():
            return False
        glued = found[at][2] == found[at + 1][1] and found[at + 1][2] == found[at + 2][1]
        return glued and _BESIDE_A_HYPHEN.isdisjoint(self._read(found, lowered, at + 2)[2])

    def _read(self, found: list[tuple[str, int, int]], lowered: list[str], at: int) -> tuple[int, str, Values]:
        folded = lowered[at]
        for entry in self.phrases.get(folded, ()):
            width = len(entry.rest)
            if width and tuple(lowered[at + 1 : at + 1 + width]) != entry.rest:
                continue
            if not entry.capitals or all(found[at + word][0][0].isupper() for word in entry.capitals):
                return 1 + width, entry.code, entry.values
        word = found[at][0]
        if word[0].isalpha():  # most words; no mark, figure or line end is a letter
            return 1, self.name if word[0].isupper() else UNKNOWN, _NOTHING
        if word[0].isdecimal():
            values = read_figures(word) if not _stuck(found, at) else {}
            return 1, self.code(values), values
        if mark := self.marks.get(word):
            return 1, mark[0], mark[1]
        if word[0] == "\n":
            return 1, BREAK, _NOTHING
        return 1, UNKNOWN, _NOTHING


def split(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokenizer would part it."""
    return tuple(_fold(m.group()) for m in _TOKEN.finditer(phrase))


def _fold(word: str) -> str:
    if word.isascii():
        return word.lower()
    return "'" if word in "’‘" else unicodedata.normalize("NFC", word.lower())


def _stuck(found: list[tuple[str, int, int]], at: int) -> bool:
    """Whether a number is part of a name or an amount: COVID-19, B52, $12, v2.0."""
    word, start, _ = found[at]
    if at == 0 or found[at - 1][2] != start:
        return False
    before = found[at - 1][0]
    if before in "$€£#@=+":
        return True
    if before in ("-", "–") and len(word) <= 4:
        # Letters, a dash and a number are a name (COVID-19) unless the letters are a month's, which the rules see to.
        return (
            at > 1
            and found[at - 2][2] == found[at - 1][1]
            and found[at - 2][0].isupper()
            and found[at - 2][0][0].isalpha()
            and len(word) < 4
        )
    return False
