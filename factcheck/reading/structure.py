"""Blocks of a plain text: what each line is, told from the line and from its neighbours.

Striking out a real sentence is worse than leaving a stray line in, so what is not sure is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.reading.lang import data_language
from factcheck.reading.structure_lines import UNTOLD, Line, any_of, ends_with_stop, fold, line_words, tell_line
from factcheck.vocabulary import Block, BlockKind

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BULLET = re.compile(r"(?:[•●▪◦‣·*]\s*|[-–—]\s+|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s+)(?=\S)")
_SURE_BULLETS = "•●▪◦‣"
_QUOTED = re.compile(r"(?:\"[^\"]+\"|“[^“”]+”|«[^«»]+»)[.!?]?|>\s.*")
_QUOTE_MARKS = re.compile(r"[\"“”«»]")
_CAPITAL = re.compile(r"[\"“‘'«(]?(?:[^\W\d_a-z]|\d)")
_WORDS = re.compile(r"[^\W_]+")
_LONGEST_HEADING = 110
_LONGEST_TITLE = 200
_LONGEST_CAPTION = 300
_ECHO = 0.6
_FEWEST_ECHOING = 5
_FEWEST_ENTRIES = 5
_WRAP = range(40, 101)

TEASER = "related-story teaser"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line, or lines that a fixed width has broken, with what has been told of it so far."""

    start: int
    end: int
    words: str
    told: Line = UNTOLD

    @property
    def stopped(self) -> bool:
        return ends_with_stop(self.words)

    @property
    def prose(self) -> bool:
        """Whether it is untold and ends as a sentence does, so that headings may stand before it."""
        return self.told.kind is None and self.stopped and not self.asks

    @property
    def asks(self) -> bool:
        return self.words.endswith("?") and not _QUOTE_MARKS.search(self.words)

    @property
    def short(self) -> bool:
        """Whether it is as short as an entry of a menu."""
        return self.told.kind is None and len(self.words) <= 40 and len(self.words.split()) <= 4 and not self.stopped

    def named(self, kind: BlockKind, reason: str = "") -> _Piece:
        return replace(self, told=Line(kind, reason))


def find_blocks(text: str, *, language: str, title: str = "") -> list[Block]:
    """The blocks of ``text`` in order; between them are only blanks. ``title`` where it is known from elsewhere."""
    pieces = _unwrapped(text, [(found.start(), found.end()) for found in _LINE.finditer(text)])
    if len(pieces) == 1:
        return [Block(BlockKind.PARAGRAPH, pieces[0].start, pieces[0].end)]
    pieces = _with_title([replace(piece, told=tell_line(piece.words)) for piece in pieces])
    return [_block(piece) for piece in _told_by_neighbours(_with_captions(pieces), language, title)]


def blocks_of_lines(text: str, told: Sequence[Line], *, language: str, title: str) -> list[Block]:
    """The blocks of ``text``, whose lines that are not blank have been ``told`` from elsewhere; what is untold is told by its neighbours."""
    pieces = [_Piece(found.start(), found.end(), fold(found[0]), line) for found, line in zip(_LINE.finditer(text), told, strict=True)]
    return [_block(piece) for piece in _told_by_neighbours(pieces, language, title)]


def _told_by_neighbours(pieces: list[_Piece], language: str, title: str) -> list[_Piece]:
    for step in (_with_lists, _with_menus, _with_links, _with_headings, _with_closing_name):
        pieces = step(pieces)
    return _with_teaser(pieces, language, title)


def title_of(text: str, blocks: Sequence[Block]) -> str:
    """The headline: the first block that counts, where it is a heading; else nothing."""
    for block in blocks:
        if block.kind.counts and block.kind not in (BlockKind.CAPTION, BlockKind.CREDIT):
            return fold(text[block.start : block.end]) if block.kind is BlockKind.HEADING else ""
    return ""


def item_start(text: str, block: Block) -> int:
    """Where the words of ``block`` begin: after the bullet or number of a list item."""
    bullet = _BULLET.match(text, block.start, block.end) if block.kind is BlockKind.LIST_ITEM else None
    return bullet.end() if bullet else block.start


def _block(piece: _Piece) -> Block:
    kind = piece.told.kind
    if kind is None:
        kind = BlockKind.QUOTE if _QUOTED.fullmatch(piece.words) else BlockKind.PARAGRAPH
    return Block(kind, piece.start, piece.end, piece.told.reason)


