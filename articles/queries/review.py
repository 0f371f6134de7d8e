"""The review page: the claims that await an answer, and the one in hand with who may give it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Review, Touch, User
from articles.queries.content import claim_content
from articles.queries.facts import actor_of
from articles.queries.misprints import PlaceRead, read_places
from articles.queries.told import hidden_among
from articles.queries.whole import ClaimSeen, WholeArticle, quote
from factcheck.desk.chain import digest
from factcheck.desk.changes import Change, changes, without_material
from factcheck.desk.workflow import REVIEWERS, Action, decide
from factcheck.vocabulary import Answer, ClaimState, Decision


@dataclass(frozen=True)
class Waiting:
    """A claim in the list, why this person cannot approve it, if so, and the key that leads to it from the claim in hand."""

    seen: ClaimSeen
    approve: Answer
    key: str


@dataclass(frozen=True)
class Colleague:
    """Somebody who could approve; ``because`` says why not, if not."""

    person: User
    because: str


@dataclass(frozen=True)
class SourceChange:
    """A change, with the evidence's source as this person may see it."""

    change: Change
    source: str


@dataclass(frozen=True)
class Case:
    """The claim in hand as it is put before a reviewer."""

    seen: ClaimSeen
    reviewed_hash: str
    approve: Answer
    return_: Answer
    touched: tuple[str, ...]
    colleagues: tuple[Colleague, ...]
    returned: Review | None
    changes: tuple[SourceChange, ...]
    text_version: int
    quotes: tuple[tuple[str, str, str], ...]
    places: tuple[PlaceRead, ...]


@dataclass(frozen=True)
class ReviewPage:
    """``waiting``: claims in the desk's order. ``case``: the one in hand, if any."""

    whole: WholeArticle
    waiting: tuple[Waiting, ...]
    case: Case | None


def review_page(whole: WholeArticle, number: int | None) -> ReviewPage:
    """Four queries beyond the whole article's."""
    touches = _touches(whole)
    awaiting = whole.awaiting
    in_hand = whole.by_number.get(number) if number is not None else next(iter(awaiting), None)
    at = awaiting.index(in_hand) if in_hand in awaiting else None
    keys = {} if at is None else {at + 1: "j", at - 1: "k"}
    waiting = tuple(Waiting(s, _decide(Action.APPROVE, whole, s, touches), keys.get(i, "")) for i, s in enumerate(awaiting))
    return ReviewPage(whole, waiting, _case(whole, in_hand, touches) if in_hand else None)


def _touches(whole: WholeArticle) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for claim, user in Touch.objects.filter(claim__article=whole.article).values_list("claim_id", "user_id"):
        found.setdefault(claim, set()).add(user)
    return {claim: frozenset(users) for claim, users in found.items()}


def _decide(action: Action, whole: WholeArticle, seen: ClaimSeen, touches: dict[int, frozenset[int]]) -> Answer:
    facts = replace(seen.facts, touched_by=touches.get(seen.claim.pk, frozenset()))
    return decide(action, actor_of(whole.reader), facts)


def _case(whole: WholeArticle, seen: ClaimSeen, touches: dict[int, frozenset[int]]) -> Case:
    content = claim_content(seen.claim, seen.places, [e.row for e in seen.evidence])
    touched = touches.get(seen.claim.pk, frozenset())
    returned = None
    if seen.claim.state is ClaimState.CHECKED:
        returned = Review.objects.filter(claim=seen.claim, decision=Decision.RETURNED).select_related("reviewer").first()
    names = {s.source.pk: s.name for s in whole.sources}
    return Case(
        seen=seen,
        reviewed_hash=digest(content),
        approve=_decide(Action.APPROVE, whole, seen, touches),
        return_=_decide(Action.RETURN, whole, seen, touches),
        touched=_what_i_did(whole.reader, seen),
        colleagues=tuple(
            Colleague(person, _why_not(person, seen) if person.pk in touched else "")
            for person in User.objects.filter(role__in=[role.value for role in REVIEWERS], is_active=True).order_by("role", "pk")
            if person != whole.reader
        ),
        returned=returned,
        changes=_changes(changes(returned.reviewed, content), names, whole.reader) if returned else (),
        text_version=whole.article.current.number if whole.article.current else 0,
        quotes=tuple(quote(anchor, whole) for anchor in seen.places),
        places=read_places(seen.claim, whole.article, seen.places),
    )


def _changes(found: Sequence[Change], names: Mapping[int, str], reader: User) -> tuple[SourceChange, ...]:
    """The changes as this person may see them: one query, for sources that are on the claim no more are asked for too."""
    hidden = hidden_among({change.source for change in found if change.source is not None}, reader)
    return tuple(
        SourceChange(without_material(change), hidden[change.source].name_to_others)
        if change.source in hidden
        else SourceChange(change, names.get(change.source, "") if change.source else "")
        for change in found
    )


def _what_i_did(user: User, seen: ClaimSeen) -> tuple[str, ...]:
    """In words, what this person did to the claim; empty where nothing that four-eyes asks about."""
    did = []
    if seen.claim.verdict_by_id == user.pk:
        did.append(_("You gave the verdict."))
    elif seen.claim.edited_by_id == user.pk:
        did.append(_("You filled it in."))
    mine = [e for e in seen.evidence if user.pk in (e.row.given_by_id, e.row.edited_by_id)]
    if mine:
        said = ngettext(
            "You gave %(mine)s of the %(number)s piece of evidence.",
            "You gave %(mine)s of the %(number)s pieces of evidence.",
            len(seen.evidence),
        )
        did.append(said % {"mine": len(mine), "number": len(seen.evidence)})
    return tuple(did)


def _why_not(person: User, seen: ClaimSeen) -> str:
    if seen.claim.verdict_by_id == person.pk:
        return _("gave the verdict")
    if seen.claim.edited_by_id == person.pk:
        return _("filled it in")
    given = next((e for e in seen.evidence if person.pk in (e.row.given_by_id, e.row.edited_by_id)), None)
    return _("gave the evidence of %(name)s") % {"name": given.source.name} if given else _("gave a verdict or evidence earlier")
