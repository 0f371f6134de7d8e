"""A page as the pieces of text that a reader sees one below the other, each with where it stands in the page.

Walked with a stack of its own: pages nest as deep as they like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from factcheck.reading.structure_lines import fold

_UNSEEN = frozenset(
    "script style noscript template svg math iframe object canvas select option textarea button input audio video map head datalist dialog progress".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img amp-img "
    "picture source".split()
)
_KINDS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "td", "th", "dt", "dd", "pre", "caption")
_ZONES = re.compile(
    r"(?:^|[-_ ])(?:related|recommend\w*|newsletter\w*|promo\w*|shar(?:e|ing)\w*|social\w*|comments?|disqus|advert\w*|ads?|sponsor\w*|breadcrumbs?|side-?bar|outbrain|taboola|"
    r"read-?(?:more|also|next)|more-?on|trending|most-?(?:read|popular)|popular|tags?|topics?|bio|sign-?up|subscri\w*|cookies?|consent|footer|navi?|navigation|menu|pagination|"
    r"baca-?juga|lainnya|terkait|terkini|populer|relate\w*|lien-?quan|tin-?lien-?quan|xem-?them|doc-?them|binh-?luan|widget|banner|tooltip|modal|popup|gallery|carousel|skip)(?=$|[-_ ])"
)  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STRONG = frozenset(("b", "strong", "span"))
_DEEPEST = 250
_PARSED_DEEPEST = 2000
_ENDED = re.compile(r"[.!?:…\"”»)]$")
_UNREAD = re.compile(r"<!--|<(?P<tag>script|style|template|noscript)\b[^<>]*+>", re.IGNORECASE)
_UNREAD_ENDS: dict[str | None, re.Pattern[str]] = {
    None: re.compile("-->"),
    **{tag: re.compile(rf"</{tag}\s*+>", re.IGNORECASE) for tag in ("script", "style", "template", "noscript")},
}
_TOKEN = re.compile(r"</?(?P<tag>[a-zA-Z][\w-]*+)[^<>]*+>|[^<]+|<")


@dataclass(slots=True)
class Piece:
    """One piece of text.

    ``tag``: the nearest element of meaning; ``linked``: how many of its characters are links; ``homes``: numbers of the nearest three
    elements that hold the piece beside others; ``zones``: numbers of the elements around it that by name hold no article text;
    ``classes``: class, id and itemprop of its own element.
    """

    text: str
    tag: str
    linked: int
    homes: tuple[int, ...]
    zones: tuple[int, ...]
    classes: str


@dataclass(slots=True)
class Page:
    """A parsed page. ``shallow``: whether it is nested no deeper than pages are, so that others' recursive code may be let at it."""

    root: HtmlElement
    pieces: list[Piece] = field(default_factory=list)
    shallow: bool = True


@dataclass(slots=True)
class _Open:
    """An element that the walk is inside of."""

    node: HtmlElement
    number: int
    tag: str
    homes: tuple[int, ...]
    zones: tuple[int, ...]
    classes: str
    linked: bool
    children: Iterator[HtmlElement]


