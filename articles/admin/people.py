"""People and their roles."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.models import Group
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse

from articles.admin.base import EditableAdmin, ReadOnlyAdmin
from articles.models import Assignment, Presence, User
from articles.services.registry import record_person_change

admin.site.unregister(Group)


class PersonCreationForm(AdminUserCreationForm):  # type: ignore[type-arg]  # generic in the stubs only
    """A new account, with its role at once."""

    class Meta(AdminUserCreationForm.Meta):
        model = User
        fields = ("username", "first_name", "last_name", "email", "role")


@admin.register(User)
class PersonAdmin(EditableAdmin, UserAdmin):  # type: ignore[type-arg]  # generic in the stubs only
    """Accounts and roles. Nobody is deleted, since the record names them: they are made inactive."""

    add_form = PersonCreationForm
    list_display = ("username", "name", "role", "email", "is_active", "is_superuser", "last_login")
    list_filter = ("role", "is_active", "is_superuser")
    search_fields = ("username", "first_name", "last_name", "email")
    ordering = ("username",)
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("On the desk", {"fields": ("role", "is_active", "is_superuser")}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "first_name", "last_name", "email", "role", "usable_password", "password1", "password2")}),
    )

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:  # noqa: A002  # Django's own name
        """Set somebody's password, and put on the record that it was: with it, one can act in their name."""
        with transaction.atomic():
            response = super().user_change_password(request, id, form_url)
            if request.method == "POST" and response.status_code == HTTPStatus.FOUND:
                record_person_change(User.objects.get(pk=id), actor=_admin(request), changed=["password"])
        return response

    def save_model(self, request: HttpRequest, obj: User, form: Form, change: bool) -> None:
        """Save, and put it on the record."""
        super().save_model(request, obj, form, change)
        record_person_change(obj, actor=_admin(request), changed=form.changed_data, added=not change)


@admin.register(Assignment)
class AssignmentAdmin(ReadOnlyAdmin):
    """Who works on what."""

    list_display = ("article", "user", "assigned_by", "assigned_at")
    list_filter = ("user",)
    search_fields = ("article__title", "user__username")
    list_select_related = ("article", "user", "assigned_by")


@admin.register(Presence)
class PresenceAdmin(ReadOnlyAdmin):
    """Where people were last seen."""

    list_display = ("user", "article", "claim", "seen_at")
    list_select_related = ("user", "article", "claim")


def _admin(request: HttpRequest) -> Any:
    """The signed-in administrator: the site lets nobody else this far."""
    return request.user
