from __future__ import annotations

import pytest

from factcheck.reading.names import find_names
from factcheck.vocabulary import MentionKind, NameValue


def _found(text: str, language: str, kind: MentionKind) -> list[tuple[str, str]]:
    return [(m.text, m.value.normal) for m in find_names(text, language=language) if m.kind is kind and isinstance(m.value, NameValue)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "id",
            "Jenderal CQ Brown, Ketua Kepala Staf Gabungan AS, berbicara.",
            [("Jenderal CQ Brown, Ketua Kepala Staf Gabungan AS", "CQ Brown, Jenderal, Ketua Kepala Staf Gabungan AS")],
        ),
        (
            "id",
            "Kepala Staf Umum Angkatan Bersenjata Rusia Valery Gerasimov (kiri) hadir.",
            [
                (
                    "Kepala Staf Umum Angkatan Bersenjata Rusia Valery Gerasimov",
                    "Valery Gerasimov, Kepala Staf Umum Angkatan Bersenjata Rusia",
                )
            ],
        ),
        ("id", "Kepada Presiden Rusia Vladimir Putin.", [("Presiden Rusia Vladimir Putin", "Vladimir Putin, Presiden Rusia")]),
        (
            "id",
            "Ketua Yayasan Bina Rasa, Sari Wulandari, menolak.",
            [("Ketua Yayasan Bina Rasa, Sari Wulandari", "Sari Wulandari, Ketua Yayasan Bina Rasa")],
        ),
        (
            "id",
            "Kata Wali Kota Hoi An, Nguyen Van Son, kepada wartawan.",
            [("Wali Kota Hoi An, Nguyen Van Son", "Nguyen Van Son, Wali Kota Hoi An")],
        ),
        ("id", "Kata Kapolres Klaten, Rina Wulan.", [("Kapolres Klaten, Rina Wulan", "Rina Wulan, Kapolres Klaten")]),
        (
            "id",
            "Wali Kota Budi Santoso, Siti Rahma, dan Dewi hadir.",
            [("Wali Kota Budi Santoso", "Budi Santoso, Wali Kota"), ("Siti Rahma", "Siti Rahma")],
        ),
        ("id", "Kami menemui Pak Darto kemarin.", [("Pak Darto", "Darto")]),
        (
            "vi",
            "Chủ tịch Hội An, ông Nguyễn Văn Sơn, cho biết nước đã rút.",
            [("Chủ tịch Hội An, ông Nguyễn Văn Sơn", "Nguyễn Văn Sơn, Chủ tịch Hội An")],
        ),
        (
            "en",
            "The mayor of Westhaven, Nora Vance, said so.",
            [("mayor of Westhaven, Nora Vance", "Nora Vance, mayor of Westhaven")],
        ),
        (
            "vi",
            "Đại tướng Valery Gerasimov, Tổng tham mưu trưởng quân đội Nga, đã gọi.",
            [
                (
                    "Đại tướng Valery Gerasimov, Tổng tham mưu trưởng quân đội Nga",
                    "Valery Gerasimov, Đại tướng, Tổng tham mưu trưởng quân đội Nga",
                )
            ],
        ),
        ("vi", "Hôm qua Tổng thống Nga Vladimir Putin đến.", [("Tổng thống Nga Vladimir Putin", "Vladimir Putin, Tổng thống Nga")]),
        ("vi", "Bà Trần Thị Nga ở nhà.", [("Bà Trần Thị Nga", "Trần Thị Nga")]),
        (
            "en",
            "U.S. Gen. CQ Brown, chairman of the Joint Chiefs of Staff, spoke.",
            [("U.S. Gen. CQ Brown, chairman of the Joint Chiefs of Staff", "CQ Brown, U.S. Gen., chairman of the Joint Chiefs of Staff")],
        ),
        (
            "en",
            "He met Defence Minister Rina O’Hara-Lund there.",
            [("Defence Minister Rina O’Hara-Lund", "Rina O’Hara-Lund, Defence Minister")],
        ),
        ("en", "Then John Smith left.", [("John Smith", "John Smith")]),
        ("en", "Mr. Hallow’s house burnt.", [("Mr. Hallow", "Hallow")]),
    ],
)
def test_find_names_reads_a_person_with_title_and_role(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text, language, MentionKind.NAME) == found


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("id", "Jenderal CQ Brown datang. Jenderal Brown pergi. Kata Brown begitu.", ["CQ Brown"] * 3),
        ("vi", "Tổng thống Vladimir Putin nói. Ông Putin đi.", ["Vladimir Putin"] * 2),
        ("en", "Brown spoke first. Gen. CQ Brown is well. Mr. Brown left.", ["CQ Brown"] * 3),
        ("en", "Dr. Ann Brown met Gen. CQ Brown. Mr. Brown left.", ["Ann Brown", "CQ Brown", "Brown"]),
    ],
)
def test_find_names_joins_the_forms_of_one_person(language: str, text: str, names: list[str]) -> None:
    assert [
        m.value.name for m in find_names(text, language=language) if m.kind is MentionKind.NAME and isinstance(m.value, NameValue)
    ] == names


