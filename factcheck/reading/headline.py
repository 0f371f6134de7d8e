"""A title for a text that may have none: a proposal, which a person takes or changes."""

from __future__ import annotations

from factcheck.vocabulary import Reading

LONGEST = 100
"""Characters of a sentence that stands in for a title."""


def propose_title(reading: Reading) -> str:
    """The text's own title, else the beginning of its first sentence; empty where nothing in it counts."""
    if reading.title:
        return reading.title
    first = next((block for block in reading.blocks if block.kind.counts), None)
    if first is None:
        return ""
    end = next((s.end for s in reading.sentences if first.start <= s.start < first.end), first.end)
    words = " ".join(reading.text[first.start : end].split())
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + "…"
