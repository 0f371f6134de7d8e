"""Corrections: a change that a finding asks of the article; asked, accepted or disputed, done."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles.labels import label
from articles.models import Claim, Correction, User
from articles.queries.facts import claim_facts
from articles.services.errors import Refused
from articles.services.locks import lock_article, lock_claim
from articles.services.record import record
from articles.services.workflow import move_correction, require
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.workflow import Action
from factcheck.vocabulary import CorrectionState, EventKind, Refusal


@transaction.atomic
def ask_correction(claim: Claim, *, actor: User, printed: str, wanted: str) -> Correction:
    """Ask that ``wanted`` stand where ``printed`` does. Only a finding that something is wrong, or needs change, asks for one."""
    claim = lock_claim(claim)
    require(Action.ASK_CORRECTION, actor, claim_facts(claim))
    if claim.verdict is None or not claim.verdict.asks_for_wording:
        raise Refused(Refusal(_("A correction follows from a verdict that the claim is wrong or needs change."), "verdict"))
    if Correction.objects.filter(claim=claim, state=CorrectionState.ASKED, wanted=wanted).exists():
        raise Refused(Refusal(_("This correction is asked for already, and not answered yet.")))
    correction = Correction.objects.create(claim=claim, printed=printed, wanted=wanted, asked_by=actor)
    record(EventKind.CORRECTION_ASKED, actor=actor, claim=claim, number=claim.number, printed=printed, wanted=wanted)
    return correction


@transaction.atomic
def answer_correction(correction: Correction, *, actor: User, accept: bool, answer: str, read_at_version: int) -> Correction:
    """*asked* → *accepted*, or *disputed* with the reason."""
    if not accept and not answer.strip():
        raise Refused(Refusal(_("Say why you dispute it."), "answer"))
    target = CorrectionState.ACCEPTED if accept else CorrectionState.DISPUTED
    fields = {"answer": answer.strip(), "answered_by": actor}
    return _move(correction, actor, EventKind.CORRECTION_ANSWERED, CorrectionState.ASKED, target, read_at_version, fields)


@transaction.atomic
def finish_correction(correction: Correction, *, actor: User, notice: str, read_at_version: int) -> Correction:
    """*accepted* → *done*: the article was changed. ``notice`` is what the publisher printed about it, if anything."""
    fields = {"notice": notice.strip()}
    return _move(correction, actor, EventKind.CORRECTION_DONE, CorrectionState.ACCEPTED, CorrectionState.DONE, read_at_version, fields)


def _move(  # noqa: PLR0917  # the one row of a small table, called twice above
    correction: Correction,
    actor: User,
    kind: EventKind,
    source: CorrectionState,
    target: CorrectionState,
    read_at_version: int,
    fields: dict[str, Any],
) -> Correction:
    claim = Claim.objects.get(pk=correction.claim_id)
    claim.article = lock_article(claim.article_id)
    correction = Correction.objects.get(pk=correction.pk)  # as it stands, now that nobody else can answer it
    require(Action.ANSWER_CORRECTION, actor, ArticleFacts(state=claim.article.state, handed_in_by=claim.article.handed_in_by_id))
    if correction.state is not source:
        raise Refused(Refusal(_("This correction is %(state)s: that step is past.") % {"state": label(correction.state)}))
    move_correction(correction, target, read_at_version, **fields)
    words: dict[str, Any] = {name: value for name, value in fields.items() if isinstance(value, str)}
    record(kind, actor=actor, claim=claim, number=claim.number, state=target.value, **words)
    return correction
