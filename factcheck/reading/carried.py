"""A reading on its way through a form: its text, and beside it what each block was found to be, so that the text read again has the same blocks.

A file is taken apart once, with care; from its text alone nobody could tell again that a line was a running head or a caption.
"""

from __future__ import annotations

import re

from factcheck.vocabulary import Block, BlockKind, Reading

_LINE = re.compile(r"([0-9]{1,9}) ([0-9]{1,9}) ([a-z_]{4,10})(?: ([^\n]*))?")
_CONTROLS = {
    **dict.fromkeys((*range(9), *range(0x0B, 0x20), 0x7F, 0x85, 0x2028, 0x2029), " "),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def carry(reading: Reading) -> tuple[str, str]:
    """The text, as long as it was but without characters that no form lets through, and its blocks: a line each, as :func:`blocks_in` reads it."""
    lines = (f"{block.start} {block.end} {block.kind.value} {' '.join(block.reason.split())}".rstrip() for block in reading.blocks)
    return reading.text.translate(_CONTROLS), "\n".join(lines)


def blocks_in(found: str, text: str) -> tuple[Block, ...]:
    """The blocks of ``text`` by the lines of ``found``. Raises :class:`ValueError` where they are not in order, disjoint and inside it."""
    blocks: list[Block] = []
    at = 0
    for line in found.split("\n"):
        told = _LINE.fullmatch(line)
        if told is None:
            raise ValueError("no block")
        block = Block(BlockKind(told[3]), int(told[1]), int(told[2]), (told[4] or "")[:200])
        if not at <= block.start < block.end <= len(text):
            raise ValueError("a block out of place")
        if not text[block.start : block.end].strip():
            raise ValueError("an empty block")
        blocks.append(block)
        at = block.end
    return tuple(blocks)
