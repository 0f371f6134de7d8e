"""Which pieces of a page are the article.

Two opinions are joined: trafilatura's, sound but apt to lose first paragraphs and standfirsts, and the page's own in JSON-LD. What stands among
pieces so chosen, in the same element and written as prose, belongs too; what names or links away does not, and is kept as furniture.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import trafilatura
from lxml.html import HtmlElement

from factcheck.reading.html_facts import PageFacts
from factcheck.reading.html_pieces import Page, Piece
from factcheck.reading.structure_lines import fold, tell_line
from factcheck.vocabulary import BlockKind

_LETTERS = re.compile(r"[^\W_]+")
_STOP = re.compile(r"[.!?…。:][\"”’»)\]']*$")
_STANDFIRST = re.compile(r"stand-?first|sub-?title|sub-?head|\bdeck\b|dek\b|sapo|summary|description|lead\b|article-?intro|excerpt|abstract|perex|strapline", re.IGNORECASE)
_LONGEST_SUBTREE = 5_000_000
_SURE = 25
_FEWEST_PROSE = 40
_LINKED = 0.7

_KINDS = {"li": BlockKind.LIST_ITEM, "blockquote": BlockKind.QUOTE, "figcaption": BlockKind.CAPTION, "h2": BlockKind.HEADING, "h3": BlockKind.HEADING, "h4": BlockKind.HEADING, "h5": BlockKind.HEADING, "h6": BlockKind.HEADING}  # fmt: skip

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Part:
    """One block of the article to be: its text, and its kind with the reason where that is known from the page."""

    text: str
    kind: BlockKind | None = None
    reason: str = ""


def find_body(page: Page, facts: PageFacts) -> list[Part]:
    """The parts of the article in ``page`` in order, furniture that stands among them included."""
    pieces = page.pieces
    chosen = _chosen(page, facts)
    if not any(chosen):
        chosen = [_prose(piece) and not piece.zones for piece in pieces]
    if not any(chosen):
        return []
    region = range(_first(pieces, chosen, facts), len(chosen) - chosen[::-1].index(True))
    homes = Counter(piece.parent for piece, is_chosen in zip(pieces, chosen, strict=True) if is_chosen and _prose(piece))
    named = _named_zones(pieces, chosen)
    parts: list[Part] = []
    for index in region:
        piece = pieces[index]
        if piece.tag == "h1" or _folded(piece.text) == _folded(facts.title):
            continue
        parts.append(_part(piece, belongs=chosen[index] or _belongs(piece, homes, named, facts), named=named))
    return parts


def _part(piece: Piece, *, belongs: bool, named: frozenset[int]) -> Part:
    kind = _KINDS.get(piece.tag)
    told = tell_line(piece.text)
    if told.kind is not None and not (told.kind is BlockKind.CAPTION and kind is None):
        return Part(piece.text, told.kind, told.reason)
    if kind is BlockKind.CAPTION:
        return Part(piece.text, kind)
    if piece.linked > _LINKED * len(piece.text) and (kind is not BlockKind.LIST_ITEM or not belongs) and not _sentence(piece):
        return Part(piece.text, BlockKind.FURNITURE, "link to another page")
    if belongs:
        return Part(piece.text, kind if kind is not None else told.kind, told.reason)
    if any(zone in named for zone in piece.zones):
        return Part(piece.text, BlockKind.FURNITURE, "set apart by the page from its article")
    return Part(piece.text, BlockKind.FURNITURE, "not among the paragraphs of the article")


def _chosen(page: Page, facts: PageFacts) -> list[bool]:
    """For each piece whether one of the two opinions has it."""
    lines = _recommended(page.root) if page.shallow else []
    known = {_folded(line) for line in lines}
    running = " ".join(_folded(line) for line in lines)
    own = _folded(facts.body)
    chosen = []
    for piece in page.pieces:
        text = _folded(piece.text)
        sure = len(text) >= _SURE
        chosen.append(bool(text) and (text in known or (sure and (text in running or (text in own and not piece.zones)))))
    return chosen


def _recommended(root: HtmlElement) -> list[str]:
    """The lines of trafilatura's extraction; none where it fails on the page."""
    try:
        found = trafilatura.bare_extraction(root, include_comments=False, with_metadata=False)
    except Exception:  # noqa: BLE001 - whatever a hostile page makes it raise, the page can still be read by its own pieces
        return []
    text = getattr(found, "text", None) or ""
    return [fold(line).removeprefix("- ") for line in text.split("\n") if line.strip()]


def _folded(text: str) -> str:
    return " ".join(_LETTERS.findall(text.lower()))


def _prose(piece: Piece) -> bool:
    return len(piece.text) >= _FEWEST_PROSE and piece.linked < _LINKED * len(piece.text) and _STOP.search(piece.text) is not None


def _sentence(piece: Piece) -> bool:
    return len(piece.text) >= _FEWEST_PROSE and _STOP.search(piece.text) is not None and piece.tag == "p"


def _first(pieces: Sequence[Piece], chosen: Sequence[bool], facts: PageFacts) -> int:
    """Where the article begins: after its headline if that stands before the first prose, else at the first piece chosen."""
    start = chosen.index(True)
    title = _folded(facts.title)
    prose = next((index for index, piece in enumerate(pieces) if chosen[index] and _prose(piece)), start)
    heads = [index for index, piece in enumerate(pieces[:prose]) if piece.tag == "h1" or (title and _folded(piece.text) == title)]
    return heads[-1] + 1 if heads else min(start, prose)


def _named_zones(pieces: Sequence[Piece], chosen: Sequence[bool]) -> frozenset[int]:
    """Zones that by name hold no article text, but for those that hold most of it: class names lie."""
    held = Counter(zone for piece, is_chosen in zip(pieces, chosen, strict=True) if is_chosen for zone in piece.zones)
    total = sum(chosen)
    return frozenset(zone for piece in pieces for zone in piece.zones if held[zone] < total / 3)


def _belongs(piece: Piece, homes: Counter[int], named: frozenset[int], facts: PageFacts) -> bool:
    """Whether a piece that neither opinion has stands among such as they have, or is the standfirst."""
    if any(zone in named for zone in piece.zones) or piece.tag in ("figcaption", "td", "th"):
        return False
    text = _folded(piece.text)
    summary = _folded(facts.summary)
    if len(text) >= _SURE and (text == summary or (_STANDFIRST.search(piece.classes) and piece.tag in ("p", "h2", "h3", ""))):
        return True
    return homes[piece.parent] >= 2 and piece.tag in ("p", "") and _prose(piece)
