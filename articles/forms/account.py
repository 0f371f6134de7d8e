"""Signing in, in the desk's words."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop


class DeskLoginForm(LoginForm):  # type: ignore[misc]  # allauth ships no types
    """django-allauth's, with labels that say what to type and no placeholders that repeat them."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["login"].label = _("User name or email")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


OF_ALLAUTH = (
    gettext_noop("Be patient, you are sending too many requests."),
    gettext_noop("Current Password"),
    gettext_noop("Email"),
    gettext_noop("Incorrect password."),
    gettext_noop("New Password"),
    gettext_noop("New Password (again)"),
    gettext_noop("Password"),
    gettext_noop("Password (again)"),
    gettext_noop("Password successfully changed."),
    gettext_noop("Password successfully set."),
    gettext_noop("Please type your current password."),
    gettext_noop("Remember Me"),
    gettext_noop("The email address and/or password you specified are not correct."),
    gettext_noop("The email address is not assigned to any user account."),
    gettext_noop("The new value must be different from the current one."),
    gettext_noop("The password reset token was invalid."),
    gettext_noop("The username and/or password you specified are not correct."),
    gettext_noop("This account is currently inactive."),
    gettext_noop("Too many failed login attempts. Try again later."),
    gettext_noop("You must type the same password each time."),
)
"""What django-allauth says on the desk's pages: in the desk's catalogs, since its own have no Vietnamese."""
