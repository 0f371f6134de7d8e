from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.desk.coverage import CoverageSentence, cover
from factcheck.vocabulary import Coverage, ExemptReason, Span

COVERED, EXEMPT, OPEN = Coverage.COVERED, Coverage.EXEMPT, Coverage.OPEN
SENTENCES = [CoverageSentence(0, 10), CoverageSentence(11, 20), CoverageSentence(21, 30)]


@pytest.mark.parametrize(
    ("anchors", "expected"),
    [
        ([], (OPEN, OPEN, OPEN)),
        ([(0, 10)], (COVERED, OPEN, OPEN)),
        ([(9, 10)], (COVERED, OPEN, OPEN)),
        ([(10, 11)], (OPEN, OPEN, OPEN)),
        ([(9, 12)], (COVERED, COVERED, OPEN)),
        ([(0, 30)], (COVERED, COVERED, COVERED)),
        ([(5, 5)], (OPEN, OPEN, OPEN)),
        ([(25, 26), (3, 4)], (COVERED, OPEN, COVERED)),
        ([(40, 50)], (OPEN, OPEN, OPEN)),
    ],
)
def test_cover_takes_a_sentence_that_an_anchor_touches(anchors: list[tuple[int, int]], expected: tuple[Coverage, ...]) -> None:
    assert cover(SENTENCES, [Span(*a) for a in anchors]).sentences == expected


@pytest.mark.parametrize("reason", list(ExemptReason))
def test_cover_keeps_an_exemption_until_there_is_a_claim(reason: ExemptReason) -> None:
    sentence = CoverageSentence(0, 10, reason)
    assert cover([sentence], []).sentences == (EXEMPT,)
    assert cover([sentence], [Span(2, 4)]).sentences == (COVERED,)


def test_cover_leaves_out_what_does_not_count() -> None:
    found = cover([CoverageSentence(0, 10, counts=False), CoverageSentence(11, 20)], [Span(0, 5)])
    assert found.sentences == (None, OPEN)
    assert (found.total, found.open, found.covered) == (1, 1, 0)
    assert found.anchors == ((0,), ())


def test_cover_adds_up() -> None:
    found = cover([*SENTENCES, CoverageSentence(31, 40, ExemptReason.QUESTION)], [Span(12, 15), Span(13, 14)])
    assert (found.covered, found.exempt, found.open, found.total) == (1, 1, 2, 4)
    assert found.open_ordinals == (1, 3)
    assert found.percent == 50
    assert not found.complete
    assert found.anchors == ((), (0, 1), (), ())


def test_cover_of_an_article_without_sentences_is_complete() -> None:
    found = cover([], [Span(0, 4)])
    assert found.complete
    assert (found.total, found.percent) == (0, 100)


def test_cover_never_rounds_up_to_all() -> None:
    found = cover([CoverageSentence(n, n + 1) for n in range(1000)], [Span(0, 999)])
    assert (found.percent, found.complete) == (99, False)


spans = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(spans, max_size=12), st.lists(spans, max_size=12))
def test_cover_agrees_with_comparing_every_pair(sentences: list[Span], anchors: list[Span]) -> None:
    found = cover([CoverageSentence(s.start, s.end) for s in sentences], anchors)
    for sentence, touched in zip(sentences, found.anchors, strict=True):
        characters = set(range(sentence.start, sentence.end))
        assert set(touched) == {n for n, a in enumerate(anchors) if characters & set(range(a.start, a.end))}
