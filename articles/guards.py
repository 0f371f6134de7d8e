"""Invariants that no ``CHECK`` can hold, as triggers on SQLite and PostgreSQL alike.

Whatever writes (a form, the admin, ``save()``, ``QuerySet.update()``, raw SQL), the database refuses with an ``IntegrityError``:
to change or delete what is immutable; an approval by whoever touched the claim; a claim called approved without such a review;
an anchor outside its version. A condition is written once in the SQL that both databases share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from articles.triggers import postgresql_drop, postgresql_trigger, run

APPEND_ONLY = {
    "articles_event": "The record is append-only.",
    "articles_version": "A version of the text is never changed: hand in a new one.",
    "articles_capture": "A capture is never changed: capture the source again.",
    "articles_contact": "Who was asked, and when, is never changed: note another contact.",
    "articles_report": "A report is never changed once out: publish a new edition.",
    "articles_review": "A review is never changed once given: give another.",
    "articles_waiver": "A waiver is never changed once given.",
    "articles_touch": "Who touched a claim is never forgotten.",
}

APPROVED_BY_ANOTHER = """
    NEW.state = 'approved' AND NOT EXISTS (
        SELECT 1 FROM articles_review r
        JOIN articles_user u ON u.id = r.reviewer_id
        WHERE r.id = NEW.approval_id AND r.claim_id = NEW.id AND r.decision = 'approved'
          AND u.role IN ('reviewer', 'chief')
          AND r.at >= NEW.submitted_at
          AND r.reviewer_id <> NEW.verdict_by_id AND r.reviewer_id <> COALESCE(NEW.edited_by_id, 0)
          AND NOT EXISTS (SELECT 1 FROM articles_touch t WHERE t.claim_id = NEW.id AND t.user_id = r.reviewer_id)
    )"""

UNSETTLED_CLAIM = """
    NEW.state IN ('signed off', 'published') AND EXISTS (
        SELECT 1 FROM articles_claim c WHERE c.article_id = NEW.id AND c.removed_at IS NULL
          AND NOT (c.state = 'approved' OR (c.state = 'checked' AND c.verdict = 'opinion'))
    )"""


@dataclass(frozen=True, slots=True)
class Refuse:
    """Refuse ``timing`` (``UPDATE``, ``INSERT``, ``DELETE``) on ``table`` where ``when`` holds of NEW and OLD."""

    name: str
    timing: str
    table: str
    message: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Remember:
    """After ``timing`` on ``table``, note that ``person`` (an expression) touched ``claim``."""

    name: str
    timing: str
    table: str
    claim: str
    person: str


GUARDS: tuple[Refuse, ...] = (
    *(
        Refuse(f"{table}_no_{timing.lower()}", timing, table, message)
        for table, message in APPEND_ONLY.items()
        for timing in ("UPDATE", "DELETE")
    ),
    Refuse("articles_claim_keeps_its_key", "UPDATE", "articles_claim", "A claim keeps its key.", "NEW.id <> OLD.id"),
    Refuse(
        "articles_rating_keeps_its_name",
        "UPDATE",
        "articles_rating",
        "A rating that claims carry keeps its name and value: add another step.",
        """(NEW.name <> OLD.name OR COALESCE(NEW.value, 0) <> COALESCE(OLD.value, 0) OR NEW.scale_id <> OLD.scale_id)
           AND EXISTS (SELECT 1 FROM articles_claim c WHERE c.rating_id = OLD.id)""",
    ),
    Refuse("articles_claim_no_delete", "DELETE", "articles_claim", "A claim is removed on the record, never deleted."),
    Refuse(
        "articles_claim_four_eyes_update",
        "UPDATE",
        "articles_claim",
        "Four eyes: a claim is approved by the review, given since it was submitted, of a reviewer who had no hand in it.",
        APPROVED_BY_ANOTHER,
    ),
    Refuse(
        "articles_claim_four_eyes_insert",
        "INSERT",
        "articles_claim",
        "Four eyes: a claim is never made approved.",
        "NEW.state = 'approved'",
    ),
    Refuse(
        "articles_review_four_eyes",
        "INSERT",
        "articles_review",
        "Four eyes: whoever gave the verdict or some of the evidence cannot approve, and only a reviewer or chief reviews.",
        """(NEW.decision = 'approved' AND (
             EXISTS (SELECT 1 FROM articles_touch t WHERE t.claim_id = NEW.claim_id AND t.user_id = NEW.reviewer_id)
             OR EXISTS (SELECT 1 FROM articles_claim c WHERE c.id = NEW.claim_id
                        AND (c.verdict_by_id = NEW.reviewer_id OR c.edited_by_id = NEW.reviewer_id))))
           OR NOT EXISTS (SELECT 1 FROM articles_user u WHERE u.id = NEW.reviewer_id AND u.role IN ('reviewer', 'chief'))""",
    ),
    Refuse(
        "articles_touch_four_eyes",
        "INSERT",
        "articles_touch",
        "Four eyes: whoever approved this claim cannot now give its verdict or evidence. Reopen it first.",
        """EXISTS (SELECT 1 FROM articles_claim c JOIN articles_review r ON r.id = c.approval_id
                   WHERE c.id = NEW.claim_id AND c.state = 'approved' AND r.reviewer_id = NEW.user_id)""",
    ),
    Refuse(
        "articles_article_settled",
        "UPDATE",
        "articles_article",
        "An article is signed off only when each of its claims is approved or an opinion.",
        f"OLD.state <> NEW.state AND {UNSETTLED_CLAIM}",
    ),
    Refuse(
        "articles_article_not_born_signed_off",
        "INSERT",
        "articles_article",
        "An article starts in checking.",
        "NEW.state <> 'checking'",
    ),
    *(
        Refuse(
            f"articles_anchor_inside_{timing.lower()}",
            timing,
            "articles_anchor",
            "An anchor quotes its own article’s version word for word.",
            """NOT EXISTS (SELECT 1 FROM articles_version v JOIN articles_claim c ON c.id = NEW.claim_id
                 WHERE v.id = NEW.version_id AND v.article_id = c.article_id AND NEW."end" <= length(v.text)
                   AND substr(v.text, CAST(NEW.start AS integer) + 1, CAST(NEW."end" - NEW.start AS integer)) = NEW.exact)""",
        )
        for timing in ("INSERT", "UPDATE")
    ),
    *(
        Refuse(
            f"articles_evidence_own_capture_{timing.lower()}",
            timing,
            "articles_evidence",
            "Evidence rests on a capture of its own source.",
            """NEW.capture_id IS NOT NULL AND NOT EXISTS (
                 SELECT 1 FROM articles_capture k WHERE k.id = NEW.capture_id AND k.source_id = NEW.source_id)""",
        )
        for timing in ("INSERT", "UPDATE")
    ),
)

MEMORIES: tuple[Remember, ...] = (
    *(
        Remember(f"articles_claim_touched_{person}_{timing.lower()}", timing, "articles_claim", "NEW.id", f"NEW.{person}_id")
        for person in ("verdict_by", "edited_by")
        for timing in ("INSERT", "UPDATE")
    ),
    *(
        Remember(f"articles_evidence_touched_{person}_{timing.lower()}", timing, "articles_evidence", "NEW.claim_id", f"NEW.{person}_id")
        for person in ("given_by", "edited_by")
        for timing in ("INSERT", "UPDATE")
    ),
)


def tables() -> set[str]:
    """Every table that a guard stands on."""
    return {guard.table for guard in GUARDS} | {memory.table for memory in MEMORIES} | set(APPEND_ONLY)


def install(connection: BaseDatabaseWrapper) -> None:
    """Create every trigger that is not there yet, on the tables that there are: a migration's later ones are still to come."""
    there = frozenset(connection.introspection.table_names())
    written = _sqlite_install if connection.vendor == "sqlite" else _postgresql_install
    refusals = [guard for guard in GUARDS if guard.table in there]
    run(connection, written(refusals, {table: message for table, message in APPEND_ONLY.items() if table in there}))


