"""What the worker does while people go on: each task is asked for here and done by a service."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django_tasks import TaskContext, task

from articles.models import Source, User
from articles.services.capturing import fetch_and_keep, wish_capture
from articles.services.fetching import check_wish, fetch_and_read


def ask_for_page(url: str, *, actor: User) -> str:
    """Have the page at ``url`` fetched and read; the answer is what :func:`~articles.services.fetching.fetched_page` is asked with.

    Raises :class:`~articles.services.errors.Refused` where the person may not hand in, or the address is none.
    """
    return str(fetch_page.enqueue(url=check_wish(url, actor=actor), actor=actor.pk).id)


@task(takes_context=True)
def fetch_page(context: TaskContext, url: str, actor: int) -> dict[str, Any]:  # noqa: ARG001  # whose it is stands in the queue
    """Fetch and read one page for the person with the key ``actor``."""
    return fetch_and_read(url, task_id=context.task_result.id)


@transaction.atomic
def ask_for_capture(source: Source, *, actor: User) -> None:
    """Have the source's page fetched and kept; nothing more happens where somebody asked already and it is under way.

    How far it is, :func:`~articles.services.capturing.capturing_of` says. Raises :class:`~articles.services.errors.Refused` where the
    person may not work with the source, or its address is none.
    """
    if wish_capture(source, actor=actor):
        capture_page.enqueue(source=source.pk, actor=actor.pk)


@task(takes_context=True)
def capture_page(context: TaskContext, source: int, actor: int) -> dict[str, Any]:
    """Fetch the page of the source with the key ``source`` and keep it, in the name of the person with the key ``actor``."""
    return fetch_and_keep(source, actor_pk=actor, task_id=context.task_result.id)
