"""The workflow: one table that says who may do what from where, and what it takes.

Buttons, views, services and tests all ask :func:`decide`; nothing else decides. Four-eyes holds here and, whatever asks,
in the database (``articles/guards.py``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factcheck.desk import guards
from factcheck.desk.facts import Actor, ArticleFacts, ClaimFacts, Facts
from factcheck.desk.wording import either, refuse
from factcheck.desk.wording import gettext as _
from factcheck.vocabulary import Allowed, Answer, ArticleState, ClaimState, Phrase, Refusal, Role


class Action(StrEnum):
    """Everything that a person can do on the desk."""

    READ = "read"
    HAND_IN = "hand in an article"
    EDIT_ARTICLE = "edit the article’s details"
    ADD_VERSION = "hand in a new version of the text"
    ADD_PHOTO = "add a photo"
    ASSIGN = "assign people and set the deadline"
    RECLASSIFY = "say what a block is"
    EXEMPT = "exempt a sentence"
    MAKE_CLAIM = "make a claim"
    DISMISS = "dismiss a proposal"
    EDIT_CLAIM = "edit the claim"
    MOVE_CLAIM = "reorder claims"
    REMOVE_CLAIM = "remove the claim"
    ADD_SOURCE = "add a source"
    DRAW_LINEAGE = "say which source leans on which"
    IMPORT_CHECKS = "import what others have checked"
    GIVE_EVIDENCE = "give evidence"
    SUBMIT = "submit the claim for review"
    APPROVE = "approve the claim"
    RETURN = "return the claim"
    REOPEN = "reopen the claim"
    WAIVE = "waive the rule on origins"
    ASK_CORRECTION = "ask for a correction"
    ANSWER_CORRECTION = "accept or dispute a correction"
    SIGN_OFF = "sign the article off"
    PUBLISH = "publish the report"
    WITHDRAW = "withdraw the article"


State = ClaimState | ArticleState
Guard = Callable[[Actor, Any], Refusal | None]

EVERYONE = frozenset(Role)
MARKERS = frozenset({Role.CHECKER, Role.REVIEWER, Role.CHIEF})
REVIEWERS = frozenset({Role.REVIEWER, Role.CHIEF})
CHIEF = frozenset({Role.CHIEF})

AT_WORK = frozenset(ArticleState) - {ArticleState.WITHDRAWN}
IN_HAND = frozenset({ClaimState.OPEN, ClaimState.RETURNED, ClaimState.STALE})
ANY_CLAIM = frozenset(ClaimState)


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the table. ``target`` is the state it leads to; ``None`` where it changes none. Empty ``sources``: no state matters."""

    roles: frozenset[Role]
    sources: frozenset[ClaimState] | frozenset[ArticleState] = frozenset()
    target: State | None = None
    guards: tuple[Guard, ...] = ()


TABLE: dict[Action, Step] = {
    Action.READ: Step(EVERYONE),
    Action.HAND_IN: Step(frozenset({Role.REPORTER}) | MARKERS),
    Action.ADD_SOURCE: Step(MARKERS),
    Action.DRAW_LINEAGE: Step(MARKERS),
    Action.IMPORT_CHECKS: Step(frozenset({Role.CHIEF, Role.ADMIN})),
    # an article
    Action.EDIT_ARTICLE: Step(frozenset({Role.REPORTER}) | MARKERS, AT_WORK),
    Action.ADD_VERSION: Step(frozenset({Role.REPORTER}) | MARKERS, AT_WORK),
    Action.ADD_PHOTO: Step(frozenset({Role.REPORTER}) | MARKERS, AT_WORK),
    Action.ASSIGN: Step(CHIEF, AT_WORK),
    Action.RECLASSIFY: Step(MARKERS, AT_WORK),
    Action.EXEMPT: Step(MARKERS, AT_WORK),
    Action.MAKE_CLAIM: Step(MARKERS, AT_WORK),
    Action.DISMISS: Step(MARKERS, AT_WORK),
    Action.MOVE_CLAIM: Step(MARKERS, AT_WORK),
    Action.ANSWER_CORRECTION: Step(frozenset({Role.REPORTER, Role.CHIEF}), AT_WORK),
    Action.SIGN_OFF: Step(
        CHIEF,
        frozenset({ArticleState.CHECKING, ArticleState.IN_REVIEW}),
        ArticleState.SIGNED_OFF,
        (guards.is_covered, guards.is_settled, guards.stands_on_origins),
    ),
    Action.PUBLISH: Step(CHIEF, frozenset({ArticleState.SIGNED_OFF}), ArticleState.PUBLISHED),
    Action.WITHDRAW: Step(CHIEF, AT_WORK, ArticleState.WITHDRAWN),
    # a claim
    Action.EDIT_CLAIM: Step(MARKERS, IN_HAND),
    Action.REMOVE_CLAIM: Step(MARKERS, IN_HAND),
    Action.GIVE_EVIDENCE: Step(MARKERS, ANY_CLAIM),
    Action.ASK_CORRECTION: Step(MARKERS, ANY_CLAIM),
    Action.WAIVE: Step(CHIEF, ANY_CLAIM),
    Action.SUBMIT: Step(
        MARKERS,
        IN_HAND,
        ClaimState.CHECKED,
        (guards.has_place, guards.is_printed, guards.has_verdict, guards.has_rationale, guards.has_wording, guards.bears_verdict_out),
    ),
    Action.APPROVE: Step(REVIEWERS, frozenset({ClaimState.CHECKED}), ClaimState.APPROVED, (guards.is_second_pair_of_eyes,)),
    Action.RETURN: Step(REVIEWERS, frozenset({ClaimState.CHECKED, ClaimState.APPROVED}), ClaimState.RETURNED),
    Action.REOPEN: Step(MARKERS, frozenset({ClaimState.CHECKED, ClaimState.APPROVED}), ClaimState.OPEN),
}

