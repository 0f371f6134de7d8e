"""Words picked out of a sentence by quoting them: where they stand, and what is shown around them."""

from __future__ import annotations

import re

from factcheck.vocabulary import Span


def quoted(text: str, within: Span, quote: str) -> list[Span]:
    """Every place inside ``within`` where ``quote`` stands, in order and disjoint; blanks in it match any run of blanks.

    An empty quote stands nowhere. Word for word otherwise: case and punctuation count.
    """
    words = quote.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    return [Span(found.start(), found.end()) for found in pattern.finditer(text, within.start, within.end)]


def first_words(text: str, most: int) -> str:
    """The words that ``text`` begins with, in at most ``most`` characters, with an ellipsis where more follow; no word is cut."""
    if len(text) <= most:
        return text
    kept = text[:most] if text[most].isspace() else text[:most].rpartition(" ")[0]
    return f"{kept.rstrip()} …"


def last_words(text: str, most: int) -> str:
    """The words that ``text`` ends with, likewise."""
    if len(text) <= most:
        return text
    kept = text[-most:] if text[-most - 1].isspace() else text[-most:].partition(" ")[2]
    return f"… {kept.lstrip()}"
