"""What a line is by its neighbours: each step names some of the lines that the lines themselves did not tell."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.reading.lang import data_language
from factcheck.reading.structure_lines import COMMENT_COUNTER, PUBLICATION_STAMP, Line, any_of, heads_comments, is_names, line_words
from factcheck.reading.structure_pieces import BULLET, Piece, headline_like
from factcheck.vocabulary import BlockKind

TEASER = "related-story teaser"

_SUREBULLETS = "•●▪◦‣"
_WORDS = re.compile(r"[^\W_]+")
_SEVERAL = re.compile(r"[.!?…]\s")
_LONGEST_HEADING = 110
_LONGEST_TITLE = 200
_LONGEST_CAPTION = 300
_ECHO = 0.6
_FEWEST_ECHOING = 5
_FEWEST_ENTRIES = 5


def with_lists(pieces: list[Piece]) -> list[Piece]:
    """Lines with a bullet; a dash or a number is one only beside another."""
    bullets = [piece.told.kind is None and BULLET.match(piece.words) is not None for piece in pieces]
    return [
        piece.named(BlockKind.LIST_ITEM)
        if bullet
        and (piece.words[0] in _SUREBULLETS or (index > 0 and bullets[index - 1]) or (index + 1 < len(pieces) and bullets[index + 1]))
        else piece
        for index, (piece, bullet) in enumerate(zip(pieces, bullets, strict=True))
    ]


def with_menus(pieces: list[Piece]) -> list[Piece]:
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
    small = [index for index in end if pieces[index].words.islower()]
    announced = bool(end) and pieces[end[0] - 1].words.endswith(":")
    for index in end:
        if heads_comments(pieces[index].words):
            named[index] = pieces[index].named(BlockKind.FURNITURE, COMMENT_COUNTER)
        elif len(small) > 1 and index in small and not announced:
            named[index] = pieces[index].named(BlockKind.FURNITURE, "tags")
    return named


def with_title(pieces: list[Piece]) -> list[Piece]:
    """The first line of the text itself, where longer prose follows it; what is said again later is furniture."""
    untold = [index for index, piece in enumerate(pieces) if piece.told.kind is None]
    at = 0
    while at + 1 < len(untold) and _is_label(pieces[untold[at]], pieces[untold[at + 1]]):
        at += 1
    if at + 1 >= len(untold):
        return pieces
    title = pieces[untold[at]]
    follows = [pieces[index] for index in untold[at + 1 : at + 8]]
    if not headline_like(title, _LONGEST_TITLE) or not any(piece.prose and len(piece.words) > len(title.words) for piece in follows):
        return pieces
    named = list(pieces)
    for index in untold[:at]:
        named[index] = pieces[index].named(BlockKind.METADATA, "section label")
    named[untold[at]] = title.named(BlockKind.HEADING)
    for index in untold[at + 1 :]:
        if pieces[index].words.casefold() == title.words.casefold():
            named[index] = pieces[index].named(BlockKind.FURNITURE, "repeats the headline")
    return _with_names_above(named, untold[at])


def _is_label(piece: Piece, below: Piece) -> bool:
    """Whether a line names the section, above a headline."""
    few = len(piece.words.split()) <= 3 and not piece.stopped
    return few and headline_like(below, _LONGEST_TITLE) and len(below.words) > len(piece.words) and not below.asks


def _with_names_above(pieces: list[Piece], title: int) -> list[Piece]:
    """Names between headline and prose, beside the date line or an e-mail address, are the writers'."""
    named = list(pieces)
    for index in range(title + 1, len(pieces)):
        if pieces[index].prose:
            break
        beside = {named[near].told.reason for near in (index - 1, index + 1) if title < near < len(pieces)}
        if pieces[index].told.kind is None and beside & {PUBLICATION_STAMP, "e-mail address"} and is_names(pieces[index].words):
            named[index] = replace(pieces[index], told=Line(BlockKind.METADATA, "byline", pieces[index].words))
    return named


def with_captions(pieces: list[Piece]) -> list[Piece]:
    """A line that ends without a stop right before a picture's credit says what the picture shows."""
    named = list(pieces)
    for index, piece in enumerate(pieces[1:], 1):
        above = named[index - 1]
        if piece.told.kind is BlockKind.CREDIT and above.told.kind is None and not above.stopped and len(above.words) <= _LONGEST_CAPTION:
            named[index - 1] = above.named(BlockKind.CAPTION)
    return named


def with_links(pieces: list[Piece]) -> list[Piece]:
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
        if bare and headline_like(below, _LONGEST_TITLE):
            named[index + 1] = below.named(BlockKind.FURNITURE, "related-story link")
    return named


def with_headings(pieces: list[Piece]) -> list[Piece]:
    """Short lines without a stop that longer prose follows."""
    named = list(pieces)
    for index, piece in enumerate(pieces[:-1]):
        below = next((other for other in pieces[index + 1 : index + 4] if other.told.kind is not BlockKind.FURNITURE), None)
        leads = below is not None and (below.prose or below.told.kind is BlockKind.LIST_ITEM) and len(below.words) > len(piece.words)
        if leads and not piece.asks and headline_like(piece, _LONGEST_HEADING):
            named[index] = piece.named(BlockKind.HEADING)
    return named


def with_closing_name(pieces: list[Piece]) -> list[Piece]:
    """A name by itself after all prose is its writer's, as Vietnamese papers have it."""
    last = max((index for index, piece in enumerate(pieces) if piece.told.kind in (None, BlockKind.LIST_ITEM)), default=-1)
    above = next((piece for piece in reversed(pieces[: max(last, 0)]) if piece.told.kind is None), None)
    if above is None or above.short or not any(piece.prose for piece in pieces[:last]):
        return pieces
    words = pieces[last].words.split()
    if 2 <= len(words) <= 5 and all(word[0].isupper() and word.isalpha() for word in words):
        return [*pieces[:last], replace(pieces[last], told=Line(BlockKind.METADATA, "byline", pieces[last].words)), *pieces[last + 1 :]]
    return pieces


def with_teaser(pieces: list[Piece], language: str, title: str) -> list[Piece]:
    """A lone question between paragraphs that says the headline or the lead over again is a link to another story.

    Several questions are how explainers are built; one that brings words of its own is the writer's.
    """
    words = line_words(data_language(language))
    asking = [index for index, piece in enumerate(pieces) if piece.told.kind is None and piece.asks and not _SEVERAL.search(piece.words)]
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
