"""The workflow table, walked: every role, every state, every action."""

from __future__ import annotations

from itertools import product

import pytest

from factcheck.desk.facts import Actor, ArticleFacts, ClaimFacts, DeskFacts, OriginsRule
from factcheck.desk.workflow import TABLE, Action, Step, check_table, decide, lacking, may
from factcheck.vocabulary import Allowed, ArticleState, ClaimState, Refusal, Role, Stance, Verdict

R, C, V, H, A = Role.REPORTER, Role.CHECKER, Role.REVIEWER, Role.CHIEF, Role.ADMIN
CLAIM_STATES, ARTICLE_STATES = frozenset(ClaimState), frozenset(ArticleState)
WORKING = ARTICLE_STATES - {ArticleState.WITHDRAWN}

# Written out by hand from the design, not derived from the table under test.
EXPECTED: dict[Action, tuple[set[Role], frozenset[ClaimState] | frozenset[ArticleState] | None]] = {
    Action.READ: ({R, C, V, H, A}, None),
    Action.HAND_IN: ({R, C, V, H}, None),
    Action.ADD_SOURCE: ({C, V, H}, None),
    Action.DRAW_LINEAGE: ({C, V, H}, None),
    Action.IMPORT_CHECKS: ({H, A}, None),
    Action.EDIT_ARTICLE: ({R, C, V, H}, WORKING),
    Action.ADD_VERSION: ({R, C, V, H}, WORKING),
    Action.ADD_PHOTO: ({R, C, V, H}, WORKING),
    Action.ASSIGN: ({H}, WORKING),
    Action.RECLASSIFY: ({C, V, H}, WORKING),
    Action.EXEMPT: ({C, V, H}, WORKING),
    Action.MAKE_CLAIM: ({C, V, H}, WORKING),
    Action.DISMISS: ({C, V, H}, WORKING),
    Action.MOVE_CLAIM: ({C, V, H}, WORKING),
    Action.ANSWER_CORRECTION: ({R, H}, WORKING),
    Action.SIGN_OFF: ({H}, frozenset({ArticleState.CHECKING, ArticleState.IN_REVIEW})),
    Action.PUBLISH: ({H}, frozenset({ArticleState.SIGNED_OFF})),
    Action.WITHDRAW: ({H}, WORKING),
    Action.EDIT_CLAIM: ({C, V, H}, frozenset({ClaimState.OPEN, ClaimState.RETURNED, ClaimState.STALE})),
    Action.REMOVE_CLAIM: ({C, V, H}, frozenset({ClaimState.OPEN, ClaimState.RETURNED, ClaimState.STALE})),
    Action.GIVE_EVIDENCE: ({C, V, H}, CLAIM_STATES),
    Action.ASK_CORRECTION: ({C, V, H}, CLAIM_STATES),
    Action.WAIVE: ({H}, CLAIM_STATES),
    Action.SUBMIT: ({C, V, H}, frozenset({ClaimState.OPEN, ClaimState.RETURNED, ClaimState.STALE})),
    Action.APPROVE: ({V, H}, frozenset({ClaimState.CHECKED})),
    Action.RETURN: ({V, H}, frozenset({ClaimState.CHECKED, ClaimState.APPROVED})),
    Action.REOPEN: ({C, V, H}, frozenset({ClaimState.CHECKED, ClaimState.APPROVED})),
}


def ready_claim(state: ClaimState, **changes: object) -> ClaimFacts:
    """A claim that lacks nothing but the right state and person."""
    facts = {
        "number": 1,
        "state": state,
        "verdict": Verdict.CONFIRMED,
        "rationale": "Two records give the same day.",
        "stances": (Stance.SUPPORTS,),
        "origins": 2,
    }
    return ClaimFacts(**(facts | changes))  # type: ignore[arg-type]  # the table above is what types it


def subjects(action: Action) -> list[ClaimFacts | ArticleFacts | DeskFacts]:
    """Whatever the action may be asked of, one in each state."""
    states = EXPECTED[action][1]
    if states is None:
        return [DeskFacts()]
    if next(iter(states)) in CLAIM_STATES and isinstance(next(iter(states)), ClaimState):
        return [ready_claim(state) for state in ClaimState]
    return [ArticleFacts(state) for state in ArticleState]


CASES = [
    pytest.param(action, role, facts, id=f"{action}-{role}-{facts.state}")
    for action, role in product(Action, [*Role, None])
    for facts in subjects(action)
]


@pytest.mark.parametrize(("action", "role", "facts"), CASES)
def test_decide_follows_the_design(action: Action, role: Role | None, facts: ClaimFacts | ArticleFacts | DeskFacts) -> None:
    roles, states = EXPECTED[action]
    allowed = role in roles and (states is None or facts.state in states)
    answer = decide(action, Actor(9, role), facts)
    assert bool(answer) is allowed
    if not allowed:
        assert isinstance(answer, Refusal)
        assert answer.reason.endswith((".", "reviewer", "chief")) or ":" in answer.reason
        assert answer.reason[0].isupper()


def test_table_and_design_list_the_same_actions() -> None:
    assert set(EXPECTED) == set(TABLE) == set(Action)


