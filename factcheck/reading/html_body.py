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

from lxml.html import HtmlElement

from factcheck.reading.html_facts import PageFacts
from factcheck.reading.html_pieces import Page, Piece
from factcheck.reading.structure_lines import UNTOLD, Line, fold, tell_line
from factcheck.vocabulary import BlockKind

_LETTERS = re.compile(r"[^\W_]+")
_STOP = re.compile(r"[.!?…。:][\"”’»)\]']*$")
_STANDFIRST = re.compile(
    r"stand-?first|sub-?title|sub-?head|\bdeck\b|dek\b|sapo|summary|description|lead\b|article-?intro|excerpt|abstract|perex|strapline|teaser-?text",
    re.IGNORECASE,
)
_MOST_PIECES = 10_000
_SURE = 25
_FEWEST_PROSE = 40
_LINKED = 0.7
_ZONE_SHARE = 0.15
_FAR = 20
_LITTLE = 0.15

_KINDS = {"li": BlockKind.LIST_ITEM, "blockquote": BlockKind.QUOTE, "figcaption": BlockKind.CAPTION, "h2": BlockKind.HEADING, "h3": BlockKind.HEADING, "h4": BlockKind.HEADING, "h5": BlockKind.HEADING, "h6": BlockKind.HEADING}  # fmt: skip

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Part:
    """One block of the article to be: its text, and what is known of it from the page.

    ``pages``: of what is printed on pages, where in the text each begins that it stands on, with the page's number in the file, from 1.
    """

    text: str
    told: Line = UNTOLD
    pages: tuple[tuple[int, int], ...] = ()


def find_body(page: Page, facts: PageFacts) -> list[Part]:
    """The parts of the article in ``page`` in order, furniture that stands among them included."""
    pieces = page.pieces
    chosen = _chosen(page, facts)
    for fits in (_prose, _stopped):
        if not any(chosen):
            chosen = [fits(piece) and not piece.zones for piece in pieces]
    if not any(chosen):
        return [Part(piece.text, _told(piece, belongs=False, named=frozenset(piece.zones))) for piece in pieces]
    named = _named_zones(pieces, chosen)
    outside = [is_chosen and not any(zone in named for zone in piece.zones) for piece, is_chosen in zip(pieces, chosen, strict=True)]
    chosen = _together(pieces, outside if any(outside) else chosen)
    region = range(_first(pieces, chosen, facts), len(chosen) - chosen[::-1].index(True))
    homes = Counter(home for piece, is_chosen in zip(pieces, chosen, strict=True) if is_chosen and _prose(piece) for home in piece.homes)
    parts: list[Part] = []
    first_prose = next((index for index in region if chosen[index] and _prose(pieces[index])), region.stop)
    for index in region:
        piece = pieces[index]
        belongs = (
            chosen[index]
            or _belongs(piece, homes, named)
            or _between(pieces, chosen, index, named)
            or (index < first_prose and _opens(piece, facts))
        )
        if piece.tag == "h1" or _folded(piece.text) == _folded(facts.title):
            continue
        parts.append(Part(piece.text, _told(piece, belongs=belongs, named=named)))
    return parts


def _told(piece: Piece, *, belongs: bool, named: frozenset[int]) -> Line:
    kind = _KINDS.get(piece.tag)
    told = tell_line(piece.text)
    if told.kind is not None and not (told.kind is BlockKind.CAPTION and kind is None):
        return told
    if kind is BlockKind.CAPTION:
        return Line(kind)
    if piece.linked > _LINKED * len(piece.text) and not (belongs and _sentence(piece)):
        return Line(BlockKind.FURNITURE, "link to another page")
    if belongs:
        return Line(kind) if kind is not None else told
    if any(zone in named for zone in piece.zones):
        return Line(BlockKind.FURNITURE, "set apart by the page from its article")
    return Line(BlockKind.FURNITURE, "not among the paragraphs of the article")


