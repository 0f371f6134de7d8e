"""What one line of an article is, told from the line alone.

The patterns of all languages count for every text: pages mix them, and what is handed in may be in another language than its page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from factcheck.reading.lang import LANGUAGES
from factcheck.reading.lang.agencies import AGENCIES, NETWORKS, PICTURE_SOURCES
from factcheck.reading.lang.structure_words import LineWords
from factcheck.vocabulary import BlockKind

PUBLICATION_STAMP = "date and time of publication"
"""The reason of a line of nothing but date and time."""

COMMENT_COUNTER = "comment counter"

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Soft hyphen, zero-width and bidirectional control characters: kept in a text, blank to its readers."""

_EDGES = " \t[](){}<>*_-–—=|.:!•·●▪»«›‹#~+→▸►✕×✓"
_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE), None)
_LONGEST_LABEL = 120
_LONGEST_LINE = 300
_LONGEST_CREDIT = 90
_URL = re.compile(r"https?://[^\s<>\"')\]]+|www\.[^\s<>\"')\]]+", re.IGNORECASE)
_FINAL_STOP = re.compile(r"[.!?…。！？][\"”’»)\]']*$")
_NAME = r"(?:(?:[^\W\d_a-z]|Đ)[\w.'’/-]*|(?:bin|binti|van|von|de|da|di|del|al|el|and|dan|và|&|for|untuk|in|di|,|\||-|–|/))"
_NAMES = re.compile(rf"@?{_NAME}(?:\s*,?\s+{_NAME}){{0,11}}")
_HASHTAGS = re.compile(r"(?:#[\w-]+[\s,]*){1,30}")
_INITIALS = re.compile(r"[(\[][a-z]{2,6}(?:[/,-] ?[a-z]{2,6}){0,4}[)\]]")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
_STAMP_TOKEN = re.compile(r"[^\s,|/()–—-]+")
_DIGITS = re.compile(r"\d")
_MAIL = re.compile(r"(?:e-?mail ?: ?)?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}", re.IGNORECASE)
_READING_TIME = re.compile(r"\d{1,2}[- ](?:min(?:ute)?s?|menit|phút)(?: (?:read|baca|membaca|đọc))?", re.IGNORECASE)
_AGENCY = "|".join(re.escape(name) for name in sorted((*AGENCIES, *PICTURE_SOURCES), key=len, reverse=True))
_PICTURE_CREDIT = re.compile(
    rf"\(?(?:(?:{_AGENCY})(?: (?:Photo|Foto|FOTO|PHOTO|via AP|via Reuters))?(?:\s?/\s?[^.!?\n]{{1,60}})?|(?:ANTARA FOTO|AP Photo|REUTERS|AFP)\s?/\s?[^.!?\n]{{1,60}}|Dok\.? [^.!?\n]{{2,60}}|©\D{{2,60}})\)?"
)
# Capitalised on purpose: within a caption, the small word is a word.
_PICTURE_WORDS = [
    form
    for word in ("foto", "ảnh", "photo", "photograph", "picture", "image", "dok", "hình", "credit")
    for form in (word.capitalize(), word.upper())
]
_ENDING_CREDIT = re.compile(rf"[^.!?]\s?\((?:Dok\.? [^()]{{2,60}}|(?:{_AGENCY})(?: (?:Photo|Foto|FOTO))?\s?/\s?[^()]{{1,60}})\)\.?$")


@dataclass(frozen=True, slots=True)
class Line:
    """What a line is by itself: ``kind`` is ``None`` where only its neighbours can tell. ``rest`` is what follows the cue, as printed."""

    kind: BlockKind | None = None
    reason: str = ""
    rest: str = ""


UNTOLD = Line()


def fold(line: str) -> str:
    """``line`` with blanks folded and characters that show nothing taken out."""
    return " ".join(line.translate(_INVISIBLE).split())


def ends_with_stop(line: str) -> bool:
    """Whether a folded line ends as sentences do."""
    return _FINAL_STOP.search(line[-8:]) is not None


