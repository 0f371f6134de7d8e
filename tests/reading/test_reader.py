from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.decoding import UnreadableText
from factcheck.reading.reader import read, read_html, read_structure
from factcheck.vocabulary import BlockKind, Dateline, DateValue, ExemptReason, MentionKind, Reading
from tests.reading.articles_with_traps import ARTICLES, INDONESIAN, text_of

URL = "https://baoduanho.vn/dien-dam-185241205083544051.htm"
ARTICLE = f"""Panggilan itu berlangsung pada 27 November, kata seorang pejabat di Kota Utara.
Keduanya terakhir berbicara pada Maret 2023. Sejak itu hubungan memburuk.
Sumber: {URL}
Komentar (0)
"""


def dates(reading: Reading) -> list[tuple[str, str]]:
    return [(mention.text, mention.value.edtf) for mention in reading.mentions if isinstance(mention.value, DateValue)]


def test_an_article_is_read_whole() -> None:
    reading = read(text_of(INDONESIAN))
    assert reading.language == "id"
    assert reading.title == "Dua Kepala Staf Berbicara Lewat Telepon untuk Pertama Kali"
    assert reading.byline == "Ratna Wulandari"
    assert reading.published == date(2024, 12, 5)
    assert [cue.name for cue in reading.lineage] == ["baoduanho.vn"]
    quotations = [mention for mention in reading.mentions if mention.kind is MentionKind.QUOTATION]
    assert any(mention.text.startswith('"Kami membahas') for mention in quotations)
    assert reading.claims


@pytest.mark.parametrize("language", ARTICLES)
def test_sentences_stand_in_blocks_that_count(language: str) -> None:
    reading = read(text_of(ARTICLES[language]), language=language)
    for block in reading.blocks:
        inside = [sentence for sentence in reading.sentences if block.start <= sentence.start and sentence.end <= block.end]
        assert bool(inside) == block.kind.counts
    assert len({sentence.start for sentence in reading.sentences}) == len(reading.sentences)


def test_a_credit_is_proposed_as_exempt() -> None:
    reading = read(text_of(INDONESIAN))
    credit = next(block for block in reading.blocks if block.kind is BlockKind.CREDIT)
    assert [sentence.exempt for sentence in reading.sentences if sentence.start == credit.start] == [ExemptReason.CREDIT]


def test_line_ends_are_made_one_and_nothing_else_changes() -> None:
    assert read("Satu hal.\r\n\u200bDua hal.\r").text == "Satu hal.\n\u200bDua hal.\n"


def test_the_day_in_the_source_line_is_proposed_and_resolves_dates() -> None:
    reading = read(ARTICLE)
    assert reading.published == date(2024, 12, 5)
    assert dates(reading) == [("27 November", "2024-11-27"), ("Maret 2023", "2023-03")]


def test_the_dateline_given_wins_over_what_the_text_proposes() -> None:
    moment = datetime(2021, 3, 1, 9, tzinfo=UTC)
    reading = read(ARTICLE, dateline=Dateline(moment, "Asia/Jakarta"))
    assert reading.published == moment
    assert dates(reading)[0] == ("27 November", "2020-11-27")


def test_the_articles_own_address_proposes_before_its_source() -> None:
    assert read(ARTICLE, url="https://nusa.example/2024/12/06/panggilan").published == date(2024, 12, 6)


@pytest.mark.parametrize(
    "line",
    [
        "Kamis, 5 Desember 2024 | 10:30 WIB",
        "05/12/2024 10:30",
        "Terbit: 5 Des 2024",
        "Thứ năm, 05/12/2024 08:35 (GMT+7)",
        "Published 5 December 2024, 10:30 GMT",
    ],
)
def test_the_date_line_proposes_the_day(line: str) -> None:
    language = "vi" if line.startswith("Thứ") else "en" if line.startswith("Pub") else "id"
    reading = read(f"Panggilan Langka\n{line}\n{ARTICLE.replace(URL, 'Harian Nusa')}", language=language)
    assert reading.published == date(2024, 12, 5)


def test_mentions_stand_in_blocks_that_count() -> None:
    assert all(mention.end <= ARTICLE.index("Sumber:") for mention in read(ARTICLE).mentions)


def test_structure_alone_is_the_same_without_facts() -> None:
    whole, structure = read(ARTICLE), read_structure(ARTICLE)
    assert structure == replace(whole, mentions=(), claims=())
    assert [sentence.exempt for sentence in read_structure("Mengapa baru sekarang?", language="id").sentences] == [ExemptReason.QUESTION]


def test_a_language_given_is_taken() -> None:
    assert read("OK.", language="vi").language == "vi"
    assert read("OK.").language == "und"


@pytest.mark.parametrize("reader", [read, read_html])
@pytest.mark.parametrize("text", ["a\0b", "a\udfffb"])
def test_damaged_text_is_refused(reader: Callable[[str], Reading], text: str) -> None:
    with pytest.raises(UnreadableText):
        reader(text)


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u200b\n\ufeff"])
def test_nothing_is_read_out_of_nothing(text: str) -> None:
    reading = read(text)
    assert (reading.blocks, reading.sentences, reading.mentions, reading.claims) == ((), (), (), ())


def test_right_to_left_text_is_read() -> None:
    reading = read("قال الوزير إن الجسر افتتح يوم الاثنين. وقال إن التكلفة كبيرة جدا.\n\u202eمرحبا\u202c")
    assert reading.language == "ar"
    assert len(reading.sentences) == 3


@pytest.mark.parametrize("piece", ["kata ", '"', "27 November ", "Jend. ", "1.", "menurut ", "\u200b", "(", "a", "Sumber: "])
def test_a_line_of_a_hundred_thousand_characters_is_read(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert read(text, language="id").text == text


@given(st.text(max_size=120))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        reading = read(text, language="id")
    except UnreadableText:
        return
    assert all(0 <= mention.start < mention.end <= len(reading.text) for mention in reading.mentions)
    assert all(reading.text[mention.start : mention.end] == mention.text for mention in reading.mentions)
