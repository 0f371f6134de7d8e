from __future__ import annotations

import pytest

from factcheck.desk.quoting import quoted
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