STALED_FROM = frozenset({ClaimState.CHECKED, ClaimState.APPROVED})
"""The states that turn *stale* when the claim's words, its evidence or a capture under it change."""
VOIDED_FROM = frozenset({ArticleState.SIGNED_OFF, ArticleState.PUBLISHED})
"""The states that fall back to *in review* when anything a sign-off binds to changes. What is published stays as it is."""


def may(action: Action, actor: Actor, facts: Facts) -> Answer:
    """Whether role and state let this person do this at all; the guards are not asked."""
    step = TABLE[action]
    if actor.role is None:
        return refuse(_("This account has no role on the desk yet: an administrator gives it one."))
    if actor.role not in step.roles:
        said = _("A %(role)s cannot %(action)s: that takes a %(roles)s.", role=actor.role, action=action, roles=either(sorted(step.roles)))
        return refuse(said)
    if isinstance(facts, ClaimFacts) and facts.article_state not in AT_WORK:
        return refuse(_("The article was withdrawn: nothing in it changes any more."))
    if step.sources and facts.state not in step.sources:
        return refuse(_not_from(action, facts))
    return Allowed()


def lacking(action: Action, actor: Actor, facts: Facts) -> tuple[Refusal, ...]:
    """Every guard's refusal, in the table's order: what is still missing, in words."""
    return tuple(refusal for guard in TABLE[action].guards if (refusal := guard(actor, facts)) is not None)


def decide(action: Action, actor: Actor, facts: Facts) -> Answer:
    """Whether this person may do this now. The refusal is the first reason that holds."""
    if not (answer := may(action, actor, facts)):
        return answer
    return next(iter(lacking(action, actor, facts)), Allowed())


def _not_from(action: Action, facts: Facts) -> Phrase:
    """Why the state forbids it, and what to do about that."""
    if isinstance(facts, ArticleFacts):
        if facts.state is ArticleState.WITHDRAWN:
            return _("The article was withdrawn: nothing in it changes any more.")
        if action is Action.PUBLISH:
            return _("Sign the article off first.") if facts.state is not ArticleState.PUBLISHED else _("It is published as it stands.")
        return _("The article is %(state)s.", state=facts.state)
    match facts.state:
        case ClaimState.CHECKED if action is not Action.APPROVE and facts.settled:
            return _("The claim is set down as an opinion: reopen it first.")
        case ClaimState.CHECKED if action is not Action.APPROVE:
            return _("The claim is awaiting review: reopen it first.")
        case ClaimState.APPROVED if action is not Action.APPROVE:
            return _("The claim is approved: reopen it first.")
        case ClaimState.APPROVED:
            return _("The claim is approved already.")
        case _:
            return _("The claim is %(state)s: it must be submitted for review first.", state=facts.state)


def check_table() -> None:
    """Raise ``ValueError`` where the table contradicts itself: an unlisted action, or a target that is no state of its subject."""
    if missing := set(Action) - set(TABLE):
        raise ValueError(f"actions without a step: {sorted(missing)}")
    for action, step in TABLE.items():
        kinds = {type(state) for state in step.sources}
        if len(kinds) > 1 or (step.target is not None and {type(step.target)} != kinds):
            raise ValueError(f"{action} leads from one kind of thing to another")
        if step.target in step.sources:
            raise ValueError(f"{action} leads from {step.target} to itself")


check_table()
