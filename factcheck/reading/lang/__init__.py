"""What reading must know of a language, as data: one package a language, one module a subject.

A language without data of its own is read with that of its nearest relative (:func:`data_language`).
"""

from __future__ import annotations

LANGUAGES = ("id", "vi", "en")
"""The languages that have data."""

_NEAREST = {"ms": "id", "jv": "id", "su": "id", "min": "id", "in": "id", "zsm": "id", "ind": "id", "vie": "vi", "eng": "en"}


def data_language(tag: str) -> str:
    """The member of :data:`LANGUAGES` whose data to read a text in ``tag`` (BCP 47) with; ``en`` where nothing is nearer."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    return primary if primary in LANGUAGES else _NEAREST.get(primary, "en")
