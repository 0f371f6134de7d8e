"""Whether a number in a text is of what a claim counts: the dead and not the missing, by its unit and by the words around it."""

from __future__ import annotations

from functools import lru_cache

from factcheck.evidence.bearing import marks_of
from factcheck.evidence.units import COUNTED_AS, canonical, plural
from factcheck.vocabulary import QuantityValue

ANOTHER, UNTOLD, BY_WORDS, BY_UNIT = -1, 0, 1, 2
"""How well a number fits: it is of something else; nothing tells; the words around it tell; its unit does."""


class CountMeant:
    """What a claim counts."""

    def __init__(self, printed: str, normal: str, language: str) -> None:
        """``normal``: the claim's, empty where it has none."""
        self.unit = _unit(normal)
        self.marks = _of_things(printed, language) | (_of_things(plural(self.unit), "en") if self.unit else frozenset())

    def fit(self, normal: str, around: str, language: str) -> int:
        """How well a number fits by its normal form and the words ``around`` it.

        A number of people who are only people, or a bare one, counts those who died or were hurt where the words say so, and else others.
        """
        unit = _unit(normal)
        told = bool(self.marks & _of_things(around, language))
        if unit and unit == self.unit and unit not in COUNTED_AS.values():
            return BY_UNIT
        if told:
            return BY_WORDS
        befell = COUNTED_AS.get(self.unit)
        return ANOTHER if (befell and unit in ("", befell)) or (unit and COUNTED_AS.get(unit) == self.unit) else UNTOLD


def _unit(normal: str) -> str:
    quantity = QuantityValue.from_normal(normal)
    return canonical(quantity.unit) if quantity else ""


@lru_cache(maxsize=8192)
def _of_things(text: str, language: str) -> frozenset[str]:
    """What a text shares with others, but for figures and for people as such."""
    return frozenset(mark for mark in marks_of(text, language) - _PEOPLE if not mark[0].isdigit())


_PEOPLE = marks_of("people", "en") | marks_of("orang", "id") | marks_of("người", "vi")
