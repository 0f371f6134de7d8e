"""Where a text says that it comes from something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.reading.addresses import day_in, host_of, site_language
from factcheck.reading.lang import data_language
from factcheck.reading.lang.agencies import AGENCIES
from factcheck.reading.structure_lines import fold, line_words, tell_line
from factcheck.vocabulary import Block, BlockKind, LineageCue, Relation

_URL = re.compile(r"https?://[^\s<>\"')\]]+|www\.[^\s<>\"')\]]+", re.IGNORECASE)
_TRAILING = ".,;:!?"
_AGENCY = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
_DATELINE = re.compile(rf"[^\n()]{{0,60}}\((?P<name>{_AGENCY})(?:/[^()\n]{{1,40}})?\)\s*[-–—]")
_NAMED = re.compile(rf"(?:{_AGENCY})(?!\w)")  # without \b in front, so that only capitals are looked at
_LISTED = re.compile(r"\s*[,/]\s*(?:(?:and|dan|và)\s+)?|\s+(?:&|and|dan|và)\s+")
_LONGEST_NAME = 80
_LONGEST_OUTLET = 30
_LONGEST_CUE = 60


def find_lineage(text: str, blocks: Sequence[Block], *, language: str) -> list[LineageCue]:
    """The cues in ``text``: lines that name a source, datelines of agencies, and sentences that have it from an outlet; each outlet once."""
    cues: list[LineageCue] = []
    named: set[str] = set()
    for cue in (*_from_lines(text, blocks, language), *_from_prose(text, blocks, language)):
        key = (cue.url or cue.name).casefold()
        if key not in named:
            named.add(key)
            cues.append(cue)
    return cues


def _from_lines(text: str, blocks: Sequence[Block], language: str) -> Iterator[LineageCue]:
    for block in blocks:
        if block.kind is not BlockKind.METADATA or block.reason not in ("source line", "translation note"):
            continue
        if found := _URL.search(text, block.start, block.end):
            url = found[0].rstrip(_TRAILING)
            start = found.start()
            yield LineageCue(_relation(url, language, block.reason), host_of(url), url, start, start + len(url), day_in(url))
        elif (name := tell_line(fold(text[block.start : block.end])).rest) and len(name) <= _LONGEST_NAME:
            at = max(text.find(name, block.start, block.end), block.start)
            relation = Relation.TRANSLATES if block.reason == "translation note" else Relation.REPUBLISHES
            for one in _outlets(name):
                start = max(text.find(one, at, block.end), at)
                at = min(start + len(one), block.end)
                yield LineageCue(relation, one, "", start, at)


def _outlets(name: str) -> list[str]:
    """The outlets that a line lists, "Antara, Reuters dan AFP"; the whole where a part is no short name in capitals."""
    parts = _LISTED.split(name)
    return parts if all(part[:1].isupper() and len(part) <= _LONGEST_OUTLET and part.split()[-1][0].isupper() for part in parts) else [name]


def _relation(url: str, language: str, reason: str) -> Relation:
    """A copy where nothing says that the site is in another language than the text."""
    other = site_language(url)
    if reason == "translation note" or (other and other != language.partition("-")[0]):
        return Relation.TRANSLATES
    return Relation.REPUBLISHES


def _from_prose(text: str, blocks: Sequence[Block], language: str) -> Iterator[LineageCue]:
    cited, reports = _citing(data_language(language))
    for block in blocks:
        if not block.kind.counts or block.kind is BlockKind.CREDIT:
            continue
        if "(" in text[block.start : block.start + 60] and (found := _DATELINE.match(text, block.start, block.end)):
            yield LineageCue(Relation.REPUBLISHES, found["name"], "", *found.span("name"))
        for found in _NAMED.finditer(text, block.start, block.end):
            start, end = found.span()
            if text[max(start - 1, 0)].isalnum() and start > block.start:
                continue
            if cited.search(text[max(block.start, start - _LONGEST_CUE) : start]) or reports.match(text, end, block.end):
                yield LineageCue(Relation.CITES, found[0], "", start, end)


@cache
def _citing(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before, and what right after, the name of who is cited."""
    words = line_words(language)
    return re.compile(rf"\b(?:{'|'.join(words.cited)})$", re.IGNORECASE), re.compile("|".join(words.reports), re.IGNORECASE)
