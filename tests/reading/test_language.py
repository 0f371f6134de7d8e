from __future__ import annotations

import pytest

from factcheck.reading.lang import data_language
from factcheck.reading.language import UNDETERMINED, detect_language
from tests.reading.articles_with_traps import ARTICLES, text_of

MALAY = (
    "Kerajaan negeri mengumumkan bantuan kepada mangsa banjir di tiga daerah. Menteri berkata wang itu disalurkan melalui pejabat daerah kerana"
    " ramai penduduk terjejas."
)
GERMAN = "Der Präsident sagte, die Brücke werde im März eröffnet, und die Bürger freuten sich darüber sehr."


@pytest.mark.parametrize("language", ARTICLES)
def test_articles_are_told(language: str) -> None:
    assert detect_language(text_of(ARTICLES[language])) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Presiden menandatangani undang-undang baru", "id"),
        ("Bộ Quốc phòng xác nhận thông tin", "vi"),
        ("The minister confirmed the report", "en"),
        (MALAY, "ms"),
        (GERMAN, "de"),
        ("Mereka mengatakan bahwa harga naik karena cuaca", "id"),
        ("Mereka mengatakan bahawa harga naik kerana cuaca", "ms"),
        ("Pemegang polis asuransi wajib membaca polis sebelum menandatangani polis baru, kata pejabat di Jakarta.", "id"),
    ],
)
def test_short_texts_and_neighbours_are_told(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "  \n", "Halo", "12345 67890", "!?…", "\u200b\u200e"])
def test_too_little_text_cannot_be_told(text: str) -> None:
    assert detect_language(text) == UNDETERMINED
    assert detect_language(text, given="vi") == "vi"


@pytest.mark.parametrize(
    ("tag", "data"),
    [("id", "id"), ("id-ID", "id"), ("vi_VN", "vi"), ("EN-us", "en"), ("ms", "id"), ("jv", "id"), ("de", "en"), ("und", "en"), ("", "en")],
)
def test_every_tag_has_data_to_be_read_with(tag: str, data: str) -> None:
    assert data_language(tag) == data
