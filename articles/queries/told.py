"""The record as one person may read it: a source made confidential later keeps its name and material from others there too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from typing import Any

from articles.models import Event, Source, User
from articles.queries.sources import seen_sources

KEPT = frozenset(
    {"number", "source", "stance", "relation", "leans_on", "leans_on_source", "listed", "position", "media_type", "size", "because"}
)
"""What of an event on a hidden source everybody may read; its name is told as its code name, of changes only what was changed."""

NAMES = {"name": "source", "leans_on": "leans_on_source"}
"""What names a source in an event, and what holds its key."""


def told(events: Sequence[Event], reader: User) -> list[Event]:
    """The events as this person may read them; what is left out of any is left out of a copy. One query where sources are named at all.

    A code name, kept in English, is told in the reader's language.
    """
    hidden = hidden_among({key for event in events for key in _sources(event.payload)}, reader)
    return [_named(_masked(event, hidden) if hidden.keys() & set(_sources(event.payload)) else event) for event in events]


def hidden_among(keys: Collection[int], reader: User) -> dict[int, Source]:
    """Those of these sources that are hidden from this person, by key: one query, none for no keys."""
    return Source.objects.filter(pk__in=keys, confidential=True).exclude(pk__in=seen_sources(reader).values("pk")).in_bulk()


def _sources(payload: Mapping[str, Any]) -> Iterable[int]:
    return [key for name in NAMES.values() if isinstance(key := payload.get(name), int)]


def _masked(event: Event, hidden: Mapping[int, Source]) -> Event:
    payload, masked = dict(event.payload), copy(event)
    subject, parent = hidden.get(payload.get("source", 0)), hidden.get(payload.get("leans_on_source", 0))
    if subject is not None:
        changed = {"changed": sorted(payload["changed"])} if "changed" in payload else {}
        payload = {name: value for name, value in payload.items() if name in KEPT} | {"name": subject.code_name} | changed
    if parent is not None:
        payload["leans_on"] = parent.code_name
    masked.payload = payload
    return masked


def _named(event: Event) -> Event:
    coded = {
        name: source.name_to_others
        for name, key in NAMES.items()
        if event.payload.get(name) == (source := Source(pk=event.payload.get(key))).code_name
    }
    if not coded:
        return event
    said = copy(event)
    said.payload = {**event.payload, **coded}
    return said
