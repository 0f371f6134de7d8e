"""What a text would be on the desk, before anything is stored: its blocks and sentences, and what it leans on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import ngettext_lazy

from articles.labels import label
from factcheck.reading.sentences import split_sentences
from factcheck.vocabulary import Block, BlockKind, ExemptReason, LineageCue, Reading, Relation, Sentence

BY_HAND = "struck out by hand"


@dataclass(frozen=True, slots=True)
class PreviewSentence:
    """One sentence's words, and why it is proposed to be exempt if it is."""

    text: str
    proposed: ExemptReason | None


@dataclass(frozen=True, slots=True)
class PreviewBlock:
    """One block as it would be stored. ``other`` is what one click makes of it; ``by_hand`` where a person has said otherwise than the reader."""

    at: int
    kind: BlockKind
    reason: str
    by_hand: bool
    other: BlockKind
    sentences: tuple[PreviewSentence, ...]

    @property
    def word(self) -> str:
        """The kind, as the desk says it."""
        return label(self.kind)

    @property
    def struck(self) -> bool:
        """Whether it is no part of what is checked."""
        return not self.kind.counts


@dataclass(frozen=True, slots=True)
class Preview:
    """A reading as it would be stored, with what a person said of its blocks."""

    reading: Reading
    blocks: tuple[PreviewBlock, ...]
    cues: tuple[LineageCue, ...]

    @property
    def kept(self) -> int:
        """How many blocks count."""
        return sum(not block.struck for block in self.blocks)

    @property
    def to_check(self) -> int:
        """How many sentences there are to account for, captions and credits aside."""
        return sum(len(b.sentences) for b in self.blocks if not b.struck and b.kind not in (BlockKind.CAPTION, BlockKind.CREDIT))

    @property
    def beside(self) -> int:
        """How many sentences of captions and credits there are to account for as well."""
        return sum(len(b.sentences) for b in self.blocks if b.kind in (BlockKind.CAPTION, BlockKind.CREDIT))

    @property
    def sums(self) -> list[str]:
        """How many blocks there are of each kind but paragraphs, in words."""
        counts = Counter(block.kind for block in self.blocks)
        words = {
            BlockKind.HEADING: ngettext_lazy("%d heading", "%d headings"),
            BlockKind.LIST_ITEM: ngettext_lazy("%d list item", "%d list items"),
            BlockKind.QUOTE: ngettext_lazy("%d quotation", "%d quotations"),
            BlockKind.CAPTION: ngettext_lazy("%d caption", "%d captions"),
            BlockKind.CREDIT: ngettext_lazy("%d credit", "%d credits"),
            BlockKind.METADATA: ngettext_lazy("%d line about the text", "%d lines about the text"),
            BlockKind.FURNITURE: ngettext_lazy("%d line struck out", "%d lines struck out"),
        }
        return [str(words[kind] % counts[kind]) for kind in words if counts[kind]]


def preview_of(reading: Reading, kinds: Mapping[int, BlockKind]) -> Preview:
    """``kinds``: what a person said of a block, by its place from 0, other than it was read as."""
    sentences: dict[int, list[PreviewSentence]] = {}
    for at, sentence in sentences_of(reading):
        sentences.setdefault(at, []).append(PreviewSentence(reading.text[sentence.start : sentence.end], sentence.exempt))
    blocks = []
    for at, block in enumerate(reading.blocks):
        kind, reason = kind_of(block, at, kinds)
        other = BlockKind.FURNITURE if kind.counts else block.kind if block.kind.counts else BlockKind.PARAGRAPH
        blocks.append(PreviewBlock(at, kind, reason, kind is not block.kind, other, tuple(sentences.get(at, ()))))
    return Preview(reading, tuple(blocks), lineage_of(reading, kinds))


def kind_of(block: Block, at: int, kinds: Mapping[int, BlockKind]) -> tuple[BlockKind, str]:
    """What block ``at`` is taken for, and the reason that goes with it."""
    kind = kinds.get(at, block.kind)
    if kind is block.kind:
        return kind, block.reason[:200]
    return kind, BY_HAND if kind is BlockKind.FURNITURE else ""


def sentences_of(reading: Reading) -> list[tuple[int, Sentence]]:
    """Every sentence with the place of its block, in order. Blocks that were read as no text have theirs too, so that they can be brought back."""
    given: dict[int, list[Sentence]] = {}
    blocks, at = reading.blocks, 0
    for sentence in reading.sentences:
        while at < len(blocks) and blocks[at].end <= sentence.start:
            at += 1
        given.setdefault(at, []).append(sentence)
    return [(at, sentence) for at, block in enumerate(blocks) for sentence in given.get(at) or _split(reading, block)]


def _split(reading: Reading, block: Block) -> list[Sentence]:
    spans = split_sentences(reading.text, block.start, block.end, language=reading.language)
    return [Sentence(span.start, span.end) for span in spans] or [Sentence(block.start, block.end)]


def lineage_of(reading: Reading, kinds: Mapping[int, BlockKind]) -> tuple[LineageCue, ...]:
    """The cues that become lineage: a web address, or a named source that the article copies or translates. A cue in a line brought back is none."""
    back = [
        reading.blocks[at] for at, kind in kinds.items() if reading.blocks[at].kind is BlockKind.METADATA and kind is not BlockKind.METADATA
    ]
    taken: dict[str, LineageCue] = {}
    for cue in reading.lineage:
        copies = cue.relation in (Relation.REPUBLISHES, Relation.TRANSLATES)
        if (usable_url(cue.url) or (cue.name and copies)) and not any(b.start <= cue.start < b.end for b in back):
            taken.setdefault(cue.url or cue.name, cue)
    return tuple(taken.values())


def usable_url(url: str) -> str:
    """``url`` where it is one of the web and can be stored, else nothing."""
    return url if re.match(r"https?://[^\s/]", url, re.IGNORECASE) and len(url) <= 2000 else ""


def published_day(reading: Reading) -> date | None:
    """The day of publication as far as the text tells it: its own, else the one that its source's address carries."""
    if reading.published is not None:
        return reading.published.date() if isinstance(reading.published, datetime) else reading.published
    return next((cue.published for cue in reading.lineage if cue.published), None)
