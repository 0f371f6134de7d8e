"""An article's text: what its stretches are, and where a place of one version is in another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """``[start, end)`` in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a stretch of an article's text is. Furniture and metadata hold no sentences to check."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    CREDIT = "credit"
    METADATA = "metadata"
    FURNITURE = "furniture"

    @property
    def counts(self) -> bool:
        """Whether sentences of such a block count towards coverage."""
        return self not in (BlockKind.METADATA, BlockKind.FURNITURE)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with its kind; ``reason`` says why furniture or metadata is that."""

    kind: BlockKind
    start: int
    end: int
    reason: str = ""


class ExemptReason(StrEnum):
    """Why a sentence needs no claim."""

    OPINION = "opinion"
    QUESTION = "question"
    COMMON_KNOWLEDGE = "common knowledge"
    CREDIT = "credit"
    TRANSITION = "transition"


class Coverage(StrEnum):
    """Whether a sentence is accounted for."""

    COVERED = "covered"
    EXEMPT = "exempt"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit of coverage. ``exempt`` is a proposal: nothing proposed counts until a person takes it."""

    start: int
    end: int
    exempt: ExemptReason | None = None


@dataclass(frozen=True, slots=True)
class Selector:
    """An anchor: W3C Web Annotation TextPositionSelector and TextQuoteSelector in one."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


class AnchorState(StrEnum):
    """What became of an anchor in a later version. ``AMBIGUOUS`` is an answer; a guess is not."""

    KEPT = "kept"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Found:
    """Where an anchor is in another version; ``start`` and ``end`` are 0 for *ambiguous* and *lost*."""

    state: AnchorState
    start: int = 0
    end: int = 0
