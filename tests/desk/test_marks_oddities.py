"""What does not add up, in the marked text."""

from __future__ import annotations

from factcheck.desk.marks import Place, joined, mark_text
from factcheck.vocabulary import Mention, MentionKind, Span, SuperlativeValue


def test_oddities_cut_the_text_and_cover_marks_and_mentions() -> None:
    text = "0123456789"
    mention = Mention(MentionKind.DATE, 2, 5, text[2:5], SuperlativeValue("first"))
    ((piece,),) = mark_text(text, [Span(0, 10)], [Span(0, 10)], [Place(1, 6, 9)], [mention], oddities=[Span(3, 7), Span(5, 8)])
    assert "".join(run.text for run in piece.runs) == text
    assert "".join(run.text for run in piece.runs if run.odd) == "34567"
    assert [run.text for run in piece.runs if run.odd and run.mention] == ["34"]
    assert [run.text for run in piece.runs if run.odd and run.marks] == ["67"]


def test_text_without_oddities_has_none() -> None:
    ((piece,),) = mark_text("abc", [Span(0, 3)], [Span(0, 3)], [])
    assert not any(run.odd for run in piece.runs)


def test_joined_spans_are_disjoint_and_in_order() -> None:
    assert joined([Span(5, 8), Span(0, 2), Span(3, 6), Span(8, 9)]) == [Span(0, 2), Span(3, 9)]
    assert joined([]) == []