def _piece(text: str, start: int, end: int) -> _Piece | None:
    line = text[start:end]
    start, end = start + len(line) - len(line.lstrip()), start + len(line.rstrip())
    words = fold(line)
    return _Piece(start, end, words) if words else None


def _unwrapped(text: str, lines: list[tuple[int, int]]) -> list[_Piece]:
    """A piece for each line; for each run of lines where the text was broken at a fixed width, as in e-mails."""
    if _is_wrapped(text, lines):
        runs: list[tuple[int, int]] = []
        for start, end in lines:
            if runs and text[runs[-1][1] : start] == "\n" and not _BULLET.match(text, start, end):
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((start, end))
        lines = runs
    return [piece for start, end in lines if (piece := _piece(text, start, end))]


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines follow each other without a blank one, alike in length, mostly without a stop, often going on small."""
    follows = [(end - start, text[end - 1], text[after]) for (start, end), (after, _) in pairwise(lines) if after == end + 1]
    if len(follows) < 3 or max(end - start for start, end in lines) > _WRAP.stop:
        return False
    alike = sum(length in _WRAP for length, _, _ in follows)
    going_on = sum(last not in ".!?…" and following.islower() for _, last, following in follows)
    return alike >= 0.8 * len(follows) and going_on >= 0.4 * len(follows)


def _headline_like(piece: _Piece, longest: int) -> bool:
    words = piece.words
    return (
        piece.told.kind is None
        and len(words) <= longest
        and _CAPITAL.match(words) is not None
        and words[-1] not in ".,;:…"
        and not _QUOTED.fullmatch(words)
        and (not piece.stopped or words[-1] in '?!"”’»)')
        and not re.search(r"[.!?][\"”]?\s", words)
    )


def _with_title(pieces: list[_Piece]) -> list[_Piece]:
    """The first line of the text itself, where longer prose follows it; what is said again later is furniture."""
    untold = [index for index, piece in enumerate(pieces) if piece.told.kind is None]
    if len(untold) < 2:
        return pieces
    first, second = untold[0], untold[1]
    label = (
        _is_label(pieces[first]) and _headline_like(pieces[second], _LONGEST_TITLE) and len(pieces[second].words) > len(pieces[first].words)
    )
    at = second if label and len(untold) > 2 and not pieces[second].asks else first
    title = pieces[at]
    follows = [pieces[index] for index in untold if index > at]
    if not _headline_like(title, _LONGEST_TITLE) or not any(piece.prose and len(piece.words) > len(title.words) for piece in follows[:6]):
        return pieces
    named = list(pieces)
    if at != first:
        named[first] = named[first].named(BlockKind.METADATA, "section label")
    named[at] = title.named(BlockKind.HEADING)
    return [
        piece.named(BlockKind.FURNITURE, "repeats the headline")
        if index > at and piece.words.casefold() == title.words.casefold() and piece.told.kind is None
        else piece
        for index, piece in enumerate(named)
    ]


def _is_label(piece: _Piece) -> bool:
    return len(piece.words.split()) <= 3 and not piece.stopped


def _with_lists(pieces: list[_Piece]) -> list[_Piece]:
    """Lines with a bullet; a dash or a number is one only beside another."""
    bullets = [piece.told.kind is None and _BULLET.match(piece.words) is not None for piece in pieces]
    return [
        piece.named(BlockKind.LIST_ITEM)
        if bullet
        and (piece.words[0] in _SURE_BULLETS or (index > 0 and bullets[index - 1]) or (index + 1 < len(pieces) and bullets[index + 1]))
        else piece
        for index, (piece, bullet) in enumerate(zip(pieces, bullets, strict=True))
    ]


def _with_captions(pieces: list[_Piece]) -> list[_Piece]:
    """A line that ends without a stop right before a picture's credit says what the picture shows."""
    named = list(pieces)
    for index, piece in enumerate(pieces[1:], 1):
        above = named[index - 1]
        if piece.told.kind is BlockKind.CREDIT and above.told.kind is None and not above.stopped and len(above.words) <= _LONGEST_CAPTION:
            named[index - 1] = above.named(BlockKind.CAPTION)
    return named


