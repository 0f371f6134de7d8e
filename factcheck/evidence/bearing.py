"""Whether a text bears on a claim at all, by what they share. Ranking says which is best of a set; this, whether the best is any good."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.evidence.lexicon import concepts
from factcheck.evidence.stems import terms

FEWEST_SHARED = 2
"""Terms that a text has in common with a claim that it bears on; one where the claim has no more than that."""
_FEWEST_LETTERS = 3
_CONCEPT = "="


def marks_of(text: str, language: str) -> frozenset[str]:
    """What a text can share with another: stems and numbers, and by their names the concepts that the lexicon knows in three languages."""
    stems = (term for term in terms(text, language) if len(term) >= _FEWEST_LETTERS or term.isdigit())
    return frozenset(stems) | {_CONCEPT + concept for concept in concepts(text, language)}


def bears_on(claim: frozenset[str], text: frozenset[str]) -> bool:
    """Whether the marks of a text have enough in common with those of a claim."""
    return _weight(claim & text) >= min(FEWEST_SHARED, max(1, _weight(claim)))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """From 0 to 1: how much of the shorter of two texts the other has."""
    least = min(_weight(one), _weight(other))
    return _weight(one & other) / least if least else 0.0


def _weight(marks: Iterable[str]) -> float:
    """How much marks say: numbers, and words or concepts, whichever are more, since most words of a concept are marks themselves."""
    numbers = words = known = 0
    for mark in marks:
        if mark.startswith(_CONCEPT):
            known += 1
        elif mark[0].isdigit():
            numbers += 1
        else:
            words += 1
    return numbers + max(words, known)
