"""What a language's ``checks`` module must say, and its phrases made ready for use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from factcheck.reading.lang import data_language
from factcheck.reading.phrases import Phrases


@dataclass(frozen=True, slots=True)
class CheckWords:
    """A language's words around figures and dates that can contradict each other. Phrases are lower case.

    ``consisting``: opens the parts of a total ("consisting of"); ``incomplete``: says that they are not all ("including");
    ``of``: between a part and its whole; ``or_``: between a figure and the same as a percentage; ``from_``, ``to``: around a change;
    ``occurs``: what events do ("took place"); ``otherwise``: two sentences with one of these in either are of two things ("another",
    "previously"); ``plain``: words that tell nothing of what a sentence is about; ``alike``: how many telling words two sentences must
    share before they are taken to be of one thing; ``endings``: what a name can carry behind it.
    """

    consisting: tuple[str, ...]
    incomplete: tuple[str, ...]
    conjunctions: frozenset[str]
    of: tuple[str, ...]
    or_: tuple[str, ...]
    from_: tuple[str, ...]
    to: tuple[str, ...]
    occurs: tuple[str, ...]
    otherwise: tuple[str, ...]
    plain: frozenset[str]
    alike: int
    shortest: int
    endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckIndex:
    """A language's words, indexed; ``roles`` gives the names of the tables that a phrase stands in."""

    words: CheckWords
    roles: Phrases[frozenset[str]]


ROLES = ("consisting", "incomplete", "of", "or_", "from_", "to", "occurs", "otherwise")


@lru_cache(maxsize=8)
def check_index(language: str) -> CheckIndex:
    """The index for a text in ``language`` (any BCP 47 tag)."""
    words: CheckWords = import_module(f"factcheck.reading.lang.{data_language(language)}.checks").WORDS
    tables: Mapping[str, set[str]] = {phrase: set() for role in ROLES for phrase in getattr(words, role)}
    for role in ROLES:
        for phrase in getattr(words, role):
            tables[phrase].add(role)
    return CheckIndex(words, Phrases((phrase, frozenset(roles)) for phrase, roles in tables.items()))
