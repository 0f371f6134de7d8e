"""All finders over one text: what each finds is kept out of the way of the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from factcheck.reading.attributions import find_attributions
from factcheck.reading.dates import find_dates
from factcheck.reading.exemptions import propose_exempt
from factcheck.reading.names import find_names
from factcheck.reading.quantities import find_quantities
from factcheck.reading.quotations import find_quotations
from factcheck.reading.superlatives import find_superlatives
from factcheck.vocabulary import Block, Dateline, Mention, Sentence, Span


def find_mentions(text: str, *, language: str, dateline: Dateline, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> list[Mention]:
    """The mentions in the blocks of ``text`` that count, in order of where they start."""
    dates = find_dates(text, language=language, dateline=dateline, spans=[Span(sentence.start, sentence.end) for sentence in sentences])
    names = find_names(text, language=language)
    attributions = find_attributions(text, language=language, names=names)
    mentions = [
        *dates,
        *find_quantities(text, language=language, taken=[Span(date.start, date.end) for date in dates]),
        *names,
        *attributions,
        *find_quotations(text, language=language, names=names, attributions=attributions),
        *find_superlatives(text, language=language),
    ]
    starts = [block.start for block in blocks]
    return sorted((mention for mention in mentions if _counts(mention, blocks, starts)), key=lambda mention: (mention.start, mention.end))


def _counts(mention: Mention, blocks: Sequence[Block], starts: Sequence[int]) -> bool:
    block = blocks[bisect_right(starts, mention.start) - 1] if blocks else None
    return block is not None and block.start <= mention.start < block.end and block.kind.counts


def with_exemptions(text: str, *, language: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> list[Sentence]:
    """``sentences`` with the exemption proposed for each, by its words and the kind of its block."""
    starts = [block.start for block in blocks]
    return [
        replace(
            sentence,
            exempt=propose_exempt(
                text[sentence.start : sentence.end], language=language, block_kind=blocks[bisect_right(starts, sentence.start) - 1].kind
            ),
        )
        for sentence in sentences
    ]
