"""The printed lines of a PDF's pages, and which of them are the pages' own: running heads and feet, page numbers."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pypdf import PageObject

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_UNPRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W{0,4}\d{1,4}\W{0,4}")
_EDGE = 3
"""Lines at the top and at the bottom of a page among which its head and foot are looked for."""
_BAND = 4.0
"""Points within which heads of different pages stand at one height."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed: where it begins (points from the page's lower left), and the size of its type in points."""

    text: str
    page: int
    x: float
    y: float
    size: float


def lines_of(page: PageObject, number: int) -> list[PrintedLine]:
    """The lines of a page in the order in which they were written."""
    lines: list[PrintedLine] = []
    words: list[str] = []
    place: tuple[float, float, float] | None = None

    def end_line() -> None:
        nonlocal place
        text = printable("".join(words))
        if text and place is not None:
            lines.append(PrintedLine(text, number, *place))
        words.clear()
        place = None

    def take(text: str, cm: Sequence[float], tm: Sequence[float], _font: dict[str, Any] | None, size: float) -> None:
        nonlocal place
        for at, piece in enumerate(text.split("\n")):
            if at:
                end_line()
            if piece.strip() and place is None:
                place = _place(cm, tm, size)
            words.append(piece)

    page.extract_text(visitor_text=take)
    end_line()
    return lines


def furniture_of(lines: Sequence[PrintedLine], pages: int) -> set[PrintedLine]:
    """The running heads and feet among ``lines``: what stands at one height at the edge of several pages and differs in figures only."""
    edges = list(_edges(lines))
    heights: Counter[tuple[str, int]] = Counter()
    for line in edges:
        heights.update({(_figureless(line.text), band) for band in _bands(line)})
    enough = max(2, math.ceil(0.4 * pages))
    found = {line for line in edges if any(heights[_figureless(line.text), band] >= enough for band in _bands(line))}
    return found | {line for line in edges if _NUMBER.fullmatch(line.text) and _is_outermost(line, edges)}


def _edges(lines: Iterable[PrintedLine]) -> Iterable[PrintedLine]:
    for _page, of_page in groupby(lines, key=lambda line: line.page):
        by_height = sorted(of_page, key=lambda line: -line.y)
        if len(by_height) > 1:
            yield from dict.fromkeys((*by_height[:_EDGE], *by_height[-_EDGE:]))


def _is_outermost(line: PrintedLine, edges: Iterable[PrintedLine]) -> bool:
    heights = [other.y for other in edges if other.page == line.page and other is not line]
    return line.y < min(heights, default=line.y) or line.y > max(heights, default=line.y)


def _bands(line: PrintedLine) -> tuple[int, int]:
    """The two bands of heights, half a band apart, that the line lies in: two lines near each other share one of them."""
    return 2 * math.floor(line.y / _BAND), 2 * math.floor(line.y / _BAND + 0.5) + 1


def _figureless(text: str) -> str:
    return _DIGITS.sub("#", text.casefold())


def _place(cm: Sequence[float], tm: Sequence[float], size: float) -> tuple[float, float, float]:
    """Where text stands on the page, and how large it is there, by the text matrix within the current one (ISO 32000-1, 9.4.4)."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    scale = math.sqrt(abs((tm[0] * tm[3] - tm[1] * tm[2]) * (cm[0] * cm[3] - cm[1] * cm[2])))
    place = (float(x), float(y), float(abs(size) * scale))
    return place if all(map(math.isfinite, place)) else (0.0, 0.0, 0.0)


def printable(text: str) -> str:
    """``text`` as one line, ligatures taken apart, accents joined to their letters, without what fonts map to no character."""
    return " ".join(unicodedata.normalize("NFC", _UNPRINTED.sub("", text.translate(_LIGATURES))).split())
