"""The shape of a language's ``structure`` module: the words that sentences and blocks are told by."""

from __future__ import annotations

from dataclasses import dataclass


def words(text: str) -> frozenset[str]:
    """The blank-separated words of ``text``, lower-cased."""
    return frozenset(text.lower().split())


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """What tells the end of a sentence. All lower case, without the last stop.

    ``titles``: abbreviations that never end a sentence (*jend*, *dr*). ``before_number``: only before a number are they abbreviations (*no*).
    ``suffixes``: abbreviations that end one only before an opener (*Inc.* in English). ``closing``: abbreviations that end one before any
    capital (*dll*). ``openers``: words that open a sentence and are no part of a name. ``unmarked``: those openers that, capitalised
    after a small word, open a sentence even where the stop is missing. ``speech``: verbs that say who spoke.
    """

    titles: frozenset[str]
    before_number: frozenset[str]
    suffixes: frozenset[str]
    closing: frozenset[str]
    openers: frozenset[str]
    unmarked: frozenset[str]
    speech: frozenset[str]
