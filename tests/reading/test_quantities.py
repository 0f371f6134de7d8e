from __future__ import annotations

import unicodedata

import pytest

from factcheck.reading.quantities import find_quantities
from factcheck.vocabulary import QuantityValue, Span


def _normals(text: str, language: str) -> list[tuple[str, str]]:
    found = find_quantities(text, language=language)
    return [(mention.text, mention.value.normal) for mention in found if isinstance(mention.value, QuantityValue)]


@pytest.mark.parametrize(
    ("language", "text", "normal"),
    [
        ("id", "1.500,5", "1500.5"),
        ("id", "1,2 juta", "1200000"),
        ("id", "tujuh ratus dua puluh satu ribu dua belas", "721012"),
        ("id", "satu setengah juta", "1500000"),
        ("id", "dua pertiga", "0.666667"),
        ("id", "minus 4", "-4"),
        ("id", "1,500,000", "1500000"),
        ("vi", "hai triệu rưỡi", "2500000"),
        ("vi", "1.500,5", "1500.5"),
        ("vi", "hai mươi mốt nghìn không trăm mười một", "21011"),
        ("vi", "ba trăm lẻ năm", "305"),
        ("vi", "hai nghìn tỷ", "2000000000000"),
        ("vi", "hai phẩy năm", "2.5"),
        ("en", "1,500.5", "1500.5"),
        ("en", "a dozen", "12"),
        ("en", "two and a half million", "2500000"),
        ("en", "three hundred and five thousand", "305000"),
        ("en", "minus seven point two five", "-7.25"),
        ("en", "1.500.000", "1500000"),
        ("en", "3/4", "0.75"),
        ("en", "2 1/4", "2.25"),
        ("en", "forty-five (45)", "45"),
        ("en", "300k", "300000"),
        ("en", ".5", "0.5"),
    ],
)
def test_find_quantities_reads_a_number_alone(language: str, text: str, normal: str) -> None:
    assert _normals(text, language) == [(text, normal)]


@pytest.mark.parametrize(
    ("language", "text", "normal"),
    [
        ("id", "Rp 1,2 triliun", "1200000000000 IDR"),
        ("id", "25 juta dolar AS", "25000000 USD"),
        ("id", "5,5 persen", "5.5 %"),
        ("id", "70 kilometer per jam", "70 km/h"),
        ("id", "35 derajat Celsius", "35 °C"),
        ("id", "12 orang", "12 person"),
        ("id", "dua puluh lima orang tentara", "25 soldier"),
        ("vi", "500 nghìn đồng", "500000 VND"),
        ("vi", "3,5 tỷ USD", "3500000000 USD"),
        ("vi", "20 phần trăm", "20 %"),
        ("vi", "3 chiếc xe tăng", "3 tank"),
        ("vi", "ba tên lửa", "3 missile"),
        ("vi", "2,5 tấn", "2.5 t"),
        ("en", "US$4.7 billion", "4700000000 USD"),
        ("en", "20 dollars and 43 cents", "20.43 USD"),
        ("en", "£9", "9 GBP"),
        ("en", "45 percent", "45 %"),
        ("en", "0.9 trillion cubic feet", "900000000000 ft³"),
        ("en", "17 new taxes", "17 tax"),
        ("en", "three companies", "3 company"),
        ("en", "a 68-ounce", "68 oz"),
        ("en", "HK$30", "30 HKD"),
        ("vi", "người phụ nữ 47 tuổi", "47 year"),
        ("en", "a 64-page ruling", "64 page"),
        ("en", "tens of billions of euros", "~20000000000/.. EUR"),
    ],
)
def test_find_quantities_reads_the_unit(language: str, text: str, normal: str) -> None:
    assert [value for _, value in _normals(text, language)] == [normal]


