"""Word documents (DOCX, ISO/IEC 29500) as the parts of an article.

python-docx opens the package and knows its styles. The text is walked here: python-docx's own ``paragraphs`` leave out what stands in
tracked insertions, content controls, text boxes and footnotes, and an article must not lose a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as DocxDocument
from lxml import etree

from factcheck.reading.filed import LIMITS, Filed, FileLimits, NeedsPassword, TooLarge, UnreadableFile, too_many_characters
from factcheck.reading.html_body import Part
from factcheck.reading.structure_lines import UNTOLD, Line, fold, tell_line
from factcheck.vocabulary import BlockKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr", _FALLBACK})
_BREAKS = frozenset({f"{_W}br", f"{_W}cr"})
_MOST_MEMBERS = 5_000
_ARCHIVE = re.compile(r"\.(?:zip|7z|rar|gz|bz2|xz|tar|tgz|jar)$", re.IGNORECASE)
_XML_PART = re.compile(r"\.(?:xml|rels|vml)$", re.IGNORECASE)
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_SHOWN_ASIDE = ("/header", "/footer")
_NOTES = ("/footnotes", "/endnotes")
_STYLED = (
    (re.compile(r"(?:title|heading \d|subtitle)", re.IGNORECASE), Line(BlockKind.HEADING)),
    (re.compile(r"caption", re.IGNORECASE), Line(BlockKind.CAPTION)),
    (re.compile(r"(?:intense )?quote|block text", re.IGNORECASE), Line(BlockKind.QUOTE)),
    (re.compile(r"list.*", re.IGNORECASE), Line(BlockKind.LIST_ITEM)),
)
_MAKERS = re.compile(r"python-docx|(?:microsoft )?office user|user\d*|admin\w*|unknown|author", re.IGNORECASE)


@dataclass(slots=True)
class _Walk:
    """The text so far. ``boxes`` are paragraphs of text boxes, which float and are read after the paragraph they hang on."""

    limits: FileLimits
    kinds: dict[str, Line]
    parts: list[Part] = field(default_factory=list)
    characters: int = 0

    def add(self, text: str, line: Line) -> None:
        """Take in a paragraph, a part for each of its lines."""
        for words in text.split("\n"):
            if not fold(words):
                continue
            self.characters += len(words)
            if self.characters > self.limits.characters:
                raise too_many_characters(self.limits)
            told = tell_line(fold(words)) if line.kind is None else line
            self.parts.append(Part(" ".join(words.split()), told))


def read_docx(data: bytes, *, limits: FileLimits = LIMITS) -> Filed:
    """The parts of the document in ``data``. Raises :class:`~factcheck.reading.filed.UnreadableFile`."""
    _look_over(data, limits)
    try:
        document = Document(BytesIO(data))
        walk = _Walk(limits, _kinds_of_styles(document))
        body = document.element.body
        _walk_blocks(body, walk)
        for root in _attached(document, _NOTES):
            _walk_blocks(root, walk)
        for root in _attached(document, _SHOWN_ASIDE):
            for paragraph in root.iter(f"{_W}p"):
                walk.add("".join(_text_of(paragraph)), Line(BlockKind.FURNITURE, "running head or foot of the pages"))
        return _filed(document, walk.parts)
    except UnreadableFile:
        raise
    except Exception as why:  # a damaged package makes zipfile, lxml and python-docx raise whatever they trip over
        raise UnreadableFile(
            "This Word document is damaged and cannot be opened. Open it in Word or LibreOffice, save it anew, and hand that in."
        ) from why


# --- before anything is unpacked ---------------------------------------------------------------------------


def _look_over(data: bytes, limits: FileLimits) -> None:
    """Refuse what is no document, or one made to do harm. What a member declares as its size is all that zipfile ever unpacks of it."""
    try:
        with ZipFile(BytesIO(data)) as package:
            reason = _harm_in(package, limits)
    except Exception as why:  # what zipfile, zlib and lzma raise on a damaged archive shares no base
        raise UnreadableFile(
            "This Word document is damaged: it breaks off or was changed on the way. Save or send it again, and hand that in."
        ) from why
    if reason is not None:
        raise reason


def _harm_in(package: ZipFile, limits: FileLimits) -> UnreadableFile | None:
    members = package.infolist()
    if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > limits.unpacked:
        return TooLarge(
            f"This document unpacks to more than {limits.unpacked // 1_000_000} MB, which no article does. Hand in the article alone, without pictures, or paste its text."
        )
    if any(member.flag_bits & 1 for member in members):
        return NeedsPassword("This document is protected by a password. Save it without one and hand it in again.")
    if any(_ARCHIVE.search(member.filename) for member in members):
        return UnreadableFile(
            "This document holds another archive, which no article does. Save the article alone as a new document and hand that in."
        )
    if any(_XML_PART.search(member.filename) and _declares_entities(package.read(member)) for member in members):
        return UnreadableFile(
            "This document refers to things outside itself (XML entities), which Word never writes. Open it in Word or LibreOffice, save it anew, and hand that in."
        )
    return None


def _declares_entities(xml: bytes) -> bool:
    return any(mark in xml for mark in _DOCTYPES)


# --- the text ------------------------------------------------------------------------------------------------


def _walk_blocks(root: etree._Element, walk: _Walk) -> None:
    """Take in every paragraph below ``root`` in order: in tables, content controls, footnotes; text boxes after what they hang on."""
    for paragraph in root.iter(f"{_W}p"):
        if _is_inside(paragraph, (_FALLBACK, f"{_W}del", f"{_W}moveFrom")):
            continue
        walk.add("".join(_text_of(paragraph)), _told(paragraph, walk.kinds))


def _is_inside(element: etree._Element, tags: Iterable[str]) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _text_of(paragraph: etree._Element) -> Iterator[str]:
    """The printed characters of a paragraph; those of paragraphs within it (text boxes) are theirs."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        tag = element.tag
        if tag in _LEFT_OUT or tag == f"{_W}p":
            continue
        if tag == f"{_W}t":
            yield element.text or ""
        elif tag == f"{_W}tab":
            yield "\t"
        elif tag in _BREAKS:
            yield "\n"
        elif tag == f"{_W}noBreakHyphen":
            yield "\u2011"
        else:
            waiting.extend(reversed(element))


