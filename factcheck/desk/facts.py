"""What the workflow's guards look at: plain facts about one claim or one article at one moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.vocabulary import ArticleState, Authority, ClaimKind, ClaimState, Role, Stance, Verdict


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks: the person's key and role. A role of ``None`` is a stranger."""

    id: int
    role: Role | None


@dataclass(frozen=True, slots=True)
class OriginsRule:
    """What the desk asks of a finding's sources: so many independent ``origins``, or, where ``primary`` is set, one at first hand."""

    origins: int = 2
    primary: bool = True


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """One claim. ``authorities``: how each of ``stances`` knows of it, in the same order; shorter where nobody said. ``touched_by``: keys of everyone who ever had a hand in it. ``placed``: it stands somewhere in the current text.

    ``misprints``: what the text says there now, where that is not what the claim calls printed; empty where it is. ``origins``: how many
    independent origins bear the verdict out (:func:`bears_out`).
    """

    number: int
    state: ClaimState
    verdict: Verdict | None = None
    rationale: str = ""
    suggested_wording: str = ""
    stances: tuple[Stance, ...] = ()
    authorities: tuple[Authority | None, ...] = ()
    touched_by: frozenset[int] = frozenset()
    origins: int = 0
    waived: bool = False
    placed: bool = True
    misprints: str = ""
    article_state: ArticleState = ArticleState.CHECKING
    kind: ClaimKind = ClaimKind.OTHER

    def count(self, *stances: Stance) -> int:
        """How many pieces of evidence take one of these stances."""
        return sum(stance in stances for stance in self.stances)

    @property
    def wants_origins(self) -> bool:
        """Whether the rule on independent origins applies: a finding that rests on what sources say."""
        return self.verdict not in (None, Verdict.UNVERIFIABLE, Verdict.OPINION)

    @property
    def bearing(self) -> tuple[Authority | None, ...]:
        """How each piece of evidence that bears the verdict out knows of the fact; of a claim without a verdict, each that supports it."""
        known = (*self.authorities, *[None] * (len(self.stances) - len(self.authorities)))
        return tuple(authority for stance, authority in zip(self.stances, known, strict=True) if stance in rests_on(self.verdict))

    @property
    def is_primary(self) -> bool:
        """Whether a source that bears the verdict out knows of the fact at first hand."""
        return Authority.PRIMARY in self.bearing

    @property
    def only_hearsay(self) -> bool:
        """Whether all that bears the verdict out is hearsay, as its checkers say themselves."""
        return self.wants_origins and bool(self.bearing) and set(self.bearing) == {Authority.HEARSAY}

    def met_at_first_hand(self, rule: OriginsRule) -> bool:
        """Whether the rule is met by a source at first hand, and not by the number of origins."""
        return rule.primary and self.is_primary and self.origins < rule.origins

    def is_under(self, rule: OriginsRule) -> bool:
        """Whether the rule would neither be met nor is waived, whatever the verdict: also of a claim that has none yet."""
        return not self.waived and self.origins < rule.origins and not self.met_at_first_hand(rule)

    def lacks_origins(self, rule: OriginsRule) -> bool:
        """Whether the rule applies and is neither met nor waived."""
        return self.wants_origins and self.is_under(rule)

    @property
    def opinion_of_what_can_be_checked(self) -> bool:
        """Whether it is called an opinion although a claim of its kind can be held against a source."""
        return self.verdict is Verdict.OPINION and self.kind in (ClaimKind.DATE, ClaimKind.QUANTITY, ClaimKind.QUOTATION)

    @property
    def settled(self) -> bool:
        """Whether nothing more is needed of it: approved, or submitted as an opinion."""
        return self.state is ClaimState.APPROVED or (self.state is ClaimState.CHECKED and self.verdict is Verdict.OPINION)


_SPEAKING = tuple(stance for stance in Stance if stance.speaks)
BEARING: dict[Verdict | None, tuple[Stance, ...]] = {
    Verdict.WRONG: (Stance.CONTRADICTS,),
    Verdict.NEEDS_CHANGE: _SPEAKING,
    Verdict.DISPUTED: (Stance.SUPPORTS, Stance.CONTRADICTS),
}
"""The stances that a verdict rests on, where that is not support."""


def rests_on(verdict: Verdict | None) -> tuple[Stance, ...]:
    """The stances of the evidence that a verdict rests on."""
    return BEARING.get(verdict, (Stance.SUPPORTS,))


def bears_out(verdict: Verdict | None, stance: Stance) -> bool:
    """Whether evidence of this stance counts for the rule on origins: it bears the verdict out, or, before there is one, speaks at all.

    A source that contradicts what is called confirmed is no second origin of it.
    """
    return stance.speaks if verdict is None else stance in rests_on(verdict)


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """One article. ``open_sentences``: ordinals, from 1, of the sentences still open in its current version."""

    state: ArticleState
    open_sentences: tuple[int, ...] = ()
    claims: tuple[ClaimFacts, ...] = ()
    rule: OriginsRule = OriginsRule()
    handed_in_by: int | None = None

    def unsettled(self) -> Iterable[ClaimFacts]:
        """The claims that still stand in the way of sign-off."""
        return (claim for claim in self.claims if not claim.settled)

    def under_origins(self) -> tuple[int, ...]:
        """Numbers of the claims that do not meet the rule on independent origins."""
        return tuple(claim.number for claim in self.claims if claim.lacks_origins(self.rule))


@dataclass(frozen=True, slots=True)
class DeskFacts:
    """Nothing in particular: for what depends on the role alone."""

    state: None = field(default=None)


Facts = ClaimFacts | ArticleFacts | DeskFacts
