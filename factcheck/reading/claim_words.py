"""What a language's ``claims`` module must say of words that make a sentence worth checking, or not, and its index."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from factcheck.reading.lang import data_language
from factcheck.reading.phrases import Phrases


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """A language's words around claims. Phrases are lower case; the names ending in ``_pattern`` are regular expressions.

    ``most_behind``: the words that one of ``most_before`` raises another behind ("the most emissions"); empty where any will do.
    ``ordinals``: words, with their English, that make a superlative the next one down, before it where ``ordinals_lead``, else behind.
    ``no_marks``: phrases with a word of another table in them that does not mean it there ("tự do", not "do").
    """

    superlatives: Mapping[str, str]
    most_before: tuple[str, ...]
    most_after: tuple[str, ...]
    no_most: frozenset[str]
    ordinals: Mapping[str, str]
    request_pattern: str
    accusations: tuple[str, ...]
    causes: tuple[str, ...]
    positions: tuple[str, ...]
    events: tuple[str, ...]
    comparisons: tuple[str, ...]
    opinions: tuple[str, ...]
    personal: tuple[str, ...]
    wishes: tuple[str, ...]
    credit_pattern: str
    transition_pattern: str
    first_persons: frozenset[str]
    second_persons: frozenset[str]
    futures: frozenset[str]
    most_behind: frozenset[str] = frozenset()
    ordinals_lead: bool = False
    no_marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimIndex:
    """A language's words, indexed. ``marks`` gives the name of the table that a phrase stands in."""

    words: ClaimWords
    superlatives: Phrases[str]
    marks: Phrases[str]
    personal: Phrases[bool]
    request: re.Pattern[str]
    credit: re.Pattern[str]
    transition: re.Pattern[str]


MARKS = (
    "accusations",
    "causes",
    "positions",
    "events",
    "comparisons",
    "opinions",
    "wishes",
    "first_persons",
    "second_persons",
    "futures",
    "no_marks",
)
"""The tables of :class:`ClaimWords` that mark a sentence by a phrase in it."""


@lru_cache(maxsize=8)
def claim_index(language: str) -> ClaimIndex:
    """The index for a text in ``language`` (any BCP 47 tag)."""
    words: ClaimWords = import_module(f"factcheck.reading.lang.{data_language(language)}.claims").WORDS
    superlatives = {**words.superlatives, **dict.fromkeys((*words.most_before, *words.most_after), "most")}
    return ClaimIndex(
        words,
        Phrases(superlatives.items()),
        Phrases((phrase, mark) for mark in MARKS for phrase in getattr(words, mark)),
        Phrases((phrase, True) for phrase in words.personal),
        re.compile(words.request_pattern, re.IGNORECASE),
        re.compile(words.credit_pattern, re.IGNORECASE),
        re.compile(words.transition_pattern, re.IGNORECASE),
    )
