"""Handing an article in: the text first, then what it is. Nothing is stored in between: the text travels in the form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.forms.article import LANGUAGES, DetailsForm, LanguageField, language_name
from articles.forms.fields import AddressField, DayField, TextField
from articles.isolation import WHILE_SOMEBODY_WAITS, TooBusy, read_in_isolation
from factcheck.reading import reader
from factcheck.reading.carried import blocks_in, carry
from factcheck.reading.decoding import UnreadableText, decode_told
from factcheck.reading.filed import FileLimits, IsPicture, TooLarge
from factcheck.reading.files import DOCX, MHTML, PDF, sniff
from factcheck.reading.files import HTML as PAGE
from factcheck.reading.headline import propose_title
from factcheck.vocabulary import Block, BlockKind, Dateline, Reading

PLAIN, HTML, FILED = "text", "html", "file"
"""How a text is to be read: as it stands, as a page, or by the blocks that were found in a file and travel with it."""
MOST_PARAGRAPHS = 5_000
_MARKUP = re.compile(r"\s*(<!doctype html|<html[\s>])", re.IGNORECASE)
ENDINGS = (".txt", ".html", ".htm", ".mhtml", ".mht", ".docx", ".pdf")


def check_size(text: str) -> None:
    """Refuse what is too large to be one article."""
    size = len(text.encode("utf-8", "replace"))
    if size > settings.MAX_TEXT_BYTES:
        raise ValidationError(
            gettext("This text is %(size)s MB; the largest that one article can have is %(most)s MB. Hand in the article alone."),
            code="too-large",
            params={"size": f"{size / 1e6:.1f}", "most": f"{settings.MAX_TEXT_BYTES / 1e6:g}"},
        )
    if sum(1 for line in text.split("\n") if line and not line.isspace()) > MOST_PARAGRAPHS:
        raise ValidationError(
            gettext("This text has more than %(most)s paragraphs. Hand in the article alone."),
            code="too-large",
            params={"most": MOST_PARAGRAPHS},
        )


def is_markup(text: str, name: str = "") -> bool:
    """Whether it is a web page rather than plain text."""
    return name.lower().endswith((".htm", ".html", ".xhtml")) or bool(_MARKUP.match(text))


@dataclass(frozen=True, slots=True)
class Handed:
    """A file as it came: what it is stands in ``kind``, a media type told by its bytes."""

    data: bytes
    name: str
    declared: str
    kind: str

    @property
    def apart(self) -> bool:
        """Whether it is read in a process of its own: what has to be unpacked, and pages too large for a form."""
        return self.kind in (PDF, DOCX, MHTML) or (self.kind == PAGE and len(self.data) > settings.MAX_TEXT_BYTES)


class HandInForm(forms.Form):
    """The text, pasted, as a file or by its address, and what may be known of it beforehand."""

    text = TextField(label=_("The article’s text"), rows=14, printed=True, required=False, strip=False)
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        help_text=_("Plain text (.txt), a saved web page (.html, .mhtml), a Word document (.docx) or a PDF."),
        widget=forms.FileInput({"class": "entry", "accept": ",".join((*ENDINGS, "text/plain", PAGE, DOCX, PDF))}),
    )
    url = AddressField(
        label=_("or its address on the web"),
        required=False,
        help_text=_("The page is fetched for you. Beside a text or a file, it is only noted as where the article stands."),
    )
    language = LanguageField(label=_("Language"), help_text=_("Leave it open to have it told from the text."))
    published_on = DayField(
        label=_("Day of publication"), required=False, help_text=_("Leave it open to have it read from the text, where that says so.")
    )

    reading: Reading | None = None
    """What a file that was taken apart says, its title and writer with it."""

    guessed: str = ""
    """The encoding that a file was read in where nothing told it; else empty."""

    def clean_text(self) -> str:
        """Within the largest size."""
        text: str = self.cleaned_data["text"]
        check_size(text)
        return text

    def clean_file(self) -> Handed | None:
        """The file, of a kind that is read, and not too large."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file is None:
            return None
        if (file.size or 0) > settings.MAX_CAPTURE_BYTES:
            raise ValidationError(
                gettext("This file has %(size)s MB; at most %(most)s MB are read. Hand in the article alone, or paste its text."),
                code="too-large",
                params={"size": f"{(file.size or 0) / 1e6:.1f}", "most": f"{settings.MAX_CAPTURE_BYTES / 1e6:g}"},
            )
        data, name, declared = file.read(), file.name or "", file.content_type or ""
        try:
            return Handed(data, name, declared, sniff(data, name=name, declared=declared, limits=_limits()))
        except UnreadableText as why:
            raise _refusal(why) from why

    def clean(self) -> dict[str, Any]:
        """Exactly one text, with a word in it; or the address to fetch one from."""
        cleaned: dict[str, Any] = super().clean() or {}
        pasted, handed = cleaned.get("text", ""), cleaned.get("file")
        if self.errors:
            return cleaned
        if handed and pasted.strip():
            self.add_error("file", _("Paste the text or choose a file, not both."))
            return cleaned
        try:
            taken = self._taken(handed) if handed else (pasted, HTML if is_markup(pasted) else PLAIN, "")
            check_size(taken[0])
        except UnreadableText as why:
            self.add_error("file", _refusal(why))
            return cleaned
        except ValidationError as why:
            self.add_error("file", why)
            return cleaned
        if not taken[0].strip() and not (self.address and not handed):
            self.add_error("file" if handed else "text", _("There is no text in this. Paste the article, or choose a file that holds it."))
        cleaned["text"], cleaned["markup"], cleaned["found"] = taken
        return cleaned

    def _taken(self, handed: Handed) -> tuple[str, str, str]:
        """Text, markup and blocks found, out of a file. Raises :class:`UnreadableText`."""
        if not handed.apart:
            told = decode_told(handed.data)
            text, self.guessed = told.text, told.encoding if told.guessed else ""
            return text, HTML if handed.kind == PAGE or is_markup(text, handed.name) else PLAIN, ""
        self.reading = read_in_isolation(
            handed.data,
            name=handed.name,
            declared=handed.declared,
            language=self.cleaned_data.get("language") or None,
            url=self.address,
            limits=_limits(),
            bounds=WHILE_SOMEBODY_WAITS,
        )
        text, found = carry(self.reading)
        return text, FILED, found

    @property
    def guess(self) -> str:
        """In a sentence, that the file's encoding was guessed, and which; empty where it was told."""
        if not self.guessed:
            return ""
        name = self.guessed.replace("cp125", "Windows-125").replace("iso8859_", "ISO 8859-")
        said = gettext("The file does not say how its letters are encoded: it was read as %(encoding)s, a guess. Look at the accents.")
        return said % {"encoding": name}

    @property
    def address(self) -> str:
        """Where the article stands, as far as it was said."""
        return self.cleaned_data.get("url") or ""

    @property
    def to_fetch(self) -> str:
        """The address to fetch the text from; empty where the text is here."""
        return "" if self.cleaned_data["text"].strip() else self.address

    @property
    def languages(self) -> list[tuple[str, str]]:
        """Tags with names, for the list that the field offers."""
        return [(tag, language_name(tag)) for tag in LANGUAGES]

    @property
    def status(self) -> int:
        """What an answer that takes none of it says: 413 for size, 503 where the server is busy, else 422."""
        return 413 if "too-large" in self._wrong else 503 if "busy" in self._wrong else 422

    @property
    def is_picture(self) -> bool:
        """Whether the file is a picture: no article, but something that belongs to one."""
        return "picture" in self._wrong

    @property
    def _wrong(self) -> set[str | None]:
        return {error.code for errors in self.errors.as_data().values() for error in errors}


