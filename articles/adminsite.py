"""Who comes into the admin. Apart from ``articles.admin``, whose models register with the site that is made of this class."""

from __future__ import annotations

from typing import Any, cast

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from factcheck.vocabulary import Role

QUEUE = "django_tasks_database.DBTaskResult"
"""The queue of background work: which pages people asked for, and what came of it, is for each of them alone."""


class DeskAdminSite(admin.AdminSite):
    """For people of role *admin* and superusers; sign-in goes by the desk's own page and its rate limits."""

    site_header = site_title = "Factcheck"
    index_title = "Users, roles, vocabularies and the source registry"

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:  # noqa: ANN401  # the signature is Django's
        """As Django does, but for the queue."""
        models: list[Any] = [model_or_iterable] if isinstance(model_or_iterable, type) else list(model_or_iterable)
        if shown := [model for model in models if model._meta.label != QUEUE]:  # noqa: SLF001  # Django documents it
            super().register(shown, admin_class, **options)

    def has_permission(self, request: HttpRequest) -> bool:
        """Role *admin*, or superuser. Neither gives a right in the workflow."""
        user = request.user
        return bool(user.is_active and (getattr(user, "role", None) is Role.ADMIN or user.is_superuser))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The desk's own sign-in, with its rate limits; Django's would have none."""
        return cast("HttpResponse", secure_admin_login(super().login)(request, extra_context))
