"""What a step of the workflow asks for beyond role and state. Each guard gives a refusal, or ``None`` where it is met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.vocabulary import ClaimState, Refusal, Stance, Verdict

if TYPE_CHECKING:
    from factcheck.desk.facts import Actor, ArticleFacts, ClaimFacts


def listed(words: Sequence[object], *, most: int = 6) -> str:
    """``1, 2 and 3``; a long list ends in how many more there are."""
    shown = [str(word) for word in words[:most]]
    if len(words) > most:
        shown.append(f"{len(words) - most} more")
    return " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else "".join(shown)


def counted(number: int, noun: str, plural: str = "") -> str:
    """``1 claim``, ``2 claims``."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


# --- a claim, before review ------------------------------------------------------------------------


def has_verdict(_actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """A verdict was given."""
    return None if claim.verdict else Refusal("Choose a verdict.", "verdict")


def has_rationale(_actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """The verdict has its reason."""
    return None if claim.rationale.strip() else Refusal("Write a rationale.", "rationale")


def has_wording(_actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """*Wrong* and *needs change* say what should stand instead."""
    if claim.verdict and claim.verdict.asks_for_wording and not claim.suggested_wording.strip():
        return Refusal(f"Suggest a wording: the verdict is {claim.verdict.words}.", "suggested_wording")
    return None


def bears_verdict_out(_actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """The evidence is of the kind that the verdict rests on."""
    support, against = claim.count(Stance.SUPPORTS), claim.count(Stance.CONTRADICTS)
    match claim.verdict:
        case Verdict.CONFIRMED if not support:
            return Refusal("Add evidence that supports the claim: the verdict is confirmed.", "add-evidence")
        case Verdict.WRONG if not against:
            return Refusal("Add evidence that contradicts the claim: the verdict is wrong.", "add-evidence")
        case Verdict.NEEDS_CHANGE if not any(stance.speaks for stance in claim.stances):
            return Refusal("Add evidence that says what should change.", "add-evidence")
        case Verdict.DISPUTED if not (support and against):
            return Refusal("Add evidence on both sides: the verdict is disputed.", "add-evidence")
        case Verdict.UNVERIFIABLE if not claim.count(Stance.NOT_FOUND):
            return Refusal("Record a search that found nothing: the verdict is unverifiable.", "add-evidence")
    return None


def is_second_pair_of_eyes(actor: Actor, claim: ClaimFacts) -> Refusal | None:
    """Four eyes: whoever approves gave neither the verdict nor any of the evidence. Nobody can waive this."""
    if actor.id in claim.touched_by:
        return Refusal("Four eyes: you gave this claim’s verdict or some of its evidence, so somebody else must approve it.", "eyes")
    return None


# --- an article, before sign-off ------------------------------------------------------------------------


def is_covered(_actor: Actor, article: ArticleFacts) -> Refusal | None:
    """No sentence is open."""
    if not (sentences := article.open_sentences):
        return None
    noun = "Sentence" if len(sentences) == 1 else "Sentences"
    verb = "is" if len(sentences) == 1 else "are"
    return Refusal(f"{noun} {listed(sentences)} {verb} open: make a claim of each or exempt it with a reason.", f"s{sentences[0]}")


def is_settled(_actor: Actor, article: ArticleFacts) -> Refusal | None:
    """Every claim is approved, or submitted as an opinion."""
    waiting = Counter(claim.state for claim in article.unsettled())
    if not waiting:
        return None
    words = {
        ClaimState.OPEN: ("open claim", "open claims"),
        ClaimState.CHECKED: ("claim awaiting review", "claims awaiting review"),
        ClaimState.RETURNED: ("returned claim", "returned claims"),
        ClaimState.STALE: ("stale claim", "stale claims"),
    }
    parts = [counted(waiting[state], *nouns) for state, nouns in words.items() if waiting[state]]
    return Refusal(f"Not every claim is approved: {listed(parts)}.", "claim-strip")


def stands_on_origins(_actor: Actor, article: ArticleFacts) -> Refusal | None:
    """The desk's rule on independent origins is met or waived, claim by claim."""
    if not (numbers := article.under_origins()):
        return None
    noun, verb = ("Claim", "has") if len(numbers) == 1 else ("Claims", "have")
    asked = counted(article.origins_required, "independent origin")
    return Refusal(f"{noun} {listed(numbers)} {verb} fewer than {asked}, and the chief has not waived the rule in writing.", "claim-strip")
