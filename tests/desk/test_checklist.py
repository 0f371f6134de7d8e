from __future__ import annotations

import pytest

from factcheck.desk.checklist import Check, checklist
from factcheck.desk.facts import Actor, ClaimFacts, OriginsRule
from factcheck.vocabulary import ClaimKind, ClaimState, Role, Stance, Verdict

CHECKER = Actor(1, Role.CHECKER)
RULE = OriginsRule(2, primary=False)


def facts(**more: object) -> ClaimFacts:
    return ClaimFacts(**{"number": 1, "state": ClaimState.OPEN, **more})  # type: ignore[arg-type]  # a table of partial facts


def test_checklist_of_an_untouched_claim_asks_for_verdict_and_rationale() -> None:
    assert [(check.words, check.cure) for check in checklist(CHECKER, facts(), rule=RULE)] == [
        ("Choose a verdict.", "verdict"),
        ("Write a rationale.", "rationale"),
    ]


def test_checklist_tells_met_missing_and_later_apart() -> None:
    claim = facts(verdict=Verdict.CONFIRMED, stances=(Stance.SUPPORTS, Stance.SUPPORTS), origins=1)
    assert checklist(CHECKER, claim, rule=RULE) == (
        Check("A verdict: confirmed"),
        Check("Evidence that bears it out: 2 support, none contradicts"),
        Check("Write a rationale.", lack=True, cure="rationale"),
        Check("Later, for sign-off: a second independent origin, or the chief’s written waiver", later=True),
    )


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ({"verdict": Verdict.WRONG}, "Suggest a wording: the verdict is wrong."),
        ({"verdict": Verdict.WRONG, "suggested_wording": "last month"}, "A suggested wording"),
        (
            {"verdict": Verdict.UNVERIFIABLE, "stances": (Stance.NOT_FOUND,)},
            "Evidence that bears it out: none supports, none contradicts, 1 search found nothing",
        ),
        ({"verdict": Verdict.CONFIRMED, "origins": 0}, "Later, for sign-off: 2 more independent origins, or the chief’s written waiver"),
    ],
)
def test_checklist_asks_what_the_verdict_asks(claim: dict[str, object], words: str) -> None:
    assert words in [check.words for check in checklist(CHECKER, facts(**claim), rule=RULE)]


def test_checklist_of_an_opinion_asks_for_no_evidence() -> None:
    assert [check.words for check in checklist(CHECKER, facts(verdict=Verdict.OPINION, rationale="A view."), rule=RULE)] == [
        "A verdict: opinion",
        "A rationale",
    ]


@pytest.mark.parametrize("kind", ClaimKind)
def test_checklist_warns_of_an_opinion_only_where_the_kind_can_be_checked(kind: ClaimKind) -> None:
    claim = facts(verdict=Verdict.OPINION, rationale="A view.", kind=kind)
    warned = [check.words for check in checklist(CHECKER, claim, rule=RULE) if check.warns]
    can = kind in (ClaimKind.DATE, ClaimKind.QUANTITY, ClaimKind.QUOTATION)
    assert warned == ([f"A {kind.value} can be checked: opinion means that nobody will"] if can else [])
    assert not any(check.lack for check in checklist(CHECKER, claim, rule=RULE))
    assert not any(check.warns for check in checklist(CHECKER, facts(verdict=Verdict.CONFIRMED, kind=kind), rule=RULE))
