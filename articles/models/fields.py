"""A field that holds one of the desk's words, and the constraint that lets no other in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q

from articles.labels import choices

if TYPE_CHECKING:
    CharField = models.CharField[Any, Any]  # read back as a member of its enum, which the stubs cannot follow
else:
    CharField = models.CharField


class WordField(CharField):
    """A member of a :class:`~enum.StrEnum` of :mod:`factcheck.vocabulary`, read back as that member; ``None`` where it may be null."""

    def __init__(self, words: type[StrEnum], **options: Any) -> None:
        self.words = words
        options.setdefault("max_length", 32)
        options["choices"] = choices(words)
        super().__init__(**options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, options = super().deconstruct()
        options.pop("choices", None)
        return name, path, [self.words, *args], options

    def from_db_value(self, value: str | None, *_: object) -> StrEnum | None:
        return None if value is None else self.words(value)

    def to_python(self, value: object) -> StrEnum | None:
        if value is None or value == "":
            return None
        try:
            return self.words(str(value))
        except ValueError:
            return super().to_python(value)  # type: ignore[no-any-return]  # left for validate() to name as no valid choice

    def get_prep_value(self, value: object) -> str | None:
        return None if value is None or value == "" else str(self.words(str(value)).value)


def known_words(table: str, field: str, words: type[StrEnum], *, optional: bool = False) -> models.CheckConstraint:
    """A database constraint: ``field`` holds one of ``words``, or null where it is optional."""
    held = Q(**{f"{field}__in": [word.value for word in words]})
    return models.CheckConstraint(
        condition=held | Q(**{f"{field}__isnull": True}) if optional else held, name=f"{table}_{field}_is_a_known_word"
    )
