"""Which proposals of a version people have said no to, and how a proposal is named."""

from __future__ import annotations

from articles.models import Dismissal, User, Version
from factcheck.vocabulary import Span

Key = tuple[int, int, str]
"""Where a proposal stands, and the kind of claim or flag that it is."""


def dismissed_in(version: Version | None) -> frozenset[Key]:
    """The proposals in a version that are none. One query."""
    return frozenset(Dismissal.objects.filter(version=version).values_list("start", "end", "kind"))


def moment_of(row: Dismissal) -> int:
    """When it was said, in microseconds: what was dismissed at once has one moment."""
    return round(row.at.timestamp() * 1_000_000)


def dismissed_at(version: Version | None, by: User, moment: int) -> list[Key]:
    """What a person dismissed in a version at a moment. One query."""
    return [(row.start, row.end, row.kind) for row in Dismissal.objects.filter(version=version, by=by) if moment_of(row) == moment]


def key_of(span: Span, kind: str) -> str:
    """A proposal's name in a form: ``120-134-date``."""
    return f"{span.start}-{span.end}-{kind}"


def read_key(word: str) -> Key | None:
    """What :func:`key_of` wrote; ``None`` where it is no such name."""
    start, _dash, rest = word.partition("-")
    end, _dash, kind = rest.partition("-")
    if not all(n.isascii() and n.isdecimal() and len(n) < 19 for n in (start, end)) or not kind:
        return None
    return int(start), int(end), kind
