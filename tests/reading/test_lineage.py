from __future__ import annotations

from datetime import date

import pytest

from factcheck.reading.lineage import find_lineage
from factcheck.reading.structure import find_blocks
from factcheck.vocabulary import LineageCue, Relation

PROSE = "Wali kota meresmikan jembatan baru itu pada Senin pagi. Warga menyambutnya dengan pawai."


def cues(line: str, language: str = "id") -> list[LineageCue]:
    text = f"{PROSE}\n{line}\n"
    return find_lineage(text, find_blocks(text, language=language), language=language)


def test_a_source_line_in_another_language_is_a_translation() -> None:
    url = "https://baoduanho.vn/dien-dam-185241205083544051.htm"
    (cue,) = cues(f"Sumber: {url}")
    start = len(PROSE) + 1 + len("Sumber: ")
    assert cue == LineageCue(Relation.TRANSLATES, "baoduanho.vn", url, start, start + len(url), date(2024, 12, 5))


@pytest.mark.parametrize(
    ("line", "language", "relation", "name"),
    [
        ("Sumber: https://nusa.co.id/berita/7", "id", Relation.REPUBLISHES, "nusa.co.id"),
        ("Nguồn: https://nusa.co.id/berita/7", "vi", Relation.TRANSLATES, "nusa.co.id"),
        ("Source: https://nusa.example/7", "en", Relation.REPUBLISHES, "nusa.example"),
        ("Sumber: Harian Nusa", "id", Relation.REPUBLISHES, "Harian Nusa"),
        ("Nguồn: Báo Duyên Hải", "vi", Relation.REPUBLISHES, "Báo Duyên Hải"),
        ("Diterjemahkan dari Harbour News", "id", Relation.TRANSLATES, "Harbour News"),
        ("Dịch từ Harbour News", "vi", Relation.TRANSLATES, "Harbour News"),
        ("Translated from https://nusa.example/7", "en", Relation.TRANSLATES, "nusa.example"),
        ("NORTHPORT, Dec 5 (Reuters) - The bridge was opened on Monday.", "en", Relation.REPUBLISHES, "Reuters"),
        ("Reuters melaporkan bahwa jembatan itu dibuka.", "id", Relation.CITES, "Reuters"),
        ("Jembatan itu dibuka, menurut laporan AFP.", "id", Relation.CITES, "AFP"),
        ("Theo Reuters, cây cầu đã mở.", "vi", Relation.CITES, "Reuters"),
        ("Theo hãng tin AFP, cây cầu đã mở.", "vi", Relation.CITES, "AFP"),
        ("The bridge was opened, according to Reuters.", "en", Relation.CITES, "Reuters"),
        ("The bridge was opened, the Associated Press reported.", "en", Relation.CITES, "Associated Press"),
    ],
)
def test_cues_in_three_languages(line: str, language: str, relation: Relation, name: str) -> None:
    (cue,) = cues(line, language)
    assert (cue.relation, cue.name) == (relation, name)
    assert f"{PROSE}\n{line}\n"[cue.start : cue.end] == (cue.url or name)


@pytest.mark.parametrize(
    "line", ["Sumber air itu mengering pada 2019.", "Reuters Square adalah nama taman.", "APBN naik, kata menteri.", ""]
)
def test_what_is_no_cue(line: str) -> None:
    assert cues(line) == []


def test_each_outlet_is_named_once() -> None:
    assert [cue.name for cue in cues("Reuters melaporkan ini. Menurut Reuters, itu juga.")] == ["Reuters"]


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("Sumber: Antara, Reuters dan AFP", "id", ["Antara", "Reuters", "AFP"]),
        ("Source: AP & BBC", "en", ["AP", "BBC"]),
        ("Nguồn: Tuổi Trẻ và VnExpress", "vi", ["Tuổi Trẻ", "VnExpress"]),
        ("Source: Reuters, AP style guide", "en", ["Reuters, AP style guide"]),
    ],
)
def test_a_source_line_names_each_outlet(line: str, language: str, names: list[str]) -> None:
    found = cues(line, language)
    assert [cue.name for cue in found] == names
    assert [f"{PROSE}\n{line}\n"[cue.start : cue.end] for cue in found] == names