def remove(connection: BaseDatabaseWrapper) -> None:
    """Drop every trigger: to migrate the tables under them, or to empty a test database."""
    run(connection, _sqlite_remove() if connection.vendor == "sqlite" else _postgresql_remove())


def _sqlite_install(refusals: Sequence[Refuse], append_only: Mapping[str, str]) -> Iterator[str]:
    for guard in refusals:
        when = f"WHEN {guard.when}" if guard.when else ""
        yield (
            f"CREATE TRIGGER IF NOT EXISTS {guard.name} BEFORE {guard.timing} ON {guard.table} {when} "
            f"BEGIN SELECT RAISE(ABORT, '{guard.message}'); END"
        )
    for table, message in append_only.items():  # INSERT OR REPLACE deletes the old row without asking the trigger on DELETE
        yield (
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_replace BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
    for memory in MEMORIES:
        yield (
            f"CREATE TRIGGER IF NOT EXISTS {memory.name} AFTER {memory.timing} ON {memory.table} WHEN {memory.person} IS NOT NULL "
            f"AND NOT EXISTS (SELECT 1 FROM articles_touch WHERE claim_id = {memory.claim} AND user_id = {memory.person}) "
            f"BEGIN INSERT INTO articles_touch (claim_id, user_id) VALUES ({memory.claim}, {memory.person}); END"
        )


def _sqlite_remove() -> Iterator[str]:
    names = [guard.name for guard in GUARDS] + [f"{table}_no_replace" for table in APPEND_ONLY] + [memory.name for memory in MEMORIES]
    return (f"DROP TRIGGER IF EXISTS {name}" for name in names)


def _postgresql_install(refusals: Sequence[Refuse], append_only: Mapping[str, str]) -> Iterator[str]:
    for guard in refusals:
        row = "OLD" if guard.timing == "DELETE" else "NEW"
        condition = guard.when or "TRUE"
        yield from postgresql_trigger(
            guard.name,
            f"BEFORE {guard.timing} ON {guard.table} FOR EACH ROW",
            f"IF {condition} THEN {_postgresql_refusal(guard.message)} END IF; RETURN {row};",
        )
    for table, message in append_only.items():
        yield from postgresql_trigger(
            f"{table}_no_truncate",
            f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT",
            f"{_postgresql_refusal(message)} RETURN NULL;",
        )
    for memory in MEMORIES:
        yield from postgresql_trigger(
            memory.name,
            f"AFTER {memory.timing} ON {memory.table} FOR EACH ROW",
            f"IF {memory.person} IS NOT NULL THEN INSERT INTO articles_touch (claim_id, user_id) "
            f"SELECT {memory.claim}, {memory.person} WHERE NOT EXISTS (SELECT 1 FROM articles_touch "
            f"WHERE claim_id = {memory.claim} AND user_id = {memory.person}) ON CONFLICT DO NOTHING; END IF; RETURN NULL;",
        )


def _postgresql_refusal(message: str) -> str:
    text = message.replace("%", "%%")
    return f"RAISE EXCEPTION '{text}' USING ERRCODE = 'check_violation';"


def _postgresql_remove() -> Iterator[str]:
    tables = {guard.name: guard.table for guard in GUARDS}
    tables |= {f"{table}_no_truncate": table for table in APPEND_ONLY}
    tables |= {memory.name: memory.table for memory in MEMORIES}
    for name, table in tables.items():
        yield from postgresql_drop(name, table)
