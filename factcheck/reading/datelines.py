"""The day in the dateline that a report opens with: ``HANOI, 30 Oktober 2025 - …``, ``Jakarta (30/10/2025) –``, ``LONDON, Oct 30 (Agency) -``.

A dateline is a place, a day and a dash, perhaps with the name of who sends it. A day without its year tells nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.reading.dates import find_dates
from factcheck.vocabulary import Block, BlockKind, Dateline, DateValue

_LOOKED_AT = 3
"""Blocks of the running text, from its beginning: the headline and the lead come before it."""
_LONGEST = 110
_MOST_WORDS = 9
_DASH = re.compile(r"\s[-–—]+(?=\s)|\s?[–—](?=\s?\S)")
_BEFORE_DAY = re.compile(r"(?:[,(/|]|\b(?:ngày|tanggal|tgl)\b)[\s.]*$", re.IGNORECASE)
"""What stands between a place and the day in a dateline; in a sentence it is a preposition."""
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_UNKNOWN = Dateline()


def dateline_day(text: str, blocks: Sequence[Block], language: str) -> date | None:
    """The day that the dateline of a text gives; ``None`` where it opens with none, or its day has no year."""
    opening = [block for block in blocks if block.kind.counts and block.kind not in (BlockKind.CAPTION, BlockKind.CREDIT)][:_LOOKED_AT]
    for block in opening:
        if day := _day_before_the_dash(text[block.start : min(block.end, block.start + _LONGEST)], language):
            return day
    return None


def _day_before_the_dash(opening: str, language: str) -> date | None:
    for dash in _DASH.finditer(opening):
        head = opening[: dash.start()]
        days = find_dates(head, language=language, dateline=_UNKNOWN)
        if len(days) != 1:
            continue
        start, end, value = days[0].start, days[0].end, days[0].value
        if isinstance(value, DateValue) and value.earliest and value.earliest == value.latest and _names_a_place(head, start, end):
            return value.earliest
    return None


def _names_a_place(head: str, start: int, end: int) -> bool:
    """Whether all that stands beside the day is capitalised as places and agencies are, and parted from it as in a dateline."""
    before, after = head[:start], head[end:]
    words = _WORD.findall(_BEFORE_DAY.sub("", before))
    beside = [*words, *_WORD.findall(after)]
    parted = _BEFORE_DAY.search(before) is not None
    return bool(words) and parted and len(beside) <= _MOST_WORDS and all(word[0].isupper() or "." in word for word in beside)
