"""``manage.py reanchor --jsonl``: carry anchors from one version of a text to the next.

In ``{"id", "old", "new", "anchors": [[start, end], …]}``; out ``{"id", "anchors": [{"state", "start", "end"}, …]}``.
Offsets count Unicode code points.
"""

from __future__ import annotations

from typing import Any

from articles.management.json_lines import BadLine, JsonLinesCommand, Row, text_of
from factcheck.anchoring import carry
from factcheck.vocabulary import Span


class Command(JsonLinesCommand):
    help = "Carry anchors from one version of a text to the next: JSON lines in, JSON lines out."

    def answer(self, row: Row) -> dict[str, Any]:
        found = carry(text_of(row, "old"), text_of(row, "new"), _spans(row.get("anchors")))
        return {"anchors": [{"state": f.state.value, "start": f.start, "end": f.end} for f in found]}


def _spans(anchors: object) -> list[Span]:
    if not isinstance(anchors, list):
        raise BadLine("“anchors” is not a list")
    spans = []
    for anchor in anchors:
        match anchor:
            case [int(start), int(end)]:
                spans.append(Span(start, end))
            case _:
                raise BadLine("an anchor is not a pair [start, end] of whole numbers")
    return spans
