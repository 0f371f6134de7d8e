"""Whether two pictures show the same: a difference hash (dHash), 256 bits that say where a picture gets brighter from left to right.

It survives scaling, recompression, a filter over all of it; not cropping, turning or mirroring. Two that are close are worth a look, no more.
"""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

from PIL import Image

from factcheck.photos.pictures import MOST_DRAWN, opened, shrunk

_SIDE = 16
CLOSE = 40
"""Bits that may differ between two pictures of the same, of 256: one picture edited differs in up to a dozen, with parts put in or out in 25 to 55; unlike pictures in 60 and more."""
_FEWEST_EDGES = 16
"""A picture with fewer bits set, or unset, than this is plain, and looks like every other plain one."""


def likeness_of(data: bytes) -> str:
    """The hash in hex; empty for a picture too plain to be told by it. Raises :class:`~factcheck.photos.pictures.UnreadablePicture`."""
    with opened(BytesIO(data), most=MOST_DRAWN) as picture:
        grey = shrunk(picture, _SIDE * 32).convert("L").resize((_SIDE + 1, _SIDE), Image.Resampling.LANCZOS)
        points = grey.tobytes()
    bits = 0
    for row in range(_SIDE):
        line = points[row * (_SIDE + 1) : (row + 1) * (_SIDE + 1)]
        for left, right in pairwise(line):
            bits = bits << 1 | (left < right)
    edges = bits.bit_count()
    return f"{bits:064x}" if _FEWEST_EDGES <= edges <= _SIDE * _SIDE - _FEWEST_EDGES else ""


def difference(one: str, other: str) -> int | None:
    """In how many bits two hashes differ; ``None`` where either is none."""
    try:
        return (int(one, 16) ^ int(other, 16)).bit_count()
    except ValueError:
        return None


def are_alike(one: str, other: str) -> bool:
    """Whether two hashes are those of pictures that show the same, as far as this can tell."""
    bits = difference(one, other)
    return bits is not None and bits <= CLOSE
