"""What a step of the workflow asks for beyond role and state. Each guard gives a refusal, or ``None`` where it is met."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.desk.wording import gettext as _
from factcheck.desk.wording import listed, ngettext, refuse
from factcheck.vocabulary import ClaimState, Refusal, Stance, Verdict

if TYPE_CHECKING:
    from factcheck.desk.facts import Actor, ArticleFacts, ClaimFacts


# --- a claim, before review ------------------------------------------------------------------------


def has_verdict(_actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """A verdict was given."""
    return None if claim.verdict else refuse(_("Choose a verdict."), "verdict")


def has_rationale(_actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """The verdict has its reason."""
    return None if claim.rationale.strip() else refuse(_("Write a rationale."), "rationale")


def has_place(_actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """It stands somewhere in the current text: a claim whose words a new version no longer holds is placed anew first, or removed."""
    return None if claim.placed else refuse(_("Select its words in the text: the claim has no place in this version."), "places")


def is_printed(_actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """What it calls printed is what the text prints: a finding on words that a new version no longer holds is no finding on the article."""
    if not claim.misprints:
        return None
    said = _(
        "The value is not what the text prints: it now reads “%(words)s”. Take that over, or place the claim anew.", words=claim.misprints
    )
    return refuse(said, "printed")


def has_wording(_actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """*Wrong* and *needs change* say what should stand instead."""
    if claim.verdict and claim.verdict.asks_for_wording and not claim.suggested_wording.strip():
        return refuse(_("Suggest a wording: the verdict is %(verdict)s.", verdict=claim.verdict), "suggested_wording")
    return None


def bears_verdict_out(_actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """The evidence is of the kind that the verdict rests on."""
    support, against = claim.count(Stance.SUPPORTS), claim.count(Stance.CONTRADICTS)
    match claim.verdict:
        case Verdict.CONFIRMED if not support:
            return refuse(_("Add evidence that supports the claim: the verdict is confirmed."), "add-evidence")
        case Verdict.WRONG if not against:
            return refuse(_("Add evidence that contradicts the claim: the verdict is wrong."), "add-evidence")
        case Verdict.NEEDS_CHANGE if not any(stance.speaks for stance in claim.stances):
            return refuse(_("Add evidence that says what should change."), "add-evidence")
        case Verdict.DISPUTED if not (support and against):
            return refuse(_("Add evidence on both sides: the verdict is disputed."), "add-evidence")
        case Verdict.UNVERIFIABLE if not claim.count(Stance.NOT_FOUND):
            return refuse(_("Record a search that found nothing: the verdict is unverifiable."), "add-evidence")
    return None


def is_second_pair_of_eyes(actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """Four eyes: whoever approves had no hand in it: what it says, its verdict, its evidence. Nobody can waive this."""
    if actor.id in claim.touched_by:
        return refuse(_("Four eyes: you had a hand in this claim, its verdict or its evidence, so somebody else must approve it."), "eyes")
    return None


# --- an article, before sign-off ------------------------------------------------------------------------


def is_covered(_actor: Actor, article: ArticleFacts) -> Refusal | None:
    """No sentence is open."""
    if not (sentences := article.open_sentences):
        return None
    said = ngettext(
        "Sentence %(numbers)s is open: make a claim of each or exempt it with a reason.",
        "Sentences %(numbers)s are open: make a claim of each or exempt it with a reason.",
        len(sentences),
        numbers=listed(sentences),
    )
    return refuse(said, f"s{sentences[0]}")


def is_settled(_actor: Actor, article: ArticleFacts) -> Refusal | None:
    """Every claim is approved, or submitted as an opinion."""
    waiting = Counter(claim.state for claim in article.unsettled())
    if not waiting:
        return None
    parts = [
        ngettext("%(number)s open claim", "%(number)s open claims", waiting[ClaimState.OPEN]),
        ngettext("%(number)s claim awaiting review", "%(number)s claims awaiting review", waiting[ClaimState.CHECKED]),
        ngettext("%(number)s returned claim", "%(number)s returned claims", waiting[ClaimState.RETURNED]),
        ngettext("%(number)s stale claim", "%(number)s stale claims", waiting[ClaimState.STALE]),
    ]
    return refuse(_("Not every claim is approved: %(claims)s.", claims=listed([part for part in parts if part.number])), "claim-strip")


def stands_on_origins(_actor: Actor, article: ArticleFacts) -> Refusal | None:
    """The desk's rule on independent origins is met or waived, claim by claim."""
    if not (numbers := article.under_origins()):
        return None
    said = ngettext(
        "Claim %(numbers)s has fewer than %(origins)s that bear its verdict out%(primary)s, and the chief has not waived the rule in writing.",
        "Claims %(numbers)s have fewer than %(origins)s that bear their verdicts out%(primary)s, and the chief has not waived the rule in writing.",
        len(numbers),
        numbers=listed(numbers),
        origins=ngettext("%(number)s independent origin", "%(number)s independent origins", article.rule.origins),
        primary=_(" and no source at first hand") if article.rule.primary else "",
    )
    return refuse(said, "claim-strip")
