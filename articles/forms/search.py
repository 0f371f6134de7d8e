"""What is looked for."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.forms.fields import LARGEST_KEY, TextField


class SearchForm(forms.Form):
    """Words, and which page of which kind."""

    q = TextField(label=_("Words"), max_length=200, required=False)
    kind = forms.ChoiceField(choices=[(kind, kind) for kind in ("articles", "claims", "sources")], required=False)
    before = forms.IntegerField(min_value=1, max_value=LARGEST_KEY, required=False)
