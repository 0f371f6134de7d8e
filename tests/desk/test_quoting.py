from __future__ import annotations

import pytest

from factcheck.desk.quoting import first_words, last_words, quoted
from factcheck.vocabulary import Span

TEXT = "One call, two calls.\nThe call  came late 😀 again."


@pytest.mark.parametrize(
    ("quote", "within", "places"),
    [
        ("call", Span(0, 20), [Span(4, 8), Span(14, 18)]),
        ("two calls", Span(0, 20), [Span(10, 19)]),
        ("call came", Span(21, len(TEXT)), [Span(25, 35)]),
        (" late 😀 ", Span(21, len(TEXT)), [Span(36, 42)]),
        ("Call", Span(0, 20), []),
        ("late", Span(0, 20), []),
        ("a.l", Span(0, 20), []),
        ("", Span(0, 20), []),
        (" \n ", Span(0, 20), []),
    ],
)
def test_quoted_finds_every_place_inside_the_sentence(quote: str, within: Span, places: list[Span]) -> None:
    assert quoted(TEXT, within, quote) == places


@pytest.mark.parametrize(
    ("text", "most", "first", "last"),
    [
        ("Dua kapal bersandar.", 40, "Dua kapal bersandar.", "Dua kapal bersandar."),
        ("Dua kapal bersandar.", 12, "Dua kapal …", "… bersandar."),
        ("Dua kapal bersandar.", 9, "Dua kapal …", "…"),
        ("Dua kapal bersandar.", 10, "Dua kapal …", "… bersandar."),
    ],
)
def test_words_around_are_never_cut_within_one(text: str, most: int, first: str, last: str) -> None:
    assert first_words(text, most) == first
    assert last_words(text, most).rstrip() == last
