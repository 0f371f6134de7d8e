from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.alignment import align


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("", "", []),
        ("a", "", [-1]),
        ("", "a", []),
        ("a b c", "a b c", [0, 1, 2]),
        ("a b c", "a x c", [0, -1, 2]),
        ("a b c", "b c", [-1, 0, 1]),
        ("b c", "a b c", [1, 2]),
        ("a b", "c d", [-1, -1]),
        ("a b c d e", "c d e a b", [-1, -1, 0, 1, 2]),
        ("x a b c y", "p a b c q", [-1, 1, 2, 3, -1]),
    ],
)
def test_align_pairs_words(old: str, new: str, place: list[int]) -> None:
    assert align(old.split(), new.split()) == place


def test_align_leaves_unaligned_what_cannot_be_told_apart() -> None:
    place = align(["x", *["a", "b"] * 3000], ["y", *["b", "a"] * 3000, "z"])
    assert set(place) == {-1}


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ("one . two . three .", "one . three .", [2, 3]),
        ("one . two . three .", "one . two .", [4, 5]),
        ("first one . two of them . three and more . four", "first one . two of them . four", [7, 8, 9, 10]),
        ("a b a b", "a b", None),
    ],
)
def test_words_that_only_went_begin_where_a_sentence_does(old: str, new: str, gone: list[int] | None) -> None:
    place = align(old.split(), new.split())
    assert gone is None or [at for at, there in enumerate(place) if there < 0] == gone
    assert [old.split()[at] for at, there in enumerate(place) if there >= 0] == new.split()


lists = st.lists(st.sampled_from("abcdef."), max_size=60)


@given(lists, lists)
def test_align_pairs_equal_words_in_ascending_order(old: list[str], new: list[str]) -> None:
    place = align(old, new)
    assert len(place) == len(old)
    held = [there for there in place if there >= 0]
    assert held == sorted(set(held))
    assert all(old[at] == new[there] for at, there in enumerate(place) if there >= 0)


@given(lists)
def test_align_with_itself_pairs_every_word(words: list[str]) -> None:
    assert align(words, words) == list(range(len(words)))
