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
