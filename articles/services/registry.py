"""What the admin changes, put on the desk's own record."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from articles.models import Rating, Scale, Source, User
from articles.queries.lineage import articles_resting_on
from articles.services.locks import lock_articles
from articles.services.record import record
from articles.services.sources import void_resting_on
from factcheck.vocabulary import EventKind


@transaction.atomic
def record_person_change(person: User, *, actor: User, changed: Sequence[str], added: bool = False) -> None:
    """Somebody's account was added or changed: which fields, and the role they now have. No password is ever written down."""
    record(
        EventKind.PERSON_CHANGED,
        actor=actor,
        person=person.username,
        added=added,
        changed=sorted(changed),
        role=str(person.role) if person.role else None,
        active=person.is_active,
    )


@transaction.atomic
def record_vocabulary_change(word: Scale | Rating, *, actor: User, changed: Sequence[str], removed: bool = False) -> None:
    """A scale or one of its steps was added, changed or removed."""
    record(
        EventKind.VOCABULARY_CHANGED,
        actor=actor,
        word=type(word).__name__.lower(),
        name=str(word),
        changed=sorted(changed),
        removed=removed,
    )


def lock_resting_on(source_id: int) -> None:
    """Lock the articles that rest on a source, in the caller's transaction and before it writes the source: in the order of every other service."""
    lock_articles(articles_resting_on(source_id))


@transaction.atomic
def record_source_change(source: Source, *, actor: User, changed: Sequence[str], added: bool = False) -> None:
    """A source was added or changed in the registry: which fields, never what a confidential one holds. Sign-offs that rest on it are void."""
    lock_articles(articles_resting_on(source.pk))  # before the desk's chain, as everywhere
    record(
        EventKind.SOURCE_ADDED if added else EventKind.SOURCE_EDITED,
        actor=actor,
        source=source.pk,
        name=source.recorded_name,
        changed=sorted(changed),
    )
    if changed and not added:
        void_resting_on(source)
