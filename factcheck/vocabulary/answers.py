"""Allowed or refused, and why, in words for a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Allowed:
    """The answer yes."""

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for a person: an English message and what goes into it, so that a page can say them in its reader's language.

    ``message`` and ``plural`` are msgids of gettext with ``%(name)s`` for each of ``values``; the plural is taken unless ``number`` is 1.
    A value is a number, text, one of the desk's words, another phrase, or a tuple of those: a list with commas. ``str()`` says it in English.
    """

    message: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    plural: str = ""
    number: int = 1

    def __str__(self) -> str:
        message = self.plural if self.plural and self.number != 1 else self.message
        return message % {name: _in_english(value) for name, value in self.values.items()}


def _in_english(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(_in_english(item) for item in value)
    return value.replace("-", " ").replace("_", " ") if isinstance(value, StrEnum) else str(value)


@dataclass(frozen=True, slots=True)
class Refusal:
    """The answer no: falsy, with a reason that a person can act on.

    ``cure`` names where to act, as the id of an element on the page (``rationale``, ``s12``), if there is one place.
    ``phrase``: the reason as a page can translate it, where it was not said in its reader's language to begin with.
    """

    reason: str
    cure: str = ""
    phrase: Phrase | None = field(default=None, compare=False)

    def __bool__(self) -> bool:
        return False


Answer = Allowed | Refusal
