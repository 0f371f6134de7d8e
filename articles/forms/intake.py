"""Handing an article in: the text first, then what it is. Nothing is stored in between: the text travels in the form."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from articles.forms.article import LANGUAGES, DetailsForm, LanguageField, language_name
from articles.forms.fields import DayField, TextField
from factcheck.reading.decoding import UnreadableText, decode
from factcheck.vocabulary import BlockKind

PLAIN, HTML = "text", "html"
MOST_PARAGRAPHS = 5_000
_MARKUP = re.compile(r"\s*(<!doctype html|<html[\s>])", re.IGNORECASE)
_ENDINGS = (".txt", ".text", ".htm", ".html", ".xhtml")


def check_size(text: str) -> None:
    """Refuse what is too large to be one article."""
    size = len(text.encode("utf-8", "replace"))
    if size > settings.MAX_TEXT_BYTES:
        raise ValidationError(
            _now("This text is %(size)s MB; the largest that one article can have is %(most)s MB. Hand in the article alone."),
            code="too-large",
            params={"size": f"{size / 1e6:.1f}", "most": f"{settings.MAX_TEXT_BYTES / 1e6:g}"},
        )
    if sum(1 for line in text.split("\n") if line and not line.isspace()) > MOST_PARAGRAPHS:
        raise ValidationError(
            _now("This text has more than %(most)s paragraphs. Hand in the article alone."),
            code="too-large",
            params={"most": MOST_PARAGRAPHS},
        )


def is_markup(text: str, name: str = "") -> bool:
    """Whether it is a web page rather than plain text."""
    return name.lower().endswith((".htm", ".html", ".xhtml")) or bool(_MARKUP.match(text))


class HandInForm(forms.Form):
    """The text, pasted or as a file, and what may be known of it beforehand."""

    text = TextField(label=_("The article’s text"), rows=14, printed=True, required=False, strip=False)
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        help_text=_("Plain text (.txt) or a saved web page (.html)."),
        widget=forms.FileInput({"class": "entry", "accept": ".txt,.html,.htm,text/plain,text/html"}),
    )
    language = LanguageField(label=_("Language"), help_text=_("Leave it open to have it told from the text."))
    published_on = DayField(
        label=_("Day of publication"), required=False, help_text=_("Leave it open to have it read from the text, where that says so.")
    )

    def clean_text(self) -> str:
        """Within the largest size."""
        text: str = self.cleaned_data["text"]
        check_size(text)
        return text

    def clean_file(self) -> tuple[str, str] | None:
        """The file's text and name."""
        file: File[bytes] | None = self.cleaned_data["file"]
        if file is None:
            return None
        name = file.name or ""
        if "." in name and not name.lower().endswith(_ENDINGS):
            raise ValidationError(_("Files of this kind are not read. Save it as plain text (.txt) or as a web page (.html)."), code="kind")
        if (file.size or 0) > settings.MAX_TEXT_BYTES * 4:
            check_size("x" * (file.size or 0))
        try:
            text = decode(file.read())
        except UnreadableText as why:
            raise ValidationError(str(why), code="unreadable") from why
        check_size(text)
        return text, name

    def clean(self) -> dict[str, Any]:
        """Exactly one text, with a word in it."""
        cleaned: dict[str, Any] = super().clean() or {}
        pasted, given = cleaned.get("text", ""), cleaned.get("file")
        if self.errors:
            return cleaned
        if given and pasted.strip():
            self.add_error("file", _("Paste the text or choose a file, not both."))
        text, name = given or (pasted, "")
        if not text.strip():
            self.add_error("file" if given else "text", _("There is no text in this. Paste the article, or choose a file that holds it."))
        cleaned["text"], cleaned["markup"] = text, HTML if is_markup(text, name) else PLAIN
        return cleaned

    @property
    def languages(self) -> list[tuple[str, str]]:
        """Tags with names, for the list that the field offers."""
        return [(tag, language_name(tag)) for tag in LANGUAGES]

    @property
    def too_large(self) -> bool:
        """Whether size is what is wrong."""
        return any(error.code == "too-large" for errors in self.errors.as_data().values() for error in errors)


class TextForm(forms.Form):
    """The text on its way from the preview to the desk, with what was said of its blocks."""

    text = TextField(strip=False, widget=forms.HiddenInput, max_length=settings.MAX_TEXT_BYTES)
    markup = forms.ChoiceField(choices=[(PLAIN, PLAIN), (HTML, HTML)], widget=forms.HiddenInput)
    kinds = forms.RegexField(
        r"^(\d{1,5}:[a-z_]{4,10})?(,\d{1,5}:[a-z_]{4,10})*$", required=False, max_length=200_000, widget=forms.HiddenInput
    )
    toggle = forms.RegexField(r"^\d{1,5}:[a-z_]{4,10}$", required=False)
    language = LanguageField()
    published_on = DayField(required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        text = self.fields["text"]
        if isinstance(text, TextField):
            text.one_line = False

    def clean_text(self) -> str:
        """Within the largest size."""
        text: str = self.cleaned_data["text"]
        check_size(text)
        return text

    def clean_kinds(self) -> dict[int, BlockKind]:
        """Each block's place and what it is said to be."""
        return {at: kind for pair in self.cleaned_data["kinds"].split(",") if pair for at, kind in [_pair(pair)]}

    def clean_toggle(self) -> tuple[int, BlockKind] | None:
        """The block whose button was pressed, and what it becomes."""
        return _pair(self.cleaned_data["toggle"]) if self.cleaned_data["toggle"] else None

    def clean(self) -> dict[str, Any]:
        """The button's wish joins those before. What is amiss in the details is for the details' form to say."""
        cleaned: dict[str, Any] = super().clean() or {}
        for name in ("language", "published_on"):
            self.errors.pop(name, None)
            cleaned.setdefault(name, None)
        if "kinds" in cleaned and cleaned.get("toggle"):
            at, kind = cleaned["toggle"]
            cleaned["kinds"][at] = kind
        return cleaned


class IntakeDetailsForm(DetailsForm):
    """The details, and that it is to be handed in although the desk has it already."""

    as_new = forms.BooleanField(label=_("Hand it in as new all the same"), required=False)


def _pair(written: str) -> tuple[int, BlockKind]:
    at, _colon, kind = written.partition(":")
    try:
        return int(at), BlockKind(kind)
    except ValueError as why:
        raise ValidationError(_("No such kind of block is known."), code="kind") from why
