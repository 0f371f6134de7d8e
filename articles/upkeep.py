"""What the database keeps up by itself, so that it cannot go stale: the search index, and the counts that the queue goes by.

Whatever writes (a service, the admin, ``QuerySet.update()``, raw SQL), triggers follow. On SQLite the index is FTS5 without a copy of
the text; on PostgreSQL a ``tsvector`` with a GIN index. Both fold case and accents, ``đ`` included, so that *cuoc dien dam* finds
*cuộc điện đàm*. A later migration that rebuilds one of these tables on SQLite removes the triggers first and installs them after.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from articles.triggers import postgresql_drop, postgresql_trigger, run

MOST_INDEXED = 200_000
"""Characters of one text that PostgreSQL indexes: a ``tsvector`` holds no more than a megabyte."""


@dataclass(frozen=True, slots=True)
class Index:
    """One searchable table. ``columns`` are expressions of ``{row}`` (``NEW``, ``OLD`` or a table), ``watched`` the columns they read.

    ``when``: of which rows, as a condition on ``{row}``.
    """

    name: str
    table: str
    columns: tuple[str, ...]
    watched: tuple[str, ...]
    when: str

    def values(self, row: str) -> list[str]:
        """The expressions for one row."""
        return [column.format(row=row) for column in self.columns]


INDEXES = (
    Index(
        "articles_article_search",
        "articles_article",
        (
            "{row}.title",
            "{row}.publisher || ' ' || {row}.byline",
            "(SELECT text FROM articles_version v WHERE v.id = {row}.current_id)",
        ),
        ("title", "publisher", "byline", "current_id"),
        "{row}.current_id IS NOT NULL",
    ),
    Index(
        "articles_claim_search",
        "articles_claim",
        ("{row}.label || ' ' || {row}.printed || ' ' || {row}.normal", "{row}.rationale"),
        ("label", "printed", "normal", "rationale", "removed_at"),
        "{row}.removed_at IS NULL",
    ),
    Index(
        "articles_source_search",
        "articles_source",
        ("{row}.name || ' ' || {row}.publisher || ' ' || {row}.url", "{row}.note"),
        ("name", "publisher", "url", "note"),
        "{row}.id IS NOT NULL",
    ),
    Index("articles_capture_search", "articles_capture", ("{row}.text",), ("text",), "{row}.text <> ''"),
    Index(
        "articles_priorcheck_search",
        "articles_priorcheck",
        ("{row}.claim || ' ' || {row}.title", "{row}.publisher || ' ' || {row}.claimant || ' ' || {row}.rating"),
        ("claim", "title", "publisher", "claimant", "rating"),
        "{row}.id IS NOT NULL",
    ),
)

LIVE = "SELECT count(*) FROM articles_claim c WHERE c.article_id = {article} AND c.removed_at IS NULL AND"
COUNTS = {
    "people": "(SELECT count(*) FROM articles_assignment a WHERE a.article_id = {article})",
    "awaiting": f"({LIVE} c.state = 'checked' AND c.verdict <> 'opinion')",
    "stale": f"({LIVE} c.state = 'stale')",
}
"""Columns of an article, each with what it counts."""
MOVED = "OLD.state <> NEW.state OR (OLD.removed_at IS NULL) <> (NEW.removed_at IS NULL)"


@dataclass(frozen=True, slots=True)
class Recount:
    """After ``timing`` on ``table``, where ``when`` holds, count ``columns`` of the article of ``row`` again."""

    name: str
    timing: str
    table: str
    row: str
    columns: tuple[str, ...]
    when: str = ""

    @property
    def statement(self) -> str:
        """The counting."""
        return _count(self.columns, f"{self.row}.article_id", f"WHERE id = {self.row}.article_id")


RECOUNTS = (
    Recount("articles_people_insert", "INSERT", "articles_assignment", "NEW", ("people",)),
    Recount("articles_people_delete", "DELETE", "articles_assignment", "OLD", ("people",)),
    Recount("articles_standing_insert", "INSERT", "articles_claim", "NEW", ("awaiting", "stale"), "NEW.state IN ('checked', 'stale')"),
    Recount("articles_standing_update", "UPDATE OF state, removed_at", "articles_claim", "NEW", ("awaiting", "stale"), MOVED),
)


def install(connection: BaseDatabaseWrapper) -> None:
    """Create it, on the tables that there are (a migration's later ones are still to come), and index every row."""
    there = frozenset(connection.introspection.table_names())
    indexes = [index for index in INDEXES if index.table in there]
    run(connection, _sqlite_install(indexes) if connection.vendor == "sqlite" else _postgresql_install(indexes))


def remove(connection: BaseDatabaseWrapper) -> None:
    """Drop all of it."""
    run(connection, _sqlite_remove() if connection.vendor == "sqlite" else _postgresql_remove())


# --- SQLite ----------------------------------------------------------------------------------------


def _sqlite_install(indexes: Sequence[Index]) -> Iterator[str]:
    for index in indexes:
        names = [f"c{at}" for at in range(len(index.columns))]
        folded = {row: ", ".join(_sqlite_folded(value) for value in index.values(row)) for row in ("NEW", "OLD", index.table)}
        into = f"INSERT INTO {index.name} (rowid, {', '.join(names)})"
        out = f"INSERT INTO {index.name} ({index.name}, rowid, {', '.join(names)}) SELECT 'delete', OLD.id, {folded['OLD']}"
        old, new, every = (index.when.format(row=row) for row in ("OLD", "NEW", index.table))
        yield (f"CREATE VIRTUAL TABLE {index.name} USING fts5({', '.join(names)}, content='', tokenize='unicode61 remove_diacritics 2')")
        yield f"{into} SELECT id, {folded[index.table]} FROM {index.table} WHERE {every}"
        yield f"CREATE TRIGGER {index.name}_insert AFTER INSERT ON {index.table} WHEN {new} BEGIN {into} SELECT NEW.id, {folded['NEW']}; END"
        yield f"CREATE TRIGGER {index.name}_delete AFTER DELETE ON {index.table} WHEN {old} BEGIN {out}; END"
        yield (
            f"CREATE TRIGGER {index.name}_update AFTER UPDATE OF {', '.join(index.watched)} ON {index.table} "
            f"BEGIN {out} WHERE {old}; {into} SELECT NEW.id, {folded['NEW']} WHERE {new}; END"
        )
    yield _count(tuple(COUNTS), "articles_article.id", "")
    for recount in RECOUNTS:
        when = f"WHEN {recount.when}" if recount.when else ""
        yield f"CREATE TRIGGER {recount.name} AFTER {recount.timing} ON {recount.table} {when} BEGIN {recount.statement}; END"


def _sqlite_folded(value: str) -> str:
    """FTS5 takes accents off; the stroke of ``đ`` is none to Unicode."""
    return f"replace(replace({value}, 'đ', 'd'), 'Đ', 'D')"


def _sqlite_remove() -> Iterator[str]:
    for recount in RECOUNTS:
        yield f"DROP TRIGGER IF EXISTS {recount.name}"
    for index in INDEXES:
        for timing in ("insert", "delete", "update"):
            yield f"DROP TRIGGER IF EXISTS {index.name}_{timing}"
        yield f"DROP TABLE IF EXISTS {index.name}"


# --- PostgreSQL ------------------------------------------------------------------------------------

FOLD = r"""
    CREATE OR REPLACE FUNCTION articles_folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fold$
    SELECT regexp_replace(
        translate(lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g')), 'đ', 'd'),
        '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+', ' ', 'g')
    $fold$"""
"""Small letters without accents, and words alone: what is left is split in the same places as FTS5 splits it."""


def _postgresql_install(indexes: Sequence[Index]) -> Iterator[str]:
    yield FOLD
    for index in indexes:
        document = {row: _postgresql_document(index, row) for row in ("NEW", index.table)}
        new, every = (index.when.format(row=row) for row in ("NEW", index.table))
        yield f"CREATE TABLE {index.name} (id bigint PRIMARY KEY, document tsvector NOT NULL)"
        yield f"INSERT INTO {index.name} SELECT id, {document[index.table]} FROM {index.table} WHERE {every}"
        yield f"CREATE INDEX {index.name}_document ON {index.name} USING gin (document)"
        yield from postgresql_trigger(
            f"{index.name}_follow",
            f"AFTER INSERT OR UPDATE OF {', '.join(index.watched)} ON {index.table} FOR EACH ROW",
            f"IF {new} THEN INSERT INTO {index.name} VALUES (NEW.id, {document['NEW']}) "
            f"ON CONFLICT (id) DO UPDATE SET document = excluded.document; ELSE DELETE FROM {index.name} WHERE id = NEW.id; END IF; RETURN NULL;",
        )
        yield from postgresql_trigger(
            f"{index.name}_delete",
            f"AFTER DELETE ON {index.table} FOR EACH ROW",
            f"DELETE FROM {index.name} WHERE id = OLD.id; RETURN NULL;",
        )
        yield from postgresql_trigger(
            f"{index.name}_truncate", f"AFTER TRUNCATE ON {index.table} FOR EACH STATEMENT", f"TRUNCATE {index.name}; RETURN NULL;"
        )
    yield _count(tuple(COUNTS), "articles_article.id", "")
    for recount in RECOUNTS:
        body = f"IF {recount.when or 'TRUE'} THEN {recount.statement}; END IF; RETURN NULL;"
        yield from postgresql_trigger(recount.name, f"AFTER {recount.timing} ON {recount.table} FOR EACH ROW", body)


def _postgresql_document(index: Index, row: str) -> str:
    values = " || ' ' || ".join(f"coalesce({value}, '')" for value in index.values(row))
    return f"to_tsvector('simple', articles_folded(left({values}, {MOST_INDEXED})))"


def _postgresql_remove() -> Iterator[str]:
    triggers = {f"{index.name}_{what}": index.table for index in INDEXES for what in ("follow", "delete", "truncate")}
    triggers |= {recount.name: recount.table for recount in RECOUNTS}
    for name, table in triggers.items():
        yield from postgresql_drop(name, table)
    for index in INDEXES:
        yield f"DROP TABLE IF EXISTS {index.name}"
    yield "DROP FUNCTION IF EXISTS articles_folded(text)"


def _count(columns: tuple[str, ...], article: str, where: str) -> str:
    counted = ", ".join(f"{column} = {COUNTS[column].format(article=article)}" for column in columns)
    return f"UPDATE articles_article SET {counted} {where}"
