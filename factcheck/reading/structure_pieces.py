"""The lines of a plain text, as the pieces that blocks are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.reading.structure_lines import UNTOLD, Line, ends_with_stop, fold
from factcheck.vocabulary import BlockKind

LINE = re.compile(r"[^\n]*\S[^\n]*")
BULLET = re.compile(r"(?:[•●▪◦‣·*]\s*|[-–—]\s+|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s+)(?=\S)")
QUOTED = re.compile(r"(?:\"[^\"]+\"|“[^“”]+”|«[^«»]+»)[.!?]?|>\s.*")
_QUOTE_MARKS = re.compile(r"[\"“”«»]")
_CAPITAL = re.compile(r"[\"“‘'«(]?(?:[^\W\d_a-z]|\d)")
_INNER_STOP = re.compile(r"[.!?][\"”]?\s")
_WRAP = range(40, 101)


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or lines that a fixed width has broken, with what has been told of it so far."""

    start: int
    end: int
    words: str
    told: Line = UNTOLD

    @property
    def stopped(self) -> bool:
        """Whether it ends as sentences do."""
        return ends_with_stop(self.words)

    @property
    def prose(self) -> bool:
        """Whether it is untold and ends as a sentence does, so that headings may stand before it."""
        return self.told.kind is None and self.stopped and not self.asks

    @property
    def asks(self) -> bool:
        """Whether it is a question and no quotation."""
        return self.words.endswith("?") and not _QUOTE_MARKS.search(self.words)

    @property
    def short(self) -> bool:
        """Whether it is as short as an entry of a menu."""
        return self.told.kind is None and len(self.words) <= 40 and len(self.words.split()) <= 4 and not self.stopped

    def named(self, kind: BlockKind, reason: str = "") -> Piece:
        """The same piece, told."""
        return replace(self, told=Line(kind, reason))


def _piece(text: str, start: int, end: int) -> Piece | None:
    line = text[start:end]
    start, end = start + len(line) - len(line.lstrip()), start + len(line.rstrip())
    words = fold(line)
    return Piece(start, end, words) if words else None


def unwrapped(text: str, lines: list[tuple[int, int]]) -> list[Piece]:
    """A piece for each line; for each run of lines where the text was broken at a fixed width, as in e-mails."""
    if _is_wrapped(text, lines):
        runs: list[tuple[int, int]] = []
        for start, end in lines:
            if runs and text[runs[-1][1] : start] == "\n" and not BULLET.match(text, start, end):
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((start, end))
        lines = runs
    return [piece for start, end in lines if (piece := _piece(text, start, end))]


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines follow each other without a blank one, alike in length, mostly without a stop, often going on small."""
    follows = [(end - start, text[end - 1], text[after]) for (start, end), (after, _) in pairwise(lines) if after == end + 1]
    if len(follows) < 3 or max(end - start for start, end in lines) > _WRAP.stop:
        return False
    alike = sum(length in _WRAP for length, _, _ in follows)
    going_on = sum(last not in ".!?…" and following.islower() for _, last, following in follows)
    return alike >= 0.8 * len(follows) and going_on >= 0.4 * len(follows)


def headline_like(piece: Piece, longest: int) -> bool:
    """Whether an untold piece of at most ``longest`` characters is put as headlines are: one clause, capitalised, without a final stop."""
    words = piece.words
    return (
        piece.told.kind is None
        and len(words) <= longest
        and _CAPITAL.match(words) is not None
        and words[-1] not in ".,;:…"
        and not QUOTED.fullmatch(words)
        and (not piece.stopped or words[-1] in '?!"”’»)')
        and not _INNER_STOP.search(words)
    )
