"""What a language's ``names`` module must say, and its index."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import import_module

from babel import Locale

from factcheck.reading.lang import data_language
from factcheck.reading.phrases import TOKEN, Phrases


class Part(StrEnum):
    """What a word does in a name."""

    TITLE = "title"  # stands before a person's name
    HONORIFIC = "honorific"  # so too, but says nothing of a role
    PLACE = "place"
    DEMONYM = "demonym"
    ORGANISATION = "organisation"  # a whole name
    BODY = "body"  # the word an organisation's name begins with
    RANK = "rank"  # a capitalised word that continues a title or a body: "Staf", "Umum", "Defence"
    LINK = "link"  # holds two such together: "of", "untuk"


@dataclass(frozen=True, slots=True)
class NameWords:
    """A language's words around names. Titles and bodies are matched without regard to case, places and organisations as written."""

    titles: tuple[str, ...]
    honorifics: tuple[str, ...]
    bodies: tuple[str, ...]
    body_ends: frozenset[str]
    place_ends: frozenset[str]
    ranks: frozenset[str]
    links: frozenset[str]
    conjunctions: frozenset[str]
    places: tuple[str, ...]
    demonyms: tuple[str, ...]
    organisations: tuple[str, ...]
    given_names: frozenset[str]
    family_first: frozenset[str]
    not_names: frozenset[str]
    particles: frozenset[str] = frozenset()
    lower_titles: bool = True
    goes_on: frozenset[str] = frozenset()
    loose_titles: frozenset[str] = frozenset()
    offices: tuple[str, ...] = ()  # how the titles begin of those who head a place or a body, which is named before they are


@dataclass(frozen=True, slots=True)
class NameIndex:
    """A language's words, indexed; the value of a phrase is its part and, where case counts, its spelling."""

    words: NameWords
    phrases: Phrases[tuple[Part, tuple[str, ...]]]
    openings: frozenset[str]

    @property
    def lower_titles(self) -> bool:
        """Whether a title in small letters before a single word makes a name of it."""
        return self.words.lower_titles


def _territories(language: str) -> list[str]:
    """The names of countries and continents (CLDR)."""
    return [
        name for code, name in Locale(language).territories.items() if len(code) == 2 and code not in ("ZZ", "XA", "XB") and len(name) > 2
    ]


@lru_cache(maxsize=8)
def name_index(language: str) -> NameIndex:
    """The index for a text in ``language`` (any BCP 47 tag)."""
    code = data_language(language)
    words: NameWords = import_module(f"factcheck.reading.lang.{code}.names").WORDS
    entries: dict[str, tuple[Part, tuple[str, ...]]] = {}
    for part, names in ((Part.PLACE, (*_territories(code), *words.places)), (Part.ORGANISATION, words.organisations)):
        for name in names:
            other, spellings = entries.get(name.lower(), (part, ()))
            entries[name.lower()] = (part, (*spellings, name) if other is part else (name,))
    for part, names in (
        (Part.DEMONYM, words.demonyms),
        (Part.BODY, words.bodies),
        (Part.HONORIFIC, words.honorifics),
        (Part.TITLE, words.titles),
    ):
        for name in names:
            if part is not Part.DEMONYM or name not in entries:
                entries[name] = (part, ())
    openings = frozenset(TOKEN.findall(name.lower())[0] for name in (*words.titles, *words.honorifics))
    return NameIndex(words, Phrases(entries.items()), openings)
