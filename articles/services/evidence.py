"""Writing evidence: what one source says about one claim."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Required, TypedDict, Unpack

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Capture, Claim, Evidence, Source, User
from articles.queries.captured import source_dateline
from articles.queries.facts import facts_of
from articles.services.errors import Conflict, Gone, Refused
from articles.services.locks import lock_claim, lock_evidence
from articles.services.record import record
from articles.services.sources import NewSource, add_source, draw_lineage, require_sight
from articles.services.workflow import require, stale_claim, void_sign_off
from factcheck.desk import sayings
from factcheck.desk.workflow import Action
from factcheck.reading.dates import read_date
from factcheck.reading.language import detect_language
from factcheck.reading.values import normalise
from factcheck.vocabulary import Authority, ClaimKind, Dateline, EventKind, Refusal, Relation, SourceKind, Stance

TEXTS = ("stated", "normal", "quote", "locator", "note", "searched_for", "searched_in")
_PROBE = 4_000
"""Characters of a capture by which its language is told."""
EMPTY = {**dict.fromkeys(TEXTS, ""), "authority": None, "searched_at": None, "capture": None}


class AlreadyGiven(Exception):
    """This source is evidence on this claim already; ``row`` is that evidence. A view answers 422 with a link to it."""

    def __init__(self, row: Evidence) -> None:
        super().__init__("This source is evidence on this claim already.")
        self.row = row


class Statement(TypedDict, total=False):
    """What the source says, and where. ``normal`` may be left empty: it is then read from ``stated``, by the source's own dateline.

    ``authority`` is how it knows of this very fact; of a source that says nothing on it, none is kept.
    A search that found nothing (stance *not-found*) has ``searched_for``, ``searched_in`` and ``searched_at`` instead (default: now).
    """

    stance: Required[Stance]
    authority: Authority | None
    stated: str
    normal: str
    quote: str
    locator: str
    note: str
    searched_for: str
    searched_in: str
    searched_at: datetime | None
    capture: Capture | None


def give_evidence(claim: Claim, *, actor: User, source: Source | NewSource, **statement: Unpack[Statement]) -> Evidence:
    """One source's evidence on a claim; a :class:`NewSource` is added, listed and hung on what it leans on with it.

    A checked or approved claim turns stale, a sign-off is voided. :class:`AlreadyGiven` for the second of one source.
    """
    try:
        with transaction.atomic():
            return _give(claim, actor, source, statement)
    except IntegrityError:
        given = Evidence.objects.filter(claim=claim, source=source).first() if isinstance(source, Source) else None
        if given is None:
            raise
        raise AlreadyGiven(given) from None


def _give(claim: Claim, actor: User, source: Source | NewSource, statement: Statement) -> Evidence:
    named = _named(source, claim, actor) if isinstance(source, NewSource) else source
    claim = lock_claim(claim)  # after the source, whose event moved the head of the article's chain
    require(Action.GIVE_EVIDENCE, actor, facts_of(claim, claim.article))
    require_sight(actor, named)
    require_own_capture(named, statement.get("capture"))
    stale_claim(claim, because=sayings.EVIDENCE_ADDED)
    row = Evidence.objects.create(claim=claim, source=named, given_by=actor, **_columns(claim, named, statement))
    record(EventKind.EVIDENCE_GIVEN, actor=actor, claim=claim, **_payload(claim, row))
    void_sign_off(claim.article, because=sayings.EVIDENCE_ADDED_TO(number=claim.number))
    return row


@transaction.atomic
def edit_evidence(row: Evidence, *, actor: User, read_at_version: int, **statement: Unpack[Statement]) -> Evidence:
    """Change what was written down of a source on a claim; its source stays. :class:`Conflict` where somebody saved since.

    A checked or approved claim turns stale, a sign-off is voided. Saved as it stands, nothing happens.
    """
    current = _current(row)
    claim = current.claim
    require(Action.GIVE_EVIDENCE, actor, facts_of(claim, claim.article))
    require_sight(actor, current.source)
    require_own_capture(current.source, statement.get("capture"))
    if current.row_version != read_at_version:
        raise Conflict(current)
    now, columns = timezone.now(), _columns(claim, current.source, statement)
    if (columns["stated"], columns["normal"]) == (current.stated, current.normal):
        columns["basis"] = current.basis
    changed = sorted(name for name, value in columns.items() if getattr(current, name) != value)
    if not changed:
        return current
    stale_claim(claim, because=sayings.EVIDENCE_EDITED)
    before = {name: getattr(current, name) for name in changed}
    written = Evidence.objects.filter(pk=row.pk, row_version=read_at_version).update(
        row_version=F("row_version") + 1, edited_by=actor, edited_at=now, **columns
    )
    if not written:
        raise Conflict(current)
    for name, value in {**columns, "edited_by": actor, "edited_at": now, "row_version": read_at_version + 1}.items():
        setattr(current, name, value)
    secret = current.source.confidential
    changes: object = changed if secret else {name: [_plain(before[name]), _plain(getattr(current, name))] for name in changed}
    record(EventKind.EVIDENCE_EDITED, actor=actor, claim=claim, **_payload(claim, current), changed=changes)
    void_sign_off(claim.article, because=sayings.EVIDENCE_EDITED_ON(number=claim.number))
    return current


@transaction.atomic
def remove_evidence(row: Evidence, *, actor: User) -> Claim:
    """Take evidence off a claim; the record keeps what it was. A checked or approved claim turns stale, a sign-off is voided."""
    current = _current(row)
    claim = current.claim
    require(Action.GIVE_EVIDENCE, actor, facts_of(claim, claim.article))
    require_sight(actor, current.source)
    stale_claim(claim, because=sayings.EVIDENCE_REMOVED)
    payload = _payload(claim, current)
    Evidence.objects.filter(pk=current.pk).update(edited_by=actor)  # so that the database remembers who took it away
    current.delete()
    record(EventKind.EVIDENCE_REMOVED, actor=actor, claim=claim, **payload)
    void_sign_off(claim.article, because=sayings.EVIDENCE_REMOVED_FROM(number=claim.number))
    return claim


def read_value(stated: str, kind: ClaimKind, *, language: str, dateline: Dateline) -> tuple[str, str]:
    """The normal form of ``stated`` and how it was resolved, in words; both empty where nothing can be told."""
    normal = normalise(stated, kind, language=language, dateline=dateline)
    if not normal or kind is not ClaimKind.DATE:
        return normal, ""
    value = read_date(" ".join(stated.split()), language=language, dateline=dateline)
    return normal, (value.basis[:300] if value else "")


def require_own_capture(source: Source, capture: Capture | None) -> None:
    """Raise :class:`Refused` where the capture is of another source; the database says the same."""
    if capture is not None and capture.source_id != source.pk:
        raise Refused(Refusal(_("That capture is of another source."), "capture"))


def _named(new: NewSource, claim: Claim, actor: User) -> Source:
    source = add_source(
        claim.article,
        actor=actor,
        name=new.name,
        kind=new.kind,
        url=new.url,
        language=new.language,
        published_on=new.published_on,
        confidential=new.confidential,
    )
    if new.leans_on is not None:
        draw_lineage(source, new.leans_on, new.relation or Relation.CITES, actor=actor, on=claim.article)
    return source


def _current(row: Evidence) -> Evidence:
    """The row as it stands, locked with its claim; raises :class:`Gone` where somebody removed it meanwhile."""
    current = lock_evidence(row)
    if current is None:
        raise Gone(Refusal(_("Somebody removed this evidence meanwhile."), "evidence"))
    return current


def _columns(claim: Claim, source: Source, statement: Statement) -> dict[str, Any]:
    """The row's columns: what goes with the stance, and the normal form where it was left to be read."""
    columns: dict[str, Any] = {**EMPTY, **statement, "basis": ""}
    if statement["stance"] is Stance.NOT_FOUND:
        columns["searched_at"] = columns["searched_at"] or timezone.now()
    else:
        columns.update(searched_for="", searched_in="", searched_at=None)
    if not statement["stance"].speaks:
        columns["authority"] = None
    if columns["stated"] and not columns["normal"] and source.kind is not SourceKind.PRIOR_CHECK:  # which states how it rated a claim
        language = _language(source, statement.get("capture"), claim)
        columns["normal"], columns["basis"] = read_value(columns["stated"], claim.kind, language=language, dateline=source_dateline(source))
    return columns


def _language(source: Source, capture: Capture | None, claim: Claim) -> str:
    """What a source speaks: as it is said to, else as what was captured of it reads, else as the article does."""
    if source.language or capture is None:
        return source.language or claim.article.language
    return detect_language(capture.text[:_PROBE], given=claim.article.language)


def _payload(claim: Claim, row: Evidence) -> dict[str, Any]:
    """What the record keeps of evidence: all of an open source's, no material of a confidential one's."""
    told = {"number": claim.number, "source": row.source_id, "name": row.source.recorded_name, "stance": row.stance.value}
    if row.source.confidential:
        return told
    known = {"authority": row.authority.value} if row.authority else {}
    return told | {name: _plain(getattr(row, name)) for name in TEXTS} | known


def _plain(value: object) -> object:
    match value:
        case None | bool() | int():
            return value
        case datetime():
            return value.isoformat()
        case Capture():
            return value.sha256
    return str(value)
