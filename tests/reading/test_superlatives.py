from __future__ import annotations

import pytest

from factcheck.reading.superlatives import find_superlatives
from factcheck.vocabulary import SuperlativeValue


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("id", "Panggilan telepon langka itu yang pertama kalinya.", [("langka", "rare"), ("pertama kalinya", "first")]),
        ("id", "Gunung tertinggi dan paling berbahaya.", [("tertinggi", "highest"), ("paling berbahaya", "most")]),
        ("id", "Belum pernah terjadi sebelumnya.", [("Belum pernah terjadi sebelumnya", "unprecedented")]),
        ("vi", "Đây là lần đầu tiên, một cuộc gọi hiếm hoi.", [("lần đầu tiên", "first"), ("hiếm hoi", "rare")]),
        ("vi", "Thành phố đẹp nhất và lớn nhất.", [("đẹp nhất", "most"), ("lớn nhất", "largest")]),
        ("en", "The first, rare and most dangerous.", [("first", "first"), ("rare", "rare"), ("most dangerous", "most")]),
        ("en", "A record high, the largest ever.", [("record high", "record"), ("largest", "largest")]),
        ("en", "The second largest port, and the “most modern”.", [("second largest", "second largest"), ("most modern", "most")]),
        ("id", "Pelabuhan terbesar kedua di pulau itu.", [("terbesar kedua", "second largest")]),
    ],
)
def test_find_superlatives_reads_the_sense(language: str, text: str, found: list[tuple[str, str]]) -> None:
    mentions = find_superlatives(text, language=language)
    assert [(m.text, m.value.sense) for m in mentions if isinstance(m.value, SuperlativeValue)] == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Dalam beberapa pekan terakhir, pada babak pertama, perdana menteri paling tidak hadir."),
        ("vi", "Hai bên thống nhất, nhất trí, ít nhất năm thứ nhất."),
        ("en", "Most of them saw the first lady in the first half, at least."),
        ("en", "For most farmers, most heated barns are most commonly used in winter."),
        ("en", "They did their best to set the record straight."),
        ("en", "She is on record saying that his health record was sealed for the best."),
    ],
)
def test_find_superlatives_leaves_idioms(language: str, text: str) -> None:
    assert find_superlatives(text, language=language) == []
