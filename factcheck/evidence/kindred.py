"""What a text speaks of, beyond its own words: stand-ins for words of like meaning, and what a post claims without what posts are full of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from factcheck.evidence.spelling import fold
from factcheck.evidence.stems import SMALL_WORDS, plain_words, stem
from factcheck.reading.kindred_words import KindredWords
from factcheck.reading.lang import LANGUAGES

_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+|(?<!\w)@\w+", re.IGNORECASE)
_IN_A_TAG = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|_")
_TWICE = re.compile(r"(?P<word>[a-z]{3,})2(?:nya|an)?")


@dataclass(frozen=True, slots=True)
class _Known:
    """``alike``: what each phrase, as stems, stands in for; ``longest``: words of the longest phrase."""

    alike: dict[tuple[str, ...], tuple[str, ...]]
    longest: int
    short: dict[str, list[str]]
    frame: frozenset[str]


def kindred(stems: Sequence[str], language: str) -> list[str]:
    """Stems in order, with those that have words of like meaning turned into one stand-in for each such group; the longest phrase wins."""
    known = _known(language)
    found: list[str] = []
    at = 0
    while at < len(stems):
        for length in range(min(known.longest, len(stems) - at), 0, -1):
            if groups := known.alike.get(tuple(stems[at : at + length])):
                found += groups
                at += length
                break
        else:
            found.append(stems[at])
            at += 1
    return found


def gist(text: str, language: str) -> list[str]:
    """Folded words of a post or of a claim about one, without addresses and what posts are full of; tags taken apart, short forms spelt out."""
    known = _known(language)
    said: list[str] = []
    for word in plain_words(_IN_A_TAG.sub(" ", _ADDRESS.sub(" ", text))):
        if language == "id" and (twice := _TWICE.fullmatch(word)):
            word = twice["word"]  # noqa: PLW2901  # "anak2" is "anak-anak"
        said += known.short.get(word, (word,))
    return [word for word in said if word not in known.frame]


def stems_of(words: Iterable[str], language: str) -> list[str]:
    """Stems of folded words."""
    return [stem(word, language) for word in words]


@lru_cache(maxsize=8)
def _known(language: str) -> _Known:
    small = SMALL_WORDS.get(language, frozenset())
    if language not in LANGUAGES:
        return _Known({}, 0, {}, small)
    words: KindredWords = import_module(f"factcheck.reading.lang.{language}.kindred").WORDS
    alike: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in words.alike.strip().splitlines():
        group = f"={line.split()[0]}"
        for spelling in line.split():
            phrase = tuple(stems_of((w for w in plain_words(spelling.replace("_", " ")) if w not in small), language))
            alike[phrase] = tuple(dict.fromkeys((*alike.get(phrase, ()), group)))
    alike.pop((), None)
    short = {fold(short): plain_words(full) for short, full in words.short.items()}
    return _Known(alike, max(map(len, alike), default=0), short, small | frozenset(fold(word) for word in words.frame))
