"""Days and moments in the order that the reader's language writes them in.

The forms are those of Django's ``date`` filter. Django's own formats have no short one without a year, and its Vietnamese
months are words with a capital that stands at the head of a line only.
"""

from __future__ import annotations

from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import get_language

ORDERS = {
    "id": (("l j F", "l, j F"),),
    "vi": (
        ("l j F", "l, j F"),
        ("j M Y", "j/n/Y"),
        ("j M", "j/n"),
        ("j F Y", r"j \t\h\á\n\g n \n\ă\m Y"),
        ("j F", r"j \t\h\á\n\g n"),
        ("F Y", r"\t\h\á\n\g n \n\ă\m Y"),
        ("F", r"\t\h\á\n\g n"),
    ),
}
"""A part of a form as English has it, and as the language has it; in order, the longer ones first."""


def ordered(form: str) -> str:
    """``form`` as the reader's language writes it."""
    for english, own in ORDERS.get((get_language() or "").partition("-")[0], ()):
        form = form.replace(english, own)
    return form


def written(at: date | datetime, form: str) -> str:
    """A day or a local moment in ``form``."""
    return date_format(at, ordered(form))
