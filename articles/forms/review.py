"""What a reviewer and a chief fill in."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.vocabulary import Decision


class ReviewForm(forms.Form):
    """Approve or return, bound to the hash of what was shown. A return needs a reason."""

    decision = forms.ChoiceField(choices=[("approve", _("Approve")), ("return", _("Return"))])
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=5000,
        help_text=_("a return needs one"),
        widget=forms.Textarea(attrs={"class": "entry", "rows": 3, "id": "reason"}),
    )
    reviewed_hash = forms.RegexField(regex=r"^[0-9a-f]{64}$", widget=forms.HiddenInput)

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

    reason = forms.CharField(label=_("Reason"), max_length=2000, widget=forms.Textarea(attrs={"class": "entry", "rows": 3}))
