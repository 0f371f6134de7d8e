"""Blocks of a plain text: what each line is, told from the line and from its neighbours.

Striking out a real sentence is worse than leaving a stray line in, so what is not sure is a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.reading.structure_lines import Line, fold, tell_line
from factcheck.reading.structure_neighbours import (
    with_captions,
    with_closing_name,
    with_headings,
    with_links,
    with_lists,
    with_menus,
    with_teaser,
    with_title,
)
from factcheck.reading.structure_pieces import BULLET, LINE, QUOTED, Piece, unwrapped
from factcheck.vocabulary import Block, BlockKind


def find_blocks(text: str, *, language: str, title: str = "") -> list[Block]:
    """The blocks of ``text`` in order; between them are only blanks. ``title`` where it is known from elsewhere."""
    pieces = unwrapped(text, [(found.start(), found.end()) for found in LINE.finditer(text)])
    if len(pieces) == 1:
        return [Block(BlockKind.PARAGRAPH, pieces[0].start, pieces[0].end)]
    pieces = [replace(piece, told=tell_line(piece.words)) for piece in pieces]
    for step in (with_lists, with_menus, with_title, with_captions):
        pieces = step(pieces)
    return [_block(piece) for piece in _told_by_neighbours(pieces, language, title)]


def blocks_of_lines(text: str, told: Sequence[Line], *, language: str, title: str) -> list[Block]:
    """The blocks of ``text``, whose lines that are not blank have been ``told`` from elsewhere; what is untold is told by its neighbours."""
    pieces = [Piece(found.start(), found.end(), fold(found[0]), line) for found, line in zip(LINE.finditer(text), told, strict=True)]
    return [_block(piece) for piece in _told_by_neighbours(with_menus(with_lists(pieces)), language, title)]


def _told_by_neighbours(pieces: list[Piece], language: str, title: str) -> list[Piece]:
    for step in (with_links, with_headings, with_closing_name):
        pieces = step(pieces)
    return with_teaser(pieces, language, title)


def title_of(text: str, blocks: Sequence[Block]) -> str:
    """The headline: the first block that counts, where it is a heading; else nothing."""
    for block in blocks:
        if block.kind.counts and block.kind not in (BlockKind.CAPTION, BlockKind.CREDIT):
            return fold(text[block.start : block.end]) if block.kind is BlockKind.HEADING else ""
    return ""


def item_start(text: str, block: Block) -> int:
    """Where the words of ``block`` begin: after the bullet or number of a list item."""
    bullet = BULLET.match(text, block.start, block.end) if block.kind is BlockKind.LIST_ITEM else None
    return bullet.end() if bullet else block.start


def _block(piece: Piece) -> Block:
    kind = piece.told.kind
    if kind is None:
        kind = BlockKind.QUOTE if QUOTED.fullmatch(piece.words) else BlockKind.PARAGRAPH
    return Block(kind, piece.start, piece.end, piece.told.reason)
