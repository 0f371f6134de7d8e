"""How a version of a text is stored: its blocks and its sentences."""

from __future__ import annotations

from collections.abc import Mapping

from articles.models import Article, Block, Sentence, User, Version
from articles.queries.intake import kind_of, sentences_of
from articles.queries.sameness import text_hash
from factcheck.vocabulary import BlockKind, Reading

BATCH = 500
"""Rows written by one statement."""


def store_version(
    article: Article,
    reading: Reading,
    *,
    actor: User,
    number: int = 1,
    kinds: Mapping[int, BlockKind],
    reasons: Mapping[int, str] | None = None,
    exempt: Mapping[int, Sentence] | None = None,
) -> Version:
    """Store a reading as a version of an article, in the caller's transaction. Its anchors, and that it is the current one, are the caller's.

    ``kinds`` says of a block, by its place from 0, that it is something else than it was read as, and ``reasons`` why; ``exempt`` of a
    sentence, by its place from 0 among :func:`articles.queries.intake.sentences_of`, that it is exempt as that other one is.
    """
    version = Version.objects.create(article=article, number=number, text=reading.text, sha256=text_hash(reading.text), handed_in_by=actor)
    blocks = []
    for at, block in enumerate(reading.blocks):
        kind, reason = kind_of(block, at, kinds)
        reason = (reasons or {}).get(at, reason)
        blocks.append(
            Block(version=version, ordinal=at + 1, kind=kind, read_as=block.kind, reason=reason, start=block.start, end=block.end)
        )
    blocks = Block.objects.bulk_create(blocks, batch_size=BATCH)
    sentences = []
    for place, (at, read) in enumerate(sentences_of(reading)):
        sentence = Sentence(
            version=version, block=blocks[at], ordinal=place + 1, start=read.start, end=read.end, proposed_exempt=read.exempt
        )
        if (like := (exempt or {}).get(place)) is not None:
            sentence.exempt_reason, sentence.exempt_note = like.exempt_reason, like.exempt_note
            sentence.exempted_by_id, sentence.exempted_at = like.exempted_by_id, like.exempted_at
        sentences.append(sentence)
    Sentence.objects.bulk_create(sentences, batch_size=BATCH)
    return version
