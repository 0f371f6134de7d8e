"""What is looked for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.forms.fields import LARGEST_KEY, DayField, TextField, WordChoice
from articles.labels import choices
from factcheck.vocabulary import SourceKind

KINDS = ("articles", "claims", "sources", "captures")


class SearchForm(forms.Form):
    """Words, what the search is narrowed down to, and which page of which kind."""

    q = TextField(label=_("Words"), max_length=200, required=False)
    source_kind = WordChoice(
        label=_("Kind of source"),
        choices=[("", _("every kind")), *choices(SourceKind)],
        coerce=SourceKind,
        required=False,
        empty_value=None,
    )
    language = TextField(label=_("Language"), max_length=35, required=False)
    since = DayField(label=_("From"), required=False)
    until = DayField(label=_("To"), required=False)
    article = forms.IntegerField(min_value=1, max_value=LARGEST_KEY, required=False)
    kind = forms.ChoiceField(choices=[(kind, kind) for kind in KINDS], required=False)
    before = forms.IntegerField(min_value=1, max_value=LARGEST_KEY, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["language"].widget.attrs["placeholder"] = "id, vi, en"

    @property
    def narrowing(self) -> dict[str, Any]:
        """What it is narrowed down to, as far as that was understood."""
        cleaned = getattr(self, "cleaned_data", {})
        return {name: cleaned[name] for name in ("source_kind", "language", "article", "since", "until") if cleaned.get(name)}