def parse_page(html: str) -> Page | None:
    """The page in ``html``; ``None`` where there is nothing in it."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html.encode(), parser)
    except etree.XMLSyntaxError:
        return None
    if root is None:
        return None
    page = Page(root)
    walk = _Walk(page)
    walk.run()
    page.shallow = walk.deepest < _DEEPEST
    if walk.deepest >= _PARSED_DEEPEST:
        page.pieces = _flat_pieces(html)
    return page


class _Walk:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.text: list[str] = []
        self.linked = 0
        self.numbers = 0
        self.deepest = 0

    def run(self) -> None:
        root = self.page.root
        stack = [_Open(root, 0, "", (), (), "", linked=False, children=iter(root))]
        while stack:
            inside = stack[-1]
            child = next(inside.children, None)
            if child is None:
                stack.pop()
                if inside.node.tag not in _INLINE:
                    self.flush(inside)
                elif inside.node.tag in _STRONG and _glued(self.text, inside.node.tail):
                    self.text.append("\n\n")
                if stack:
                    self.add(inside.node.tail, stack[-1])
                continue
            opened = self.enter(child, inside)
            if opened is None:
                self.add(child.tail, inside)
                continue
            stack.append(opened)
            self.deepest = max(self.deepest, len(stack))
            self.add(child.text, opened)

    def enter(self, node: HtmlElement, inside: _Open) -> _Open | None:
        tag = node.tag
        if not isinstance(tag, str) or tag in _UNSEEN or node.get("hidden") is not None or _HIDDEN.search(node.get("style") or ""):
            return None
        if tag == "br":
            self.text.append("\n")
            return None
        if tag in _INLINE:
            return _Open(
                node,
                inside.number,
                inside.tag,
                inside.homes,
                inside.zones,
                inside.classes,
                linked=inside.linked or tag == "a",
                children=iter(node),
            )
        self.flush(inside)
        if tag == "hr":
            return None
        self.numbers += 1
        names = f"{node.get('class') or ''} {node.get('id') or ''}".lower()
        zones = (
            (*inside.zones, self.numbers)
            if tag in ("nav", "aside", "footer", "form") or (tag not in _KINDS and _ZONES.search(names))
            else inside.zones
        )
        meaning = tag if tag in _KINDS else inside.tag if inside.tag in ("blockquote", "figcaption", "li") else ""
        if tag == "p" and inside.tag in ("blockquote", "figcaption", "li"):
            meaning = inside.tag
        return _Open(
            node,
            self.numbers,
            meaning,
            (inside.number, *inside.homes[:2]),
            zones,
            f"{names} {node.get('itemprop') or ''}",
            linked=False,
            children=iter(node),
        )

    def add(self, text: str | None, inside: _Open) -> None:
        if text:
            self.text.append(text.replace("\n", " "))
            if inside.linked:
                self.linked += len(text.strip())

    def flush(self, inside: _Open) -> None:
        """Close the piece that has gathered, as belonging to the element ``inside``."""
        if not self.text:
            return
        whole, linked = "".join(self.text), self.linked
        self.text, self.linked = [], 0
        homes = inside.homes if inside.tag else (inside.number, *inside.homes[:2])
        for line in _lines(whole):
            self.page.pieces.append(Piece(line, inside.tag, min(linked, len(line)), homes, inside.zones, inside.classes))


def _glued(text: list[str], tail: str | None) -> bool:
    """Whether a heading made of bold type runs into the paragraph after it: only a style sheet keeps them apart."""
    return bool(text and tail and text[-1][-1:].islower() and tail[:1].isupper())


def _lines(whole: str) -> list[str]:
    """The paragraphs of one element: apart at two ``<br>``, and at one where a sentence has ended."""
    lines: list[str] = []
    for paragraph in re.split(r"\n\s*\n", whole):
        gathered: list[str] = []
        for line in filter(None, map(fold, paragraph.split("\n"))):
            if gathered and _ENDED.search(gathered[-1][-4:]):
                lines.append(" ".join(gathered))
                gathered = []
            gathered.append(line)
        if gathered:
            lines.append(" ".join(gathered))
    return lines


def _flat_pieces(html: str) -> list[Piece]:
    """The pieces of a page that is nested deeper than it can be parsed: text between tags, apart at every tag that is not inline."""
    pieces: list[Piece] = []
    gathered: list[str] = []
    for found in _TOKEN.finditer(" ".join(_read_stretches(html))):
        if not found["tag"]:
            gathered.append(found[0])
        elif found["tag"].lower() not in _INLINE:
            pieces += [Piece(line, "", 0, (), (), "") for line in _lines(unescape("".join(gathered).replace("\n", " ")))]
            gathered = []
    pieces += [Piece(line, "", 0, (), (), "") for line in _lines(unescape("".join(gathered).replace("\n", " ")))]
    return pieces


def _read_stretches(html: str) -> Iterator[str]:
    """A page without its comments, scripts and the like, in one walk: a kind that once is never closed again is text from there on."""
    kept = at = 0
    unclosed: set[str | None] = set()
    while found := _UNREAD.search(html, at):
        at = found.end()
        kind = found["tag"] and found["tag"].lower()
        end = None if kind in unclosed else _UNREAD_ENDS[kind].search(html, at)
        if end is None:
            unclosed.add(kind)
            continue
        yield html[kept : found.start()]
        kept = at = end.end()
    yield html[kept:]
