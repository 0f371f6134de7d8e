from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evidence.copying import MOST_PAIRS, SHINGLE, copied, copies

REPORT = (
    "The bridge over the Example river opened on Tuesday after four years of work, the city said. "
    "It cost twelve billion rupiah, two billion less than was planned, and carries two lanes for buses and one for bicycles. "
    "A second bridge is to follow within three years if the council agrees to pay for it in the spring."
)
OTHER = (
    "Council members met on Monday to speak of schools. Nothing was decided, and the session was closed after an hour because of a "
    "power cut that struck the whole of the old town and parts of the harbour."
)


def test_whole_copy_with_a_word_changed_is_one_passage() -> None:
    copy = copied(REPORT, REPORT.replace("two lanes for buses", "two lanes for trams"))
    assert copy is not None
    assert copy.whole
    assert copy.telling
    assert copy.longest == REPORT.rstrip(".")


def test_of_very_many_copies_those_most_alike_are_compared_and_settling_brings_the_next() -> None:
    texts = {at: f"{REPORT} Told by paper {at}." for at in range(30)} | {99: REPORT[: len(REPORT) // 2]}
    first = copies(texts)
    assert len(first) == MOST_PAIRS  # of 465, all of which would tell
    assert not any(99 in pair for pair in first)
    assert list(first) == sorted(first)
    second = copies(texts, settled={frozenset(pair) for pair in first})
    assert len(second) == MOST_PAIRS
    assert first.keys().isdisjoint(second)


def test_passages_in_another_order_are_found_each() -> None:
    first, second, third = REPORT.split(". ")
    copy = copied(REPORT, f"{third} {first}. {OTHER}")
    assert copy is not None
    assert copy.words == len(first.split()) + len(third.rstrip(".").split())
    assert not second.startswith(copy.longest)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (REPORT, OTHER),
        ("", REPORT),
        ("", ""),
        ("The bridge opened on Tuesday.", "The bridge opened on Tuesday."),
        ("sembilan kata ini", "sembilan kata ini"),
    ],
)
def test_texts_without_six_words_in_a_row_in_common_share_nothing(one: str, other: str) -> None:
    assert copied(one, other) is None


def test_case_accents_lines_and_marks_play_no_part() -> None:
    copy = copied("Cây cầu đi bộ dài 320 mét qua sông", "CAY CAU, đi bộ –\ndài “320” mét qua sông")
    assert copy is not None
    assert copy.words == 9
    assert copy.longest == "Cây cầu đi bộ dài 320 mét qua sông"


def test_phrase_that_everybody_uses_is_not_telling() -> None:
    copy = copied(f"{REPORT} at the end of the day it is so.", f"{OTHER} at the end of the day it is so.")
    assert copy is not None
    assert not copy.telling


def test_no_word_is_used_twice() -> None:
    line = "one two three four five six seven"
    copy = copied(line, " and then ".join([line] * 3))
    assert copy is not None
    assert copy.words == 7
    assert copy.share == 1


def test_of_many_texts_those_that_share_are_told_in_order() -> None:
    texts = {"wire": REPORT, "paper": REPORT[40:], "council": OTHER, "radio": f"{OTHER} {REPORT}"}
    assert list(copies(texts)) == [("wire", "paper"), ("wire", "radio"), ("paper", "radio"), ("council", "radio")]
    assert copies({}) == {}


@given(st.lists(st.sampled_from("abcde"), max_size=60), st.lists(st.sampled_from("abcde"), max_size=60))
def test_what_is_shared_stands_in_both(first: list[str], second: list[str]) -> None:
    one, other = " ".join(first), " ".join(second)
    copy = copied(one, other)
    if copy is None:
        runs = {tuple(first[at : at + SHINGLE]) for at in range(len(first) - SHINGLE + 1)}
        assert not runs & {tuple(second[at : at + SHINGLE]) for at in range(len(second) - SHINGLE + 1)}
        return
    assert SHINGLE <= copy.words <= min(len(first), len(second))
    assert 0 < copy.share <= 1
    assert one[copy.first.start : copy.first.end] == copy.longest
    assert copy.second.end - copy.second.start == len(copy.longest)


def test_text_that_says_one_thing_over_and_over_is_read_in_bounds() -> None:
    copy = copied("a b c d e f " * 400, "a b c d e f " * 400)
    assert copy is not None
    assert copy.share == 1
