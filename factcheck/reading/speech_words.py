"""What a language's ``speech`` module must say of who says what, and its index."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import import_module

from factcheck.reading.lang import data_language
from factcheck.reading.phrases import Phrases


class Cue(StrEnum):
    """Where the speaker stands beside the words that give something as said."""

    BEFORE = "before"  # "Reuters melaporkan", "Putin said"
    AFTER = "after"  # "menurut Putin", "according to Reuters"
    QUOTING = "quoting"  # "dikutip Reuters dari juru bicara": as AFTER, and what it is from may follow
    ENDING = "ending"  # "kata Putin": as AFTER, behind a quotation or at the head of its sentence
    EITHER = "either"  # English "said": "Putin said", "said Putin"
    THROUGH = "through"  # between two links of a chain: "Reuters, citing a spokesman"


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """A language's words of saying. All lower case. ``agents``: words before a person who then is not the one that speaks: "hurt by X said".

    ``names_last``: what describes a person stands before the name: "army spokesman X", where elsewhere that is the spokesman of X.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    through: tuple[str, ...]
    either: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()
    quoting: tuple[str, ...] = ()
    from_: frozenset[str] = frozenset()
    speakers: tuple[str, ...] = ()
    stops: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    names_last: bool = False


@dataclass(frozen=True, slots=True)
class SpeechIndex:
    """A language's words, indexed."""

    words: SpeechWords
    cues: Phrases[Cue]
    speakers: Phrases[bool]


@lru_cache(maxsize=8)
def speech_index(language: str) -> SpeechIndex:
    """The index for a text in ``language`` (any BCP 47 tag)."""
    words: SpeechWords = import_module(f"factcheck.reading.lang.{data_language(language)}.speech").WORDS
    tables = (
        (Cue.THROUGH, words.through),
        (Cue.QUOTING, words.quoting),
        (Cue.ENDING, words.ending),
        (Cue.AFTER, words.after),
        (Cue.BEFORE, words.before),
        (Cue.EITHER, words.either),
    )
    cues = [(phrase, cue) for cue, phrases in tables for phrase in phrases]
    return SpeechIndex(words, Phrases(cues), Phrases((p, True) for p in words.speakers))