def _told(paragraph: etree._Element, kinds: dict[str, Line]) -> Line:
    """What a paragraph is by its style, its place in the outline, or a number before it."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return UNTOLD
    style, outline, number = (properties.find(f"{_W}{name}") for name in ("pStyle", "outlineLvl", "numPr"))
    told = kinds.get(style.get(f"{_W}val", "") if style is not None else "", UNTOLD)
    if told.kind is not None:
        return told
    if outline is not None and outline.get(f"{_W}val", "9").isdigit() and int(outline.get(f"{_W}val", "9")) < 9:
        return Line(BlockKind.HEADING)
    return Line(BlockKind.LIST_ITEM) if number is not None else UNTOLD


def _kinds_of_styles(document: DocxDocument) -> dict[str, Line]:
    """What a paragraph of each style is, by the style's id. The names of Word's own styles are English in every language of Word."""
    kinds = {}
    for style in document.styles:
        ancestor, left = style, 10
        while ancestor is not None and left:
            line = next((line for name, line in _STYLED if name.fullmatch(ancestor.name or "")), None)
            if line is not None:
                kinds[style.style_id] = line
                break
            ancestor, left = getattr(ancestor, "base_style", None), left - 1
    return kinds


def _attached(document: DocxDocument, ends: tuple[str, ...]) -> Iterator[etree._Element]:
    """The roots of the parts that hang on the document by a relationship of these types (footnotes, headers), each once."""
    seen = set()
    for relationship in document.part.rels.values():
        if relationship.is_external or not relationship.reltype.endswith(ends):
            continue
        part = relationship.target_part
        if part.partname not in seen:
            seen.add(part.partname)
            yield etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))


# --- what it says of itself -----------------------------------------------------------------------------------


def _filed(document: DocxDocument, parts: list[Part]) -> Filed:
    said = document.core_properties
    author, made = fold(said.author or ""), said.created
    return Filed(parts, fold(said.title or ""), "" if _MAKERS.fullmatch(author) else author, made.date() if made is not None else None)
