"""Blocks of a plain text: what each line is."""
from __future__ import annotations
from factcheck.vocabulary import Block, BlockKind
import re
_LINE = re.compile(r"[^\n]*\S[^\n]*")

def find_blocks(text: str) -> list[Block]:
    """A block for each line that is not blank."""
    return [Block(BlockKind.PARAGRAPH, m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip())) for m in _LINE.finditer(text)]