def _with_menus(pieces: list[_Piece]) -> list[_Piece]:
    """Many very short lines, mostly of one word, before the first prose or after the last are a page's menu.

    What leads to prose or follows a colon is none, nor are lists of names.
    """
    prose = [index for index, piece in enumerate(pieces) if piece.prose]
    if not prose:
        return pieces
    named = list(pieces)
    top = [index for index in range(prose[0]) if pieces[index].short][:-1]
    end = [index for index in range(prose[-1] + 1, len(pieces)) if pieces[index].short]
    for entries in (top, end):
        single = sum(" " not in pieces[index].words for index in entries)
        announced = bool(entries) and entries[0] > 0 and pieces[entries[0] - 1].words.endswith(":")
        if len(entries) >= _FEWEST_ENTRIES and 2 * single >= len(entries) and not announced:
            for index in entries:
                named[index] = pieces[index].named(BlockKind.FURNITURE, "menu of the page")
    return named


def _with_links(pieces: list[_Piece]) -> list[_Piece]:
    """The headline under a bare "Baca juga:" is the link itself, lines with a hash under "Tags" are the tags."""
    named = list(pieces)
    for index, piece in enumerate(pieces[:-1]):
        told, below = named[index].told, named[index + 1]
        if (
            told.reason == "tags"
            and (not told.rest or piece.words.startswith("#"))
            and below.told.kind is None
            and below.words.startswith("#")
        ):
            named[index + 1] = below.named(BlockKind.FURNITURE, "tags")
        bare = told.reason == "related-story link" and not told.rest and piece.words.rstrip().endswith(":")
        if bare and _headline_like(below, _LONGEST_TITLE):
            named[index + 1] = below.named(BlockKind.FURNITURE, "related-story link")
    return named


def _with_headings(pieces: list[_Piece]) -> list[_Piece]:
    """Short lines without a stop that longer prose follows."""
    named = list(pieces)
    for index, piece in enumerate(pieces[:-1]):
        below = next((other for other in pieces[index + 1 : index + 4] if other.told.kind is not BlockKind.FURNITURE), None)
        leads = below is not None and (below.prose or below.told.kind is BlockKind.LIST_ITEM) and len(below.words) > len(piece.words)
        if leads and not piece.asks and _headline_like(piece, _LONGEST_HEADING):
            named[index] = piece.named(BlockKind.HEADING)
    return named


def _with_closing_name(pieces: list[_Piece]) -> list[_Piece]:
    """A name by itself after all prose is its writer's, as Vietnamese papers have it."""
    last = max((index for index, piece in enumerate(pieces) if piece.told.kind in (None, BlockKind.LIST_ITEM)), default=-1)
    above = next((piece for piece in reversed(pieces[: max(last, 0)]) if piece.told.kind is None), None)
    if above is None or above.short or not any(piece.prose for piece in pieces[:last]):
        return pieces
    words = pieces[last].words.split()
    if 2 <= len(words) <= 5 and all(word[0].isupper() and word.isalpha() for word in words):
        return [*pieces[:last], replace(pieces[last], told=Line(BlockKind.METADATA, "byline", pieces[last].words)), *pieces[last + 1 :]]
    return pieces


def _with_teaser(pieces: list[_Piece], language: str, title: str) -> list[_Piece]:
    """A lone question between paragraphs that says the headline or the lead over again is a link to another story.

    Several questions are how explainers are built; one that brings words of its own is the writer's.
    """
    words = line_words(data_language(language))
    asking = [
        index for index, piece in enumerate(pieces) if piece.told.kind is None and piece.asks and not re.search(r"[.!?…]\s", piece.words)
    ]
    prose = [index for index, piece in enumerate(pieces) if piece.prose]
    if len(asking) != 1 or len(prose) < 3 or not prose[0] < asking[0] < prose[-1]:
        return pieces
    at = asking[0]
    if not any_of(words.questions).match(pieces[at].words):
        return pieces
    headline = [title, *(piece.words for piece in pieces if piece.told.kind is BlockKind.HEADING)][:2]
    known = _telling(" ".join([*headline, *(pieces[index].words for index in prose[:2] if index < at)]), words.common)
    asked = _telling(pieces[at].words, words.common)
    if len(asked & known) < max(_FEWEST_ECHOING, _ECHO * len(asked)):
        return pieces
    return [*pieces[:at], pieces[at].named(BlockKind.FURNITURE, TEASER), *pieces[at + 1 :]]


def _telling(text: str, common: frozenset[str]) -> set[str]:
    return {word for word in map(str.lower, _WORDS.findall(text)) if word not in common}
