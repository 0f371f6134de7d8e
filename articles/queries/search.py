"""Finding articles, claims and sources by words, in the index that the database keeps (``articles.upkeep``).

Every word must occur, case and accents aside; what stands in quotation marks, as one phrase; the last word may be the beginning of
one. Newest first, by key: what was found last month is not what a desk looks for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from articles.models import Article, Claim, Source

PAGE = 20
"""Finds of one kind on a page."""
MOST_WORDS = 12
FEWEST_LETTERS = 3
"""Letters from which on the last word is taken for the beginning of one."""
AROUND = 90
"""Characters shown on either side of a find."""
_CHUNK = 100_000
_MARKS = "[\u0300-\u036f]*"
_FOUND = TypeVar("_FOUND", Article, Claim, Source)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand next to each other; ``begins`` where the last is the beginning of a word."""

    words: tuple[str, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``hit`` where it is what was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class Find:
    """One thing that was found, with its name and a passage, the words in it told apart."""

    row: Any
    name: tuple[Piece, ...]
    passage: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Finds:
    """Finds of one kind. ``before`` is the key of the next page, 0 where there is none."""

    rows: tuple[Find, ...]
    before: int


def folded(text: str) -> str:
    """Small letters without accents, as the index has them."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.lower().replace("đ", "d")


def phrases_of(query: str) -> tuple[Phrase, ...]:
    """What a person typed, as phrases; nothing where it holds no word."""
    phrases: list[Phrase] = []
    for quoted, plain in re.findall(r'["“”]([^"“”]*)["“”]|([^"“”]+)', query):
        words = re.findall(r"[^\W_]+", folded(quoted or plain))
        phrases += [Phrase(tuple(words))] if quoted and words else [Phrase((word,)) for word in words]
    phrases = phrases[:MOST_WORDS]
    if phrases and not query.rstrip().endswith(('"', "”")) and len(phrases[-1].words[-1]) >= FEWEST_LETTERS:
        phrases[-1] = Phrase(phrases[-1].words, begins=True)
    return tuple(phrases)


def find_articles(articles: QuerySet[Article], phrases: tuple[Phrase, ...], before: int = 0) -> Finds:
    """Articles by title, publisher, byline and current text. One query."""
    rows, more = _found(articles.select_related("current"), "articles_article", phrases, before)
    return _finds(rows, more, phrases, lambda a: (a.title, a.current.text if a.current else ""))


def find_claims(claims: QuerySet[Claim], phrases: tuple[Phrase, ...], before: int = 0) -> Finds:
    """Claims by label, value and rationale. One query."""
    rows, more = _found(claims.select_related("article"), "articles_claim", phrases, before)
    return _finds(rows, more, phrases, lambda c: (c.label, " · ".join(filter(None, (c.printed, c.normal, c.rationale)))))


def find_sources(sources: QuerySet[Source], phrases: tuple[Phrase, ...], before: int = 0) -> Finds:
    """Sources by name, publisher, address and note. ``sources`` holds only those whose name this person may see. One query."""
    rows, more = _found(sources, "articles_source", phrases, before)
    return _finds(rows, more, phrases, lambda s: (s.name, " · ".join(filter(None, (s.publisher, s.url, s.note)))))


# --- asking the index --------------------------------------------------------------------------------


def _found(rows: QuerySet[_FOUND], table: str, phrases: tuple[Phrase, ...], before: int) -> tuple[list[_FOUND], bool]:
    if not phrases:
        return [], False
    if before:
        rows = rows.filter(pk__lt=before)
    found = list(rows.filter(pk__in=_matching(table, phrases)).order_by("-pk")[: PAGE + 1])
    return found[:PAGE], len(found) > PAGE


def _matching(table: str, phrases: tuple[Phrase, ...]) -> RawSQL:
    """The keys that the index has for these phrases.

    Materialized, because PostgreSQL thinks the beginning of a word more common than it is, and would rather look through all rows, newest first.
    """
    index = f"{table}_search"
    if connection.vendor == "sqlite":
        return RawSQL(f"SELECT rowid FROM {index} WHERE {index} MATCH %s", (_fts5(phrases),))  # noqa: S608, S611  # a constant's name
    found = f"WITH found AS MATERIALIZED (SELECT id FROM {index} WHERE document @@ to_tsquery('simple', %s)) SELECT id FROM found"  # noqa: S608  # as above
    return RawSQL(found, (_tsquery(phrases),))  # noqa: S611  # as above


def _fts5(phrases: Iterable[Phrase]) -> str:
    """FTS5's language: every phrase in quotation marks, so that nothing typed is an operator."""
    return " AND ".join(f'"{" ".join(phrase.words)}"{" *" if phrase.begins else ""}' for phrase in phrases)


def _tsquery(phrases: Iterable[Phrase]) -> str:
    """PostgreSQL's language: words are letters and digits alone, so nothing typed is an operator."""
    return " & ".join(f"({' <-> '.join(phrase.words)}{':*' if phrase.begins else ''})" for phrase in phrases)


# --- showing what was found ----------------------------------------------------------------------------


def _finds(rows: list[_FOUND], more: bool, phrases: tuple[Phrase, ...], read: Any) -> Finds:  # noqa: ANN401, FBT001  # a row's two texts
    pattern = _pattern(phrases)
    return Finds(
        tuple(Find(row, pieces(name, pattern), passage(text, pattern)) for row in rows for name, text in [read(row)]),
        rows[-1].pk if more else 0,
    )


def _pattern(phrases: tuple[Phrase, ...]) -> re.Pattern[str]:
    """Finds the words in folded text."""
    alternatives = []
    for phrase in phrases:
        words = [_MARKS.join(map(re.escape, word)) + _MARKS for word in phrase.words]
        alternatives.append(r"\b" + r"[\W_]+".join(words) + (r"\w*" if phrase.begins else r"\b"))
    return re.compile("|".join(alternatives) or r"(?!)")


class _Folding(dict[int, int]):
    """Each character as one folded character, so that places stay where they are."""

    def __missing__(self, code: int) -> int:
        letter = folded(chr(code)) or chr(code)
        self[code] = ord(letter[0])
        return self[code]


_FOLDING = _Folding()


def pieces(text: str, pattern: re.Pattern[str]) -> tuple[Piece, ...]:
    """``text`` cut where ``pattern`` finds something in it, case and accents aside."""
    found: list[Piece] = []
    at = 0
    for hit in pattern.finditer(text.translate(_FOLDING)):
        if hit.start() > at:
            found.append(Piece(text[at : hit.start()]))
        found.append(Piece(text[hit.start() : hit.end()], hit=True))
        at = hit.end()
    return (*found, Piece(text[at:])) if at < len(text) else tuple(found)


def passage(text: str, pattern: re.Pattern[str]) -> tuple[Piece, ...]:
    """The first place where ``pattern`` finds something, with what stands around it; the beginning where it finds nothing."""
    start = 0
    for chunk in range(0, len(text), _CHUNK):
        if hit := pattern.search(text[chunk : chunk + _CHUNK + 200].translate(_FOLDING)):
            start = chunk + hit.start()
            break
    left, right = max(0, start - AROUND), start + 2 * AROUND
    if left:
        left = text.find(" ", left, start) + 1 or left
    if right < len(text):
        right = text.rfind(" ", start + AROUND, right) + 1 or right
    cut = " ".join(text[left:right].split())
    shown = pieces(cut, pattern)
    return (*((Piece("… "),) if left else ()), *shown, *((Piece(" …"),) if right < len(text) else ()))
