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


@dataclass(frozen=True, slots=True)
class LineWords:
    """What tells a line of an article from what pages put around it.

    Each entry is a regular expression for a line with its blanks folded and its brackets, bullets and dashes at either end taken off,
    matched without regard to case. *whole*: it must match all of the line. *cue*: it must match the beginning.
    """

    adverts: tuple[str, ...]
    """Whole: where an advertisement stood."""
    comments: tuple[str, ...]
    """Whole: how many comments there are, or the call to write one."""
    shares: tuple[str, ...]
    """Whole: buttons to share, save, print, enlarge. ``NETWORKS`` stands for the names of networks."""
    navigation: tuple[str, ...]
    """Whole: ways to other pages."""
    related: tuple[str, ...]
    """Cue before a colon or before a headline: a link to another story."""
    pleas: tuple[str, ...]
    """Cue: to subscribe, follow, download."""
    legal: tuple[str, ...]
    """Cue: whose rights."""
    tags: tuple[str, ...]
    """Cue before a colon: keywords."""
    sources: tuple[str, ...]
    """Cue before a colon: where the text comes from."""
    translated: tuple[str, ...]
    """Cue: what the text was translated from."""
    bylines: tuple[str, ...]
    """Cue before a colon or a name: who wrote it."""
    desks: tuple[str, ...]
    """Cue before a colon: who else had a hand in it (editor, translator)."""
    credits: tuple[str, ...]
    """Cue before a colon or a slash: whose picture."""
    captions: tuple[str, ...]
    """Cue before a colon or comma: what a picture shows."""
    positions: tuple[str, ...]
    """Anywhere, in brackets: who is where in a picture."""
    stamps: frozenset[str]
    """Words that a line of nothing but date and time is made of."""
    questions: tuple[str, ...]
    """Cue: the words that open a question."""
    common: frozenset[str]
    """Words too common to tell what a text is about."""
    cited: tuple[str, ...]
    """Within a sentence, before a name: the text has it from there."""
    reports: tuple[str, ...]
    """Within a sentence, after a name: the same."""
    sites: frozenset[str]
    """Hosts in this language whose name does not show it, and the top-level domains of its countries."""
