"""What a claim needs before review, line by line: met, missing, or needed later. The same guards as the workflow's table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.desk import guards
from factcheck.desk.facts import Actor, ClaimFacts, OriginsRule
from factcheck.desk.wording import gettext as _
from factcheck.desk.wording import ngettext
from factcheck.vocabulary import Phrase, Refusal, Stance, Verdict


@dataclass(frozen=True, slots=True)
class Check:
    """One line. ``lack``: it stands in the way of review; ``later``: only of sign-off; ``warns``: of nothing, but good to know.

    ``cure`` and ``phrase`` as in :class:`Refusal`.
    """

    words: str
    lack: bool = False
    later: bool = False
    warns: bool = False
    cure: str = ""
    phrase: Phrase | None = field(default=None, compare=False)


def checklist(actor: Actor, claim: ClaimFacts, *, rule: OriginsRule) -> tuple[Check, ...]:
    """Every line, in the order in which a person works."""
    return tuple(_lines(actor, claim, rule))


def _lines(actor: Actor, claim: ClaimFacts, rule: OriginsRule) -> Iterator[Check]:
    verdict = claim.verdict
    if unplaced := guards.has_place(actor, claim):
        yield _check(unplaced, _("A place in the text"))
    if misprinted := guards.is_printed(actor, claim):
        yield _check(misprinted, _("The value as printed"))
    yield _check(guards.has_verdict(actor, claim), _("A verdict: %(verdict)s", verdict=verdict or ""))
    if claim.opinion_of_what_can_be_checked:
        said = _("A %(kind)s can be checked: opinion means that nobody will", kind=claim.kind)
        yield Check(str(said), warns=True, phrase=said)
    if verdict is not None and verdict is not Verdict.OPINION:
        yield _check(guards.bears_verdict_out(actor, claim), _("Evidence that bears it out: %(evidence)s", evidence=_stances(claim)))
    yield _check(guards.has_rationale(actor, claim), _("A rationale"))
    if verdict is not None and verdict.asks_for_wording:
        yield _check(guards.has_wording(actor, claim), _("A suggested wording"))
    if claim.only_hearsay:
        said = _("Only hearsay bears it out: look for a source that knows it at first hand")
        yield Check(str(said), warns=True, phrase=said)
    if claim.lacks_origins(rule):
        yield _later(rule.origins - claim.origins, rule)


def _later(missing: int, rule: OriginsRule) -> Check:
    what = ngettext("%(number)s more independent origin", "%(number)s more independent origins", missing)
    if (missing, rule.origins) == (1, 2):
        what = _("a second independent origin")
    if rule.primary:
        said = _("Later, for sign-off: %(origins)s, a source at first hand, or the chief’s written waiver", origins=what)
    else:
        said = _("Later, for sign-off: %(origins)s, or the chief’s written waiver", origins=what)
    return Check(str(said), later=True, phrase=said)


def _check(refusal: Refusal | None, met: Phrase) -> Check:
    if refusal is None:
        return Check(str(met), phrase=met)
    return Check(refusal.reason, lack=True, cure=refusal.cure, phrase=refusal.phrase)


def _stances(claim: ClaimFacts) -> tuple[Phrase, ...]:
    """``3 support, none contradicts``."""
    support, against, searched = claim.count(Stance.SUPPORTS), claim.count(Stance.CONTRADICTS), claim.count(Stance.NOT_FOUND)
    parts = [
        ngettext("%(number)s supports", "%(number)s support", support) if support else _("none supports"),
        ngettext("%(number)s contradicts", "%(number)s contradict", against) if against else _("none contradicts"),
    ]
    if searched:
        parts.append(ngettext("%(number)s search found nothing", "%(number)s searches found nothing", searched))
    return tuple(parts)
