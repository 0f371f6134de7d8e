"""What is filled in about sources: what they are, who leans on whom, what was captured."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.forms.evidence import KINDS, RELATIONS
from articles.forms.fields import LARGEST_KEY, AddressField, DayField, MomentField, ReadAtVersion, TextField, WordChoice
from articles.labels import choices
from articles.models import Article, Source, User
from factcheck.vocabulary import ContactMeans, Relation, SourceKind

ARTICLE = "article"
"""The article itself, where lineage may be drawn from it."""


class SourceForm(forms.Form):
    """A source: new to the registry, or to be changed where it has a version."""

    name = TextField(label=_("Name"), max_length=300)
    kind = WordChoice(label=_("Kind"), choices=KINDS, coerce=SourceKind)
    publisher = TextField(label=_("Publisher"), max_length=200, required=False)
    url = AddressField(label=_("Address"), required=False)
    language = TextField(
        label=_("Language"), max_length=35, required=False, help_text=_("id, vi, en…: its dates and numbers are read by it")
    )
    published_on = DayField(label=_("Published on"), required=False, help_text=_("its “last week” is read by this day"))
    note = TextField(label=_("Note"), max_length=20_000, required=False, rows=2)
    confidential = forms.BooleanField(
        label=_("Confidential"), required=False, help_text=_("others see a code name and its stance; nothing of it is ever published")
    )
    visible_to = forms.ModelMultipleChoiceField(
        label=_("Who else may see it"),
        queryset=User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, people: Iterable[User] | None = None, source: Source | None = None, **options: Any) -> None:
        if source is not None:
            options["initial"] = {**{name: getattr(source, name) for name in SOURCE_FIELDS}, "read_at_version": source.row_version}
        super().__init__(*args, **options)
        if source is not None:
            self.fields["read_at_version"] = ReadAtVersion()
            if not source.confidential:
                self.fields["confidential"].help_text = _(
                    "from now on others see a code name and its stance, in the record of earlier steps too; but that record keeps what it holds, "
                    "and what was published with its name stays public"
                )
        if people is not None:
            self.fields["visible_to"].queryset = people  # type: ignore[attr-defined]  # Django types self.fields as plain fields
        self.initial.setdefault("kind", SourceKind.NEWS_REPORT)

    def clean_language(self) -> str:
        """A language tag as BCP 47 writes it, roughly: letters, figures and hyphens."""
        language: str = self.cleaned_data["language"]
        if language and not all(part.isalnum() and part.isascii() for part in language.split("-")):
            raise forms.ValidationError(_("This is no language tag. Write id, vi, en or the like."))
        return language

    def read_again(self, source: Source) -> None:
        """What was typed stays; saved again, it goes over ``source`` as it stands now."""
        data = self.data.copy() if hasattr(self.data, "copy") else dict(self.data)
        data["read_at_version"] = str(source.row_version)
        self.data = data

    @property
    def described(self) -> dict[str, Any]:
        """What was filled in, as :func:`articles.services.sources.add_source` takes it."""
        return {name: self.cleaned_data[name] for name in (*SOURCE_FIELDS, "visible_to")}


SOURCE_FIELDS = ("name", "kind", "publisher", "url", "language", "published_on", "note", "confidential")


class LineageForm(forms.Form):
    """Who leans on whom, and how."""

    relation = WordChoice(label=_("Relation"), choices=RELATIONS, coerce=Relation, initial=Relation.CITES)
    note = TextField(label=_("How you know"), max_length=300, required=False)

    field_order = ["subject", "relation", "leans_on", "note"]

    def __init__(
        self, *args: Any, sources: Iterable[Source], article: Article | None = None, subject: Source | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        by_key: dict[str, Source] = {str(source.pk): source for source in sources}
        named = [(key, source.name) for key, source in by_key.items()]
        if subject is None:
            self.fields["subject"] = WordChoice(
                label=_("This"),
                choices=[(ARTICLE, _("The article")), *named] if article else named,
                coerce=lambda key: by_key.get(key, article),
            )
        self.fields["leans_on"] = WordChoice(
            label=_("leans on"),
            choices=[("", _("Choose a source")), *named],
            coerce=by_key.get,
            error_messages={"required": _("Choose the source that it leans on.")},
        )
        self.order_fields(self.field_order)


class OriginForm(forms.Form):
    """What texts name becomes a source, and hangs under those that were ticked: each ``KEY:relation``, the key ``article`` or a source's."""

    name = TextField(label=_("Name"), max_length=300)
    kind = WordChoice(label=_("Kind"), choices=KINDS, coerce=SourceKind)
    url = AddressField(label=_("Address"), required=False)

    def __init__(self, *args: Any, sources: Iterable[Source], article: Article, **options: Any) -> None:
        super().__init__(*args, **options)
        self.subjects: dict[str, Source | Article] = {ARTICLE: article, **{str(source.pk): source for source in sources}}
        self.fields["by"] = forms.MultipleChoiceField(
            label=_("What leans on it"),
            choices=[(f"{key}:{relation.value}", key) for key in self.subjects for relation in Relation],
            error_messages={"required": _("Tick at least one that leans on it.")},
        )

    @property
    def origin(self) -> dict[str, Any]:
        """What was filled in, as :func:`articles.services.lineage.add_origin` takes it."""
        pairs = [choice.split(":") for choice in self.cleaned_data["by"]]
        leaning = [(self.subjects[key], Relation(relation)) for key, relation in pairs]
        return {**{name: self.cleaned_data[name] for name in ("name", "kind", "url")}, "leaning": leaning}


