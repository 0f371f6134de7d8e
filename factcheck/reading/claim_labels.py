"""The labels that suggested claims are proposed with, and one claim of what two would say of the same words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.vocabulary import ClaimKind, SuggestedClaim

LONGEST_LABEL = 59


def one_a_place(claims: Iterable[SuggestedClaim]) -> list[SuggestedClaim]:
    """Claims of which no two of a kind are of the very same words: "rekor tertinggi" is a record and the highest in one."""
    places: dict[tuple[int, int, ClaimKind], SuggestedClaim] = {}
    for claim in claims:
        place = (claim.start, claim.end, claim.kind)
        places[place] = _merged(places[place], claim) if place in places else claim
    return [*places.values()]


def _merged(one: SuggestedClaim, other: SuggestedClaim) -> SuggestedClaim:
    head, colon, rest = one.label.partition(": ")
    other_head = other.label.partition(": ")[0].lower()
    if colon and other_head != head.lower():
        head = f"{head}, {other_head}"
    values = dict.fromkeys(value for value in (one.value, other.value) if value)
    reasons_of_both = tuple(dict.fromkeys((*one.reasons, *other.reasons)))
    label = shortened(f"{head}{colon}{rest}", LONGEST_LABEL)
    return replace(one, label=label, value=", ".join(values), score=max(one.score, other.score), reasons=reasons_of_both)


def shortened(words: str, longest: int) -> str:
    """``words`` cut at a blank, with an ellipsis, to at most ``longest`` characters."""
    if len(words) <= longest:
        return words
    cut = words[: longest - 1]
    head, blank, _ = cut.rpartition(" ")
    return f"{(head if blank and len(head) > longest // 2 else cut).rstrip(' ,.;:·–—-')}…"