def _chosen(page: Page, facts: PageFacts) -> list[bool]:
    """For each piece whether one of the two opinions has it."""
    lines = _recommended(page.root) if page.shallow and len(page.pieces) <= _MOST_PIECES else []
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
    from trafilatura import bare_extraction  # noqa: PLC0415  # it brings NumPy, and most processes never open a page

    try:
        found = bare_extraction(root, include_comments=False, with_metadata=False)
    except Exception:  # noqa: BLE001 - whatever a hostile page makes it raise, the page can still be read by its own pieces
        return []
    text = getattr(found, "text", None) or ""
    return [fold(line).removeprefix("- ") for line in text.split("\n") if line.strip()]


def _folded(text: str) -> str:
    return " ".join(_LETTERS.findall(text.lower()))


def _prose(piece: Piece) -> bool:
    return len(piece.text) >= _FEWEST_PROSE and _stopped(piece)


def _stopped(piece: Piece) -> bool:
    return piece.linked < _LINKED * len(piece.text) and _STOP.search(piece.text) is not None


def _sentence(piece: Piece) -> bool:
    return len(piece.text) >= _SURE and _STOP.search(piece.text) is not None and piece.tag == "p"


def _first(pieces: Sequence[Piece], chosen: Sequence[bool], facts: PageFacts) -> int:
    """Where the article begins: after its headline if that stands before the first prose, else at the first piece chosen."""
    start = chosen.index(True)
    title = _folded(facts.title)
    prose = next((index for index, piece in enumerate(pieces) if chosen[index] and _prose(piece)), start)
    heads = [index for index, piece in enumerate(pieces[:prose]) if piece.tag == "h1" or (title and _folded(piece.text) == title)]
    return heads[-1] + 1 if heads else min(start, prose)


def _named_zones(pieces: Sequence[Piece], chosen: Sequence[bool]) -> frozenset[int]:
    """Zones that by name hold no article text, but for those that hold a good part of it: class names lie."""
    held: Counter[int] = Counter()
    for piece, is_chosen in zip(pieces, chosen, strict=True):
        if is_chosen:
            held.update(dict.fromkeys(piece.zones, len(piece.text)))
    total = sum(len(piece.text) for piece, is_chosen in zip(pieces, chosen, strict=True) if is_chosen)
    return frozenset(zone for piece in pieces for zone in piece.zones if held[zone] < _ZONE_SHARE * total)


def _together(pieces: Sequence[Piece], chosen: list[bool]) -> list[bool]:
    """``chosen`` without stragglers: what stands far from the main run of text and is little beside it."""
    runs: list[list[int]] = []
    for index in (index for index, is_chosen in enumerate(chosen) if is_chosen):
        if runs and index - runs[-1][-1] <= _FAR:
            runs[-1].append(index)
        else:
            runs.append([index])
    weights = [sum(len(pieces[index].text) for index in run) for run in runs]
    kept = {index for run, weight in zip(runs, weights, strict=True) if weight >= _LITTLE * max(weights) for index in run}
    return [index in kept for index in range(len(chosen))]


def _belongs(piece: Piece, homes: Counter[int], named: frozenset[int]) -> bool:
    """Whether a piece that neither opinion has stands among such as they have."""
    apart = any(zone in named for zone in piece.zones) or piece.tag not in ("p", "")
    return not apart and (_prose(piece) or _sentence(piece)) and any(homes[home] >= 2 for home in piece.homes)


def _between(pieces: Sequence[Piece], chosen: Sequence[bool], index: int, named: frozenset[int]) -> bool:
    """Whether a paragraph, be it all one link, is a sentence between two pieces of the article."""
    apart = any(zone in named for zone in pieces[index].zones)
    return not apart and _sentence(pieces[index]) and chosen[index - 1] and index + 1 < len(pieces) and chosen[index + 1]


def _opens(piece: Piece, facts: PageFacts) -> bool:
    """Whether a piece between headline and prose is the standfirst: by its name, because the page's summary says the same, or as a lead in prose."""
    text = _folded(piece.text)
    if len(text) < _SURE or piece.tag in ("figcaption", "li", "td", "th", "blockquote"):
        return False
    return (
        text == _folded(facts.summary)
        or _STANDFIRST.search(piece.classes) is not None
        or (_prose(piece) and not piece.zones and (piece.tag == "p" or len(text) >= 2 * _FEWEST_PROSE))
    )
