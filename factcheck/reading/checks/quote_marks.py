"""Quote marks that open and never close."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.reading.checks import sayings
from factcheck.reading.checks.material import Material
from factcheck.vocabulary import BlockKind, Flag, FlagKind, Span

_MARK = re.compile(r"[\"“”„«»]")
_CLOSES = {'"': '"”', "“": '”"', "„": '“”"', "«": "»"}
_SHOWN = 60
_UNTIL = 6
"""Blocks within which a quotation that is not closed in its own may still be."""


def find_open_quotes(material: Material) -> Iterator[Flag]:
    """Quotations that are opened in a block and closed neither there nor in the next ones; one that goes on in the next block, opened anew, is none."""
    opened: tuple[int, str, int] | None = None  # where, the mark, and how many blocks ago
    for block in material.blocks:
        if block.kind in (BlockKind.CREDIT, BlockKind.LIST_ITEM):
            continue
        for found in _MARK.finditer(material.text, block.start, block.end):
            at, mark = found.start(), found.group()
            if opened is not None and mark in _CLOSES[opened[1]] and _can_close(material.text, at, block.end):
                opened = None
            elif not _is_inches(material.text, at) and _can_open(material.text, at, block.start, block.end):
                if opened is not None and not _goes_on(material.text, opened, at, block.start):
                    yield _flag(material.text, opened)
                opened = (at, mark, 0)
        if opened is not None:
            opened = (opened[0], opened[1], opened[2] + 1)
            if opened[2] > _UNTIL:
                yield _flag(material.text, opened)
                opened = None
    if opened is not None:
        yield _flag(material.text, opened)


def _flag(text: str, opened: tuple[int, str, int]) -> Flag:
    at, mark, _blocks = opened
    line = text.find("\n", at)
    end = min(at + _SHOWN, len(text) if line < 0 else line)
    return Flag(FlagKind.QUOTE_MARKS, (Span(at, max(end, at + 1)),), sayings.OPEN_QUOTE(mark=mark))


def _goes_on(text: str, opened: tuple[int, str, int], at: int, block_start: int) -> bool:
    """Whether a mark at the start of a block goes on with the quotation of the blocks before it; of either form, as some mix them."""
    return opened[2] > 0 and not text[block_start:at].strip() and text[at] in '"“„«'


def _can_open(text: str, at: int, start: int, end: int) -> bool:
    mark = text[at]
    if mark in "”»" or at + 1 >= end or text[at + 1].isspace():
        return False
    before = text[at - 1] if at > start else " "
    return mark in "“„«" or not (before.isalnum() or before in ".,!?…”’)")


def _can_close(text: str, at: int, end: int) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    return text[at] not in '"“' or not (text[at - 1].isspace() and after.isalnum())


def _is_inches(text: str, at: int) -> bool:
    """Whether a straight mark stands for inches: 12"."""
    return text[at] == '"' and at > 0 and text[at - 1].isdigit() and (at + 1 >= len(text) or text[at + 1] not in ".,;)")
