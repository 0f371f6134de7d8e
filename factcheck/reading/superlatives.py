"""Firsts, rarities, records and superlatives: claims about all the rest, and so worth a check."""

from __future__ import annotations

from factcheck.reading.claim_words import ClaimWords, claim_index
from factcheck.reading.wordlist import word_list
from factcheck.vocabulary import Mention, MentionKind, SuperlativeValue

_QUOTES = frozenset("\"“‘'«")
_RANKED = frozenset({"most", "best", "worst", "most populous", "most expensive", "most important", "most serious", "most popular"})


def find_superlatives(text: str, *, language: str) -> list[Mention]:
    """Every superlative in ``text``, in order and disjoint, with the English word for its sense."""
    listed, index = word_list(text), claim_index(language)
    words, reached = listed.words, 0
    mentions: list[Mention] = []
    for place in index.superlatives.openings(words, 0, listed.count):
        found = index.superlatives.at(words, place)
        if found is None or place < reached:
            continue
        sense, after = found
        first = place
        if words[place] in index.words.most_before and after == place + 1:
            if index.words.most_behind and words[_before_quote(words, place)] not in index.words.most_behind:
                continue
            after = _described(words, after, index.words.no_most)
            sense = sense if after > place + 1 else ""
        elif words[place] in index.words.most_after and after == place + 1:
            first = (
                place - 1
                if place and words[place - 1].isalpha() and words[place - 1] not in index.words.no_most and listed.raw(place).islower()
                else place
            )
            sense = sense if first < place else ""
        if sense in _RANKED or sense.endswith("est"):
            first, after, sense = _ranked(words, first, after, sense, index.words)
        if sense and not (mentions and listed.starts[first] < mentions[-1].end):
            start, end = listed.starts[first], listed.ends[after - 1]
            mentions.append(Mention(MentionKind.SUPERLATIVE, start, end, text[start:end], SuperlativeValue(sense)))
        reached = after
    return mentions


def _ranked(words: list[str], first: int, after: int, sense: str, known: ClaimWords) -> tuple[int, int, str]:
    """The superlative with the ordinal beside it, where one makes it the next one down: "second largest", "terbesar kedua"."""
    at = first - 1 if known.ordinals_lead else after
    ordinal = known.ordinals.get(words[at]) if 0 <= at < len(words) else None
    return (min(first, at), max(after, at + 1), f"{ordinal} {sense}") if ordinal else (first, after, sense)


def _before_quote(words: list[str], place: int) -> int:
    """The place before ``place`` and an opening quotation mark; ``place`` itself where there is none."""
    return max(place - (2 if place > 1 and words[place - 1] in _QUOTES else 1), 0)


def _described(words: list[str], at: int, excepted: frozenset[str]) -> int:
    """Past the word that "most" or "paling" raises, where there is one."""
    return at + 1 if at < len(words) and words[at].isalpha() and words[at] not in excepted else at
