"""Pages from the internet for intake: asked for by a person, fetched and read by the worker, handed back to whoever asked.

What comes in is kept with the task, not on the desk: nothing is on the record before somebody hands it in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Literal
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from articles.dialing import FetchRefused
from articles.fetching import GUARD, FetchLimits, Guard, checked_address, fetch
from articles.isolation import read_in_isolation
from articles.models import User
from articles.services.errors import Refused
from articles.services.workflow import require
from factcheck.desk.facts import DeskFacts
from factcheck.desk.workflow import Action
from factcheck.reading.carried import carry
from factcheck.reading.decoding import UnreadableText, decode
from factcheck.reading.filed import FileLimits
from factcheck.reading.files import HTML, sniff
from factcheck.vocabulary import Reading, Refusal

TASK = "articles.tasks.fetch_page"
"""Under which name the queue knows the work."""
MOST_WAITING = 10
"""Pages that one person may have in the queue at a time."""
BROKEN_OFF = timedelta(minutes=3)
"""After which a page that is still being fetched never will be: its worker was stopped in the middle."""
_SHUT = frozenset({401, 402, 403, 407, 429, 451})


class Stage(StrEnum):
    """How far it has come."""

    WAITING = "waiting"
    FETCHING = "fetching"
    READING = "reading"


class NotAsked(LookupError):
    """This person asked for no such page; a view answers 404."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """It is under way, since ``since``."""

    url: str
    stage: Stage
    since: datetime


@dataclass(frozen=True, slots=True)
class Unfetched:
    """It was refused; ``reason`` is one sentence that says why, and what to do."""

    url: str
    reason: str


@dataclass(frozen=True, slots=True)
class Read:
    """It is here: ``text`` to be read again as ``markup`` says, and what the page says of its article, empty where it does not.

    A page that is too large to travel in a form, a Word document and a PDF come as the text of their article, with the blocks ``found``
    in them as :mod:`factcheck.reading.carried` writes them down.
    """

    url: str
    final_url: str
    fetched_at: datetime
    media_type: str
    markup: Literal["html", "text"]
    text: str
    title: str
    byline: str
    publisher: str
    published: datetime | date | None
    language: str
    found: str = ""


def check_wish(url: str, *, actor: User) -> str:
    """The address as it will be fetched. Raises :class:`Refused` where the person, or the address, is not to be served."""
    require(Action.HAND_IN, actor, DeskFacts())
    try:
        wanted = checked_address(url).url
    except FetchRefused as why:
        raise Refused(Refusal(str(why), "url")) from why
    unfinished = DBTaskResult.objects.filter(status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING])
    waiting = unfinished.filter(task_path=TASK, args_kwargs__kwargs__actor=actor.pk, enqueued_at__gt=timezone.now() - BROKEN_OFF)
    if waiting.count() >= MOST_WAITING:
        said = _("You have %(number)s pages waiting already. Wait until some of them are here.")
        raise Refused(Refusal(said % {"number": MOST_WAITING}, "url"))
    return wanted


def fetched_page(task_id: str, *, actor: User) -> Waiting | Unfetched | Read:
    """What became of a page that ``actor`` asked for. Raises :class:`NotAsked`."""
    try:
        row = DBTaskResult.objects.get(id=UUID(task_id), task_path=TASK, args_kwargs__kwargs__actor=actor.pk)
    except (DBTaskResult.DoesNotExist, ValueError) as why:
        raise NotAsked(task_id) from why
    url: str = row.args_kwargs["kwargs"]["url"]
    said: dict[str, Any] = row.return_value or {}
    match row.status:
        case TaskResultStatus.SUCCESSFUL:
            return Unfetched(url, said["refused"]) if "refused" in said else _read(url, said)
        case TaskResultStatus.READY:
            return Waiting(url, Stage.WAITING, row.enqueued_at)
        case TaskResultStatus.RUNNING if row.started_at is not None and timezone.now() - row.started_at < BROKEN_OFF:
            return Waiting(url, Stage(said.get("stage", Stage.FETCHING)), row.started_at)
    return Unfetched(url, "Fetching this page broke off in the middle. Try again, or save the page in your browser and hand in that file.")


def fetch_and_read(url: str, *, task_id: str, guard: Guard = GUARD) -> dict[str, Any]:
    """The worker's part: the page, or ``{"refused": sentence}``, as what JSON can hold."""
    limits = FetchLimits(sent=settings.MAX_CAPTURE_BYTES, unpacked=2 * settings.MAX_CAPTURE_BYTES)
    try:
        page = fetch(url, limits=limits, guard=guard, agent=f"Factcheck (+{settings.PUBLIC_URL})")
        if refusal := said_no(page.status, page.reason):
            return {"refused": refusal}
        say_stage(task_id, Stage.READING)
        declared = f"{page.media_type};charset={page.charset}"
        within = FileLimits(size=limits.unpacked, characters=settings.MAX_TEXT_BYTES)
        reading = read_in_isolation(page.body, declared=declared, url=page.final_url, limits=within)
    except (FetchRefused, UnreadableText) as why:
        return {"refused": str(why)}
    markup, text, found = _to_travel(page.body, declared, page.charset, reading)
    return {
        "final_url": page.final_url,
        "fetched_at": timezone.now().isoformat(),
        "media_type": page.media_type,
        "markup": markup,
        "text": text,
        "found": found,
        "title": reading.title,
        "byline": reading.byline,
        "publisher": reading.publisher,
        "published": reading.published.isoformat() if reading.published else "",
        "language": reading.language,
    }


def _to_travel(body: bytes, declared: str, charset: str, reading: Reading) -> tuple[Literal["html", "text"], str, str]:
    """The page itself where it is one and not too large for a form; else the text of its article, and its blocks."""
    if len(body) <= settings.MAX_TEXT_BYTES and sniff(body, declared=declared) == HTML:
        page = decode(body, declared=charset)
        if len(page.encode("utf-8", "replace")) <= settings.MAX_TEXT_BYTES:
            return "html", page, ""
    return "text", *carry(reading)


def said_no(status: int, reason: str) -> str:
    """What a status other than success means to the person who asked; empty on success."""
    if 200 <= status < 300:
        return ""
    by_hand = "save it in your browser and hand in that file"
    if status in _SHUT:
        return f"The site does not let programs read this page (status {status}): open it, {by_hand}."
    if status in (404, 410):
        return f"The site has no such page (status {status}): check the address, or look for the page in a web archive."
    said = f"{status} {' '.join(reason.split())[:60]}".strip()
    return f"The site did not give out this page (status {said}): try again later, or open it, {by_hand}."


def say_stage(task_id: str, stage: Stage) -> None:
    """Note how far it is where the answer will stand; a row of the queue has no other place for it."""
    DBTaskResult.objects.filter(id=UUID(task_id), status=TaskResultStatus.RUNNING).update(return_value={"stage": stage.value})


def _read(url: str, said: dict[str, Any]) -> Read:
    published = said["published"]
    return Read(
        url=url,
        final_url=said["final_url"],
        fetched_at=datetime.fromisoformat(said["fetched_at"]),
        media_type=said["media_type"],
        markup=said["markup"],
        text=said["text"],
        title=said["title"],
        byline=said["byline"],
        publisher=said["publisher"],
        published=None if not published else date.fromisoformat(published) if len(published) == 10 else datetime.fromisoformat(published),
        language=said["language"],
        found=said.get("found", ""),
    )
