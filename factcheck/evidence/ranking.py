"""Passages and earlier claims most like a claim, by the words they share. It proposes; a person confirms.

Okapi BM25 with the lower bound of Lv and Zhai (BM25+, 2011) over several readings of the same text: stems, stems with words of like
meaning as one, stretches of four letters (which near spellings and loan-words share), pairs of neighbouring words, names, numbers.
Each reading is brought to the same scale and weighs in by a profile; another language is compared by :mod:`.across`.

For *passages* the query is as long as a document, and a passage goes on from those before it. For *earlier claims* the query is a whole
post, of which the claim is a small part: how often a word comes means little, and what counts is how much of the claim the post says,
what it opens with above all, and the rarest thing that both speak of. Of an Indonesian and a Malay claim about one thing, that in the
language of the post comes first.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from enum import StrEnum
from functools import cached_property
from heapq import nlargest
from itertools import pairwise

from factcheck.evidence.across import Across
from factcheck.evidence.kindred import gist, kindred, stems_of
from factcheck.evidence.stems import grams, plain_words, terms
from factcheck.reading.lang import data_language
from factcheck.reading.malay import rather

_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]+")
_MOST_TEXT = 20_000
"""Characters of a text that are read."""
_LABELS = ("#", "(")
"""What a heading, or a remark about the page, begins with."""
_BEFORE = 2
"""Passages that one goes on from."""
_OPENING = 30
"""How many words into a post a word counts √½ of what the first does."""
_SIZE = 0.4
"""How much the size of a claim tells against it: from 0 for not at all to 1 for in proportion."""


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

    words: float = 0.0
    kindred: float = 0.0
    grams: float = 0.0
    gist: float = 0.0
    gist_grams: float = 0.0
    rarest: float = 0.0
    pairs: float = 0.0
    names: float = 0.0
    numbers: float = 0.0
    across: float = 0.0
    before: float = 0.0
    heading: float = 0.0
    own: float = 0.0


_PASSAGES = _Profile(words=0.5, kindred=0.5, grams=1, pairs=0.15, names=0.25, numbers=0.5, before=0.5, heading=-0.15)
_EARLIER = _Profile(gist=1, gist_grams=0.7, rarest=0.5, own=0.15)
_ACROSS = _Profile(across=1, heading=-0.15)

_Reading = tuple[float, Callable[[], Mapping[int, float]]]
"""What a reading weighs, and how its scores are had."""


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

    @cached_property
    def _terms(self) -> list[list[str]]:
        return [terms(*text) for text in self._texts]

    @cached_property
    def _words(self) -> _Field:
        return _Field(self._terms, length=0.3)

    @cached_property
    def _kindred(self) -> _Field:
        return _Field([kindred(words, language) for words, (_, language) in zip(self._terms, self._texts, strict=True)], length=0.3)

    @cached_property
    def _grams(self) -> _Field:
        return _Field([grams(plain_words(text)) for text, _ in self._texts], length=0.5, slow=1.2, floor=0.5)

    @cached_property
    def _pairs(self) -> _Field:
        return _Field([_pairs(words) for words in self._terms], length=0.3)

    @cached_property
    def _gist(self) -> _Field:
        return _Field([kindred(stems_of(gist(*text), text[1]), text[1]) for text in self._texts])

    @cached_property
    def _gist_grams(self) -> _Field:
        return _Field([grams(gist(*text)) for text in self._texts])

    @cached_property
    def _leanings(self) -> list[int]:
        return [rather(plain_words(text)) for text, _ in self._texts]

    @cached_property
    def _across(self) -> Across:
        return Across(self._texts)

    def rank(self, text: str, *, language: str = "en", top: int = 10) -> list[Ranked]:
        """The ``top`` documents most like ``text``, best first; only such as share something with it."""
        text, language = text[:_MOST_TEXT], _read_as(language)
        profile = self._profile(language)
        words = terms(text, language)
        total = _weighed((weight, scores()) for weight, scores in self._readings(profile, text, language, words) if weight)
        if profile.before:
            for at, share in self._kindred.said_before(kindred(words, language), total).items():
                total[at] += profile.before * share
        for at in total:
            total[at] += profile.heading * self._texts[at][0].lstrip().startswith(_LABELS)
        if profile.own and language == "id" and (leans := rather(plain_words(text))):
            for at in total:
                total[at] += profile.own * leans * self._leanings[at]
        most = sum(weight for weight in astuple(profile) if weight > 0)
        best = nlargest(top, (at for at, score in total.items() if score > 0), key=lambda at: (total[at], -at))
        return [Ranked(self.documents[at].id, round(total[at] / most, 4)) for at in best]

    def _readings(self, profile: _Profile, text: str, language: str, words: list[str]) -> tuple[_Reading, ...]:
        """The readings of a query; none is done before it is asked for."""
        claimed = gist(text, language) if profile.gist else []
        meant = kindred(stems_of(claimed, language), language)
        return (
            (profile.words, lambda: self._words.scores(words)),
            (profile.kindred, lambda: self._kindred.scores(kindred(words, language))),
            (profile.grams, lambda: self._grams.scores(grams(plain_words(text)))),
            (profile.gist, lambda: self._gist.said(meant)),
            (profile.gist_grams, lambda: self._gist_grams.said(grams(claimed))),
            (profile.rarest, lambda: self._gist.rarest(meant)),
            (profile.pairs, lambda: self._pairs.scores(_pairs(words))),
            (profile.names, lambda: self._words.scores(_names(text, language))),
            (profile.numbers, lambda: self._words.scores([word for word in words if word[0].isdigit()])),
            (profile.across, lambda: self._across.scores(text, language)),
        )

    def _profile(self, language: str) -> _Profile:
        if self._languages - {language}:
            return _ACROSS
        return _EARLIER if self.purpose is Purpose.EARLIER_CLAIMS else _PASSAGES


def _read_as(language: str) -> str:
    """The language whose stems and lists serve: Malay is read as Indonesian, with which it shares most words."""
    near = data_language(language)
    return language if near == "en" else near


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

    def __init__(self, documents: Sequence[Sequence[str]], *, length: float = 0.0, slow: float = 0.9, floor: float = 1.0) -> None:
        """``length``: how much a document's length tells against it, from 0 to 1 (Okapi's b).

        ``slow``: how slowly repeating a term stops to count (Okapi's k1). ``floor``: what holding it at all counts (BM25+'s δ).
        """
        average = sum(map(len, documents)) / len(documents) if documents else 0.0
        self._documents = len(documents)
        self._slow, self._floor = slow, floor
        self._held_back = [slow * (1 - length + length * len(document) / (average or 1)) for document in documents]
        self._postings: dict[str, list[tuple[int, int]]] = {}
        for at, document in enumerate(documents):
            for term, n in Counter(document).items():
                self._postings.setdefault(term, []).append((at, n))

    def scores(self, query: Iterable[str]) -> dict[int, float]:
        """BM25+ of the documents that hold a term of the query."""
        total: dict[int, float] = {}
        for term in dict.fromkeys(query):
            weight = self._weight(term)
            for at, n in self._postings.get(term, ()):
                total[at] = total.get(at, 0.0) + weight * (self._floor + n * (self._slow + 1) / (n + self._held_back[at]))
        return total

    def said(self, query: Iterable[str]) -> dict[int, float]:
        """How much of a document a post says: rare terms weigh more, and those that the post opens with; a long document is held back."""
        opening: dict[str, float] = {}
        for at, term in enumerate(query):
            opening.setdefault(term, (1 + at / _OPENING) ** -0.5)
        total: dict[int, float] = {}
        for term, early in opening.items():
            weight = self._weight(term) * early
            for at, _ in self._postings.get(term, ()):
                total[at] = total.get(at, 0.0) + weight
        return {at: weight / self._whole[at] ** _SIZE for at, weight in total.items()}

    def rarest(self, query: Iterable[str]) -> dict[int, float]:
        """What the rarest term says that a document has in common with the query: one odd name often settles which claim is meant."""
        rarest: dict[int, float] = {}
        for term in dict.fromkeys(query):
            weight = self._weight(term)
            for at, _ in self._postings.get(term, ()):
                rarest[at] = max(weight, rarest.get(at, 0.0))
        return rarest

    def said_before(self, query: Iterable[str], wanted: Iterable[int]) -> dict[int, float]:
        """What share of the query the few documents before one say and it does not, from 0 to 1, for each of ``wanted``."""
        known = [term for term in dict.fromkeys(query) if term in self._postings]
        holders = [(self._weight(term), {at for at, _ in self._postings[term]}) for term in known]
        whole = sum(weight for weight, _ in holders)
        shares: dict[int, float] = {}
        for at in wanted if whole else ():
            near = range(at - _BEFORE, at)
            shares[at] = sum(weight for weight, held in holders if at not in held and not held.isdisjoint(near)) / whole
        return shares

    def _weight(self, term: str) -> float:
        """How much a term says: the more, the fewer documents hold it; above 0."""
        holding = len(self._postings.get(term, ()))
        return math.log(1 + (self._documents - holding + 0.5) / (holding + 0.5))

    @cached_property
    def _whole(self) -> list[float]:
        """What the terms of each document weigh together."""
        whole = [0.0] * self._documents
        for term, postings in self._postings.items():
            weight = self._weight(term)
            for at, _ in postings:
                whole[at] += weight
        return whole


def _pairs(words: Sequence[str]) -> list[str]:
    return [f"{one} {next_}" for one, next_ in pairwise(words)]


def _names(text: str, language: str) -> list[str]:
    """Stems of the words that begin with a capital."""
    return [term for name in _NAME.findall(text) for term in terms(name, language)]
