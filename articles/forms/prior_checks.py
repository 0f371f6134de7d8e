"""A file of ClaimReviews, and what is looked for among those that the desk has."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from articles.forms.fields import LARGEST_KEY, TextField

LARGEST = 4_000_000
"""Bytes that are taken in while somebody waits: some seconds."""


class ImportForm(forms.Form):
    """One file."""

    file = forms.FileField(
        label=_("A file of ClaimReviews"),
        help_text=_("JSON, JSON lines, a DataFeed, or a web page with JSON-LD"),
        error_messages={"required": _("Choose a file."), "empty": _("This file is empty.")},
        widget=forms.FileInput({"class": "entry"}),
    )

    def clean_file(self) -> UploadedFile[bytes]:
        """Within what the desk takes in at once; a larger feed goes through the command."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        largest = min(LARGEST, settings.MAX_CAPTURE_BYTES)
        if (file.size or 0) > largest:
            most = largest // 1_000_000
            said = _("This file is larger than %(most)s MB. An administrator can import it with manage.py import_claimreview.")
            raise forms.ValidationError(said % {"most": most})
        return file


class PriorChecksFilter(forms.Form):
    """Words, and which page."""

    q = TextField(label=_("Words"), max_length=200, required=False)
    before = forms.IntegerField(min_value=1, max_value=LARGEST_KEY, required=False)
