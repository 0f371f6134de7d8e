"""The record: looked at, searched, never written here."""

from __future__ import annotations

from django.contrib import admin

from articles.admin.base import ReadOnlyAdmin
from articles.models import Chain, Event


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    """Every step, by kind and person."""

    list_display = ("at", "kind", "actor_name", "chain", "sequence", "claim", "hash")
    list_filter = ("kind", "actor_name", "at")
    search_fields = ("actor_name", "hash", "chain__article__title")
    date_hierarchy = "at"
    list_select_related = ("chain__article", "claim")


@admin.register(Chain)
class ChainAdmin(ReadOnlyAdmin):
    """The head of every chain."""

    list_display = ("__str__", "length", "head")
    search_fields = ("article__title", "head")
    list_select_related = ("article",)
