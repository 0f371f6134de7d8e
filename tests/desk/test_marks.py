from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.desk.marks import LANES, Place, lanes_of, mark_text, proposals
from factcheck.vocabulary import Mention, MentionKind, NameValue, Span

TEXT = "Rani called. Dimas wrote 😀 back.\n\nThe end."
BLOCKS = [Span(0, 32), Span(34, 42)]
SENTENCES = [Span(0, 12), Span(13, 32), Span(34, 42)]


def mention(start: int, end: int, kind: MentionKind = MentionKind.NAME) -> Mention:
    return Mention(kind, start, end, TEXT[start:end], NameValue(TEXT[start:end]))


def test_mark_text_without_claims_gives_sentences_and_what_is_between_them() -> None:
    first, second = mark_text(TEXT, BLOCKS, SENTENCES, [])
    assert [(piece.sentence, "".join(run.text for run in piece.runs)) for piece in first] == [
        (0, "Rani called."),
        (None, " "),
        (1, "Dimas wrote 😀 back."),
    ]
    assert [(piece.sentence, piece.runs[0].text) for piece in second] == [(2, "The end.")]


def test_mark_text_opens_and_closes_overlapping_places_in_every_run() -> None:
    (pieces, _) = mark_text(TEXT, BLOCKS, SENTENCES, [Place(1, 0, 8), Place(2, 5, 12)])
    runs = pieces[0].runs
    assert [(run.text, [(m.claim, m.lane) for m in run.marks], run.flags) for run in runs] == [
        ("Rani ", [(1, 0)], ()),
        ("cal", [(1, 0), (2, 1)], (1,)),
        ("led.", [(2, 1)], (2,)),
    ]


def test_mark_text_flags_a_place_over_two_sentences_once_at_its_end() -> None:
    (pieces, _) = mark_text(TEXT, BLOCKS, SENTENCES, [Place(7, 5, 18)])
    assert [(piece.sentence, [run.flags for run in piece.runs if run.marks]) for piece in pieces] == [(0, [()]), (None, [()]), (1, [(7,)])]


def test_mark_text_counts_code_points_so_that_an_emoji_is_one() -> None:
    at = TEXT.index("😀")
    (pieces, _) = mark_text(TEXT, BLOCKS, SENTENCES, [Place(1, at, at + 1)])
    assert [run.text for run in pieces[2].runs if run.marks] == ["😀"]


def test_mark_text_shows_a_mention_as_proposed() -> None:
    (pieces, _) = mark_text(TEXT, BLOCKS, SENTENCES, [], [mention(0, 4)])
    assert [(run.text, run.mention) for run in pieces[0].runs] == [("Rani", MentionKind.NAME), (" called.", None)]


def test_proposals_leave_out_what_a_claim_stands_on_and_the_longer_of_two() -> None:
    found = [mention(0, 4), mention(0, 12, MentionKind.QUOTATION), mention(13, 18)]
    assert proposals(found, [Place(1, 15, 20)]) == [mention(0, 4)]


@pytest.mark.parametrize(
    ("places", "lanes"),
    [
        ([], []),
        ([Place(1, 0, 4), Place(2, 4, 8)], [0, 0]),
        ([Place(1, 0, 8), Place(2, 2, 4), Place(3, 5, 6)], [0, 1, 1]),
        ([Place(2, 2, 4), Place(1, 0, 8)], [1, 0]),
        ([Place(n, 0, 9) for n in range(1, 6)], [0, 1, 2, 2, 2]),
    ],
)
def test_lanes_of_keeps_overlapping_places_apart(places: list[Place], lanes: list[int]) -> None:
    assert lanes_of(places) == lanes


spans = st.tuples(st.integers(0, 41), st.integers(1, 20)).map(lambda pair: (pair[0], min(42, pair[0] + pair[1])))


@given(st.lists(spans, max_size=12))
def test_mark_text_loses_no_character_and_marks_exactly_the_places(found: list[tuple[int, int]]) -> None:
    places = [Place(number, start, end) for number, (start, end) in enumerate(found, 1)]
    marked = mark_text(TEXT, BLOCKS, SENTENCES, places)
    runs = [run for pieces in marked for piece in pieces for run in piece.runs]
    assert ["".join(run.text for piece in pieces for run in piece.runs) for pieces in marked] == [TEXT[b.start : b.end] for b in BLOCKS]
    for place in places:
        shown = {at for run in runs if any(mark.claim == place.claim for mark in run.marks) for at in range(run.start, run.end)}
        assert shown == {at for at in range(place.start, place.end) if any(b.start <= at < b.end for b in BLOCKS)}
    assert all(mark.lane < LANES for run in runs for mark in run.marks)
