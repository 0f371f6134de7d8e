"""The rule on origins: so many of them, or one source at first hand; and what is hearsay alone."""

from __future__ import annotations

import pytest

from factcheck.desk.checklist import checklist
from factcheck.desk.facts import Actor, ArticleFacts, ClaimFacts, OriginsRule
from factcheck.vocabulary import ArticleState, Authority, ClaimState, Role, Stance, Verdict

FOR, AGAINST, CONTEXT, SILENT = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXTUALISES, Stance.SILENT
PRIMARY, HEARSAY = Authority.PRIMARY, Authority.HEARSAY


def facts(verdict: Verdict | None, *said: tuple[Stance, Authority | None], origins: int = 1, waived: bool = False) -> ClaimFacts:
    stances, authorities = tuple(stance for stance, _known in said), tuple(known for _stance, known in said)
    return ClaimFacts(1, ClaimState.OPEN, verdict, "so", stances=stances, authorities=authorities, origins=origins, waived=waived)


@pytest.mark.parametrize(
    ("claim", "lacks"),
    [
        (facts(Verdict.CONFIRMED, (FOR, None)), True),
        (facts(Verdict.CONFIRMED, (FOR, PRIMARY)), False),
        (facts(Verdict.CONFIRMED, (FOR, HEARSAY), (AGAINST, PRIMARY)), True),
        (facts(Verdict.CONFIRMED, (FOR, HEARSAY), (CONTEXT, PRIMARY)), True),
        (facts(Verdict.CONFIRMED, (FOR, None), (FOR, None), origins=2), False),
        (facts(Verdict.WRONG, (AGAINST, PRIMARY)), False),
        (facts(Verdict.WRONG, (FOR, PRIMARY), (AGAINST, None)), True),
        (facts(Verdict.NEEDS_CHANGE, (CONTEXT, PRIMARY)), False),
        (facts(Verdict.DISPUTED, (FOR, PRIMARY), (AGAINST, HEARSAY)), False),
        (facts(Verdict.CONFIRMED, (FOR, None), waived=True), False),
        (facts(Verdict.OPINION), False),
        (facts(None, (FOR, None)), False),
    ],
)
def test_one_source_at_first_hand_meets_the_rule_where_it_bears_the_verdict_out(claim: ClaimFacts, lacks: bool) -> None:
    assert claim.lacks_origins(OriginsRule(2)) is lacks


def test_first_hand_does_not_do_where_the_desk_says_so() -> None:
    claim = facts(Verdict.CONFIRMED, (FOR, PRIMARY))
    assert claim.lacks_origins(OriginsRule(2, primary=False))
    article = ArticleFacts(ArticleState.CHECKING, claims=(claim,), rule=OriginsRule(2, primary=False))
    assert article.under_origins() == (1,)


def test_stances_without_authority_are_of_sources_that_nobody_has_spoken_for() -> None:
    claim = ClaimFacts(1, ClaimState.OPEN, Verdict.CONFIRMED, "so", stances=(FOR, FOR), authorities=(PRIMARY,))
    assert claim.bearing == (PRIMARY, None)


@pytest.mark.parametrize(
    ("claim", "only"),
    [
        (facts(Verdict.CONFIRMED, (FOR, HEARSAY), (FOR, HEARSAY)), True),
        (facts(Verdict.CONFIRMED, (FOR, HEARSAY), (FOR, None)), False),
        (facts(Verdict.CONFIRMED, (FOR, HEARSAY), (SILENT, None)), True),
        (facts(Verdict.CONFIRMED), False),
        (facts(Verdict.WRONG, (FOR, HEARSAY), (AGAINST, PRIMARY)), False),
        (facts(Verdict.WRONG, (FOR, PRIMARY), (AGAINST, HEARSAY)), True),
        (facts(Verdict.UNVERIFIABLE, (FOR, HEARSAY)), False),
    ],
)
def test_only_hearsay_is_warned_of_and_stands_in_nobodys_way(claim: ClaimFacts, only: bool) -> None:
    assert claim.only_hearsay is only
    warnings = [check for check in checklist(Actor(1, Role.CHECKER), claim, rule=OriginsRule(2)) if check.warns]
    assert [check.words for check in warnings] == (
        ["Only hearsay bears it out: look for a source that knows it at first hand"] if only else []
    )
    assert not any(check.lack for check in warnings)


def test_checklist_says_that_a_source_at_first_hand_would_do() -> None:
    lines = checklist(Actor(1, Role.CHECKER), facts(Verdict.CONFIRMED, (FOR, None)), rule=OriginsRule(2))
    assert lines[-1].words == "Later, for sign-off: a second independent origin, a source at first hand, or the chief’s written waiver"
