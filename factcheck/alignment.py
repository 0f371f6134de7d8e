"""Word-by-word alignment of two versions of a text, in time about linear in their length.

Runs of words that occur once in each version are drawn out to whole blocks, and the longest blocks fix the frame (patience
diff, generalised from lines to runs of words, with the longest block first as in Ratcliff and Obershelp's method). Between the
blocks shorter runs do the same, and small gaps at last are matched in full. What is repeated too often to be told apart stays
unaligned, and so does what was moved across a longer block.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

_RUNS = (12, 6, 3, 1)
"""Lengths of the runs, in words, that are tried in turn."""
_TINY = 20_000
"""Product of the lengths of a gap up to which it is matched block by block."""
_TINY_IN_ALL = 5_000_000
"""The same for all gaps together: block by block takes the square of it in Python where few words make up the text."""
_SMALL = 4_000_000
"""Product of the lengths of a gap up to which its longest common subsequence is worked out."""

_STOPS = frozenset(".!?…")
"""What a sentence ends with."""

Gap = tuple[int, int, int, int]
"""Words ``[a, b)`` of the old version stand against words ``[c, d)`` of the new one."""
Block = tuple[int, int, int]
"""So many equal words from a place in the old and one in the new version on: old, new, how many."""


def align(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """For each word of ``old`` its place in ``new``, or -1; places ascend."""
    place = [-1] * len(old)
    gaps = [(0, len(old), 0, len(new))] if old and new else []
    blocks: list[Block] = []
    for run in _RUNS:
        left: list[Gap] = []
        for gap in gaps:
            found = _in_order(_ends(old, new, gap, run) + _blocks(old, new, gap, run))
            blocks += found
            left += _between(gap, found)
        gaps = left
    budget = _TINY_IN_ALL
    for gap in gaps:
        size = (gap[1] - gap[0]) * (gap[3] - gap[2])
        if size <= _TINY and size <= budget:
            budget -= size
            blocks += _block_by_block(old, new, gap)
        elif size <= _SMALL:
            blocks += _by_subsequence(old, new, gap)
    for a, c, length in blocks:
        place[a : a + length] = range(c, c + length)
    _begin_sentences(old, place)
    return place


def _begin_sentences(old: Sequence[str], place: list[int]) -> None:
    """Have words that only went begin where a sentence does, where that leaves the same words.

    Of "one. two. three." without "two." the new version may as well have lost ". two", and "one" its full stop.
    """
    at = 0
    while at < len(place):
        if place[at] >= 0:
            at += 1
            continue
        end = at
        while end < len(place) and place[end] < 0:
            end += 1
        if at > 0 and end < len(place) and place[end] == place[at - 1] + 1:
            end += _slide(old, place, at, end)
        at = end


def _slide(old: Sequence[str], place: list[int], first: int, last: int) -> int:
    """Move the gap ``[first, last)`` to the nearest place that begins a sentence; by how many words it went."""
    back = on = 0
    while first - back > 0 and old[first - back - 1] not in _STOPS and old[first - back - 1] == old[last - back - 1]:
        if place[first - back - 1] < 0 or (back and place[first - back - 1] + 1 != place[first - back]):
            break
        back += 1
    while last + on < len(old) and old[first + on - 1] not in _STOPS and old[first + on] == old[last + on]:
        if place[last + on] < 0 or (on and place[last + on - 1] + 1 != place[last + on]):
            break
        on += 1
    by = min((n for n in (-back, on) if old[first + n - 1] in _STOPS), key=abs, default=0) if first > back else 0
    if by < 0:
        place[last + by : last], place[first + by : first] = place[first + by : first], [-1] * -by
    elif by > 0:
        place[first : first + by], place[last : last + by] = place[last : last + by], [-1] * by
    return by


def _ends(old: Sequence[str], new: Sequence[str], gap: Gap, run: int) -> list[Block]:
    """The common start and the common end of a gap, where they are as long as a run: words in them need not occur once."""
    a, b, c, d = gap
    most = min(b - a, d - c)
    start = next((n for n in range(most) if old[a + n] != new[c + n]), most)
    end = next((n for n in range(most - start) if old[b - 1 - n] != new[d - 1 - n]), most - start)
    return [block for block in ((a, c, start), (b - end, d - end, end)) if block[2] >= run]


def _blocks(old: Sequence[str], new: Sequence[str], gap: Gap, run: int) -> list[Block]:
    """Blocks in a gap that hold a run which occurs once on each side, drawn out as far as the words are equal."""
    a, b, c, d = gap
    ours, theirs = _once(old, a, b, run), _once(new, c, d, run)
    blocks: list[Block] = []
    done: dict[int, int] = {}  # new place minus old place → where the last block on that diagonal ends
    for key, at in ours.items():
        there = theirs.get(key)
        if there is None or done.get(there - at, -1) >= at + run:
            continue
        back = 0
        while at - back > a and there - back > c and old[at - back - 1] == new[there - back - 1]:
            back += 1
        on = run
        while at + on < b and there + on < d and old[at + on] == new[there + on]:
            on += 1
        done[there - at] = at + on
        blocks.append((at - back, there - back, back + on))
    return blocks


def _once(words: Sequence[str], start: int, end: int, run: int) -> dict[tuple[str, ...], int]:
    """The runs of so many words that occur once in ``words[start:end]``, and where; in order."""
    found: dict[tuple[str, ...], int] = {}
    for at in range(start, end - run + 1):
        key = tuple(words[at : at + run])
        found[key] = -1 if key in found else at
    return {key: at for key, at in found.items() if at >= 0}


def _in_order(blocks: list[Block]) -> list[Block]:
    """Take the blocks longest first, cut down to what does not cross those already taken; the result is in order."""
    taken: list[Block] = []
    for block in sorted(blocks, key=lambda block: (-block[2], block[0], block[1])):
        at = bisect_left(taken, block)
        cut = _cut(block, taken[at - 1] if at else (0, 0, 0), taken[at] if at < len(taken) else None)
        if cut[2] > 0:
            taken.insert(at, cut)
    return taken


def _cut(block: Block, before: Block, after: Block | None) -> Block:
    """What of a block lies after one neighbour and before the other, on both sides."""
    a, c, length = block
    over = max(before[0] + before[2] - a, before[1] + before[2] - c, 0)
    a, c, length = a + over, c + over, length - over
    return (a, c, length) if after is None else (a, c, min(length, after[0] - a, after[1] - c))


def _between(gap: Gap, blocks: list[Block]) -> list[Gap]:
    """The gaps that blocks, in order, leave; only those with words on both sides."""
    a, b, c, d = gap
    gaps: list[Gap] = []
    for at, there, length in blocks:
        gaps.append((a, at, c, there))
        a, c = at + length, there + length
    gaps.append((a, b, c, d))
    return [gap for gap in gaps if gap[0] < gap[1] and gap[2] < gap[3]]


def _block_by_block(old: Sequence[str], new: Sequence[str], gap: Gap) -> list[Block]:
    a, b, c, d = gap
    matcher = SequenceMatcher(None, old[a:b], new[c:d], autojunk=False)
    return [(a + block.a, c + block.b, block.size) for block in matcher.get_matching_blocks()]


def _by_subsequence(old: Sequence[str], new: Sequence[str], gap: Gap) -> list[Block]:
    a, b, c, d = gap
    equal = (code for code in Indel.opcodes(old[a:b], new[c:d]) if code.tag == "equal")
    return [(a + code.src_start, c + code.dest_start, code.src_end - code.src_start) for code in equal]
