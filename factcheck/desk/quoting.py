"""Words picked out of a sentence by quoting them: where they stand."""

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
