"""The admin's own rule: what the workflow and its services write is read there, not written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    ModelForm = forms.ModelForm[Any]
    TabularInline = admin.TabularInline[Any, Any]
else:
    ModelAdmin, ModelForm, TabularInline = admin.ModelAdmin, forms.ModelForm, admin.TabularInline


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


class Editable(ReadOnly):
    """Added and changed in the admin; deleted only where a class says so."""

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Whoever is in the admin adds here."""
        return admin.site.has_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Whoever is in the admin changes here."""
        return admin.site.has_permission(request)


class EditableAdmin(Editable, ReadOnlyAdmin):
    """A model that the admin writes."""

    readonly_fields: ClassVar[Any] = ()
