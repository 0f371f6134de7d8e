from __future__ import annotations

import unicodedata

from factcheck.reading.phrases import Phrases
from factcheck.reading.wordlist import BARRIER, WordList
from factcheck.vocabulary import Span


def test_word_list_places_every_token() -> None:
    listed = WordList("Rp1.500,5 \nkira-kira")
    assert listed.words == ["rp", "1.500,5", "kira", "-", "kira"]
    assert [listed.raw(place) for place in range(listed.count)] == ["Rp", "1.500,5", "kira", "-", "kira"]
    assert listed.touches(1)
    assert listed.breaks_before(2)
    assert not listed.touches(2)


def test_word_list_composes_accents_and_keeps_places() -> None:
    text = unicodedata.normalize("NFD", "triệu đồng")
    listed = WordList(text)
    assert listed.words == ["triệu", "đồng"]
    assert text[listed.starts[1] : listed.ends[1]] == unicodedata.normalize("NFD", "đồng")


def test_masked_bars_every_token_that_touches_a_span() -> None:
    listed = WordList("on 27 November 300 left")
    assert listed.masked([Span(15, 18), Span(4, 9)]) == ["on", BARRIER, BARRIER, BARRIER, "left"]


def test_phrases_find_the_longest() -> None:
    phrases = Phrases([("đô", 1), ("đô la", 2), ("đô la mỹ", 3)])
    assert phrases.at(["đô", "la", "úc"], 0) == (2, 2)
    assert phrases.at(["la"], 0) is None
    assert phrases.at([], 0) is None
