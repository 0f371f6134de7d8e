"""The shape of a language's ``dates`` module: its words for dates and times, and the orders they stand in.

``words`` gives each kind of word its phrases and what they mean. A phrase with a capital first letter is met only so written
(*May*, not *may*); all others in any case. A phrase may be of several kinds (*minggu*: a week, and Sunday).

``rules`` are pairs of what is said and a pattern of kinds, blank-separated:
``kind`` one word of it, ``a|b`` one of either, ``slot=kind`` kept under another name, ``kind?`` where it may be left out,
``( … )?`` likewise for several, ``<kind`` and ``<!kind`` only after (not after) it, ``>kind`` and ``>!kind`` only before (not before) it.
The longest match at a place wins, the first written of two as long. What is said by ``no_date`` is none, whatever its words are by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_NEVER = re.compile(r"(?!)")
WordValue = int | str | tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class DateWords:
    """What finding and resolving dates must know of a language.

    ``edges``: first and last day of a month's START, MID and END. ``seasons``: season to first and last (month, day); a season that ends before it
    begins ends the year after. ``month_first``: prefixes of time zones where 3/4 is the fourth of March. ``future`` and ``past``: words, and
    pairs of them, that say when a clause plays; ``past_forms``: what verbs are like that tell of something done, searched in a clause in small
    letters, which say nothing beside a word of ``timeless``. ``past_before`` and ``future_after``: those that do right before or after a date,
    and not elsewhere. ``whole_units``: whether "the past two months" are whole months of the calendar.
    ``divides``: words that begin another clause.
    """

    words: Mapping[str, Mapping[str, WordValue]]
    rules: tuple[tuple[str, str], ...]
    edges: Mapping[str, tuple[int, int]]
    seasons: Mapping[str, tuple[tuple[int, int], tuple[int, int]]]
    month_first: tuple[str, ...] = ()
    future: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    past_forms: re.Pattern[str] = _NEVER
    timeless: frozenset[str] = frozenset()
    past_before: frozenset[str] = frozenset()
    future_after: frozenset[str] = frozenset()
    divides: frozenset[str] = frozenset()
    whole_units: bool = False


def with_stop(*short: Mapping[str, int]) -> dict[str, int]:
    """Abbreviations with and without a stop."""
    return {form: value for words in short for phrase, value in words.items() for form in (phrase, f"{phrase}.")}


#: Offsets from UTC of zones that all three languages name.
ZONES: Mapping[str, WordValue] = {
    "gmt": "+00:00", "utc": "+00:00", "WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
    "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "IST": "+05:30", "JST": "+09:00",
    "AEST": "+10:00", "AEDT": "+11:00", "SGT": "+08:00",
}  # fmt: skip