def tell_line(line: str) -> Line:
    """What the folded, not empty ``line`` is; long lines are always left to be paragraphs."""
    if len(line) > _LONGEST_LINE:
        return UNTOLD
    cues = _cues()
    bare = line.strip(_EDGES)
    if len(line) <= _LONGEST_LABEL:
        for reason, pattern in cues.whole:
            if pattern.fullmatch(bare):
                return Line(BlockKind.FURNITURE, reason)
        if not bare:
            return Line(BlockKind.FURNITURE, "nothing but marks") if not any(map(str.isalnum, line)) else UNTOLD
    return _told_by_cue(line, bare, cues)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A folded line, the same without what frames it, and whether it ends as sentences do."""

    line: str
    bare: str
    stopped: bool


def is_names(line: str) -> bool:
    """Whether a folded line is nothing but capitalised words, as names of people and desks are."""
    return len(line.split()) <= 6 and not ends_with_stop(line) and _NAMES.fullmatch(line) is not None


def heads_comments(line: str) -> bool:
    """Whether a folded line is what a comment counter is without its number."""
    return any(pattern.fullmatch(f"{line.strip(_EDGES)} 0") for reason, pattern in _cues().whole if reason == COMMENT_COUNTER)


def _told_by_cue(line: str, bare: str, cues: _Cues) -> Line:
    seen = _Seen(line, bare, ends_with_stop(line))
    for tell in (_source, _picture, _writer, _stamp, _link):
        if told := tell(seen, cues):
            return told
    return UNTOLD


def _source(seen: _Seen, cues: _Cues) -> Line | None:
    if found := cues.translated.match(seen.bare):
        return (
            Line(BlockKind.METADATA, "translation note", seen.bare[found.end() :].strip(" :"))
            if len(seen.line) <= _LONGEST_LABEL or _URL.search(seen.line)
            else None
        )
    if (found := cues.sources.match(seen.bare)) and (
        (url := _URL.search(seen.line)) or (not seen.stopped and len(seen.bare) - found.end() <= 80)
    ):
        return Line(BlockKind.METADATA, "source line", url[0] if url else seen.bare[found.end() :].strip())
    if (url := _URL.fullmatch(seen.bare)) is not None:
        return Line(BlockKind.METADATA, "web address", url[0])
    return None


def _picture(seen: _Seen, cues: _Cues) -> Line | None:
    if found := cues.captions.match(seen.bare):
        return Line(BlockKind.CAPTION, "", seen.bare[found.end() :].strip())
    if found := cues.credits.match(seen.bare):
        rest = seen.bare[found.end() :].strip()
        if 0 < len(rest) <= 90 and not seen.stopped:
            small = sum(word[0].islower() for word in rest.split())
            return Line(BlockKind.CREDIT if small <= 3 else BlockKind.CAPTION, "", rest)
        return None
    if _PICTURE_CREDIT.fullmatch(seen.line):
        return Line(BlockKind.CREDIT, "", seen.bare)
    if (cues.ending_credit.search(seen.line[-_LONGEST_CREDIT:]) or _ENDING_CREDIT.search(seen.line[-_LONGEST_CREDIT:])) or (
        cues.positions.search(seen.line) and not seen.stopped
    ):
        return Line(BlockKind.CAPTION)
    return None


def _writer(seen: _Seen, cues: _Cues) -> Line | None:
    if _INITIALS.fullmatch(seen.line):
        return Line(BlockKind.METADATA, "initials of who wrote it", seen.bare)
    if _MAIL.fullmatch(seen.bare):
        return Line(BlockKind.METADATA, "e-mail address", seen.bare)
    for cue, reason in ((cues.desks, "desk line"), (cues.bylines, "byline")):
        if (found := cue.match(seen.bare)) and not seen.stopped:
            rest = seen.bare[found.end() :].strip(" :|")
            if _NAMES.fullmatch(rest) and len(rest.split()) <= 12:
                return Line(BlockKind.METADATA, reason, rest)
    return None


def _stamp(seen: _Seen, cues: _Cues) -> Line | None:
    if _READING_TIME.fullmatch(seen.bare):
        return Line(BlockKind.METADATA, "reading time")
    if len(seen.line) > 100 or seen.line.endswith("?") or len(_DIGITS.findall(seen.line)) < 3:
        return None
    tokens = [token.strip(".:").lower() for token in _STAMP_TOKEN.findall(seen.bare)]
    plain = [token for token in tokens if not (_DIGITS.match(token) or _DIGITS.match(token[-1:]) or token in cues.stamps or not token)]
    if plain or not (
        any(token in cues.stamps for token in tokens) or _CLOCK.search(seen.line) or seen.bare.count("/") == 2 or seen.bare.count("-") == 2
    ):
        return None
    return Line(BlockKind.METADATA, PUBLICATION_STAMP, seen.bare)


def _link(seen: _Seen, cues: _Cues) -> Line | None:
    if seen.line.startswith(">>") and not seen.stopped:
        return Line(BlockKind.FURNITURE, "related-story link", seen.bare)
    if _HASHTAGS.fullmatch(seen.line):
        return Line(BlockKind.FURNITURE, "tags")
    if (found := cues.tags.match(seen.bare)) and not seen.stopped:
        return Line(BlockKind.FURNITURE, "tags", seen.bare[found.end() :].strip())
    if (found := cues.related.match(seen.bare)) and (not seen.stopped or (found[0].endswith(":") and " " in found[0].rstrip(" :"))):
        return Line(BlockKind.FURNITURE, "related-story link", seen.bare[found.end() :].strip(" :"))
    if cues.legal.match(seen.bare) and len(seen.line) <= 200:
        return Line(BlockKind.FURNITURE, "copyright notice")
    if cues.pleas.match(seen.bare):
        return Line(BlockKind.FURNITURE, "plea to subscribe or follow")
    return None


@dataclass(frozen=True, slots=True)
class _Cues:
    whole: tuple[tuple[str, re.Pattern[str]], ...]
    related: re.Pattern[str]
    pleas: re.Pattern[str]
    legal: re.Pattern[str]
    tags: re.Pattern[str]
    sources: re.Pattern[str]
    translated: re.Pattern[str]
    bylines: re.Pattern[str]
    desks: re.Pattern[str]
    credits: re.Pattern[str]
    captions: re.Pattern[str]
    positions: re.Pattern[str]
    ending_credit: re.Pattern[str]
    stamps: frozenset[str]


def line_words(language: str) -> LineWords:
    """The data of one of :data:`~factcheck.reading.lang.LANGUAGES`."""
    words: LineWords = import_module(f"factcheck.reading.lang.{language}.structure").LINES
    return words


def any_of(fragments: Iterable[str], before: str = "", after: str = "") -> re.Pattern[str]:
    """One pattern for all ``fragments``, between ``before`` and ``after``, without regard to case."""
    return re.compile(f"{before}(?:{'|'.join(fragments)}){after}", re.IGNORECASE)


@cache
def _cues() -> _Cues:
    languages = [line_words(language) for language in LANGUAGES]

    def every(field: str) -> list[str]:
        return [fragment for words in languages for fragment in getattr(words, field)]

    network = f"(?:{'|'.join(NETWORKS)})"
    networks = rf"{network}(?:[ ,|/·•&]+{network}){{0,12}}"
    whole = (
        ("advertisement marker", "adverts"),
        (COMMENT_COUNTER, "comments"),
        ("share buttons", "shares"),
        ("page navigation", "navigation"),
    )
    picture = every("credits")
    return _Cues(
        whole=(
            *((reason, any_of(fragment.replace("NETWORKS", networks) for fragment in every(field))) for reason, field in whole),
            (
                "share buttons",
                any_of([rf"{network}(?:[ ,|/·•&]+{network}){{1,12}}|(?:facebook|twitter|whatsapp|telegram|linkedin|zalo|copy link)"]),
            ),
        ),
        related=any_of(every("related"), after=r"(?: ?:|(?=$)| ?[-–—|»>]|(?-i: (?=[\"“'‘]?[A-ZÀ-ỸĐ])))"),
        pleas=any_of(every("pleas")),
        legal=any_of(every("legal")),
        tags=any_of(every("tags"), after=r"(?: ?:|$)"),
        sources=any_of(every("sources"), after=r"(?: ?:| (?=https?://|www\.))"),
        translated=any_of(every("translated"), after=r"\b"),
        bylines=any_of(every("bylines"), after=r"(?: ?:| )"),
        desks=any_of(every("desks"), after=r"(?: ?:| )"),
        credits=any_of(picture, after=r"(?: ?:| ?/| (?:by|oleh) |, )"),
        captions=any_of(every("captions"), after=r"(?: ?:|, )"),
        positions=any_of(every("positions"), before=r"[(\[]", after=r"[)\],]"),
        ending_credit=re.compile(rf"\S[.]?\s[(\[]?(?:{'|'.join(_PICTURE_WORDS)}) ?[:/] ?[^.!?:\n]{{2,60}}[)\]]?\.?$"),
        stamps=frozenset().union(*(words.stamps for words in languages)),
    )
