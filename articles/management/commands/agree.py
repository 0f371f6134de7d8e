"""``manage.py agree --jsonl``: compare two values as printed.

In ``{"id", "kind", "a", "b", "published"?, "language"?, "timezone"?}``, where ``a`` and ``b`` are texts or objects with a
``text`` and a ``language``, ``published`` and ``timezone`` of their own; out ``{"id", "agreement", "reason", "a", "b"}``, where
``a`` and ``b`` are the normal forms that were compared (empty where nothing could be told).
"""

from __future__ import annotations

from typing import Any

from articles.management.json_lines import BadLine, JsonLinesCommand, Row, dateline_of, optional_text, text_of
from factcheck.evidence.agreement import compare
from factcheck.reading.values import normalise
from factcheck.vocabulary import ClaimKind

_KINDS = {name: kind for kind in ClaimKind for name in (kind.value, kind.name.lower())}


class Command(JsonLinesCommand):
    help = "Compare two values as printed: JSON lines in, JSON lines out."

    def answer(self, row: Row) -> dict[str, Any]:
        named = text_of(row, "kind")
        kind = _KINDS.get(named)
        if kind is None:
            raise BadLine(f"“{named[:40]}” is no kind of claim; the kinds are {', '.join(k.value for k in ClaimKind)}")
        a, b = _normal(row, "a", kind), _normal(row, "b", kind)
        comparison = compare(kind, a, b)
        return {"agreement": comparison.agreement.value, "reason": comparison.reason, "a": a, "b": b}


def _normal(row: Row, side: str, kind: ClaimKind) -> str:
    """The normal form of one side; what it does not say of itself, the line says for both."""
    value = row.get(side)
    said = {**row, **value} if isinstance(value, dict) else {**row, "text": text_of(row, side)}
    if isinstance(value, dict) and "text" not in value:
        raise BadLine(f"“{side}” has no “text”")
    return normalise(text_of(said, "text"), kind, language=optional_text(said, "language", "en"), dateline=dateline_of(said))
