"""One step up or down in an order that the desk keeps: of claims, and of an article's sources."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _

from factcheck.vocabulary import Refusal


class MoveForm(forms.Form):
    """Which way it moves."""

    to = forms.ChoiceField(choices=[("up", "up"), ("down", "down")])

    @property
    def refusal(self) -> Refusal:
        """What a page says where it is neither."""
        return Refusal(_("Say which way it moves: up or down."))
