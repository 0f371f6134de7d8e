"""Finding articles, claims, sources and what was captured of them by words, in the index that the database keeps (``articles.upkeep``).

Every word must occur, case and accents aside; what stands in quotation marks, as one phrase; the last word may be the beginning of
one. Newest first, by key: what was found last month is not what a desk looks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import Left, Substr
from django.utils.timezone import make_aware

from articles.models import Article, Capture, Claim, PriorCheck, Source
from articles.queries.searched_words import AROUND, NOTHING, Phrase, Piece, passage, pattern_of, pieces, stands_in
from factcheck.vocabulary import SourceKind

PAGE = 20
"""Finds of one kind on a page."""
HEAD = 16_000
"""Characters of a capture that are read for its passage; the rest only where the words stand further on."""
MOST_READ = 500_000
_NEWEST = 1_000
"""Rows of PostgreSQL's index that are looked through, newest first, before it is asked for every match."""
_FOUND = TypeVar("_FOUND", bound=Model)


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


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a search is narrowed down to; empty, to nothing. ``since`` and ``until`` are days, both included.

    By day, an article and a source count as published, a claim as made, a capture as taken. ``kind`` is of a source, so with it only sources and
    captures are looked through; with ``article``, everything but articles.
    """

    kind: SourceKind | None = None
    language: str = ""
    article: int | None = None
    since: date | None = None
    until: date | None = None

    def articles(self, articles: QuerySet[Article]) -> QuerySet[Article]:
        """Those of ``articles`` that are wanted."""
        if self.kind or self.article:
            return articles.none()
        return self._between(_in_language(articles, "language", self.language), "published_on")

    def claims(self, claims: QuerySet[Claim]) -> QuerySet[Claim]:
        """Those of ``claims`` that are wanted."""
        if self.kind:
            return claims.none()
        claims = _in_language(claims, "article__language", self.language)
        return self._between(claims.filter(article=self.article) if self.article else claims, "made_at", moment=True)

    def sources(self, sources: QuerySet[Source]) -> QuerySet[Source]:
        """Those of ``sources`` that are wanted."""
        return self._between(self._of_sources(sources), "published_on")

    def captures(self, sources: QuerySet[Source]) -> QuerySet[Capture]:
        """The captures of those of ``sources`` that are wanted."""
        return self._between(
            Capture.objects.filter(source__in=self._of_sources(sources).order_by().values("pk")), "captured_at", moment=True
        )

    def _of_sources(self, sources: QuerySet[Source]) -> QuerySet[Source]:
        sources = _in_language(sources.filter(kind=self.kind) if self.kind else sources, "language", self.language)
        return sources.filter(listings__article=self.article) if self.article else sources

    def _between(self, rows: QuerySet[_FOUND], column: str, *, moment: bool = False) -> QuerySet[_FOUND]:
        if self.since:
            rows = rows.filter(**{f"{column}__gte": _begin(self.since) if moment else self.since})
        if self.until:
            rows = rows.filter(
                **{f"{column}__lt" if moment else f"{column}__lte": _begin(self.until + timedelta(days=1)) if moment else self.until}
            )
        return rows


def _in_language(rows: QuerySet[_FOUND], column: str, language: str) -> QuerySet[_FOUND]:
    return rows.filter(**{f"{column}__startswith": language.lower()}) if language else rows


def _begin(day: date) -> datetime:
    return make_aware(datetime.combine(day, time.min))


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


def find_prior_checks(checks: QuerySet[PriorCheck], phrases: tuple[Phrase, ...], before: int = 0) -> Finds:
    """What others have checked, by claim, title, rating and who said and checked it. One query."""
    rows, more = _found(checks.defer("review"), "articles_priorcheck", phrases, before)
    return _finds(rows, more, phrases, lambda c: (c.claim, " · ".join(filter(None, (c.title, c.publisher, c.claimant, c.rating)))))


def find_captures(captures: QuerySet[Capture], phrases: tuple[Phrase, ...], before: int = 0) -> Finds:
    """Captures by what they say. ``captures`` holds only those of sources that this person may see.

    One query that reads the beginning of each; one more where the words stand further on in any.
    """
    rows, more = _found(
        captures.select_related("source").defer("text").annotate(head=Left("text", HEAD)), "articles_capture", phrases, before
    )
    pattern = pattern_of(phrases)
    long = [row.pk for row in rows if len(row.head) == HEAD and not stands_in(row.head, pattern)]  # type: ignore[attr-defined]  # annotated
    further = Capture.objects.filter(pk__in=long).values_list("pk", Substr("text", HEAD - AROUND, MOST_READ)) if long else ()
    passages = {pk: passage(text, pattern, begun=True) for pk, text in further}
    finds = (Find(row, pieces(row.source.name, NOTHING), passages.get(row.pk) or passage(row.head, pattern)) for row in rows)  # type: ignore[attr-defined]  # as above
    return Finds(tuple(finds), rows[-1].pk if more else 0)


# --- asking the index --------------------------------------------------------------------------------


def _found(rows: QuerySet[_FOUND], table: str, phrases: tuple[Phrase, ...], before: int) -> tuple[list[_FOUND], bool]:
    if not phrases:
        return [], False
    try:
        matching = _newest_matching(rows, table, phrases, before)
    except EmptyResultSet:  # what may be seen is nothing, whatever the database has
        return [], False
    found = list(rows.extra(where=[matching.sql], params=matching.params).order_by("-pk")[: PAGE + 1])  # noqa: S610  # a constant's name
    return found[:PAGE], len(found) > PAGE


def _newest_matching(rows: QuerySet[_FOUND], table: str, phrases: tuple[Phrase, ...], before: int) -> RawSQL:
    """Whether a row is among the newest of ``rows`` that the index has for these phrases: a page and one more.

    SQLite's index walks its matches from the newest on, and stops when the page is full. PostgreSQL's knows no order and has to find every match
    of a word that every other row holds; so the newest rows are looked through first, which is where the matches of a common word are.
    """
    index = f"{table}_search"
    key = "rowid" if connection.vendor == "sqlite" else "id"
    among, values = rows.order_by().filter(pk=RawSQL(f"{index}.{key}", ())).values("pk").query.sql_with_params()  # noqa: S611  # a constant's name
    earlier = f"AND {index}.{key} < %s" if before else ""
    last: tuple[int, ...] = (before,) if before else ()
    if connection.vendor == "sqlite":
        sql = (
            f"{table}.id IN (SELECT {index}.rowid FROM {index} WHERE {index} MATCH %s {earlier} AND EXISTS ({among}) "  # noqa: S608  # as above
            f"ORDER BY {index}.rowid DESC LIMIT {PAGE + 1})"
        )
        return RawSQL(sql, (_fts5(phrases), *last, *values))  # noqa: S611  # as above
    may_be_seen = f"EXISTS ({among})"
    matches, page = "document @@ to_tsquery('simple', %s)", f"ORDER BY id DESC LIMIT {PAGE + 1}"
    sql = f"""{table}.id = ANY(ARRAY(
        WITH recent AS MATERIALIZED (
            SELECT id FROM {index}
            WHERE id > (SELECT max(id) - {_NEWEST} FROM {index} WHERE true {earlier}) {earlier} AND {matches} AND {may_be_seen} {page}
        ), every AS MATERIALIZED (
            SELECT id FROM {index} WHERE (SELECT count(*) FROM recent) <= {PAGE} {earlier} AND {matches}
        ), rest AS (
            SELECT id FROM every AS {index} WHERE {may_be_seen} {page}
        ) SELECT id FROM recent UNION SELECT id FROM rest))"""  # noqa: S608  # as above
    query = _tsquery(phrases)
    return RawSQL(sql, (*last, *last, query, *values, *last, query, *values))  # noqa: S611  # as above


def _fts5(phrases: Iterable[Phrase]) -> str:
    """FTS5's language: every phrase in quotation marks, so that nothing typed is an operator."""
    return " AND ".join(f'"{" ".join(phrase.words)}"{" *" if phrase.begins else ""}' for phrase in phrases)


def _tsquery(phrases: Iterable[Phrase]) -> str:
    """PostgreSQL's language: words are letters and digits alone, so nothing typed is an operator."""
    return " & ".join(f"({' <-> '.join(phrase.words)}{':*' if phrase.begins else ''})" for phrase in phrases)


def _finds(rows: list[_FOUND], more: bool, phrases: tuple[Phrase, ...], read: Callable[[_FOUND], tuple[str, str]]) -> Finds:  # noqa: FBT001  # whether there are more
    pattern = pattern_of(phrases)
    return Finds(
        tuple(Find(row, pieces(name, pattern), passage(text, pattern)) for row in rows for name, text in [read(row)]),
        rows[-1].pk if more else 0,
    )
