"""The lineage above some sources."""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection

from factcheck.evidence.independence import Edge
from factcheck.vocabulary import Relation


def edges_above(source_ids: Collection[int]) -> list[Edge]:
    """Every edge reached by following lineage up from these sources, circles included; one query whatever its depth."""
    if not source_ids:
        return []
    marks = ", ".join(["%s"] * len(source_ids))
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH RECURSIVE above(id) AS (
                SELECT id FROM articles_source WHERE id IN ({marks})
                UNION
                SELECT edge.leans_on_id FROM articles_lineage edge JOIN above ON edge.source_id = above.id
            )
            SELECT edge.source_id, edge.leans_on_id, edge.relation
            FROM articles_lineage edge JOIN above ON edge.source_id = above.id
            ORDER BY edge.id
            """,  # noqa: S608  # only placeholders are put in
            list(source_ids),
        )
        return [Edge(child, parent, Relation(relation)) for child, parent, relation in cursor.fetchall()]


def articles_resting_on(source_id: int) -> list[int]:
    """Keys, ascending, of the articles with evidence of this source or of any that leans on it, or that lean on one themselves; one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH RECURSIVE below(id) AS (
                SELECT id FROM articles_source WHERE id = %s
                UNION
                SELECT edge.source_id FROM articles_lineage edge JOIN below ON edge.leans_on_id = below.id
                WHERE edge.source_id IS NOT NULL
            )
            SELECT claim.article_id
            FROM articles_evidence evidence
            JOIN below ON evidence.source_id = below.id
            JOIN articles_claim claim ON claim.id = evidence.claim_id
            WHERE claim.removed_at IS NULL
            UNION
            SELECT edge.article_id FROM articles_lineage edge JOIN below ON edge.leans_on_id = below.id WHERE edge.article_id IS NOT NULL
            ORDER BY 1
            """,
            [source_id],
        )
        return [article_id for (article_id,) in cursor.fetchall()]
