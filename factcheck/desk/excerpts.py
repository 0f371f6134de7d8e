"""What of two long texts is laid side by side: from the first line that differs to the last, and no more than a person can look through."""

from __future__ import annotations

from dataclasses import dataclass

MOST_LINES, MOST_CHARACTERS = 3_000, 120_000
"""Of each text, at most, are compared word by word."""
_AROUND = 2
"""Lines that are the same, left on either side."""


@dataclass(frozen=True, slots=True)
class Excerpts:
    """Stretches of two texts. ``whole``: they are the texts themselves. ``cut``: more differs than they hold."""

    old: str
    new: str
    whole: bool = True
    cut: bool = False


def excerpts(old: str, new: str) -> Excerpts:
    """The texts where both are short; else what of them differs, as far as the bounds go. In one walk over each."""
    if all(len(text) <= MOST_CHARACTERS and text.count("\n") < MOST_LINES for text in (old, new)):
        return Excerpts(old, new)
    a, b = old.split("\n"), new.split("\n")
    most = min(len(a), len(b))
    head = next((at for at in range(most) if a[at] != b[at]), most)
    tail = next((at for at in range(most - head) if a[-1 - at] != b[-1 - at]), most - head)
    first, last = max(0, head - _AROUND), max(0, tail - _AROUND)
    (one, one_cut), (other, other_cut) = (_beginning(lines[first : len(lines) - last]) for lines in (a, b))
    return Excerpts(one, other, whole=False, cut=one_cut or other_cut)


def _beginning(lines: list[str]) -> tuple[str, bool]:
    """The first lines within bounds, and whether any were left out."""
    text = "\n".join(lines[:MOST_LINES])
    return text[:MOST_CHARACTERS], len(lines) > MOST_LINES or len(text) > MOST_CHARACTERS
