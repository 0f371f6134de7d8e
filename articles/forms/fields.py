"""The fields that every form is made of: bounded, without NUL or half characters, and styled as entries of the desk."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.utils.translation import gettext_lazy as _

from factcheck.reading.decoding import UnreadableText, clean
from factcheck.reading.structure_lines import INVISIBLE

LARGEST_KEY = 2**63 - 1
"""The largest key that a database row can have; a larger number names nothing."""
LARGEST_NUMBER = 2**31 - 1
"""The largest number that a counting column can hold: a version, an ordinal, an offset."""
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
# What shows nothing, or turns about what follows. The two joiners shape letters (Persian, Hindi) and compound emoji, and stay between such.
_JOINERS = "\u200c\u200d"
_JOINED = "\u0590-\u1dff\u2190-\u27bf\ufb1d-\ufe0f\ufe70-\ufefc\U0001f000-\U0001faff"
_NEVER_SEEN = "".join(char for char in INVISIBLE if char not in _JOINERS) + "\u061c\u2061-\u2064\u206a-\u206f\U000e0000-\U000e007f"
_UNSEEN = re.compile(f"[{_NEVER_SEEN}]|(?<![{_JOINED}])[{_JOINERS}]|[{_JOINERS}](?![{_JOINED}])")


class TextField(forms.CharField):
    """Text of a person: one line, or several with ``rows``. Every line end comes out as a newline; other control characters are refused.

    One line, such as a name, comes without characters that show nothing or turn it about: so that none can pass for another. Text of
    nothing but such characters is empty.
    """

    def __init__(self, *, rows: int = 0, printed: bool = False, **options: Any) -> None:
        classes = "entry printed" if printed else "entry"
        widget = forms.Textarea({"class": classes, "rows": rows}) if rows else forms.TextInput({"class": classes})
        self.one_line = not rows
        super().__init__(**{"widget": widget, **options})
        self.widget.attrs.setdefault("autocomplete", "off")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Without ``maxlength``: a browser cuts by it what is pasted and says nothing, while the form says what is too long."""
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}

    def to_python(self, value: object) -> str:
        """The text as it is kept: of one line what shows of it, with its blanks folded."""
        text = super().to_python(value) or ""
        try:
            text = clean(text)
        except UnreadableText as why:
            raise ValidationError(str(why), code="unreadable") from why
        if _CONTROLS.search(text):
            raise ValidationError(_("This holds a control character. Type it again, or paste it as plain text."), code="control")
        if self.one_line:
            return " ".join(_UNSEEN.sub("", text).split())
        return text if any(not char.isspace() and char not in INVISIBLE for char in text) else ""


class AddressField(TextField):
    """A web address: http or https, and nothing else. One typed without a scheme is taken as https."""

    default_validators = [URLValidator(schemes=["http", "https"], message=_("This is no web address. It starts with https:// or http://."))]

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 2000, **options})
        self.widget.attrs["inputmode"] = "url"

    def to_python(self, value: object) -> str:
        """The address, with its scheme."""
        address = super().to_python(value)
        return f"https://{address}" if address and "://" not in address and not address.lower().startswith("javascript:") else address


class DayField(forms.DateField):
    """A day on which something can have been published, by the browser's own picker: not before newspapers, not in a far future."""

    default_validators = [
        MinValueValidator(date(1600, 1, 1), _("This day lies too far away. Type the day as year, month and day.")),
        MaxValueValidator(date(2200, 1, 1), _("This day lies too far away. Type the day as year, month and day.")),
    ]

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"widget": forms.DateInput({"type": "date", "class": "entry"}, format="%Y-%m-%d"), **options})


class MomentField(forms.DateTimeField):
    """A day and a time, by the browser's own picker, in the desk's time zone; far from where a calendar ends in any zone."""

    default_validators = [
        MinValueValidator(datetime(1900, 1, 1, tzinfo=UTC), _("This lies too far back.")),
        MaxValueValidator(datetime(9000, 1, 1, tzinfo=UTC), _("This lies too far ahead.")),
    ]

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput({"type": "datetime-local", "class": "entry"}, format="%Y-%m-%dT%H:%M")
        super().__init__(**{"widget": widget, **options})


class WordChoice(forms.TypedChoiceField):
    """One of a list of words, as a drop-down list."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"widget": forms.Select({"class": "entry"}), **options})


class ReadAtVersion(forms.IntegerField):
    """The version of the row that a form was filled in from; it travels hidden."""

    def __init__(self) -> None:
        super().__init__(min_value=1, max_value=LARGEST_NUMBER, widget=forms.HiddenInput)
