"""Passages and earlier claims most like a claim, by the words they share. It proposes; a person confirms.

Okapi BM25 with the lower bound of Lv and Zhai (BM25+, 2011) over several readings of the same text: stems, stretches of four
letters (which near spellings and loan-words share), pairs of neighbouring words, names, numbers, and for another language what
the lexicon knows. Each reading is brought to the same scale and weighs in by a profile: for *passages* the query is as long as
a document; for *earlier claims* it is a whole post, of which the claim is a small part, so that it matters how much of the claim
the post says.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from heapq import nlargest
from itertools import pairwise

from factcheck.evidence.across import Across
from factcheck.evidence.stems import grams, plain_words, terms

_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]+")
_MOST_TEXT = 20_000
"""Characters of a text that are read."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found. ``language``: BCP 47 primary tag, empty where it is the query's."""

    id: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document found; ``score`` in (0, 1]: how like the query, against the most like there could be in this set."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class _Profile:
    """How much each reading weighs."""

    words: float
    grams: float
    said: float
    pairs: float
    names: float
    numbers: float
    across: float
    heading: float


_PASSAGES = _Profile(words=1, grams=1, said=0, pairs=0.15, names=0.3, numbers=0.5, across=0, heading=-0.15)
_EARLIER = _Profile(words=1, grams=0.5, said=1.25, pairs=0, names=0.5, numbers=0.1, across=0, heading=0)
_ACROSS = _Profile(words=0, grams=0, said=0, pairs=0, names=0, numbers=0, across=1, heading=-0.15)


class Purpose(StrEnum):
    """What is looked for: a passage that bears on a claim, or an earlier claim that a whole post comes down to."""

    PASSAGES = "passages"
    EARLIER_CLAIMS = "earlier claims"


class Index:
    """Documents, read once, to be ranked for any number of queries."""

    def __init__(self, documents: Iterable[Document], *, language: str = "en", purpose: Purpose = Purpose.PASSAGES) -> None:
        """``language`` is that of the documents that name none."""
        self.documents = list(documents)
        self.purpose = purpose
        self._texts = [(d.text[:_MOST_TEXT], _read_as(d.language or language)) for d in self.documents]
        self._languages = frozenset(language for _, language in self._texts)
        self._terms = [terms(*text) for text in self._texts]
        self._words = _Field(self._terms, length=0.3)
        self._grams = _Field([grams(plain_words(text)) for text, _ in self._texts], length=0.5, slow=1.2, floor=0.5)

    @cached_property
    def _pairs(self) -> _Field:
        return _Field([_pairs(words) for words in self._terms], length=0.3)

    @cached_property
    def _across(self) -> Across:
        return Across(self._texts)

    def rank(self, text: str, *, language: str = "en", top: int = 10) -> list[Ranked]:
        """The ``top`` documents most like ``text``, best first; only such as share something with it."""
        text, language = text[:_MOST_TEXT], _read_as(language)
        profile = self._profile(language)
        words, plain = terms(text, language), grams(plain_words(text))
        readings: list[tuple[float, Callable[[], dict[int, float]]]] = [
            (profile.words, lambda: self._words.scores(words)),
            (profile.grams, lambda: self._grams.scores(plain)),
            (profile.said, lambda: self._grams.said(plain)),
            (profile.pairs, lambda: self._pairs.scores(_pairs(words))),
            (profile.names, lambda: self._words.scores(_names(text, language))),
            (profile.numbers, lambda: self._words.scores([word for word in words if word[0].isdigit()])),
            (profile.across, lambda: self._across.scores(text, language)),
        ]
        total = _weighed((weight, scores()) for weight, scores in readings if weight)
        for at in total:
            total[at] += profile.heading * self._texts[at][0].lstrip().startswith("#")
        most = sum(weight for weight, _ in readings)
        best = nlargest(top, (at for at, score in total.items() if score > 0), key=lambda at: (total[at], -at))
        return [Ranked(self.documents[at].id, round(total[at] / most, 4)) for at in best]

    def _profile(self, language: str) -> _Profile:
        if self._languages - {language}:
            return _ACROSS
        return _EARLIER if self.purpose is Purpose.EARLIER_CLAIMS else _PASSAGES


def _read_as(language: str) -> str:
    """The language whose stems and lists serve: Malay is read as Indonesian, with which it shares most words."""
    return "id" if language == "ms" else language


def rank(query: str, documents: Iterable[Document], *, language: str = "en", top: int = 10) -> list[Ranked]:
    """Rank passages for one query."""
    return Index(documents, language=language).rank(query, language=language, top=top)


def _weighed(readings: Iterable[tuple[float, Mapping[int, float]]]) -> dict[int, float]:
    """Readings brought to the same scale, each by its best document, and summed by weight."""
    total: dict[int, float] = {}
    for weight, scores in readings:
        most = max(scores.values(), default=0.0)
        if most > 0:
            for at, score in scores.items():
                total[at] = total.get(at, 0.0) + weight * score / most
    return total


class _Field:
    """One reading of all documents: BM25+ over its terms."""

    def __init__(self, documents: Sequence[Sequence[str]], *, length: float, slow: float = 0.9, floor: float = 1.0) -> None:
        """``length``: how much a document's length tells against it, from 0 to 1 (Okapi's b).

        ``slow``: how slowly repeating a term stops to count (Okapi's k1). ``floor``: what holding it at all counts (BM25+'s δ).
        """
        counts = [Counter(document) for document in documents]
        sizes = [len(document) for document in documents]
        average = sum(sizes) / len(sizes) if sizes else 0.0
        holding = Counter(term for count in counts for term in count)
        self._weights = {term: math.log(1 + (len(sizes) - n + 0.5) / (n + 0.5)) for term, n in holding.items()}
        self._whole = [sum(self._weights[term] for term in count) for count in counts]
        self._postings: dict[str, list[tuple[int, float]]] = {}
        for at, count in enumerate(counts):
            held_back = slow * (1 - length + length * sizes[at] / (average or 1))
            for term, n in count.items():
                score = self._weights[term] * (floor + n * (slow + 1) / (n + held_back))
                self._postings.setdefault(term, []).append((at, score))

    def scores(self, query: Iterable[str]) -> dict[int, float]:
        """BM25+ of the documents that hold a term of the query."""
        total: dict[int, float] = {}
        for term in set(query):
            for at, score in self._postings.get(term, ()):
                total[at] = total.get(at, 0.0) + score
        return total

    def said(self, query: Iterable[str]) -> dict[int, float]:
        """How much of a document the query says: from 0 to 1, rare terms weighing more."""
        total: dict[int, float] = {}
        for term in set(query):
            weight = self._weights.get(term, 0.0)
            for at, _ in self._postings.get(term, ()):
                total[at] = total.get(at, 0.0) + weight
        return {at: weight / self._whole[at] for at, weight in total.items() if self._whole[at]}


def _pairs(words: Sequence[str]) -> list[str]:
    return [f"{one} {next_}" for one, next_ in pairwise(words)]


def _names(text: str, language: str) -> list[str]:
    """Stems of the words that begin with a capital."""
    return [term for name in _NAME.findall(text) for term in terms(name, language)]
