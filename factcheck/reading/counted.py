"""The noun that a number counts, where a language marks the plural: "17 new taxes" counts "tax"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reading.quantity_words import UnitKind

if TYPE_CHECKING:
    from factcheck.reading.numeral_reader import NumeralReader

_REACH = 3
"""How many words of description may stand between."""
_NOT_PLURAL = ("ss", "us", "is", "ous")
_ES = ("sses", "shes", "ches", "xes", "zes")


def noun_after(finder: NumeralReader, place: int, *, one: bool) -> tuple[str, int] | None:
    """The singular of the plural noun at ``place`` or behind up to two describing words, and the token after it."""
    words, stops = finder.words, finder.index.words.stops
    for at in range(place, min(place + _REACH, finder.count)):
        word = words[at]
        if word in stops or not word.isalpha() or (at and "\n" in finder.text[finder.ends[at - 1] : finder.starts[at]]):
            return None
        listed = finder.index.units.at(words, at)
        if listed is not None and at > place:
            return (listed[0].symbol, listed[1]) if listed[0].kind is UnitKind.COUNT else None
        if not one and at_plural(finder.raw(at)):
            return singular(word), at + 1
    return None


def at_plural(word: str) -> bool:
    """Whether a word looks like an English plural."""
    return len(word) > 3 and word.isascii() and word.islower() and word.endswith("s") and not word.endswith(_NOT_PLURAL)


def singular(plural: str) -> str:
    """The singular of a regular English plural."""
    if plural.endswith("ies") and len(plural) > 4:
        return plural[:-3] + "y"
    return plural[:-2] if plural.endswith(_ES) else plural[:-1]
