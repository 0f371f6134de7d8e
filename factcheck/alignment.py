"""Word-by-word alignment of two versions of a text, in time about linear in their length.

Long runs of words that occur once in each version fix the frame (patience diff, generalised from lines to runs of words);
between them shorter runs, and where a gap is small an exact longest common subsequence (rapidfuzz, bit-parallel). What is
repeated too often to be told apart stays unaligned.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rapidfuzz.distance import Indel

_RUNS = (16, 8, 4, 2, 1)
"""Lengths of the runs, in words, that are tried in turn."""
_SMALL = 4_000_000
"""Product of the lengths of a gap up to which its longest common subsequence is worked out."""

Gap = tuple[int, int, int, int]
"""Words ``[a, b)`` of the old version stand against words ``[c, d)`` of the new one."""


def align(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """For each word of ``old`` its place in ``new``, or -1; places ascend."""
    place = [-1] * len(old)
    gaps = [(0, len(old), 0, len(new))]
    for run in _RUNS:
        gaps = [rest for gap in gaps for rest in _by_runs(old, new, gap, run, place)]
    for gap in gaps:
        _by_subsequence(old, new, gap, place)
    return place


def _by_runs(old: Sequence[str], new: Sequence[str], gap: Gap, run: int, place: list[int]) -> list[Gap]:
    """Align the equal ends of a gap and, inside it, the runs that occur once on each side; what remains is returned."""
    a, b, c, d = _trim(old, new, gap, place)
    if b - a < run or d - c < run:
        return [(a, b, c, d)] if a < b and c < d else []
    ours, theirs = _once(old, a, b, run), _once(new, c, d, run)
    pairs = _rising([(at, theirs[key]) for key, at in ours.items() if key in theirs])
    rest: list[Gap] = []
    for at, there in pairs:
        if at < a or there < c:
            continue  # inside the run before, which was drawn out over it
        rest.append(_trim_end(old, new, (a, at, c, there), place))
        a, c = at, there
        while a < b and c < d and old[a] == new[c]:
            place[a] = c
            a, c = a + 1, c + 1
    rest.append((a, b, c, d))
    return [gap for gap in rest if gap[0] < gap[1] and gap[2] < gap[3]]


def _trim(old: Sequence[str], new: Sequence[str], gap: Gap, place: list[int]) -> Gap:
    a, b, c, d = gap
    while a < b and c < d and old[a] == new[c]:
        place[a] = c
        a, c = a + 1, c + 1
    return _trim_end(old, new, (a, b, c, d), place)


def _trim_end(old: Sequence[str], new: Sequence[str], gap: Gap, place: list[int]) -> Gap:
    a, b, c, d = gap
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
        place[b] = d
    return a, b, c, d


def _once(words: Sequence[str], start: int, end: int, run: int) -> dict[tuple[str, ...], int]:
    """The runs of so many words that occur once in ``words[start:end]``, and where."""
    found: dict[tuple[str, ...], int] = {}
    for at in range(start, end - run + 1):
        key = tuple(words[at : at + run])
        found[key] = -1 if key in found else at
    return {key: at for key, at in found.items() if at >= 0}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, which ascend in the first number, that ascends in the second as well."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, there) in enumerate(pairs):
        length = bisect_left(tails, there)
        before.append(ends[length - 1] if length else -1)
        if length == len(tails):
            tails.append(there)
            ends.append(at)
        else:
            tails[length], ends[length] = there, at
    chain = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _by_subsequence(old: Sequence[str], new: Sequence[str], gap: Gap, place: list[int]) -> None:
    a, b, c, d = gap
    if (b - a) * (d - c) > _SMALL:
        return
    for block in Indel.opcodes(old[a:b], new[c:d]):
        if block.tag == "equal":
            for n in range(block.src_end - block.src_start):
                place[a + block.src_start + n] = c + block.dest_start + n
