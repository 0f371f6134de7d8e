"""A photo, and what it is printed with."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from articles.forms.fields import TextField
from factcheck.photos.pictures import MEDIA_TYPES


class PhotoForm(forms.Form):
    """The file, the caption and the credit."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("JPEG, PNG, TIFF, WebP, GIF or BMP, as it came: what its file says is kept with it."),
        error_messages={"required": _("Choose a photo."), "empty": _("This file is empty.")},
        widget=forms.FileInput({"class": "entry", "accept": ",".join(MEDIA_TYPES.values())}),
    )
    caption = TextField(label=_("Caption"), max_length=5000, rows=2, required=False, printed=True)
    credit = TextField(label=_("Credit"), max_length=300, required=False)

    def clean_file(self) -> UploadedFile[Any]:
        """Not larger than a photo may be."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if file.size and file.size > settings.MAX_CAPTURE_BYTES:
            megabytes = settings.MAX_CAPTURE_BYTES // 1_000_000
            raise forms.ValidationError(_("This is larger than the %(n)s MB that a photo may have."), params={"n": megabytes})
        return file
