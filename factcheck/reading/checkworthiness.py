"""How much a sentence wants checking: a weighted sum of what stands in it, the same in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import exp, log

from factcheck.reading.claim_words import ClaimIndex
from factcheck.reading.wordlist import WordList
from factcheck.vocabulary import Mention, MentionKind, QuantityValue

BIAS = -2.0
WEIGHTS = {
    "number": 1.6,
    "share or money": 1.0,
    "date": 0.7,
    "superlative": 0.65,
    "quotation": 0.4,
    "attribution": 0.3,
    "name": 0.4,
    "request": 1.3,
    "accusation": 0.85,
    "cause": 0.4,
    "appointment": 0.8,
    "event": 0.6,
    "comparison": 0.45,
    "opinion": -1.1,
    "wish": -0.8,
    "speaker's own view": -0.3,
    "address": -0.3,
    "future": -0.55,
    "length": 0.4,
}
"""Weight by feature. Those a debate can teach are fitted to a public set of debate sentences; the rest are set by hand for news."""

_OF_MARK = {
    "accusations": "accusation",
    "causes": "cause",
    "positions": "appointment",
    "events": "event",
    "comparisons": "comparison",
    "opinions": "opinion",
    "wishes": "wish",
    "first_persons": "speaker's own view",
    "second_persons": "address",
    "futures": "future",
}
_OF_KIND = {
    MentionKind.QUANTITY: "number",
    MentionKind.DATE: "date",
    MentionKind.SUPERLATIVE: "superlative",
    MentionKind.QUOTATION: "quotation",
    MentionKind.ATTRIBUTION: "attribution",
    MentionKind.NAME: "name",
    MentionKind.ORGANISATION: "name",
    MentionKind.PLACE: "name",
}
_MOST = 3
"""Beyond so many of one kind a sentence is no more worth checking."""
_TYPICAL_LENGTH = 12
_NOT_REASONS = frozenset({"length", "name", "event"})


def features(listed: WordList, first: int, after: int, mentions: Iterable[Mention], index: ClaimIndex) -> dict[str, float]:
    """What stands in the sentence of the tokens ``first`` to ``after``, by feature."""
    counts: Counter[str] = Counter()
    reached = first
    for place in index.marks.openings(listed.words, first, after):
        if place >= reached and (found := index.marks.at(listed.words, place)) is not None:
            mark, reached = found
            if mark in _OF_MARK:
                counts[_OF_MARK[mark]] += 1
    for mention in mentions:
        counts[_OF_KIND[mention.kind]] += 1
        if isinstance(mention.value, QuantityValue) and _is_share_or_money(mention.value):
            counts["share or money"] += 1
    seen = {feature: float(min(count, _MOST)) for feature, count in counts.items()}
    seen["length"] = log(max(after - first, 1) / _TYPICAL_LENGTH)
    return seen


def _is_share_or_money(value: QuantityValue) -> bool:
    return value.unit == "%" or (len(value.unit) == 3 and value.unit.isupper())


def score(seen: dict[str, float]) -> float:
    """Between 0, not worth a check, and 1."""
    return 1 / (1 + exp(-BIAS - sum(WEIGHTS[feature] * count for feature, count in seen.items())))


def reasons(seen: dict[str, float]) -> tuple[str, ...]:
    """What speaks for a check, in words, heaviest first."""
    weighty = [feature for feature in seen if WEIGHTS[feature] > 0 and feature not in _NOT_REASONS]
    return tuple(sorted(weighty, key=lambda feature: -WEIGHTS[feature] * seen[feature]))
