"""What a reviewer and a chief fill in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.forms.fields import TextField
from factcheck.vocabulary import Decision


class ReviewForm(forms.Form):
    """Approve or return, bound to the hash of what was shown. A return needs a reason."""

    decision = forms.ChoiceField(choices=[("approve", _("Approve")), ("return", _("Return"))])
    reason = TextField(label=_("Reason"), required=False, max_length=5000, rows=3, help_text=_("a return needs one"))
    reviewed_hash = forms.RegexField(regex=r"^[0-9a-f]{64}$", widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"auto_id": "%s", **options})

    def clean(self) -> dict[str, object]:
        """A return says why."""
        cleaned: dict[str, object] = super().clean() or {}
        if cleaned.get("decision") == "return" and not cleaned.get("reason"):
            self.add_error("reason", _("Say why you return it: the checker needs to know what to do."))
        return cleaned

    @property
    def choice(self) -> Decision:
        """The decision that was made."""
        return Decision.APPROVED if self.cleaned_data["decision"] == "approve" else Decision.RETURNED


class WithdrawForm(forms.Form):
    """Why an article is withdrawn."""

    reason = TextField(label=_("Reason"), max_length=2000, rows=3)
