from __future__ import annotations

import pytest

from factcheck.reading.names import find_names
from factcheck.reading.quotations import find_quotations
from factcheck.vocabulary import QuotationValue


def _found(text: str, language: str) -> list[tuple[str, str, bool]]:
    names = find_names(text, language=language)
    found = find_quotations(text, language=language, names=names)
    return [
        (text[m.value.content.start : m.value.content.end], m.value.speaker, m.value.direct)
        for m in found
        if isinstance(m.value, QuotationValue)
    ]


@pytest.mark.parametrize(
    ("language", "text", "content", "speaker"),
    [
        ("id", '"Kami siap bekerja sama," kata Presiden Joko Darmo.', "Kami siap bekerja sama,", "Joko Darmo"),
        (
            "id",
            '"Mereka membahas banyak hal," demikian kutipan Reuters dari juru bicara Ketua Kepala Staf Gabungan AS.',
            "Mereka membahas banyak hal,",
            "juru bicara Ketua Kepala Staf Gabungan AS",
        ),
        ("id", "Menteri Keuangan Rini Sari berkata: «Kas kita cukup besar».", "Kas kita cukup besar", "Rini Sari"),
        ("vi", "“Chúng tôi sẽ tiếp tục”, ông Trần Văn Nam nói.", "Chúng tôi sẽ tiếp tục", "Trần Văn Nam"),
        ("vi", 'Bộ Quốc phòng Nga cho hay: "Không có ai bị thương".', "Không có ai bị thương", "Bộ Quốc phòng Nga"),
        ("en", "“The talks were good,” said Prime Minister Ann Lark.", "The talks were good,", "Ann Lark"),
        ("en", "Gen. CQ Brown said: “We are ready to go.”", "We are ready to go.", "CQ Brown"),
        ("en", "The report was “deeply flawed”, according to Reuters.", "deeply flawed", "Reuters"),
        ("en", "‘It was nobody’s fault at all,’ said Mr. Hallow.", "It was nobody’s fault at all,", "Hallow"),
        ("en", '"It rained a lot," he said.', "It rained a lot,", ""),
    ],
)
def test_find_quotations_reads_what_stands_between_marks(language: str, text: str, content: str, speaker: str) -> None:
    assert _found(text, language) == [(content, speaker, True)]


def test_find_quotations_keeps_the_speaker_over_a_broken_quotation() -> None:
    text = "“The talks,” said Prime Minister Ann Lark, “were long and good.” “They will go on for a year.”"
    assert [speaker for _, speaker, _ in _found(text, "en")] == ["Ann Lark"] * 3


def test_find_quotations_does_not_reach_into_the_next_sentence_for_a_speaker() -> None:
    text = 'Gen. CQ Brown said: "We will not stop now." Reuters reported no deaths.'
    assert [speaker for _, speaker, _ in _found(text, "en")] == ["CQ Brown"]


@pytest.mark.parametrize(
    ("language", "text", "content", "speaker"),
    [
        ("id", "Presiden Rusia Vladimir Putin mengatakan bahwa rudal itu baru.", "rudal itu baru", "Vladimir Putin"),
        ("vi", "Ông Trần Văn Nam nói rằng giá sẽ tăng.", "giá sẽ tăng", "Trần Văn Nam"),
        ("en", "Reuters reported that the town had fallen.", "the town had fallen", "Reuters"),
    ],
)
def test_find_quotations_reads_a_reported_clause(language: str, text: str, content: str, speaker: str) -> None:
    assert _found(text, language) == [(content, speaker, False)]


@pytest.mark.parametrize(
    "text",
    [
        'Rudal yang disebut "Oreshnik" itu baru.',
        'He wrote "all of it and then went home.\nNobody said a word.',
        'A 27" screen and a 32" screen stood there.',
        "The dogs’ bowls and the cats’ beds were gone.",
    ],
)
def test_find_quotations_leaves_terms_and_marks_that_never_close(text: str) -> None:
    assert _found(text, "en") == []


def test_find_quotations_goes_on_after_a_mark_that_never_closes() -> None:
    text = 'He wrote "all of it and went.\n"It is cold in here," said Prime Minister Ann Lark.'
    assert ("It is cold in here,", "Ann Lark", True) in _found(text, "en")


def test_find_quotations_runs_over_paragraphs_that_each_open_with_a_mark() -> None:
    text = "“We begin with the first part.\n\n“We end with the second part,” said Prime Minister Ann Lark."
    assert [content for content, _, _ in _found(text, "en")] == ["We begin with the first part.", "We end with the second part,"]