@pytest.mark.parametrize(
    ("language", "text", "normal"),
    [
        ("id", "sekitar 10.000 tentara", "~10000 soldier"),
        ("id", "hampir 50 persen", "~50 %"),
        ("id", "lebih dari Rp 3.000", "3000/.. IDR"),
        ("id", "tidak sampai 7 euro", "../7 EUR"),
        ("id", "antara 20 hingga 30 rudal", "20/30 missile"),
        ("id", "10-20 juta rupiah", "10000000/20000000 IDR"),
        ("id", "ratusan orang", "~200/.. person"),
        ("vi", "khoảng 10.000 quân", "~10000 soldier"),
        ("vi", "gần 5%", "~5 %"),
        ("vi", "từ 1.000 đến 2.000 đồng", "1000/2000 VND"),
        ("vi", "không quá 7.000 đồng", "../7000 VND"),
        ("vi", "từ 7.000 đồng trở lên", "7000/.. VND"),
        ("vi", "hàng nghìn người", "~2000/.. person"),
        ("en", "about 300 km", "~300 km"),
        ("en", "at least 20 soldiers", "20/.. soldier"),
        ("en", "no more than 7 euros", "../7 EUR"),
        ("en", "between 3 and 5 missiles", "3/5 missile"),
        ("en", "2 to 3 million people", "2000000/3000000 person"),
        ("en", "hundreds of protesters", "~200/.. protester"),
    ],
)
def test_find_quantities_reads_bounds_and_ranges(language: str, text: str, normal: str) -> None:
    assert _normals(text, language) == [(text, normal)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Jet F-16 dan Boeing 737 mendarat di Gate B12."),
        ("id", "Menurut Pasal 5, ia satu dari mereka."),
        ("vi", "Ông không nói gì trong năm nay."),
        ("vi", "Điều 5 và Quốc lộ không đổi."),
        ("en", "The 5th Fleet won 3-1 at 10:30 near Highway 61."),
        ("en", "One of them called 021-555-1234 from G20."),
        ("en", "See https://desk.example/2024/10/5 or write to me123@desk.example."),
        ("en", "It began in 2019 and the September 9/11 attack was one of the worst."),
    ],
)
def test_find_quantities_leaves_codes_labels_and_idioms(language: str, text: str) -> None:
    assert _normals(text, language) == []


def test_find_quantities_keeps_a_change_apart_from_a_range() -> None:
    assert [value for _, value in _normals("Prices rose from 5% to 7% last year.", "en")] == ["5 %", "7 %"]
    assert [value for _, value in _normals("Giá tăng từ 5% lên 7%.", "vi")] == ["5 %", "7 %"]


def test_find_quantities_bounds_a_small_number_only_where_the_preposition_is_none_of_place() -> None:
    assert [value for _, value in _normals("Giao tranh trên 3 mặt trận, trên 300 người chết.", "vi")] == ["3", "300/.. death"]


def test_find_quantities_reads_nothing_inside_what_is_taken() -> None:
    text = "On 27 November 300 soldiers left."
    assert [m.text for m in find_quantities(text, language="en", taken=[Span(3, 14)])] == ["300 soldiers"]


def test_find_quantities_reads_accents_set_behind_their_letters() -> None:
    text = unicodedata.normalize("NFD", "hai triệu rưỡi người")
    assert _normals(text, "vi") == [(text, "2500000 person")]


def test_find_quantities_reads_another_language_with_its_nearest() -> None:
    assert [value for _, value in _normals("Lima ratus orang", "ms")] == ["500 person"]


