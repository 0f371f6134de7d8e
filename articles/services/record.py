"""The only writer of events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Chain, Claim, Event, User
from factcheck.desk.chain import Link, chain_name
from factcheck.vocabulary import EventKind

BATCH = 500
"""Events written by one statement."""
SYSTEM = "system"
"""The name under which the product itself acts."""


def start_chain(article: Article) -> None:
    """Give a new article its chain."""
    article.chain = Chain.objects.create(article=article)


@dataclass(frozen=True, slots=True)
class Entry:
    """What :func:`record_all` makes an event of. ``actor`` is ``None`` for the system, which is then named."""

    kind: EventKind
    actor: User | None
    claim: Claim | None
    payload: Mapping[str, Any]


def record(kind: EventKind, *, actor: User | None, article: Article | None = None, claim: Claim | None = None, **payload: Any) -> Event:
    """Append one event, inside the caller's transaction and its lock on the article.

    ``actor`` is ``None`` for the system, which is then named. ``payload`` holds strings, integers, booleans, ``None``, lists and
    dicts of them; never the name or material of a confidential source.
    """
    article = article or (claim.article if claim else None)
    return record_all([Entry(kind, actor, claim, payload)], article=article)[0]


def record_many(
    kind: EventKind, entries: Sequence[tuple[Claim | None, Mapping[str, Any]]], *, article: Article, actor: User | None = None
) -> None:
    """Append an event of one kind for each entry, a claim or none with its payload, as :func:`record` does: a few queries, however many."""
    record_all([Entry(kind, actor, claim, payload) for claim, payload in entries], article=article)


def record_all(entries: Sequence[Entry], *, article: Article | None) -> list[Event]:
    """Append events in their order to the article's chain, or the desk's where there is none, as :func:`record` does, in two queries."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an event is recorded in the transaction of what it records")
    if not entries:
        return []
    chain, at = article.chain if article else _desk_chain(), timezone.now()
    events = []
    for entry in entries:
        link = Link(
            chain=chain_name(article.pk if article else None),
            sequence=chain.length + 1,
            kind=EventKind(entry.kind).value,
            actor=entry.actor.name if entry.actor else SYSTEM,
            claim=entry.claim.pk if entry.claim else None,
            at=at,
            payload=entry.payload,
            previous_hash=chain.head,
        )
        chain.length, chain.head = link.sequence, link.hash()
        events.append(
            Event(
                chain=chain,
                sequence=link.sequence,
                kind=entry.kind,
                actor=entry.actor,
                actor_name=link.actor,
                claim=entry.claim,
                at=at,
                payload=dict(entry.payload),
                previous_hash=link.previous_hash,
                hash=chain.head,
            )
        )
    Event.objects.bulk_create(events, batch_size=BATCH)
    chain.save(update_fields=["length", "head"])
    return events


def start_chains(kind: EventKind, payloads: Sequence[tuple[Article, Mapping[str, Any]]], *, actor: User) -> None:
    """Give many new articles their chains, each with its first event, inside the caller's transaction."""
    at = timezone.now()
    links = [Link(chain_name(article.pk), 1, kind.value, actor.name, None, at, payload, "") for article, payload in payloads]
    hashes = [link.hash() for link in links]
    chains = Chain.objects.bulk_create(
        Chain(article=article, length=1, head=digest) for (article, _payload), digest in zip(payloads, hashes, strict=True)
    )
    Event.objects.bulk_create(
        Event(chain=chain, sequence=1, kind=kind, actor=actor, actor_name=link.actor, at=at, payload=dict(link.payload), hash=digest)
        for chain, link, digest in zip(chains, links, hashes, strict=True)
    )


def _desk_chain() -> Chain:
    """The chain for what belongs to no article, locked; made at its first event."""
    Chain.objects.get_or_create(article=None)
    return Chain.objects.select_for_update().get(article=None)