class TextForm(forms.Form):
    """The text on its way from the preview to the desk, with what was said of its blocks."""

    text = TextField(strip=False, widget=forms.HiddenInput, max_length=settings.MAX_TEXT_BYTES)
    markup = forms.ChoiceField(choices=[(word, word) for word in (PLAIN, HTML, FILED)], widget=forms.HiddenInput)
    found = TextField(strip=False, required=False, widget=forms.HiddenInput, max_length=MOST_PARAGRAPHS * 240)
    kinds = forms.RegexField(
        r"^(\d{1,5}:[a-z_]{4,10})?(,\d{1,5}:[a-z_]{4,10})*$", required=False, max_length=200_000, widget=forms.HiddenInput
    )
    toggle = forms.RegexField(r"^\d{1,5}:[a-z_]{4,10}$", required=False)
    language = LanguageField()
    published_on = DayField(required=False)
    url = AddressField(required=False)

    blocks: tuple[Block, ...] = ()
    """What was found in a file."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("text", "found"):
            field = self.fields[name]
            if isinstance(field, TextField):
                field.one_line = False

    def clean_text(self) -> str:
        """Within the largest size."""
        text: str = self.cleaned_data["text"]
        check_size(text)
        return text

    def clean_kinds(self) -> dict[int, BlockKind]:
        """Each block's place and what it is said to be."""
        return {at: kind for pair in self.cleaned_data["kinds"].split(",") if pair for at, kind in [_pair(pair)]}

    def read(self, *, dateline: Dateline, language: str | None) -> Reading:
        """What the text is read as. Raises :class:`UnreadableText`."""
        text, url = self.cleaned_data["text"], self.cleaned_data["url"] or ""
        if self.cleaned_data["markup"] == FILED:
            return reader.read_blocks(text, self.blocks, dateline=dateline, language=language, url=url)
        read = reader.read_html if self.cleaned_data["markup"] == HTML else reader.read
        return read(text, dateline=dateline, language=language, url=url)

    def clean_toggle(self) -> tuple[int, BlockKind] | None:
        """The block whose button was pressed, and what it becomes."""
        return _pair(self.cleaned_data["toggle"]) if self.cleaned_data["toggle"] else None

    def clean(self) -> dict[str, Any]:
        """The button's wish joins those before. What is amiss in the details is for the details' form to say."""
        cleaned: dict[str, Any] = super().clean() or {}
        for name in ("language", "published_on", "url"):
            self.errors.pop(name, None)
            cleaned.setdefault(name, None)
        if cleaned.get("markup") == FILED and "text" in cleaned:
            try:
                self.blocks = blocks_in(cleaned.get("found", ""), cleaned["text"])
            except ValueError:
                self.add_error("found", _("No such blocks are in this text."))
        if "kinds" in cleaned and cleaned.get("toggle"):
            at, kind = cleaned["toggle"]
            cleaned["kinds"][at] = kind
        return cleaned


