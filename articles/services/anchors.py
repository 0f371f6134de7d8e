"""Where a claim stands in the text: its places, each quoting the text word for word."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Anchor, Article, Claim, User, Version
from articles.queries.facts import facts_of
from articles.services.errors import Conflict, Gone, Refused
from articles.services.locks import lock_claim
from articles.services.record import record
from articles.services.workflow import require, void_sign_off
from factcheck.anchoring import describe
from factcheck.desk import sayings
from factcheck.desk.workflow import Action
from factcheck.vocabulary import EventKind, Refusal, Selector


@transaction.atomic
def add_anchor(claim: Claim, *, actor: User, place: Selector, text_version: int | None = None) -> Anchor:
    """One more place of the text that says the same. The same place twice is refused."""
    claim = lock_claim(claim)
    require(Action.EDIT_CLAIM, actor, facts_of(claim, claim.article))
    version = current_text(claim.article, text_version)
    found = place_in(version, place)
    if claim.anchors.filter(version=version, start=found.start, end=found.end).exists():
        raise Refused(Refusal(_("Claim %(number)d stands there already.") % {"number": claim.number}, "quote"))
    anchor = anchor_at(claim, version, found)
    anchor.save(force_insert=True)
    _note_change(claim, actor)
    record(EventKind.CLAIM_ANCHORED, actor=actor, claim=claim, number=claim.number, places=spans_of([found]), quote=found.exact[:200])
    void_sign_off(claim.article, because=sayings.CLAIM_PLACED(number=claim.number))
    return anchor


@transaction.atomic
def remove_anchor(anchor: Anchor, *, actor: User) -> Claim:
    """Take one place away. The last one in the current text cannot go: remove the claim instead."""
    claim = lock_claim(anchor.claim)
    require(Action.EDIT_CLAIM, actor, facts_of(claim, claim.article))
    places = list(claim.anchors.filter(version=claim.article.current))
    if anchor not in places:
        raise Gone(Refusal(_("That place is gone already."), "places"))
    if len(places) == 1:
        raise Refused(Refusal(_("A claim stands somewhere in the text: remove the claim itself instead."), "remove"))
    anchor.delete()
    _note_change(claim, actor)
    record(EventKind.CLAIM_UNANCHORED, actor=actor, claim=claim, number=claim.number, places=spans_of([anchor]), quote=anchor.exact[:200])
    void_sign_off(claim.article, because=sayings.CLAIM_UNPLACED(number=claim.number))
    return claim


def _note_change(claim: Claim, actor: User) -> None:
    """Say when and who, without a conflict for whoever types in the form: places are no field of it."""
    Claim.objects.filter(pk=claim.pk).update(changed_at=timezone.now(), edited_by=actor)


def current_text(article: Article, number: int | None) -> Version:
    """The current text; :class:`Conflict` where places were read in another."""
    version = article.current
    if version is None or (number is not None and version.number != number):
        raise Conflict(article)
    return version


def place_in(version: Version, place: Selector) -> Selector:
    """The place as the text has it, described anew; refused where it does not quote the text."""
    if not 0 <= place.start < place.end <= len(version.text):
        raise Refused(Refusal(_("These words lie outside the article’s text. Select them again."), "quote"))
    if version.text[place.start : place.end] != place.exact:
        raise Refused(Refusal(_("These words do not stand there in the text. Select them again."), "quote"))
    if not place.exact.strip():
        raise Refused(Refusal(_("Select at least one word."), "quote"))
    return describe(version.text, place.start, place.end)


def anchor_at(claim: Claim, version: Version, place: Selector) -> Anchor:
    """The row, not stored yet."""
    return Anchor(
        claim=claim,
        version=version,
        start=place.start,
        end=place.end,
        exact=place.exact,
        prefix=place.prefix,
        suffix=place.suffix,
    )


def spans_of(places: Sequence[Selector | Anchor]) -> list[list[int]]:
    """Offsets, as the record keeps them."""
    return [[place.start, place.end] for place in places]
