"""How forms are drawn: every field by one template, plain controls without any.

Django draws a control through a template, its attributes through another and each option of a list through two more: on the
workbench, two hundred of them, a fifth of the page's time. What they draw is drawn here by functions, to the letter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

Widget = Mapping[str, Any]
"""What a widget tells its template, as :meth:`django.forms.Widget.get_context` has it."""


def _attributes(widget: Widget) -> str:
    """The attributes, each after a blank; ``True`` is one without a value, ``False`` none."""
    return "".join(
        f" {conditional_escape(name)}" if value is True else f' {conditional_escape(name)}="{conditional_escape(str(value))}"'
        for name, value in widget["attrs"].items()
        if value is not False
    )


def _input(widget: Widget) -> str:
    value = "" if widget["value"] is None else f' value="{conditional_escape(str(widget["value"]))}"'
    return f'<input type="{conditional_escape(widget["type"])}" name="{conditional_escape(widget["name"])}"{value}{_attributes(widget)}>'


def _textarea(widget: Widget) -> str:
    text = conditional_escape(widget["value"]) if widget["value"] else ""
    return f'<textarea name="{conditional_escape(widget["name"])}"{_attributes(widget)}>\n{text}</textarea>'


def _select(widget: Widget) -> str:
    groups = "".join(_group(name, options) for name, options, _index in widget["optgroups"])
    return f'<select name="{conditional_escape(widget["name"])}"{_attributes(widget)}>{groups}\n</select>'


def _group(name: str | None, options: list[Widget]) -> str:
    drawn = "".join(f"\n  {_option(option)}" for option in options)
    return f'\n  <optgroup label="{conditional_escape(name)}">{drawn}\n  </optgroup>' if name else drawn


def _option(option: Widget) -> str:
    return f'<option value="{conditional_escape(str(option["value"]))}"{_attributes(option)}>{conditional_escape(option["label"])}</option>'


PLAIN: dict[str, Callable[[Widget], str]] = {
    **{
        f"django/forms/widgets/{kind}.html": _input for kind in ("text", "url", "date", "datetime", "hidden", "number", "password", "email")
    },
    "django/forms/widgets/textarea.html": _textarea,
    "django/forms/widgets/select.html": _select,
}
"""Django's templates that are drawn here."""


class DeskRenderer(TemplatesSetting):
    """Renders a field with its label, help and error through ``articles/_field.html``."""

    field_template_name = "articles/_field.html"

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        """A widget, a field or a form as HTML."""
        if draw := PLAIN.get(template_name):
            return SafeString(draw(context["widget"]))
        return super().render(template_name, context, request)