class IntakeDetailsForm(DetailsForm):
    """The details, and that it is to be handed in although the desk has it already."""

    as_new = forms.BooleanField(label=_("Hand it in as new all the same"), required=False)
    once = forms.RegexField(r"^[0-9a-f]{32}$", required=False, max_length=32, widget=forms.HiddenInput)

    def tell_proposed(self, reading: Reading) -> None:
        """Say of the title that it is a proposal, where it is still the one that was read from the text."""
        title = self["title"]
        if title.value() and title.value() == propose_title(reading)[:500]:
            title.help_text = (
                gettext("The text’s heading.") if reading.title else gettext("The beginning of the text, which has no heading.")
            )
            setattr(title.field, "proposed", True)  # noqa: B010  # for the field's template


def _limits() -> FileLimits:
    return FileLimits(size=settings.MAX_CAPTURE_BYTES, characters=settings.MAX_TEXT_BYTES)


def _refusal(why: UnreadableText) -> ValidationError:
    """The same sentence, for the form; a picture's says where it belongs."""
    if isinstance(why, IsPicture):
        return ValidationError(
            _("This is a picture, not an article: it goes to the photos of the article that it belongs to."), code="picture"
        )
    if isinstance(why, TooBusy):
        return ValidationError(_("Several files are being read at this moment. Wait a moment, then choose the file again."), code="busy")
    return ValidationError(str(why), code="too-large" if isinstance(why, TooLarge) else "unreadable")


def _pair(written: str) -> tuple[int, BlockKind]:
    at, _colon, kind = written.partition(":")
    try:
        return int(at), BlockKind(kind)
    except ValueError as why:
        raise ValidationError(_("No such kind of block is known."), code="kind") from why
