"""The fields of every form: what a row, a calendar and a column cannot hold is an error in the form."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest
from django import forms
from django.core.exceptions import ValidationError

import articles.forms
from articles.forms.claims import PlaceForm
from articles.forms.fields import LARGEST_NUMBER, DayField, MomentField, ReadAtVersion, TextField
from articles.forms.review import ReviewForm, WithdrawForm


class Sample(forms.Form):
    """One of each."""

    day = DayField(required=False)
    moment = MomentField(required=False)
    read_at_version = ReadAtVersion()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("day", "0001-01-01"),
        ("day", "9999-12-31"),
        ("moment", "0001-01-01T00:00"),
        ("moment", "0001-01-01T23:59"),
        ("moment", "9999-12-31T23:59"),
        ("read_at_version", str(LARGEST_NUMBER + 1)),
        ("read_at_version", "9" * 400),
        ("read_at_version", "0"),
    ],
)
def test_fields_refuse_what_the_database_cannot_hold(field: str, value: str) -> None:
    form = Sample({"read_at_version": "1", field: value})
    assert list(form.errors) == [field]


def test_fields_take_ordinary_values() -> None:
    assert Sample({"day": "1845-03-01", "moment": "2024-12-05T09:02", "read_at_version": str(LARGEST_NUMBER)}).is_valid()


@pytest.mark.parametrize("typed", ["a\0b", "a\ud800b", "a\x07b", "x" * 5001])
def test_reasons_of_a_review_and_a_withdrawal_are_text(typed: str) -> None:
    review = ReviewForm({"decision": "return", "reason": typed, "reviewed_hash": "0" * 64})
    assert list(review.errors) == ["reason"]
    assert list(WithdrawForm({"reason": typed}).errors) == ["reason"]


@pytest.mark.parametrize("field", ["text_version", "start", "end", "sentence"])
def test_place_has_no_number_that_no_text_has(field: str) -> None:
    form = PlaceForm({"text_version": "1", "quote": "x", field: str(LARGEST_NUMBER + 1)})
    assert list(form.errors) == [field]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Kompas\u202etxe.exe", "Kompastxe.exe"),
        ("Re\u200but\u00aders\ufeff", "Reuters"),
        ("\u2066Reuters\u2069\u200f", "Reuters"),
        ("Reu\u200dters\u200c", "Reuters"),
        ("Tuổi\u200d Trẻ", "Tuổi Trẻ"),
        ("روزنامه\u200cهای ایران", "روزنامه\u200cهای ایران"),
        ("ایران\u200c", "ایران"),
        ("👩\u200d💻 desk", "👩\u200d💻 desk"),
    ],
)
def test_one_line_holds_nothing_that_cannot_be_seen(typed: str, kept: str) -> None:
    assert TextField().clean(typed) == kept


def test_long_text_keeps_what_cannot_be_seen_but_is_empty_of_nothing_else() -> None:
    assert TextField(rows=3).clean("Re\u200buters\u202e\nsays") == "Re\u200buters\u202e\nsays"
    for field in (TextField(), TextField(rows=3)):
        with pytest.raises(forms.ValidationError):
            field.clean("\u200b\u2060\n\u202e")


def bounded_fields() -> dict[str, TextField]:
    """Each text field of every form that the desk has, by form and name, that takes so many characters and is seen."""
    modules = [import_module(f"articles.forms.{module.name}") for module in pkgutil.iter_modules(articles.forms.__path__)]
    found = {form for module in modules for form in vars(module).values() if isinstance(form, type) and issubclass(form, forms.BaseForm)}
    return {
        f"{form.__name__}.{name}": field
        for form in sorted(found, key=lambda form: form.__name__)
        for name, field in getattr(form, "base_fields", {}).items()
        if isinstance(field, TextField) and field.max_length and not field.widget.is_hidden
    }


FIELDS = bounded_fields()


def test_forms_were_walked() -> None:
    assert {"ClaimForm.rationale", "ReviewForm.reason", "EvidenceForm.quote", "CaptureForm.text"} <= set(FIELDS)
    assert sum(isinstance(field.widget, forms.Textarea) for field in FIELDS.values()) > 10


@pytest.mark.parametrize("name", FIELDS)
def test_browser_cuts_nothing_that_is_pasted_and_the_form_says_that_it_is_too_long(name: str) -> None:
    field = FIELDS[name]
    assert field.max_length is not None
    assert "maxlength" not in field.widget.render(name, "", field.widget_attrs(field.widget))
    with pytest.raises(ValidationError) as refused:
        field.clean("a" * (field.max_length + 1))
    assert "max_length" in [error.code for error in refused.value.error_list]
