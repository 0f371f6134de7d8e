from __future__ import annotations

import pytest

from factcheck.desk import recapture
from factcheck.desk.recapture import Held, Hold, Leaning, fold, held, places
from factcheck.vocabulary import Found

OLD = """City gazette
The parade was on 27 February, said the mayor. “It rained,” he  added. Some 300 people came, in 300 boats.
The bridge cost 12 million. The bridge cost 12 million.
Tiếng Việt: ngày 27-2, Đà Nẵng.
"""
NEW = """City gazette, corrected
A correction. The parade was on 28 February, said the mayor. “It rained,” he added. Some 400 people came, in 300 boats.
The bridge cost 12 million.
Tiếng Việt: ngày 27-2, Đà Nẵng.
"""


@pytest.mark.parametrize(
    ("leaning", "became"),
    [
        (Leaning("The parade was on 27 February"), Held(Hold.CHANGED, "The parade was on 27 February", "The parade was on 28 February")),
        (Leaning('"it rained", he added'), Held(Hold.UNTOLD)),
        (Leaning('"it rained," he added.'), Held(Hold.STANDS, "It rained,” he  added")),
        (Leaning("said the mayor"), Held(Hold.STANDS, "said the mayor")),
        (Leaning("The parade was on … he added"), Held(Hold.STANDS, "The parade was on")),
        (Leaning("said the mayor […] Some 300 people came"), Held(Hold.CHANGED, "Some 300 people came", "Some 400 people came")),
        (Leaning("The bridge cost 12 million."), Held(Hold.STANDS, "The bridge cost 12 million")),
        (Leaning("ngày 27–2, Đà Nẵng"), Held(Hold.STANDS, "ngày 27-2, Đà Nẵng")),
        (Leaning(stated="300"), Held(Hold.UNCLEAR, "300")),
        (Leaning(stated="300 boats"), Held(Hold.STANDS, "300 boats")),
        (Leaning(stated="27 February"), Held(Hold.CHANGED, "27 February", "28 February")),
        (Leaning(stated="7 February"), Held(Hold.UNTOLD)),
        (Leaning("paraphrase by the desk: dates it", "27 February"), Held(Hold.CHANGED, "27 February", "28 February")),
        (Leaning("said the mayor", "27 February"), Held(Hold.STANDS, "said the mayor")),
        (Leaning("paraphrase by the desk: dates it", "the 27th"), Held(Hold.UNTOLD)),
        (Leaning(), Held(Hold.UNTOLD)),
        (Leaning("…", " . "), Held(Hold.UNTOLD)),
    ],
)
def test_held_says_what_became_of_the_words(leaning: Leaning, became: Held) -> None:
    assert held(OLD, NEW, [leaning]) == [became]


def test_held_says_that_words_are_gone_or_stand_elsewhere() -> None:
    new = "Something else entirely, of another day and other people; somebody counted 300 of them."
    assert held(OLD, new, [Leaning("said the mayor"), Leaning(stated="300")]) == [
        Held(Hold.GONE, "said the mayor"),
        Held(Hold.UNCLEAR, "300"),
    ]


def test_held_says_that_a_place_cannot_be_told() -> None:
    told = held("One says no.", "One says no. Two say no. One says no.", [Leaning("says no")])[0]
    assert told == Held(Hold.UNCLEAR, "says no")


def test_held_answers_in_order_and_lets_the_same_text_stand() -> None:
    leanings = [Leaning("said the mayor"), Leaning(), Leaning(stated="300 people")]
    assert [one.hold for one in held(OLD, NEW, leanings)] == [Hold.STANDS, Hold.UNTOLD, Hold.CHANGED]
    assert [one.hold for one in held(OLD, OLD, leanings)] == [Hold.STANDS] * 3


def test_places_finds_whole_words_only_and_gives_up_on_words_everywhere() -> None:
    assert [(span.start, span.end) for span in places("a cat", "a cat, a cats, a  cat")] == [(0, 5), (15, 21)]
    assert places("a", "a " * 60) == []


def test_later_text_is_folded_once_however_many_words_are_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"Line {number} says that {number} boats came in on that day." for number in range(40)]
    later = "Another page altogether, of other days."
    folded: list[str] = []

    def counted(text: str) -> str:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr(recapture, "fold", counted)
    became = held("\n".join(lines), later, [Leaning(line) for line in lines] + [Leaning(stated="that day")])
    assert {one.hold for one in became} == {Hold.GONE}
    assert folded.count(later) == 1
    assert folded.count("that day") <= 2


def test_texts_are_not_aligned_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def aligned(*_told: object) -> list[Found]:
        raise AssertionError("nothing is looked for")

    monkeypatch.setattr(recapture, "carry", aligned)
    assert held(OLD, NEW, [Leaning("no such words"), Leaning()]) == [Held(Hold.UNTOLD)] * 2