@pytest.mark.parametrize("digits", ["1" * 25, "9" * 10_000, "1." * 5_000])
def test_find_quantities_takes_an_endless_number_for_a_code(digits: str) -> None:
    assert _normals(digits, "en") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They bought the banker’s $12million yacht.", [("$12million", "12000000 USD")]),
        ("They bought the banker's $12bn fund for S$5.", [("$12bn", "12000000000 USD"), ("S$5", "5 SGD")]),
        ("She paid a $320 fine and A$15 in fees.", [("$320", "320 USD"), ("A$15", "15 AUD")]),
        ("She paid about C $16.5 million.", [("about C $16.5 million", "~16500000 CAD")]),
    ],
)
def test_find_quantities_takes_no_letter_of_another_word_for_part_of_a_sign(text: str, found: list[tuple[str, str]]) -> None:
    assert _normals(text, "en") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was a real mess, and one won prizes.", []),
        ("It cost 40 real, or 3 million won.", [("40 real", "40 BRL"), ("3 million won", "3000000 KRW")]),
        ("It cost one Brazilian real.", [("one Brazilian real", "1 BRL")]),
    ],
)
def test_find_quantities_reads_money_that_is_a_common_word_behind_digits_alone(text: str, found: list[tuple[str, str]]) -> None:
    assert _normals(text, "en") == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It was below -25C at dawn.", [("below -25C", "../-25 °C")]),
        ("en", "It warmed to around 18C, or 64F.", [("around 18C", "~18 °C"), ("64F", "64 °F")]),
        ("id", "Suhu mencapai 38C di sana.", [("38C", "38 °C")]),
        ("en", "He waited at Gate 14C in seat 3F.", []),
    ],
)
def test_find_quantities_reads_degrees_from_a_capital_glued_to_digits(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert _normals(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "They met at a 7-Ten with a 3-Door car.", []),
        ("en", "He told Seven News of the Big Three after the match.", []),
        ("en", "The coach Ronald Ten Cate smiled. (Seven)", []),
        ("en", "Then it rained. Three Danish sailors drowned.", [("Three Danish sailors", "3 sailor")]),
        ("en", "Police Arrest Two Men In Raid", [("Two Men", "2 man")]),
        ("id", "Penyanyi itu bertemu Dua Lestari kemarin.", []),
    ],
)
def test_find_quantities_takes_a_capital_in_mid_sentence_for_a_name(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert _normals(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The 5G network reached her iPhone 15, size 8, at half-time."),
        ("id", "Jaringan 5G itu naik ke peringkat 3."),
        ("vi", "Mạng 5G lọt vào top 3."),
    ],
)
def test_find_quantities_leaves_the_numbers_of_products_and_ranks(language: str, text: str) -> None:
    assert _normals(text, language) == []


def test_find_quantities_leaves_what_heads_an_item_of_a_list() -> None:
    assert _normals("What changes:\n1. Fares rise.\n2. Four lines close.", "en") == [("Four lines", "4 line")]


def test_find_quantities_leaves_the_number_of_a_summit_or_an_article() -> None:
    assert _normals("At COP29 ministers said that under Article 7 member states may leave.", "en") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was a two-way street for a 900-strong crowd.", [("two", "2"), ("900", "900")]),
        ("It was the twenty-first time.", [("twenty", "20")]),
        ("A three-goal lead fell to two-thirds.", [("three-goal", "3 goal"), ("two-thirds", "0.666667")]),
    ],
)
def test_find_quantities_reads_what_is_counted_behind_a_hyphen(text: str, found: list[tuple[str, str]]) -> None:
    assert _normals(text, "en") == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("vi", "khoảng 3,4 ca trên 100.000 dân mỗi năm", [("khoảng 3,4 ca trên 100.000 dân", "~3.4 case per 100000")]),
        ("vi", "7 ca/1.000 người", [("7 ca/1.000 người", "7 case per 1000")]),
        ("id", "ada 3,4 kasus per 100.000 penduduk", [("3,4 kasus per 100.000 penduduk", "3.4 case per 100000")]),
        ("en", "some 3.4 cases per 100,000 people", [("some 3.4 cases per 100,000 people", "~3.4 case per 100000")]),
        ("vi", "hơn 250.000 dân", [("hơn 250.000 dân", "250000/.. inhabitant")]),
        ("id", "12 kematian per 1.000 kelahiran di sana", [("12 kematian per 1.000 kelahiran", "12 death per 1000")]),
        ("en", "3 bags per 40 guests", [("3 bags", "3 bag"), ("40 guests", "40 guest")]),
    ],
)
def test_find_quantities_reads_a_rate_as_one(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert _normals(text, language) == found
