"""Paragraphs out of printed lines: joined across lines, columns and pages, words made whole that a line's end has broken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median

from factcheck.reading.html_body import Part
from factcheck.reading.pdf_lines import PrintedLine
from factcheck.reading.structure_lines import Line, ends_with_stop, fold, tell_line
from factcheck.vocabulary import BlockKind

_BULLET = re.compile(r"[•●▪◦‣·]\s*\S|\(?(?:\d{1,2}|[a-z])[.)]\s+\S")
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,60})[-\u00ad\u2010]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_NUMBERED_ON = re.compile(r"[\d/-]-$")
_LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a document is set: the size of its body type, the distance of its lines, how long a full line is in characters."""

    size: float
    leading: float
    full: int
    hanging: bool
    """Whether a paragraph's first line stands further left than its others, not further right."""

    @classmethod
    def of(cls, lines: Sequence[PrintedLine]) -> _Setting:
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        size = sizes.most_common(1)[0][0] if sizes else 0.0
        body = [line for line in lines if abs(line.size - size) <= 0.1 * size]
        steps = [above.y - line.y for above, line in pairwise(body) if above.page == line.page and 0 < above.y - line.y < 3 * size]
        lengths = sorted(len(line.text) for line in body)
        indented = [above for above, line in pairwise(body) if 0.8 * size < line.x - above.x < 6 * size and 0 < above.y - line.y < 2 * size]
        stopped = sum(ends_with_stop(above.text) for above in indented)
        return cls(
            size, median(steps) if steps else 1.2 * size, lengths[len(lengths) * 9 // 10] if lengths else 0, stopped < len(indented) / 2
        )


def paragraphs_of(lines: Sequence[PrintedLine], furniture: AbstractSet[PrintedLine]) -> list[Part]:
    """The parts of a document. What is furniture of a page is put behind the paragraph that runs on over it."""
    running = [line for line in lines if line not in furniture]
    setting = _Setting.of(running)
    compounds = {found[0].lower() for line in running for found in _COMPOUND.finditer(line.text)}
    parts: list[Part] = []
    open_lines: list[PrintedLine] = []
    aside: list[Part] = []

    def close() -> None:
        if open_lines:
            parts.append(_part(open_lines, setting, compounds))
            open_lines.clear()
        parts.extend(aside)
        aside.clear()

    for line in lines:
        if line in furniture:
            aside.append(Part(line.text, Line(BlockKind.FURNITURE, "running head or foot, or number of a page"), ((0, line.page),)))
            continue
        if open_lines and _begins(open_lines[-1], line, setting):
            close()
        open_lines.append(line)
    close()
    return [part for part in parts if fold(part.text)]


def _begins(above: PrintedLine, line: PrintedLine, setting: _Setting) -> bool:
    """Whether ``line`` begins a paragraph, after ``above``."""
    em = setting.size or 1.0
    if abs(line.size - above.size) > 0.12 * max(line.size, above.size) or _BULLET.match(line.text):
        return True
    step = above.y - line.y
    if line.page != above.page or step < -0.5 * em:  # the next page, or the next column
        return ends_with_stop(above.text) or _is_short(above, setting)
    if step > 1.3 * setting.leading:
        return True
    if _is_short(above, setting) and ends_with_stop(above.text):
        return True
    indent = line.x - above.x
    return indent < -0.8 * em if setting.hanging else 0.8 * em < indent < 6 * em and ends_with_stop(above.text)


def _is_short(line: PrintedLine, setting: _Setting) -> bool:
    return len(line.text) < 0.7 * setting.full


def _part(lines: Sequence[PrintedLine], setting: _Setting, compounds: AbstractSet[str]) -> Part:
    pieces = _joined([line.text for line in lines], compounds)
    text = "".join(pieces)
    told = tell_line(fold(text)) if fold(text) else Line(BlockKind.FURNITURE, "nothing but marks")
    larger = lines[0].size > 1.12 * setting.size
    if told.kind is None and larger and len(text) <= _LONGEST_HEADING and not text.endswith((".", ";", ",")):
        told = Line(BlockKind.HEADING)
    starts = accumulate((len(piece) for piece in pieces[:-1]), initial=0)
    pages = {line.page: start for start, line in reversed([*zip(starts, lines, strict=True)])}
    return Part(text, told, tuple(sorted((start, page) for page, start in pages.items())))


def _joined(lines: Sequence[str], compounds: AbstractSet[str]) -> list[str]:
    """The lines as they stand in one text, with the hyphens taken out that only their ends have put in."""
    return [*(_before(below, above, compounds) for above, below in pairwise(lines)), lines[-1]]


def _before(below: str, above: str, compounds: AbstractSet[str]) -> str:
    """``above`` as it is followed by ``below``: with a blank, with its hyphen, or with neither."""
    broken, goes_on = _BROKEN.search(above), _FIRST_WORD.match(below)
    if not broken or not goes_on:
        return above if _NUMBERED_ON.search(above) else f"{above} "
    first, rest = broken[1], goes_on[0]
    soft = above.endswith("\u00ad")
    if rest[0].islower() and (soft or not (_doubles(first, rest) or f"{first}-{rest}".lower() in compounds)):
        return above[:-1]
    return above


def _doubles(before: str, after: str) -> bool:
    """Whether a word is said twice, as Indonesian plurals are: *anak-anak*, *berlari-lari*."""
    before, after = before.lower(), after.lower()
    return before.endswith(after) or (len(before) > 2 and after.startswith(before))
