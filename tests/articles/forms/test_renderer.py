from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from articles.forms.renderer import PLAIN, DeskRenderer

HOSTILE = "</textarea>\"'<script>&"
ODD: dict[str, Any] = {"required": True, "disabled": False, "data-x": HOSTILE, "rows": 1200, "placeholder": gettext_lazy("Search")}
CHOICES = [("", "none"), (HOSTILE, HOSTILE), (1234567, gettext_lazy("Search")), ("group", [("a", "A"), ("b", SafeString("<b>"))])]


@pytest.mark.parametrize(
    ("widget", "value"),
    [
        (forms.TextInput(ODD), None),
        (forms.TextInput(ODD), ""),
        (forms.TextInput(), HOSTILE),
        (forms.TextInput(), 1234567),
        (forms.HiddenInput(), 1234567),
        (forms.URLInput(), "https://example.org/?a=1&b=2"),
        (forms.EmailInput(), "a@example.org"),
        (forms.NumberInput(), 1.5),
        (forms.PasswordInput(), "sandi"),
        (forms.DateInput({"type": "date"}, format="%Y-%m-%d"), date(2024, 12, 5)),
        (forms.DateTimeInput({"type": "datetime-local"}), datetime(2024, 12, 5, 9, 2, tzinfo=UTC)),
        (forms.Textarea(ODD), HOSTILE),
        (forms.Textarea(), None),
        (forms.Textarea(), "\nfirst line empty"),
        (forms.Select(ODD, choices=CHOICES), HOSTILE),
        (forms.Select(choices=CHOICES), 1234567),
        (forms.Select(choices=CHOICES), "b"),
        (forms.Select(), None),
    ],
)
def test_plain_controls_are_drawn_to_the_letter_as_django_draws_them(widget: forms.Widget, value: object) -> None:
    assert widget.template_name in PLAIN
    attrs = {"id": "x"}
    assert widget.render("a&b", value, attrs, DeskRenderer()) == _lines(widget.render("a&b", value, attrs, TemplatesSetting()))


def _lines(drawn: str) -> str:
    """Without the empty line that Django leaves after each option."""
    return drawn.replace("</option>\n\n", "</option>\n")


def test_other_controls_go_through_their_templates() -> None:
    widget = forms.CheckboxSelectMultiple(choices=[("a", "A")])
    assert widget.render("x", ["a"], None, DeskRenderer()) == widget.render("x", ["a"], None, TemplatesSetting())
