"""Words for people out of pure code: messages that gettext's tools find, that read as English here and that a page translates.

The two functions have gettext's names because those are what the tools look for; they translate nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.vocabulary import Phrase, Refusal


def gettext(message: str, /, **values: object) -> Phrase:
    """A message with its values."""
    return Phrase(message, values)


def ngettext(one: str, many: str, number: int, /, **values: object) -> Phrase:
    """A message that depends on a number, which is among its values as ``number``."""
    return Phrase(one, {"number": number, **values}, many, number)


def refuse(reason: Phrase, cure: str = "") -> Refusal:
    """A refusal whose reason can be translated."""
    return Refusal(str(reason), cure, reason)


def listed(items: Sequence[object], *, most: int = 6) -> Phrase:
    """``1, 2 and 3``; a long list ends in how many more there are."""
    shown = [*items[:most]]
    if len(items) > most:
        shown.append(ngettext("%(number)s more", "%(number)s more", len(items) - most))
    if len(shown) < 2:
        return gettext("%(item)s", item=tuple(shown))
    return gettext("%(items)s and %(last)s", items=tuple(shown[:-1]), last=shown[-1])


def either(items: Sequence[object]) -> Phrase:
    """``chief``, ``checker, chief or reviewer``."""
    if len(items) < 2:
        return gettext("%(item)s", item=tuple(items))
    return gettext("%(items)s or %(last)s", items=tuple(items[:-1]), last=items[-1])
