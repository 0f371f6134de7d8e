"""Claims: make one, edit it, reorder, remove. Numbers are never given twice. Where one stands: :mod:`articles.services.anchors`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, F, Max, Min, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Anchor, Article, Claim, Draft, Rating, User
from articles.queries.facts import facts_of
from articles.queries.readings import resolve
from articles.queries.rereadings import rereadings
from articles.services.anchors import anchor_at, current_text, place_in, spans_of
from articles.services.errors import Conflict, Refused
from articles.services.locks import lock_article, lock_claim
from articles.services.record import record, record_many
from articles.services.workflow import keeps_rating, require, submit_locked, void_sign_off
from factcheck.desk import sayings
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.workflow import TABLE, Action
from factcheck.vocabulary import ClaimKind, ClaimState, EventKind, Refusal, Selector, Span, Verdict

LONGEST_PRINTED = 1000
LONGEST_LABEL = 120
UNLABELLED = 60
"""A claim without a label is called by its first words, this many characters at most."""
ONE_CLICK = timedelta(seconds=5)
"""Within which the same person's same claim of the same words is a button pushed twice."""


@dataclass(frozen=True, slots=True)
class ClaimFields:
    """All that a person fills in about a claim. An empty ``normal`` is worked out from what is printed."""

    label: str
    kind: ClaimKind
    printed: str
    normal: str = ""
    verdict: Verdict | None = None
    rationale: str = ""
    suggested_wording: str = ""
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim to be made; what is left empty is worked out from the first place."""

    places: Sequence[Selector]
    label: str
    kind: ClaimKind
    printed: str = ""
    normal: str = ""


# --- making one -----------------------------------------------------------------------------------------


def make_claim(
    article: Article,
    *,
    actor: User,
    places: Sequence[Selector],
    label: str,
    kind: ClaimKind,
    printed: str = "",
    normal: str = "",
    text_version: int | None = None,
    once: bool = False,
) -> Claim:
    """Make a claim of one or more places of the current text; each quotes it word for word.

    ``text_version`` is the number of the version that the places were read in; :class:`Conflict` where there is a newer one.
    What is left out is worked out: the label and the value as printed from the words, the normal form from the value. With
    ``once``, the same again within :data:`ONE_CLICK` gives the claim that was made first, and writes nothing.
    """
    new = NewClaim(places, label, kind, printed, normal)
    return make_claims(article, [new], actor=actor, text_version=text_version, once=once)[0]


@transaction.atomic
def make_claims(
    article: Article, new: Sequence[NewClaim], *, actor: User, text_version: int | None = None, once: bool = False
) -> list[Claim]:
    """Make several claims at once, as :func:`make_claim` makes one, with one event each; all or none. The same few queries whatever their number."""
    if not new:
        return []
    version, article = article.current, lock_article(article.pk)
    require(Action.MAKE_CLAIM, actor, ArticleFacts(state=article.state))
    if version and version.pk == article.current_id:
        article.current = version  # a text never changes: not read twice
    version = current_text(article, text_version)
    twin = {"twin": Min("pk", filter=_same_click(article, new[0], actor))} if once else {}
    last = Claim.objects.filter(article=article).aggregate(number=Max("number"), position=Max("position"), **twin)
    if last.get("twin"):
        return [Claim.objects.get(pk=last["twin"])]
    found = [[place_in(version, place) for place in one.places] for one in new]
    if not all(found):
        raise Refused(Refusal(_("Select the words that make the claim."), "quote"))
    claims = Claim.objects.bulk_create(
        Claim(
            article=article,
            number=(last["number"] or 0) + at,
            position=(last["position"] or 0) + at,
            label=_label(one.label, places[0].exact),
            kind=one.kind,
            made_by=actor,
            **_stated(article, one, places[0]),
        )
        for at, (one, places) in enumerate(zip(new, found, strict=True), 1)
    )
    made = list(zip(claims, found, strict=True))
    Anchor.objects.bulk_create(anchor_at(claim, version, place) for claim, places in made for place in dict.fromkeys(places))
    record_many(
        EventKind.CLAIM_MADE,
        [(c, {"number": c.number, "label": c.label, "claim_kind": c.kind.value, "places": spans_of(places)}) for c, places in made],
        actor=actor,
        article=article,
    )
    void_sign_off(article, because=sayings.CLAIM_MADE(number=claims[0].number))
    return claims


def _same_click(article: Article, new: NewClaim, actor: User) -> Q:
    """The claim that this person made a moment ago, of the same words, kind and label."""
    label = _label(new.label, new.places[0].exact) if new.places else ""
    made = Q(made_by=actor, kind=new.kind, label=label, removed_at__isnull=True, made_at__gt=timezone.now() - ONE_CLICK)
    stands = Anchor.objects.filter(claim=OuterRef("pk"), version=article.current_id)
    for place in new.places:
        made &= Q(Exists(stands.filter(start=place.start, end=place.end)))
    return made


def _stated(article: Article, new: NewClaim, place: Selector) -> dict[str, str]:
    """The value as printed, its normal form and how that was resolved."""
    printed, normal = (new.printed.strip() or place.exact.strip())[:LONGEST_PRINTED], new.normal.strip()
    value = resolve(article, new.kind, printed, at=Span(place.start, place.end))
    return {"printed": printed, "normal": normal or value.normal, "basis": value.basis if normal in ("", value.normal) else ""}


def _label(label: str, words: str) -> str:
    """The label given, else the first words of the place."""
    label = " ".join(label.split())
    if label:
        return label[:LONGEST_LABEL]
    words = " ".join(words.split())
    return words if len(words) <= UNLABELLED else words[:UNLABELLED].rsplit(" ", 1)[0] + "…"


# --- what it says ------------------------------------------------------------------------------------------


@transaction.atomic
def edit_claim(claim: Claim, *, actor: User, read_at_version: int, fields: ClaimFields) -> Claim:
    """Save what a person filled in. :class:`Conflict` where somebody saved since ``read_at_version``.

    Whoever changes the verdict, or first gives it, is the one who gave it. Their draft is then done with. Where nothing differs
    nothing is written.
    """
    claim, written, changed = _changes(lock_claim(claim), actor, read_at_version, fields)
    if changed:
        if not Claim.objects.filter(pk=claim.pk, row_version=read_at_version).update(
            row_version=F("row_version") + 1, changed_at=timezone.now(), edited_by=actor, **written
        ):
            raise Conflict(claim)
        claim.row_version = read_at_version + 1
        record(EventKind.CLAIM_EDITED, actor=actor, claim=claim, number=claim.number, changed=changed)
        void_sign_off(claim.article, because=sayings.CLAIM_EDITED(number=claim.number))
    Draft.objects.filter(claim=claim, user=actor).delete()
    return claim


@transaction.atomic
def submit_with(claim: Claim, *, actor: User, read_at_version: int, fields: ClaimFields) -> Claim:
    """Save what was filled in and submit the claim, as one step of the record: where it is refused, nothing has happened.

    Submitting the same again changes nothing: it is the second of two clicks.
    """
    claim = lock_claim(claim)
    if claim.state is not ClaimState.CHECKED or not _is_own(claim, actor, fields):
        claim, written, changed = _changes(claim, actor, read_at_version, fields)
        claim = submit_locked(claim, actor=actor, read_at_version=read_at_version, fields=written, changed=changed)
    Draft.objects.filter(claim=claim, user=actor).delete()
    return claim


def _changes(claim: Claim, actor: User, read_at_version: int, fields: ClaimFields) -> tuple[Claim, dict[str, Any], dict[str, Any]]:
    """The locked claim as it will be; the columns to write; and for the record, what each was and is."""
    if claim.row_version != read_at_version and actor.role in TABLE[Action.EDIT_CLAIM].roles:
        raise Conflict(claim)  # before the state is asked: whoever submitted it meanwhile saved first
    require(Action.EDIT_CLAIM, actor, facts_of(claim, claim.article))
    written = {name: value for name, value in _values(claim, fields).items() if getattr(claim, name) != value}
    changed = {name: [_said(getattr(claim, name)), _said(value)] for name, value in written.items() if name != "basis"}
    if "verdict" in written:
        given = written["verdict"] is not None
        written |= {"verdict_by": actor if given else None, "verdict_at": timezone.now() if given else None}
    for name, value in written.items():
        setattr(claim, name, value)
    return claim, written, changed


def _is_own(claim: Claim, actor: User, fields: ClaimFields) -> bool:
    """Whether the claim holds just these fields, and this person was the last who filled it in."""
    return claim.edited_by_id == actor.pk and all(getattr(claim, name) == value for name, value in _values(claim, fields).items())


def _values(claim: Claim, fields: ClaimFields) -> dict[str, Any]:
    """The columns as they should be, the normal form and its basis worked out where it was left empty."""
    printed = fields.printed.strip()[:LONGEST_PRINTED] or claim.printed
    normal, basis = fields.normal.strip(), claim.basis
    same_value = (claim.kind, claim.printed) == (fields.kind, printed)
    if not normal or (not same_value and normal == claim.normal):
        value = resolve(claim.article, fields.kind, printed)
        normal, basis = value.normal, value.basis
    elif normal != claim.normal:
        basis = ""
    return {
        "label": _label(fields.label, printed),
        "kind": fields.kind,
        "printed": printed,
        "normal": normal,
        "basis": basis,
        "verdict": fields.verdict,
        "rationale": fields.rationale.strip(),
        "suggested_wording": fields.suggested_wording.strip(),
        "rating": fields.rating if keeps_rating(fields.verdict) else None,
    }


def _said(value: object) -> str | None:
    return None if value is None else str(value)


@transaction.atomic
def read_claims_again(article: Article, *, actor: User) -> list[Claim]:
    """Read the values of :func:`~articles.queries.rereadings.rereadings` by the day of publication that the article has now; those claims.

    An event a claim. Nothing is written where none reads otherwise.
    """
    article = lock_article(article.pk)
    rows = list(Claim.objects.live().select_for_update().filter(article=article, kind=ClaimKind.DATE).order_by("number"))
    places = defaultdict(list)
    for anchor in Anchor.objects.filter(claim__in=rows, version=article.current_id).order_by("start", "end"):
        places[anchor.claim_id].append(anchor)
    read = rereadings(article, [(claim, places[claim.pk]) for claim in rows])
    told: list[tuple[Claim | None, dict[str, Any]]] = []
    for claim, value in ((one.claim, one.value) for one in read):
        require(Action.EDIT_CLAIM, actor, facts_of(claim, article))
        told.append((claim, {"number": claim.number, "changed": {"normal": [claim.normal, value.normal]}}))
        claim.normal, claim.basis, claim.edited_by = value.normal, value.basis, actor
        claim.row_version, claim.changed_at = claim.row_version + 1, timezone.now()
    if told:
        claims = [one.claim for one in read]
        Claim.objects.bulk_update(claims, ["normal", "basis", "edited_by", "row_version", "changed_at"])
        record_many(EventKind.CLAIM_EDITED, told, actor=actor, article=article)
        void_sign_off(article, because=sayings.CLAIM_EDITED(number=claims[0].number))
    return [one.claim for one in read]


# --- its place on the desk -----------------------------------------------------------------------------------------


@transaction.atomic
def move_claim(claim: Claim, *, actor: User, up: bool) -> Claim:
    """Change places with the claim before it (``up``) or after it. At the end of the list nothing happens."""
    claim = lock_claim(claim)
    require(Action.MOVE_CLAIM, actor, ArticleFacts(state=claim.article.state))
    order = list(Claim.objects.live().filter(article_id=claim.article_id).order_by("position", "number").values_list("pk", "position"))
    at = [pk for pk, _position in order].index(claim.pk)
    other = at - 1 if up else at + 1
    if not 0 <= other < len(order):
        return claim
    (claim_pk, mine), (other_pk, theirs) = order[at], order[other]
    if mine == theirs:
        theirs = mine - 1 if up and mine else mine + 1
    Claim.objects.filter(pk=claim_pk).update(position=theirs)
    Claim.objects.filter(pk=other_pk).update(position=mine)
    claim.position = theirs
    record(EventKind.CLAIM_MOVED, actor=actor, claim=claim, number=claim.number, up=up)
    return claim


@transaction.atomic
def remove_claim(claim: Claim, *, actor: User, reason: str) -> Claim:
    """Take a claim off the desk, on the record: its row, its number and its events stay."""
    claim = lock_claim(claim)
    require(Action.REMOVE_CLAIM, actor, facts_of(claim, claim.article))
    reason = reason.strip()
    if not reason:
        raise Refused(Refusal(_("Say why the claim is removed."), "removed_because"))
    places = list(claim.anchors.filter(version=claim.article.current))
    written = Claim.objects.filter(pk=claim.pk, row_version=claim.row_version, removed_at__isnull=True).update(
        removed_at=timezone.now(), removed_because=reason[:300], row_version=F("row_version") + 1
    )
    if not written:
        raise Conflict(claim)
    Draft.objects.filter(claim=claim).delete()
    record(
        EventKind.CLAIM_REMOVED,
        actor=actor,
        claim=claim,
        number=claim.number,
        label=claim.label,
        reason=reason[:300],
        places=spans_of(places),
    )
    void_sign_off(claim.article, because=sayings.CLAIM_REMOVED(number=claim.number))
    return claim
