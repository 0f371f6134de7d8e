"""What does not add up within one article. A false alarm costs more than a miss: what is not sure is not said."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.checks.calendar import find_relative_dates, find_weekdays
from factcheck.reading.checks.material import Material
from factcheck.reading.checks.quote_marks import find_open_quotes
from factcheck.reading.checks.restated import find_restated
from factcheck.reading.checks.shares import find_shares
from factcheck.reading.checks.spellings import find_spellings
from factcheck.reading.checks.sums import find_sums
from factcheck.vocabulary import Block, Flag, Mention, Sentence

__all__ = ["CHECKS", "check_article"]

CHECKS = (find_weekdays, find_relative_dates, find_restated, find_sums, find_shares, find_spellings, find_open_quotes)


def check_article(
    text: str, *, language: str, blocks: Sequence[Block], sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> list[Flag]:
    """Everything in a text that contradicts itself, in the order of the text; no place twice for one reason.

    ``blocks``, ``sentences`` and ``mentions`` as :func:`factcheck.reading.reader.read` gives them. Furniture and metadata are not looked at.
    """
    material = Material(text, language, blocks, sentences, mentions)
    found = dict.fromkeys(flag for check in CHECKS for flag in check(material))
    return sorted(found, key=lambda flag: (flag.spans[0].start, flag.kind))
