"""The page of a source: asked for by a person, fetched and read by the worker, kept as a web archive.

What the queue holds of it is the source's key and not its address: that may be a confidential one's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from articles.dialing import FetchRefused
from articles.fetching import GUARD, FetchLimits, Guard, checked_address, fetch
from articles.models import Source, User
from articles.services.captures import add_fetched
from articles.services.errors import Refused
from articles.services.fetching import BROKEN_OFF, MOST_WAITING, Stage, said_no, say_stage
from articles.services.sources import require_sight
from articles.services.workflow import require
from factcheck.desk.facts import DeskFacts
from factcheck.desk.workflow import Action
from factcheck.vocabulary import Refusal

TASK = "articles.tasks.capture_page"
"""Under which name the queue knows the work."""


@dataclass(frozen=True, slots=True)
class Capturing:
    """It is under way, since ``since``."""

    stage: Stage
    since: datetime


@dataclass(frozen=True, slots=True)
class NotCaptured:
    """It was refused ``at`` a moment; ``reason`` is a sentence that says why, and what to do."""

    reason: str
    at: datetime


def wish_capture(source: Source, *, actor: User) -> bool:
    """Whether the source's page is to be fetched; not where that is under way already, whoever asked.

    In the caller's transaction, which puts it into the queue: of two who ask at once, the second finds what the first put there. Raises
    :class:`Refused` where the person, or the address, is not to be served.
    """
    source = Source.objects.select_for_update(no_key=True).get(pk=source.pk)
    require(Action.ADD_SOURCE, actor, DeskFacts())
    require_sight(actor, source)
    if not source.url:
        raise Refused(Refusal(_("This source has no address. Give it one first, or add a file or its text by hand."), "url"))
    try:
        checked_address(source.url)
    except FetchRefused as why:
        raise Refused(Refusal(str(why), "url")) from why
    under_way = _under_way()
    if under_way.filter(args_kwargs__kwargs__source=source.pk).exists():
        return False
    if under_way.filter(args_kwargs__kwargs__actor=actor.pk).count() >= MOST_WAITING:
        said = _("You have %(number)s pages waiting already. Wait until some of them are here.")
        raise Refused(Refusal(said % {"number": MOST_WAITING}, "url"))
    return True


def capturing_of(source: Source) -> Capturing | NotCaptured | None:
    """How far the page is that was asked for last; nothing where it is here, or nobody asked. One query."""
    row = DBTaskResult.objects.filter(task_path=TASK, args_kwargs__kwargs__source=source.pk).order_by("-enqueued_at").first()
    if row is None:
        return None
    said: dict[str, Any] = row.return_value or {}
    match row.status:
        case TaskResultStatus.SUCCESSFUL:
            return NotCaptured(said["refused"], row.finished_at or row.enqueued_at) if "refused" in said else None
        case TaskResultStatus.READY:
            return Capturing(Stage.WAITING, row.enqueued_at)
        case TaskResultStatus.RUNNING if row.started_at is not None and timezone.now() - row.started_at < BROKEN_OFF:
            return Capturing(Stage(said.get("stage", Stage.FETCHING)), row.started_at)
    why = "Fetching this page broke off in the middle. Try again, or save the page in your browser and add that file."
    return NotCaptured(why, row.finished_at or row.started_at or row.enqueued_at)


def fetch_and_keep(source_pk: int, *, actor_pk: int, task_id: str, guard: Guard = GUARD) -> dict[str, Any]:
    """The worker's part, in the name of whoever asked: ``{"capture": key}``, or ``{"refused": sentence}``."""
    source, actor = Source.objects.get(pk=source_pk), User.objects.get(pk=actor_pk)
    limits = FetchLimits(sent=settings.MAX_CAPTURE_BYTES, unpacked=settings.MAX_CAPTURE_BYTES)
    try:
        require_sight(actor, source)
        page = fetch(source.url, limits=limits, guard=guard, agent=f"Factcheck (+{settings.PUBLIC_URL})")
        if refusal := said_no(page.status, page.reason):
            return {"refused": refusal}
        say_stage(task_id, Stage.READING)
        return {"capture": add_fetched(source, actor=actor, page=page).pk}
    except (FetchRefused, Refused) as why:
        return {"refused": str(why)}


def _under_way() -> Any:  # noqa: ANN401  # a QuerySet of the queue's model, which has no types
    """Pages in the queue, and those that a worker is at and can still bring."""
    at_work = Q(status=TaskResultStatus.RUNNING, started_at__gt=timezone.now() - BROKEN_OFF)
    return DBTaskResult.objects.filter(Q(status=TaskResultStatus.READY) | at_work, task_path=TASK)
