"""What a claim needs before review, line by line: met, missing, or needed later. The same guards as the workflow's table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.desk import guards
from factcheck.desk.facts import Actor, ClaimFacts
from factcheck.vocabulary import Refusal, Stance, Verdict


@dataclass(frozen=True, slots=True)
class Check:
    """One line. ``lack``: it stands in the way of review; ``later``: only of sign-off. ``cure`` as in :class:`Refusal`."""

    words: str
    lack: bool = False
    later: bool = False
    cure: str = ""


def checklist(actor: Actor, claim: ClaimFacts, *, origins_required: int) -> tuple[Check, ...]:
    """Every line, in the order in which a person works."""
    return tuple(_lines(actor, claim, origins_required))


def _lines(actor: Actor, claim: ClaimFacts, required: int) -> Iterator[Check]:
    verdict = claim.verdict
    yield _check(guards.has_verdict(actor, claim), f"A verdict: {verdict.words if verdict else ''}")
    if verdict is not None and verdict is not Verdict.OPINION:
        yield _check(guards.bears_verdict_out(actor, claim), f"Evidence that bears it out: {_stances(claim)}")
    yield _check(guards.has_rationale(actor, claim), "A rationale")
    if verdict is not None and verdict.asks_for_wording:
        yield _check(guards.has_wording(actor, claim), "A suggested wording")
    if claim.lacks_origins(required):
        missing = required - claim.origins
        what = "a second independent origin" if (missing, required) == (1, 2) else guards.counted(missing, "more independent origin")
        yield Check(f"Later, for sign-off: {what}, or the chief’s written waiver", later=True)


def _check(refusal: Refusal | None, met: str) -> Check:
    return Check(met) if refusal is None else Check(refusal.reason, lack=True, cure=refusal.cure)


def _stances(claim: ClaimFacts) -> str:
    """``3 support, none contradicts``."""
    support, against = claim.count(Stance.SUPPORTS), claim.count(Stance.CONTRADICTS)
    parts = [
        f"{support or 'none'} {'supports' if support <= 1 else 'support'}",
        f"{against or 'none'} {'contradicts' if against <= 1 else 'contradict'}",
    ]
    if searched := claim.count(Stance.NOT_FOUND):
        parts.append(f"{guards.counted(searched, 'search', 'searches')} found nothing")
    return ", ".join(parts)
