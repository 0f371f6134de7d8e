"""A text made ready for the checks: its words, and each sentence with what was read in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.reading.checks.words import CheckIndex, check_index
from factcheck.reading.wordlist import WordList, word_list
from factcheck.vocabulary import Block, Mention, QuantityValue, Sentence, Span


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence: tokens ``first`` to ``after``, and the mentions that lie in it, in the order of the text."""

    span: Span
    first: int
    after: int
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A single exact number with where it stands, in characters (``span``) and in tokens (``first`` to ``after``)."""

    span: Span
    first: int
    after: int
    text: str
    value: Decimal
    unit: str


class Material:
    """What every check looks at. Only the blocks that count are in it."""

    def __init__(
        self, text: str, language: str, blocks: Sequence[Block], sentences: Sequence[Sentence], mentions: Sequence[Mention]
    ) -> None:
        self.text = text
        self.language = language
        self.listed: WordList = word_list(text)
        self.index: CheckIndex = check_index(language)
        self.blocks = tuple(sorted((block for block in blocks if block.kind.counts), key=lambda block: block.start))
        self.mentions = tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
        starts = [mention.start for mention in self.mentions]
        self.sentences = tuple(
            Said(
                Span(sentence.start, sentence.end),
                bisect_left(self.listed.starts, sentence.start),
                bisect_left(self.listed.starts, sentence.end),
                tuple(
                    m
                    for m in self.mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
                    if m.end <= sentence.end
                ),
            )
            for sentence in sorted(sentences, key=lambda sentence: sentence.start)
            if self._counts(sentence.start)
        )

    def _counts(self, at: int) -> bool:
        place = bisect_right(self.blocks, at, key=lambda block: block.start) - 1
        return place >= 0 and at < self.blocks[place].end

    def tokens(self, span: Span) -> tuple[int, int]:
        """The first token of a span and the one after it."""
        return bisect_left(self.listed.starts, span.start), bisect_left(self.listed.starts, span.end)

    def words(self, first: int, after: int) -> list[str]:
        """The words of tokens, lower case."""
        return self.listed.words[first:after]

    def role(self, first: int, after: int) -> frozenset[str]:
        """What the tokens ``first`` to ``after`` are as one phrase; empty where they are none."""
        found = self.index.roles.at(self.listed.words, first) if first < after else None
        return found[0] if found is not None and found[1] == after else frozenset()

    def roles(self, first: int, after: int) -> Iterator[tuple[int, int, frozenset[str]]]:
        """The listed phrases among tokens, from left to right: where each begins and ends, and what it is."""
        at = first
        while at < after:
            found = self.index.roles.at(self.listed.words, at)
            if found is None or found[1] > after:
                at += 1
                continue
            yield at, found[1], found[0]
            at = found[1]

    def figures(self, said: Said) -> list[Figure]:
        """The single numbers of a sentence, approximate and open ones left out."""
        return [
            Figure(Span(m.start, m.end), *self.tokens(Span(m.start, m.end)), m.text, m.value.low, m.value.unit)
            for m in said.mentions
            if isinstance(m.value, QuantityValue) and m.value.low is not None and m.value.low == m.value.high and not m.value.approximate
        ]


def plain_number(value: Decimal) -> str:
    """A number as a reason says it: no exponent, no zeros behind the point."""
    return format(value.normalize(), "f")
