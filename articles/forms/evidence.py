"""What a checker fills in about one source on one claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.dates import written
from articles.forms.fields import LARGEST_KEY, LARGEST_NUMBER, AddressField, DayField, MomentField, ReadAtVersion, TextField, WordChoice
from articles.labels import choices
from articles.models import Capture, Evidence, Source
from factcheck.vocabulary import Authority, Relation, SourceKind, Stance

KINDS = choices(SourceKind)
RELATIONS = choices(Relation)
AUTHORITIES = choices(Authority)
NEW = "new"
NEWEST = "newest"


class StanceChoice(forms.RadioSelect):
    """The stances, each with its glyph."""

    template_name = "articles/widgets/stance.html"
    use_fieldset = True


class StatementForm(forms.Form):
    """What a source says about a claim, and where: or that a search found nothing."""

    error_css_class = "in-error"

    stance = forms.TypedChoiceField(
        label=_("Stance"),
        choices=choices(Stance),
        coerce=Stance,
        widget=StanceChoice,
        error_messages={"required": _("Choose what it says: its stance.")},
    )
    authority = WordChoice(
        label=_("It knows of this"),
        choices=[("", _("not said")), *AUTHORITIES],
        coerce=Authority,
        required=False,
        empty_value=None,
        help_text=_("at first hand (it took part, saw it, or is its record), or from others"),
    )
    stated = TextField(label=_("It states"), max_length=1000, required=False, printed=True)
    normal = TextField(label=_("Normal form"), max_length=1000, required=False, help_text=_("left empty, it is read from what it states"))
    quote = TextField(label=_("Passage"), max_length=20_000, required=False, rows=2, printed=True)
    locator = TextField(label=_("Where in it"), max_length=200, required=False)
    searched_for = TextField(label=_("Words searched for"), max_length=500, required=False, printed=True)
    searched_in = TextField(label=_("Where you searched"), max_length=300, required=False)
    searched_at = MomentField(label=_("When"), required=False)
    note = TextField(label=_("Note"), max_length=20_000, required=False, rows=1)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["locator"].widget.attrs["placeholder"] = _("para 4, p. 12, 03:15")
        self.fields["normal"].widget.attrs["class"] = "entry normal-form"

    def clean(self) -> dict[str, Any]:
        """A search says what for; a source that speaks says something."""
        cleaned: dict[str, Any] = super().clean() or {}
        stance = cleaned.get("stance")
        if stance is Stance.NOT_FOUND and not cleaned.get("searched_for") and "searched_for" not in self.errors:
            self.add_error("searched_for", _("Write down the words that you searched for."))
        searched_at = cleaned.get("searched_at")
        if searched_at and searched_at > timezone.now():
            self.add_error("searched_at", _("This is in the future. Write down when you searched."))
        if stance and stance.speaks and not any(cleaned.get(name) or name in self.errors for name in ("stated", "quote", "note")):
            self.add_error("stated", _("Say what it states, or copy the passage: a bare stance cannot be reviewed."))
        return cleaned

    @property
    def statement(self) -> dict[str, Any]:
        """What was filled in, as :func:`articles.services.evidence.give_evidence` takes it."""
        names = [name for name in StatementForm.base_fields if name in self.cleaned_data]
        return {name: self.cleaned_data[name] for name in names} | {"capture": self.cleaned_data.get("capture")}


class EvidenceForm(StatementForm):
    """Evidence of one of the article's sources, or of one that is named here for the first time."""

    new_name = TextField(label=_("Its name"), max_length=300, required=False)
    new_kind = WordChoice(label=_("Kind"), choices=KINDS, coerce=SourceKind, required=False, empty_value=None)
    new_url = AddressField(label=_("Address"), required=False)
    new_published_on = DayField(label=_("Published on"), required=False)
    new_relation = WordChoice(label=_("It"), choices=RELATIONS, coerce=Relation, required=False, empty_value=None)
    new_confidential = forms.BooleanField(
        label=_("Confidential"), required=False, help_text=_("only you and those you name see it; nothing of it is ever published")
    )

    def __init__(
        self, *args: Any, sources: Iterable[Source], taken: Collection[int] = (), captures: Iterable[Capture] = (), **options: Any
    ) -> None:
        """``captures``: those that it may have been read from; ``initial``: what was taken over, so that only the stance is left to say."""
        super().__init__(*args, **options)
        self.prefilled = bool(options.get("initial"))
        if self.prefilled:
            self.fields["stance"].widget.attrs["data-focus"] = True
        named_captures = list(captures)
        if named_captures and self.data.get("capture") != NEWEST:
            add_capture_choice(self, named_captures)
        else:
            add_newest_choice(self, next(iter(named_captures), None))
        by_key = {str(source.pk): source for source in sources}
        self.confidential = " ".join(key for key, source in by_key.items() if source.confidential)
        named = [(key, source.name) for key, source in by_key.items()]
        free = [(key, name) for key, name in named if int(key) not in taken]
        given = [(key, _("%(name)s (given already)") % {"name": name}) for key, name in named if int(key) in taken]
        self.fields["source"] = WordChoice(
            label=_("Source"),
            error_messages={"required": _("Choose a source, or name a new one.")},
            choices=[("", _("Choose a source")), *free, *given, (NEW, _("A source not listed yet…"))],
            coerce=lambda key: by_key.get(key, NEW),
        )
        self.fields["new_leans_on"] = WordChoice(
            label=_("Leans on"),
            choices=[("", _("nothing: it has it first hand")), *named],
            coerce=by_key.get,
            required=False,
            empty_value=None,
        )
        self.initial = {"source": "" if by_key else NEW, "new_kind": SourceKind.NEWS_REPORT, "new_relation": Relation.CITES, **self.initial}

    def clean(self) -> dict[str, Any]:
        """A new source has a name and a kind."""
        cleaned = super().clean()
        if cleaned.get("source") == NEW:
            if not cleaned.get("new_name") and "new_name" not in self.errors:
                self.add_error("new_name", _("Name the source."))
            if not cleaned.get("new_kind") and "new_kind" not in self.errors:
                self.add_error("new_kind", _("Say what kind of source it is."))
        return cleaned

    @property
    def new_source(self) -> dict[str, Any] | None:
        """The source named here for the first time, as ``NewSource`` takes it; ``None`` where a listed one was chosen."""
        if self.cleaned_data["source"] != NEW:
            return None
        return {
            name: self.cleaned_data[f"new_{name}"]
            for name in ("name", "kind", "url", "published_on", "confidential", "leans_on", "relation")
        }


