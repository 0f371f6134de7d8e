from __future__ import annotations

import pytest

from factcheck.desk.excerpts import MOST_CHARACTERS, MOST_LINES, Excerpts, excerpts


def lines(first: int, last: int) -> str:
    return "\n".join(f"line {number}" for number in range(first, last))


@pytest.mark.parametrize(("old", "new"), [("", "a"), ("a\nb", "a\nc"), ("a" * MOST_CHARACTERS, lines(0, MOST_LINES))])
def test_short_texts_are_compared_whole(old: str, new: str) -> None:
    assert excerpts(old, new) == Excerpts(old, new)


def test_of_long_texts_what_differs_is_compared() -> None:
    old = lines(0, 40_000)
    new = old.replace("line 30000\n", "line thirty thousand\n").replace("line 30007\n", "")
    found = excerpts(old, new)
    assert found.old.split("\n") == [f"line {number}" for number in range(29_998, 30_010)]
    assert found.new.split("\n")[2] == "line thirty thousand"
    assert not found.whole
    assert not found.cut


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (lines(0, 330_000), lines(400_000, 730_000)),
        ("a " * 1_000_000, "b " * 1_000_000),
        (lines(0, 330_000), ""),
        ("x\n" * 300_000, "x\n" * 200_000 + "y\n" * 200_000),
    ],
)
def test_what_is_compared_is_bounded_and_said_to_be(old: str, new: str) -> None:
    found = excerpts(old, new)
    assert found.cut
    assert all(len(text) <= MOST_CHARACTERS and text.count("\n") < MOST_LINES for text in (found.old, found.new))


@pytest.mark.parametrize(
    ("old", "new"), [("x\n" * 9_000, "x\n" * 9_001), (lines(0, 9_000), lines(0, 9_001)), ("x\n" * 9_000, "x\n" * 9_000)]
)
def test_lines_that_only_came_or_went_are_not_cut(old: str, new: str) -> None:
    found = excerpts(old, new)
    assert not found.cut
    assert abs(found.new.count("\n") - found.old.count("\n")) == abs(new.count("\n") - old.count("\n"))
