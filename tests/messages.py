"""Every message that the code and the templates hold, found as makemessages finds them, without gettext's tools."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}
LOCALE = Path(settings.BASE_DIR) / "locale"


def catalog(language: str) -> Catalog:
    """The messages of a language as its translators keep them."""
    with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, locale=language)


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """A msgid or a translation as its forms: one, or one for the singular and one for the plural."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def found_messages() -> Iterator[tuple[Path, str]]:
    """Where each message stands, and its msgid: the singular where it has a plural."""
    base = Path(settings.BASE_DIR)
    for path in sorted([*base.glob("articles/**/*.py"), *base.glob("factcheck/**/*.py")]):
        yield from ((path, msgid) for msgid in _in_code(path.read_bytes()))
    for path in sorted(base.glob("templates/**/*")):
        if path.is_file():
            lines = templatize(path.read_text()).splitlines()  # what is no message is blotted out; its indentation is no Python's
            yield from ((path, msgid) for msgid in _in_code("\n".join(line.strip() for line in lines).encode()))


def _in_code(code: bytes) -> Iterator[str]:
    for _line, message, _comments, _context in extract("python", BytesIO(code), keywords=KEYWORDS):
        yield message if isinstance(message, str) else next(part for part in message if part)
