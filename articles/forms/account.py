"""Signing in, in the desk's words."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm
from django.utils.translation import gettext_lazy as _


class DeskLoginForm(LoginForm):  # type: ignore[misc]  # allauth ships no types
    """django-allauth's, with labels that say what to type and no placeholders that repeat them."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["login"].label = _("User name or email")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