class TakenForm(forms.Form):
    """What is taken over as evidence: a passage, by its capture and where in that it begins; or an earlier check, with the source made of it."""

    capture = forms.IntegerField(min_value=1, max_value=LARGEST_KEY, required=False)
    at = forms.IntegerField(min_value=0, max_value=LARGEST_NUMBER, required=False)
    source = forms.IntegerField(min_value=1, max_value=LARGEST_KEY, required=False)
    check = TextField(max_length=30, required=False)


class EvidenceEditForm(StatementForm):
    """What was written down of a source on a claim, to be changed."""

    read_at_version = ReadAtVersion()

    def __init__(self, *args: Any, row: Evidence, captures: Iterable[Capture] = (), **options: Any) -> None:
        options.setdefault("initial", {})
        self.row = row
        options["initial"] = {
            **{name: getattr(row, name) for name in StatementForm.base_fields},
            "searched_at": row.searched_at and row.searched_at.replace(second=0, microsecond=0),
            "capture": row.capture_id or "",
            "read_at_version": row.row_version,
            **options["initial"],
        }
        super().__init__(*args, **options)
        add_capture_choice(self, captures)

    def clean(self) -> dict[str, Any]:
        """What it states was changed and the normal form was not: the old one is let go, and read again.

        A time of searching that was left keeps its seconds, which the form does not show.
        """
        cleaned = super().clean()
        if "searched_at" not in self.changed_data:
            cleaned["searched_at"] = self.row.searched_at
        if "stated" in self.changed_data and "normal" not in self.changed_data:
            cleaned["normal"] = ""
        return cleaned

    def read_again(self, row: Evidence) -> None:
        """What was typed stays; saved again, it goes over ``row`` as it stands now."""
        self.data = {**dict(self.data.items()), "read_at_version": str(row.row_version)}


class CellForm(StatementForm):
    """Evidence of the source of one column, which nobody has given yet."""

    def __init__(self, *args: Any, captures: Iterable[Capture] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        add_capture_choice(self, captures)


class WaiverForm(forms.Form):
    """Why the rule on independent origins does not hold for a claim."""

    reason = TextField(label=_("Waive the rule on origins, in writing"), max_length=5000, rows=2)


def add_capture_choice(form: StatementForm, captures: Iterable[Capture]) -> None:
    """Let the form say which capture of its source the evidence was read from; nothing where there is none."""
    by_key = {str(capture.pk): capture for capture in captures}
    if not by_key:
        return
    form.fields["capture"] = forms.TypedChoiceField(
        label=_("Read from"),
        required=False,
        empty_value=None,
        coerce=by_key.get,
        choices=[("", _("no capture")), *((key, capture_words(capture)) for key, capture in by_key.items())],
        widget=forms.Select({"class": "entry"}),
    )


def add_newest_choice(form: StatementForm, newest: Capture | None) -> None:
    """Let the form say that the evidence was read from the newest capture of whatever source is chosen: ``newest``, once that is known."""
    form.fields["capture"] = forms.TypedChoiceField(
        label=_("Read from"),
        required=False,
        empty_value=None,
        coerce=lambda _key: newest,
        choices=[(NEWEST, _("its newest capture, if there is one")), ("", _("no capture"))],
        initial=NEWEST,
        widget=forms.Select({"class": "entry"}),
    )


def capture_words(capture: Capture) -> str:
    """``5 Dec 2024, 09:02, text/html``."""
    at = timezone.localtime(capture.captured_at)
    return f"{written(at, 'j M Y, H:i')}, {capture.media_type}"
