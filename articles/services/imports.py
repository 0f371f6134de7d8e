"""Handing in many articles at once, a batch a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import Model

from articles.models import Article, Block, Sentence, User, Version
from articles.queries.intake import lineage_of, sentences_of, usable_url
from articles.queries.sameness import text_hash
from articles.services.intake import lean_on, slug_of
from articles.services.record import start_chains
from articles.services.workflow import require
from factcheck.desk.facts import DeskFacts
from factcheck.desk.workflow import Action
from factcheck.reading.incoming import Incoming
from factcheck.vocabulary import EventKind

BATCH = 250
"""Articles of one transaction."""


def hand_in_many(incoming: Iterable[Incoming], *, actor: User, again: bool = False, batch: int = BATCH) -> Iterator[int]:
    """Put articles on the desk; yields how many were, batch by batch, each durable by then.

    An article whose very text the desk has is left out unless ``again``. Nobody is assigned: a chief does that.
    """
    require(Action.HAND_IN, actor, DeskFacts())
    waiting = iter(incoming)
    while taken := list(islice(waiting, batch)):
        yield _hand_in_batch(taken, actor, again=again)


@transaction.atomic
def _hand_in_batch(taken: Sequence[Incoming], actor: User, *, again: bool) -> int:
    hashes = [text_hash(one.reading.text) for one in taken]
    if not again:
        known = set(Version.objects.filter(sha256__in=hashes).values_list("sha256", flat=True))
        kept = {digest: one for one, digest in zip(taken, hashes, strict=True) if digest not in known}
        taken, hashes = list(kept.values()), list(kept)
    articles = Article.objects.bulk_create(_article(one, actor) for one in taken)
    versions = Version.objects.bulk_create(
        Version(article=article, number=1, text=one.reading.text, sha256=digest, handed_in_by=actor)
        for article, one, digest in zip(articles, taken, hashes, strict=True)
    )
    _store_text(taken, versions)
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE articles_article SET current_id = %s, slug = %s WHERE id = %s",
            [
                (version.pk, f"{slug_of(article.title)}-{article.pk}", article.pk)
                for article, version in zip(articles, versions, strict=True)
            ],
        )
    leans = [
        [lean_on(article, cue, at, actor) for at, cue in enumerate(lineage_of(one.reading, {}), 1)]
        for article, one in zip(articles, taken, strict=True)
    ]
    start_chains(
        EventKind.ARTICLE_HANDED_IN,
        [
            (
                article,
                {
                    "title": article.title,
                    "url": article.url,
                    "language": article.language,
                    "text": digest,
                    "blocks": len(one.reading.blocks),
                    "reclassified": [],
                    "leans_on": [[lineage.relation.value, lineage.leans_on_id] for lineage in edges],
                },
            )
            for article, one, digest, edges in zip(articles, taken, hashes, leans, strict=True)
        ],
        actor=actor,
    )
    return len(articles)


def _article(one: Incoming, actor: User) -> Article:
    return Article(
        title=one.title,
        publisher=one.publisher,
        byline=one.byline,
        url=usable_url(one.url),
        published_on=one.published_on,
        published_time=one.published_time,
        timezone=one.timezone,
        language=one.language,
        slug=uuid4().hex,
        handed_in_by=actor,
    )


def _store_text(taken: Sequence[Incoming], versions: Sequence[Version]) -> None:
    """The blocks and sentences of a batch: thirty rows an article, so past the models, which would cost four times as much as all the rest."""
    _insert(
        Block,
        ("version_id", "ordinal", "kind", "read_as", "reason", "start", "end"),
        [
            (version.pk, at, block.kind.value, block.kind.value, block.reason[:200], block.start, block.end)
            for version, one in zip(versions, taken, strict=True)
            for at, block in enumerate(one.reading.blocks, 1)
        ],
    )
    keys = Block.objects.filter(version__in=versions).values_list("version", "ordinal", "pk")
    blocks = {(version, ordinal): pk for version, ordinal, pk in keys.order_by()}
    _insert(
        Sentence,
        ("version_id", "block_id", "ordinal", "start", "end", "proposed_exempt", "exempt_note"),
        [
            (version.pk, blocks[version.pk, at + 1], ordinal, s.start, s.end, s.exempt.value if s.exempt else None, "")
            for version, one in zip(versions, taken, strict=True)
            for ordinal, (at, s) in enumerate(sentences_of(one.reading), 1)
        ],
    )


def _insert(model: type[Model], columns: Sequence[str], rows: Sequence[tuple[str | int | None, ...]]) -> None:
    """Plain rows into a model's table, every column that has no default named."""
    with connection.cursor() as cursor:
        names, marks = ", ".join(map(connection.ops.quote_name, columns)), ", ".join(["%s"] * len(columns))
        cursor.executemany(f"INSERT INTO {model._meta.db_table} ({names}) VALUES ({marks})", rows)  # noqa: S608, SLF001  # the models' own names
