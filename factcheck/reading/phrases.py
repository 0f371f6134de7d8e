"""Phrases of a language, found in a list of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, KeysView
from typing import Generic, TypeVar

TOKEN = re.compile(r"[0-9]+(?:[.,\u00a0\u202f][0-9]+)*|[^\W0-9_]+(?:[\u0300-\u036f]+[^\W0-9_]*)*|[^\w\s]")
"""A run of digits with their marks; a run of letters with any accents set behind them; any other one sign."""

T = TypeVar("T")


class Phrases(Generic[T]):
    """The longest phrase at a place in a list of tokens."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        by_first: dict[str, list[tuple[list[str], T]]] = {}
        for phrase, value in entries:
            first, *rest = TOKEN.findall(phrase.lower())
            by_first.setdefault(first, []).append((rest, value))
        for candidates in by_first.values():
            candidates.sort(key=lambda entry: -len(entry[0]))
        self._by_first = by_first

    def at(self, words: list[str], place: int) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at ``place`` and the place after it, or ``None``."""
        if place >= len(words) or (candidates := self._by_first.get(words[place])) is None:
            return None
        after = place + 1
        for rest, value in candidates:
            if not rest or words[after : after + len(rest)] == rest:
                return value, after + len(rest)
        return None

    def openings(self, words: list[str], first: int, after: int) -> list[int]:
        """The places from ``first`` up to ``after`` at which some phrase may begin: few of them, and found at once."""
        by_first = self._by_first
        return [place for place in range(first, after) if words[place] in by_first]

    def starts(self) -> KeysView[str]:
        """The words that some phrase begins with."""
        return self._by_first.keys()