def test_find_names_tells_a_bare_name_by_the_title_given_elsewhere() -> None:
    assert _found("Presiden Prabowo Subianto hadir. Prabowo menolak.", "id", MentionKind.NAME)[1] == (
        "Prabowo",
        "Prabowo Subianto, Presiden",
    )


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("id", "Dari Kementerian Pertahanan Rusia ke Senat AS.", ["Kementerian Pertahanan Rusia", "Senat AS"]),
        ("id", "Reuters dan NATO diam.", ["Reuters", "NATO"]),
        ("vi", "Bộ Quốc phòng Nga và Reuters im lặng.", ["Bộ Quốc phòng Nga", "Reuters"]),
        ("en", "The Ministry of Defence and Stanford University agreed.", ["Ministry of Defence", "Stanford University"]),
        ("en", "The Russian Defence Ministry agreed.", ["Russian Defence Ministry"]),
        ("en", "The Russian Ministry of Defence agreed.", ["Russian Ministry of Defence"]),
        ("en", "A Nato and a NATO base.", ["Nato", "NATO"]),
    ],
)
def test_find_names_reads_organisations(language: str, text: str, found: list[str]) -> None:
    assert [name for name, _ in _found(text, language, MentionKind.ORGANISATION)] == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("id", "Dari Moskow ke Ukraina dan AS, sebagai tamu.", ["Moskow", "Ukraina", "AS"]),
        ("vi", "Từ Hà Nội đến TP.HCM và Mỹ.", ["Hà Nội", "TP.HCM", "Mỹ"]),
        ("en", "From Washington to South Korea; tell us.", ["Washington", "South Korea"]),
    ],
)
def test_find_names_reads_places_as_they_are_written(language: str, text: str, found: list[str]) -> None:
    assert [name for name, _ in _found(text, language, MentionKind.PLACE)] == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Major Hollywood studios and General Motors fell."),
        ("id", "Ketua panitia dan kepala sekolah hadir."),
        ("vi", "Ông ấy và bà ta đến."),
    ],
)
def test_find_names_makes_no_person_of_a_title_alone(language: str, text: str) -> None:
    assert _found(text, language, MentionKind.NAME) == []


@pytest.mark.parametrize(
    "text",
    [
        "They marched from Charles Street to Victoria Memorial Gardens.",
        "It includes the private Lakeside University.",
        "She is co-founder of the Institute for Clean Rivers Progress.",
        "The Lord Great Steward and Great Northern Energy agreed.",
    ],
)
def test_find_names_makes_no_person_of_a_place_or_a_body(text: str) -> None:
    assert _found(text, "en", MentionKind.NAME) == []


def test_find_names_leaves_letters_of_honour_off_a_name() -> None:
    assert _found("Councillor Anna Larkin MBE spoke.", "en", MentionKind.NAME) == [("Councillor Anna Larkin", "Anna Larkin, Councillor")]
