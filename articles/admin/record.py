"""The record: looked at, searched, never written here."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest

from articles.admin.base import ReadOnlyAdmin
from articles.models import Chain, Event
from articles.queries.told import told


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    """Every step, by kind and person."""

    list_display = ("at", "kind", "actor_name", "chain", "sequence", "claim", "hash")
    list_filter = ("kind", "actor_name", "at")
    search_fields = ("actor_name", "hash", "chain__article__title")
    date_hierarchy = "at"
    list_select_related = ("chain__article", "claim")

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Event | None:
        """The event as this person may read it."""
        event: Event | None = super().get_object(request, object_id, from_field)
        return None if event is None else told([event], request.user)[0]  # type: ignore[arg-type]  # the site admits no anonymous user


@admin.register(Chain)
class ChainAdmin(ReadOnlyAdmin):
    """The head of every chain."""

    list_display = ("__str__", "length", "head")
    search_fields = ("article__title", "head")
    list_select_related = ("article",)
