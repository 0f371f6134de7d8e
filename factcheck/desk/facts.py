"""What the workflow's guards look at: plain facts about one claim or one article at one moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.vocabulary import ArticleState, ClaimState, Role, Stance, Verdict


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks: the person's key and role. A role of ``None`` is a stranger."""

    id: int
    role: Role | None


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """One claim. ``touched_by``: keys of everyone who ever had a hand in it. ``placed``: it stands somewhere in the current text.

    ``misprints``: what the text says there now, where that is not what the claim calls printed; empty where it is.
    """

    number: int
    state: ClaimState
    verdict: Verdict | None = None
    rationale: str = ""
    suggested_wording: str = ""
    stances: tuple[Stance, ...] = ()
    touched_by: frozenset[int] = frozenset()
    origins: int = 0
    waived: bool = False
    placed: bool = True
    misprints: str = ""
    article_state: ArticleState = ArticleState.CHECKING

    def count(self, *stances: Stance) -> int:
        """How many pieces of evidence take one of these stances."""
        return sum(stance in stances for stance in self.stances)

    @property
    def wants_origins(self) -> bool:
        """Whether the rule on independent origins applies: a finding that rests on what sources say."""
        return self.verdict not in (None, Verdict.UNVERIFIABLE, Verdict.OPINION)

    def lacks_origins(self, required: int) -> bool:
        """Whether the rule applies and is neither met nor waived."""
        return self.wants_origins and not self.waived and self.origins < required

    @property
    def settled(self) -> bool:
        """Whether nothing more is needed of it: approved, or submitted as an opinion."""
        return self.state is ClaimState.APPROVED or (self.state is ClaimState.CHECKED and self.verdict is Verdict.OPINION)


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """One article. ``open_sentences``: ordinals, from 1, of the sentences still open in its current version."""

    state: ArticleState
    open_sentences: tuple[int, ...] = ()
    claims: tuple[ClaimFacts, ...] = ()
    origins_required: int = 2
    handed_in_by: int | None = None

    def unsettled(self) -> Iterable[ClaimFacts]:
        """The claims that still stand in the way of sign-off."""
        return (claim for claim in self.claims if not claim.settled)

    def under_origins(self) -> tuple[int, ...]:
        """Numbers of the claims that do not meet the rule on independent origins."""
        return tuple(claim.number for claim in self.claims if claim.lacks_origins(self.origins_required))


@dataclass(frozen=True, slots=True)
class DeskFacts:
    """Nothing in particular: for what depends on the role alone."""

    state: None = field(default=None)


Facts = ClaimFacts | ArticleFacts | DeskFacts