@pytest.mark.parametrize(
    ("changes", "cure"),
    [
        ({"verdict": None}, "verdict"),
        ({"rationale": "  "}, "rationale"),
        ({"stances": ()}, "add-evidence"),
        ({"stances": (Stance.SILENT, Stance.NOT_FOUND)}, "add-evidence"),
        ({"verdict": Verdict.WRONG, "stances": (Stance.SUPPORTS,), "suggested_wording": "x"}, "add-evidence"),
        ({"verdict": Verdict.WRONG, "stances": (Stance.CONTRADICTS,)}, "suggested_wording"),
        ({"verdict": Verdict.NEEDS_CHANGE, "stances": (Stance.CONTRADICTS,)}, "suggested_wording"),
        ({"verdict": Verdict.NEEDS_CHANGE, "stances": (Stance.SILENT,), "suggested_wording": "x"}, "add-evidence"),
        ({"verdict": Verdict.DISPUTED}, "add-evidence"),
        ({"verdict": Verdict.UNVERIFIABLE}, "add-evidence"),
    ],
)
def test_submit_names_what_is_missing_and_where(changes: dict[str, object], cure: str) -> None:
    answer = decide(Action.SUBMIT, Actor(1, C), ready_claim(ClaimState.OPEN, **changes))
    assert isinstance(answer, Refusal)
    assert answer.cure == cure


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"verdict": Verdict.WRONG, "stances": (Stance.CONTRADICTS,), "suggested_wording": "On 21 November"},
        {"verdict": Verdict.NEEDS_CHANGE, "stances": (Stance.CONTEXTUALISES,), "suggested_wording": "since October"},
        {"verdict": Verdict.DISPUTED, "stances": (Stance.SUPPORTS, Stance.CONTRADICTS)},
        {"verdict": Verdict.UNVERIFIABLE, "stances": (Stance.NOT_FOUND,)},
        {"verdict": Verdict.OPINION, "stances": ()},
    ],
)
def test_submit_is_allowed_where_evidence_bears_the_verdict_out(changes: dict[str, object]) -> None:
    assert decide(Action.SUBMIT, Actor(1, C), ready_claim(ClaimState.RETURNED, **changes)) == Allowed()


@pytest.mark.parametrize("role", [V, H])
def test_four_eyes_refuses_whoever_touched_the_claim(role: Role) -> None:
    touched = ready_claim(ClaimState.CHECKED, touched_by=frozenset({4}))
    assert not decide(Action.APPROVE, Actor(4, role), touched)
    assert decide(Action.APPROVE, Actor(5, role), touched)


def test_nothing_in_a_withdrawn_article_changes() -> None:
    claim = ready_claim(ClaimState.OPEN, article_state=ArticleState.WITHDRAWN)
    for action in (Action.EDIT_CLAIM, Action.SUBMIT, Action.GIVE_EVIDENCE, Action.WAIVE):
        assert "withdrawn" in str(may(action, Actor(1, H), claim))


def settled_article(**changes: object) -> ArticleFacts:
    facts: dict[str, object] = {"state": ArticleState.IN_REVIEW, "claims": (ready_claim(ClaimState.APPROVED),)}
    return ArticleFacts(**(facts | changes))  # type: ignore[arg-type]  # as above


def test_sign_off_waits_for_open_sentences_by_number() -> None:
    answer = decide(Action.SIGN_OFF, Actor(1, H), settled_article(open_sentences=(4, 12)))
    assert answer == Refusal("Sentences 4 and 12 are open: make a claim of each or exempt it with a reason.", "s4")


@pytest.mark.parametrize("state", [ClaimState.OPEN, ClaimState.CHECKED, ClaimState.RETURNED, ClaimState.STALE])
def test_sign_off_waits_for_every_claim(state: ClaimState) -> None:
    assert not decide(Action.SIGN_OFF, Actor(1, H), settled_article(claims=(ready_claim(state),)))


def test_sign_off_takes_a_submitted_opinion() -> None:
    opinion = ready_claim(ClaimState.CHECKED, verdict=Verdict.OPINION, stances=(), origins=0)
    assert decide(Action.SIGN_OFF, Actor(1, H), settled_article(claims=(opinion,)))


def test_sign_off_waits_for_origins_unless_waived() -> None:
    lonely = ready_claim(ClaimState.APPROVED, origins=1)
    refused = lacking(Action.SIGN_OFF, Actor(1, H), settled_article(claims=(lonely,)))
    said = (
        "Claim 1 has fewer than 2 independent origins that bear its verdict out and no source at first hand,"
        " and the chief has not waived the rule in writing."
    )
    assert [refusal.reason for refusal in refused] == [said]
    waived = ready_claim(ClaimState.APPROVED, origins=1, waived=True)
    assert decide(Action.SIGN_OFF, Actor(1, H), settled_article(claims=(waived,)))
    assert decide(Action.SIGN_OFF, Actor(1, H), settled_article(claims=(lonely,), rule=OriginsRule(1)))


def test_sign_off_says_everything_that_is_missing() -> None:
    article = settled_article(open_sentences=(2,), claims=(ready_claim(ClaimState.OPEN, origins=0),))
    assert len(lacking(Action.SIGN_OFF, Actor(1, H), article)) == 3


def test_check_table_refuses_a_table_that_contradicts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TABLE, Action.APPROVE, Step(frozenset({V}), frozenset({ClaimState.CHECKED}), ArticleState.PUBLISHED))
    with pytest.raises(ValueError, match="one kind of thing to another"):
        check_table()


def test_check_table_refuses_a_missing_action(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(TABLE, Action.APPROVE)
    with pytest.raises(ValueError, match="without a step"):
        check_table()


def test_submit_wants_a_place_in_the_text() -> None:
    answer = decide(Action.SUBMIT, Actor(1, C), ready_claim(ClaimState.OPEN, placed=False))
    assert isinstance(answer, Refusal)
    assert answer.cure == "places"
