"""The admin's own rule: what the workflow and its services write is read there, not written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.db import models
from django.http import HttpRequest

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    TabularInline = admin.TabularInline[Any, Any]
else:
    ModelAdmin, TabularInline = admin.ModelAdmin, admin.TabularInline


class ReadOnly:
    """Looked at, never written: not by a superuser either. The workflow and its services are the way to change it."""

    def has_view_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Whoever is in the admin may look."""
        return admin.site.has_permission(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """And sees that it is there."""
        return admin.site.has_permission(request)

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Nobody adds here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Nobody changes here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Nobody deletes here."""
        return False


class ReadOnlyAdmin(ReadOnly, ModelAdmin):
    """A model that is only looked at."""

    list_per_page = 50
    show_full_result_count = False
    formfield_overrides: ClassVar[Any] = {models.URLField: {"assume_scheme": "https"}}


class ReadOnlyInline(ReadOnly, TabularInline):
    """Rows under another model that are only looked at."""

    extra = 0
    can_delete = False
    show_change_link = True

    def get_readonly_fields(self, request: HttpRequest, obj: object = None) -> Any:
        """All of them, those that no form could hold included."""
        return self.fields


class EditableAdmin(ReadOnlyAdmin):
    """A model that the admin writes: added and changed, deleted only where nothing stands on it and it says so."""

    readonly_fields: ClassVar[Any] = ()

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return admin.site.has_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return admin.site.has_permission(request)
