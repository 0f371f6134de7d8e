"""Who else is on an article, and with which claim in hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from articles.models import Article, Assignment, Presence, User

HERE_FOR = timedelta(seconds=45)
"""Somebody who was seen this long ago is still here."""


@dataclass(frozen=True)
class PersonHere:
    """Somebody else who has this article before them; ``claim`` is the number of the claim in their hand."""

    user: User
    claim: int | None


@dataclass(frozen=True)
class People:
    """``assigned`` work on the article; ``here`` are those others who have it before them; ``mine`` is where the reader was last seen."""

    assigned: tuple[User, ...]
    here: tuple[PersonHere, ...]
    mine: Presence | None


def load_people(article: Article, reader: User, numbers: Mapping[int, int], now: datetime | None = None) -> People:
    """One query. ``numbers`` gives a claim's number by its key."""
    assigned = Exists(Assignment.objects.filter(article=article, user=OuterRef("pk")))
    people = list(
        User.objects.annotate(works_on_it=assigned)
        .filter(Q(works_on_it=True) | Q(presence__article=article))
        .select_related("presence")
        .order_by("role", "pk")
    )
    where = {person.pk: presence for person in people if (presence := getattr(person, "presence", None))}
    since = (now or timezone.now()) - HERE_FOR
    return People(
        assigned=tuple(person for person in people if person.works_on_it),
        here=tuple(
            PersonHere(person, numbers.get(presence.claim_id or 0))
            for person in people
            if person.pk != reader.pk
            and (presence := where.get(person.pk))
            and presence.article_id == article.pk
            and presence.seen_at >= since
        ),
        mine=where.get(reader.pk),
    )


def pulse_of(event: int, people: People) -> str:
    """What a page has seen, ``41-3.13-8.0``: the last event, then each person and the number of their claim. Equal pulses: nothing is new."""
    return "-".join([str(event), *sorted(f"{person.user.pk}.{person.claim or 0}" for person in people.here)])


def event_in(pulse: str) -> int | None:
    """The event that a pulse names; ``None`` where it is no pulse."""
    number = pulse.partition("-")[0]
    return int(number) if number.isascii() and number.isdecimal() and len(number) < 19 else None
