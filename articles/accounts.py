"""How people get in: accounts are made in the admin, never by signing up."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse


class DeskAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """django-allauth's account rules for a desk."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  # as allauth calls it
        """Nobody signs up: an administrator makes the account and gives it a role."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """To the queue; who has no role is told so on their own page."""
        if getattr(request.user, "role", None) is None:
            return reverse("account")
        return str(super().get_login_redirect_url(request))

    def add_message(self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **options: Any) -> None:
        """Coming and going needs no notice: the page says it."""
        if message_template not in ("account/messages/logged_in.txt", "account/messages/logged_out.txt"):
            super().add_message(request, level, message_template, *args, **options)
