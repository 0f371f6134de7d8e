"""Words of news that mean the same in English, Indonesian and Vietnamese, for finding a passage in another language.

Names of countries, languages, currencies, months and weekdays come from the CLDR (by babel); the rest is listed in ``words``: a
line is a concept, its spellings in the three languages between bars, several between commas, perhaps after its name and a colon. A word may stand in several
lines: it then means any of them; one in capitals is an abbreviation, and means that only in capitals (``US``, ``us``). A rough tool: it says that two texts speak of like things, never that they agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from babel import Locale

from factcheck.evidence.stems import stem
from factcheck.evidence.word_pieces import Piece, pieces

LANGUAGES = ("en", "id", "vi")

COMMON = "~"
"""What begins the name of a concept that nearly every text has (from ``words/common.txt``)."""

_CLASSIFIERS = frozenset("vụ cuộc việc sự nền chiếc con cái bức cuốn ngôi trận vị những các".split())


@dataclass(slots=True)
class Dictionary:
    """Spellings of one language and the concepts that each may stand for; the first way of looking up that finds any wins."""

    language: str
    exact: dict[tuple[str, ...], dict[str, None]] = field(default_factory=dict)
    stemmed: dict[tuple[str, ...], dict[str, None]] = field(default_factory=dict)
    abbreviations: dict[str, dict[str, None]] = field(default_factory=dict)
    longest: int = 0

    def add(self, spelling: str, concept: str) -> None:
        """A spelling of a concept."""
        found = pieces(spelling, self.language)
        words = tuple(piece.word for piece in found)
        if not words:
            return
        if len(found) == 1 and found[0].upper:
            self.abbreviations.setdefault(words[0], {})[concept] = None
            self.longest = max(self.longest, 1)
            return
        self.exact.setdefault(words, {})[concept] = None
        self.stemmed.setdefault(self._stems(found), {})[concept] = None
        self.longest = max(self.longest, len(words))

    def find(self, of: Sequence[Piece], at: int) -> tuple[tuple[str, ...], int]:
        """The concepts of the longest spelling that begins at ``at``, and how many pieces it takes; 0 where there is none.

        A classifier that opens it counts less than what it classifies: ``vụ | đánh bom liều chết``, not ``vụ đánh bom | liều chết``.
        """
        found, length = self._longest(of, at)
        if self.language == "vi" and of[at].word in _CLASSIFIERS and at + 1 < len(of):
            classified, more = self._longest(of, at + 1)
            if more > 1 and more >= length:
                return classified, more + 1
        return found, length

    def _longest(self, of: Sequence[Piece], at: int) -> tuple[tuple[str, ...], int]:
        for length in range(min(self.longest, len(of) - at), 0, -1):
            if found := self.get(of[at : at + length]):
                return found, length
        return (), 0

    def get(self, phrase: Sequence[Piece]) -> tuple[str, ...]:
        """The concepts of exactly this phrase."""
        if len(phrase) == 1 and phrase[0].upper and (meant := self.abbreviations.get(phrase[0].word)):
            return tuple(meant)
        if found := self.exact.get(tuple(piece.word for piece in phrase)):
            return tuple(found)
        if self.language == "vi" and not all(piece.word.isascii() for piece in phrase):
            return ()
        return tuple(self.stemmed.get(self._stems(phrase), ()))

    def _stems(self, phrase: Sequence[Piece]) -> tuple[str, ...]:
        if self.language == "vi":  # typed without accents: a single syllable would mean too much
            return tuple(piece.plain if len(phrase) > 1 else piece.word for piece in phrase)
        return tuple(stem(piece.plain, self.language) for piece in phrase)


def concepts(text: str, language: str) -> list[str]:
    """What a text speaks of, as far as the lists know it, in order; empty for a language that they do not have.

    The longest phrase wins; a concept is named by its English words, or by its CLDR code with a sign before it. What nearly every
    text speaks of is left out.
    """
    known = dictionary(language)
    of = pieces(text, language) if known else []
    found: list[str] = []
    at = 0
    while known and at < len(of):
        meant, length = known.find(of, at)
        found += [concept for concept in meant if not concept.startswith(COMMON)]
        at += length or 1
    return found


@lru_cache(maxsize=8)
def dictionary(language: str) -> Dictionary | None:
    """The dictionary of a language; None for one that the lists do not have."""
    if language not in LANGUAGES:
        return None
    known = Dictionary(language)
    column = LANGUAGES.index(language)
    for concept, spellings in _lines():
        for spelling in spellings[column].split(","):
            known.add(spelling, concept)
    for code, name in _cldr_names(language):
        known.add(name, code)
    return known


@lru_cache(maxsize=1)
def _lines() -> tuple[tuple[str, list[str]], ...]:
    return tuple(_listed())


def _listed() -> Iterator[tuple[str, list[str]]]:
    seen: dict[str, int] = {}
    for file in sorted((files("factcheck.evidence") / "words").iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".txt"):
            continue
        sign = COMMON if file.name == "common.txt" else ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            named, _, listed = line.rpartition(": ")
            spellings = listed.split("|")
            name = sign + (named or spellings[0].split(",")[0].strip())
            if named:
                yield name, spellings
                continue
            seen[name] = seen.get(name, 0) + 1
            yield name if seen[name] == 1 else f"{name} ({seen[name]})", spellings


def _cldr_names(language: str) -> list[tuple[str, str]]:
    """Codes and names; a country and its language share a code, since their adjectives do ("Russian")."""
    locale = Locale(language)
    named = [(f"@{code}", name) for code, name in locale.territories.items() if len(code) == 2]
    named += [(f"@{_home(code)}", name.removeprefix("Tiếng ")) for code, name in locale.languages.items() if len(code) == 2]
    named += [(f"${code}", name) for code, name in locale.currencies.items()]
    named += [(f"month {number}", name) for number, name in locale.months["format"]["wide"].items()]
    named += [(f"weekday {number}", name) for number, name in locale.days["format"]["wide"].items()]
    return named


_HOMES = {"en": "GB", "vi": "VN", "ja": "JP", "ko": "KR", "zh": "CN", "uk": "UA", "ar": "SA", "sv": "SE", "da": "DK", "el": "GR", "cs": "CZ",
          "he": "IL", "fa": "IR", "hi": "IN", "ms": "MY", "km": "KH", "lo": "LA", "my": "MM", "be": "BY", "kk": "KZ"}  # fmt: skip


def _home(language: str) -> str:
    return _HOMES.get(language, language.upper())
