"""What is filled in about a correction."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.forms.fields import ReadAtVersion, TextField


class AskForm(forms.Form):
    """What stands there, and what should."""

    printed = TextField(label=_("It reads"), max_length=5000, rows=2, printed=True)
    wanted = TextField(label=_("It should read"), max_length=5000, rows=2, printed=True)

    def clean(self) -> dict[str, Any]:
        """A correction changes something."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("printed") and cleaned.get("printed") == cleaned.get("wanted"):
            self.add_error("wanted", _("This is what it reads already."))
        return cleaned


class AnswerForm(forms.Form):
    """Accept it, dispute it with a reason, or say that it is done."""

    step = forms.ChoiceField(choices=[("accept", ""), ("dispute", ""), ("done", "")], error_messages={"required": _("Choose an answer.")})
    words = TextField(label=_("Answer"), max_length=5000, rows=2, required=False)
    read_at_version = ReadAtVersion()

    def clean(self) -> dict[str, Any]:
        """A dispute says why."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("step") == "dispute" and not cleaned.get("words"):
            self.add_error("words", _("Say why you dispute it."))
        return cleaned
