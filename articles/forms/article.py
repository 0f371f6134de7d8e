"""An article's details, and who works on it until when."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.forms.fields import AddressField, DayField, MomentField, ReadAtVersion, TextField
from articles.models import Article, User
from factcheck.reading.language import UNDETERMINED
from factcheck.vocabulary import Role

LANGUAGES = ("id", "vi", "en", "ms", "jv", "tl", "th", "zh", "ja", "ko", "hi", "ar", "ru", "uk", "tr", "de", "es", "fr", "it", "nl", "pt")
"""Offered by name; any other tag of BCP 47 can be typed where it is asked for."""
TIME_ZONES: tuple[str, ...] = (
    "Asia/Jakarta",
    "Asia/Makassar",
    "Asia/Jayapura",
    "Asia/Ho_Chi_Minh",
    "Asia/Singapore",
    "Asia/Manila",
    "Asia/Bangkok",
    "Asia/Tokyo",
)
TIME_ZONES += ("Europe/London", "Europe/Berlin", "Europe/Moscow", "America/New_York", "America/Los_Angeles", "Australia/Sydney", "UTC")
DETAILS = ("title", "publisher", "byline", "url", "published_on", "published_time", "timezone", "language")
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8}){0,4}", re.IGNORECASE)


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def language_name(tag: str) -> str:
    """The language's name in the language of the page, else the tag."""
    try:
        name = Locale.parse((get_language() or "en").replace("-", "_")).languages.get(tag)
    except (UnknownLocaleError, ValueError):
        name = None
    return str(name) if name else tag


class LanguageField(TextField):
    """A tag of BCP 47, with those of the desk's own languages offered. Nothing typed is ``und``."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 35, "required": False, **options})
        self.widget.attrs.update(list="languages", spellcheck="false", autocapitalize="none")

    def clean(self, value: object) -> str:
        """The tag, in small letters where it is a primary one."""
        tag = str(super().clean(value))
        if tag and not _TAG.fullmatch(tag):
            raise ValidationError(_("This is no language tag. Type one such as id, vi or en."), code="language")
        return tag.lower() if len(tag) <= 3 else tag


class ZoneField(TextField):
    """The IANA name of a time zone."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 64, **options})
        self.widget.attrs.update(list="time-zones", spellcheck="false", autocapitalize="none")

    def clean(self, value: object) -> str:
        """The name, if the database of zones knows it."""
        zone = str(super().clean(value))
        if zone not in _known_zones():
            raise ValidationError(_("No such time zone is known. Type one such as Asia/Jakarta or UTC."), code="zone")
        return zone


class DetailsForm(forms.Form):
    """What is known of an article besides its text."""

    title = TextField(label=_("Title"), max_length=500, printed=True)
    publisher = TextField(label=_("Publisher"), max_length=200, required=False)
    byline = TextField(label=_("Byline"), max_length=300, required=False)
    url = AddressField(label=_("Web address"), required=False)
    published_on = DayField(label=_("Day of publication"), required=False, help_text=_("Dates in the text are read from this day on."))
    published_time = forms.TimeField(
        label=_("Time of publication"), required=False, widget=forms.TimeInput({"type": "time", "class": "entry"}, format="%H:%M")
    )
    timezone = ZoneField(label=_("Time zone"))
    language = LanguageField(label=_("Language"))

    @property
    def languages(self) -> list[tuple[str, str]]:
        """Tags with names, for the list that the field offers."""
        return [(tag, language_name(tag)) for tag in LANGUAGES]

    @property
    def time_zones(self) -> tuple[str, ...]:
        """Names for the list that the field offers."""
        return TIME_ZONES

    def clean_language(self) -> str:
        """What was left open stays undetermined."""
        return self.cleaned_data["language"] or UNDETERMINED

    @property
    def details(self) -> dict[str, Any]:
        """The cleaned details, as services take them."""
        return {name: self.cleaned_data[name] for name in DETAILS}


class EditForm(DetailsForm):
    """The details of an article on the desk."""

    read_at_version = ReadAtVersion()


class PeopleField(forms.ModelMultipleChoiceField[User]):
    """Those who can check or review, with their role."""

    def __init__(self, **options: Any) -> None:
        people = User.objects.filter(is_active=True, role__in=(Role.CHECKER, Role.REVIEWER, Role.CHIEF))
        queryset = people.order_by("role", "first_name", "last_name", "username")
        super().__init__(queryset, widget=forms.CheckboxSelectMultiple, required=False, **options)

    def clean(self, value: Any) -> Any:  # noqa: ANN401  # as Django's
        """A key that no row can have is no choice."""
        if any(len(str(pk)) > 18 for pk in value or ()):
            raise ValidationError(self.error_messages["invalid_list"], code="invalid_list")
        return super().clean(value)

    def label_from_instance(self, obj: User) -> str:
        """The name, then the role."""
        return f"{obj.name}, {obj.get_role_display()}"


class AssignForm(forms.Form):
    """Who works on an article, and by when."""

    people = PeopleField(label=_("People"))
    deadline = MomentField(
        label=_("Deadline"),
        required=False,
        validators=[
            MinValueValidator(datetime(2000, 1, 1, tzinfo=UTC), _("This deadline lies too far back.")),
            MaxValueValidator(datetime(2200, 1, 1, tzinfo=UTC), _("This deadline lies too far ahead.")),
        ],
    )
    read_at_version = ReadAtVersion()


def edit_initial(article: Article) -> dict[str, Any]:
    """What the edit form starts from."""
    return {**{name: getattr(article, name) for name in DETAILS}, "read_at_version": article.row_version}


def assign_initial(article: Article) -> dict[str, Any]:
    """What the assign form starts from; one query."""
    return {
        "people": list(article.assignments.values_list("user_id", flat=True)),
        "deadline": article.deadline,
        "read_at_version": article.row_version,
    }