class OriginKeyForm(forms.Form):
    """An origin that texts name, by its key."""

    origin = forms.RegexField(regex=r"^[0-9a-f]{64}$", label=_("Origin"))


class CaptureForm(forms.Form):
    """A file, or pasted text, and when it was seen."""

    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("text, a web page, a Word document, a PDF or a picture"),
        widget=forms.FileInput({"class": "entry"}),
    )
    text = TextField(label=_("or its text, pasted"), max_length=settings.MAX_TEXT_BYTES, required=False, rows=3, printed=True)
    at = MomentField(label=_("Seen at"), required=False, help_text=_("left empty: now"))

    def clean_file(self) -> UploadedFile[Any] | None:
        """Not larger than a capture may be."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file and file.size and file.size > settings.MAX_CAPTURE_BYTES:
            megabytes = settings.MAX_CAPTURE_BYTES // 1_000_000
            raise forms.ValidationError(_("This is larger than the %(n)s MB that a capture may have."), params={"n": megabytes})
        return file

    def clean(self) -> dict[str, Any]:
        """One of the two, not both, and no future."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("file") and cleaned.get("text"):
            self.add_error("file", _("Paste the text or choose a file, not both."))
        if not self.errors and not cleaned.get("file") and not cleaned.get("text"):
            self.add_error("file", _("Choose a file, or paste the text."))
        if cleaned.get("at") and cleaned["at"] > timezone.now():
            self.add_error("at", _("This is in the future. Say when you saw it."))
        return cleaned

    @property
    def material(self) -> dict[str, Any]:
        """What was handed in, as :func:`articles.services.captures.add_capture` takes it."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        at = self.cleaned_data["at"]
        if file:
            return {"data": file.read(), "media_type": file.content_type or "", "at": at}
        return {"data": self.cleaned_data["text"], "media_type": "text/plain", "at": at}


class ContactForm(forms.Form):
    """Somebody was asked: whom, how and when, and what they said. Its fields are those of :func:`articles.services.captures.add_contact`."""

    whom = TextField(label=_("With whom"), max_length=300)
    means = WordChoice(label=_("How"), choices=choices(ContactMeans), coerce=ContactMeans, initial=ContactMeans.INTERVIEW)
    at = MomentField(label=_("When it was"))
    notes = TextField(
        label=_("What was said"),
        max_length=settings.MAX_TEXT_BYTES,
        rows=5,
        printed=True,
        help_text=_("word for word where you can: it can be quoted as evidence, and is never changed once noted"),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["at"].help_text = _("by the clock of the desk: %(zone)s") % {"zone": settings.TIME_ZONE}

    def clean_at(self) -> datetime:
        """No future."""
        at: datetime = self.cleaned_data["at"]
        if at > timezone.now():
            raise forms.ValidationError(_("This is in the future. Note a contact once it was made."))
        return at


class AgainstForm(forms.Form):
    """Which capture to compare with; what cannot be read is left out."""

    against = forms.IntegerField(required=False, min_value=1, max_value=LARGEST_KEY)

    @property
    def key(self) -> int | None:
        """Its key, where one was named."""
        self.is_valid()
        key: int | None = self.cleaned_data.get("against")
        return key


class RegistryFilter(forms.Form):
    """What to see of the registry; what cannot be read is left out."""

    q = TextField(required=False, max_length=200)
    kind = forms.TypedChoiceField(choices=[("", ""), *KINDS], required=False, coerce=SourceKind, empty_value=None)
    before = forms.IntegerField(required=False, min_value=1, max_value=2**63 - 1)

    @property
    def wanted(self) -> dict[str, Any]:
        """The filters that could be read."""
        self.is_valid()
        return {name: self.cleaned_data.get(name) for name in self.fields}
