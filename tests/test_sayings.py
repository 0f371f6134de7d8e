"""Everything that pure code says in English and others keep can be read back: no sentence of it drifts out of reach of the pages."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from articles.wording import retold, said
from factcheck.desk import sayings as of_the_desk
from factcheck.evidence.agreement import compare
from factcheck.reading.dates import bases, find_dates
from factcheck.sayings import SAYINGS, Saying, kind_of, read_saying
from factcheck.vocabulary import ClaimKind, Dateline, DateValue
from tests.evidence.test_agreement import KINDS, TABLE

ROOT = Path(settings.BASE_DIR)
SAMPLES = {
    "number": "12",
    "bare": "12 people",
    "calendar": "27 November 2024",
    "length": "3 months, 2 days",
    "unit": "week",
    "noun": "deaths",
    "state": "list item",
}
TOLD = [(saying, group) for group, sayings in SAYINGS.items() for saying in sayings]


def filled(saying: Saying, depth: int = 4) -> str:
    """The saying with something of its kind in each gap."""
    return saying(**{gap: _sample(kind_of(gap), depth) for gap in saying.gaps})


def _sample(kind: str, depth: int) -> str:
    if kind in SAYINGS:
        simple = min(SAYINGS[kind], key=lambda saying: (any(kind_of(gap) == kind for gap in saying.gaps), len(saying.gaps)))
        return filled(simple, depth - 1)
    return SAMPLES.get(kind, "some words")


@pytest.mark.parametrize(("saying", "group"), TOLD, ids=[f"{group}: {saying.message}" for saying, group in TOLD])
def test_every_saying_is_read_back(saying: Saying, group: str) -> None:
    phrase = read_saying(filled(saying), group)
    assert phrase is not None
    assert str(phrase) == filled(saying)
    assert said(phrase)


@pytest.mark.parametrize("language", ["en", "id", "vi"])
def test_every_basis_of_the_labelled_texts_is_read_back(language: str) -> None:
    found = {
        mention.value.basis
        for line in (ROOT / f"tests/reading/data/dates_{language}.jsonl").read_text(encoding="utf-8").splitlines()
        for text in [json.loads(line)]
        for mention in find_dates(text["text"], language=language, dateline=Dateline(datetime.fromisoformat(text["published"])), spans=())
        if isinstance(mention.value, DateValue)
    }
    assert found
    assert {basis for basis in found if basis and str(read_saying(basis, "basis")) != basis} == set()


def test_every_reason_of_the_table_of_agreements_is_read_back() -> None:
    reasons = {compare(KINDS[kind], one, other).reason for kind, a, b, _, _ in TABLE for one, other in ((a, b), (b, a))}
    assert len(reasons) > 300
    assert {reason for reason in reasons if str(read_saying(reason, "agreement")) != reason} == set()


NORMAL_DATES = st.sampled_from([a for kind, a, _, _, _ in TABLE if kind == "date"])


@given(NORMAL_DATES, NORMAL_DATES)
def test_whatever_two_dates_come_to_is_read_back(one: str, other: str) -> None:
    reason = compare(ClaimKind.DATE, one, other).reason
    assert str(read_saying(reason, "agreement")) == reason


@pytest.mark.parametrize(
    ("package", "called", "at"),
    [
        ("evidence", "Comparison", 1),
        ("reading/checks", "Flag", 2),
        ("reading/dates", "DateValue", 4),
        ("reading/dates", "value_of", 1),
        ("desk", "Break", 1),
    ],
)
def test_pure_code_says_nothing_but_sayings(package: str, called: str, at: int) -> None:
    written = [
        f"{path.name}:{call.lineno}"
        for path in (ROOT / "factcheck" / package).glob("*.py")
        for call in _calls(path, called)
        for word in [*call.args[at : at + 1], *(keyword.value for keyword in call.keywords if keyword.arg in ("basis", "reason"))]
        if isinstance(word, ast.JoinedStr) or (isinstance(word, ast.Constant) and word.value)
    ]
    assert written == []


def test_services_say_why_by_sayings_only() -> None:
    written = [
        f"{path.name}:{call.lineno}"
        for path in (ROOT / "articles" / "services").glob("*.py")
        for name in ("stale_claim", "void_sign_off")
        for call in _calls(path, name)
        for keyword in call.keywords
        if keyword.arg == "because" and isinstance(keyword.value, ast.JoinedStr | ast.Constant)
    ]
    assert written == []


def _calls(path: Path, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and (getattr(node.func, "id", "") or getattr(node.func, "attr", "")) == name:
            yield node


@pytest.mark.parametrize(
    ("english", "group", "indonesian", "vietnamese"),
    [
        ("year from the dateline, 5 Dec 2024", "basis", "tahun menurut titimangsa, 5 Des 2024", "năm theo đề ngày, 5/12/2024"),
        (
            "21 November 2024 is outside December 2024",
            "agreement",
            "21 November 2024 di luar Desember 2024",
            "21 tháng 11 năm 2024 nằm ngoài tháng 12 năm 2024",
        ),
        (
            "the week 2 weeks before the dateline's, Monday to Sunday",
            "basis",
            "pekan yang 2 pekan sebelum titimangsa, Senin sampai Minggu",
            "tuần cách đề ngày 2 tuần về trước, thứ Hai đến Chủ nhật",
        ),
        (
            "text v2: “Kyiv, then Lviv” is gone, “one” is now “two, or three”, and 2 more",
            "because",
            "teks v2: “Kyiv, then Lviv” tidak ada lagi, “one” kini “two, or three”, dan 2 lagi",
            "văn bản v2: “Kyiv, then Lviv” không còn, “one” nay là “two, or three”, và 2 chỗ nữa",
        ),
        ("block 3 is now list item", "because", "blok 3 kini butir daftar", "khối 3 nay là mục liệt kê"),
        (
            "claim 4 is stale: evidence of one more source was added",
            "because",
            "klaim 4 usang: bukti dari satu sumber lagi ditambahkan",
            "nhận định 4 lỗi thời: đã thêm bằng chứng của một nguồn nữa",
        ),
    ],
)
def test_what_was_told_in_english_is_said_in_the_readers_language(english: str, group: str, indonesian: str, vietnamese: str) -> None:
    assert retold(english, group) == english
    with translation.override("id"):
        assert retold(english, group) == indonesian
    with translation.override("vi"):
        assert retold(english, group) == vietnamese


def test_what_a_person_wrote_is_not_read_as_a_saying() -> None:
    with translation.override("id"):
        assert retold("Says Hana, who was there.", "basis") is None
        assert retold("", "because") is None
        assert retold("x" * 5000, "agreement") is None


def test_words_with_the_separators_of_sentences_in_them_are_kept_whole() -> None:
    words = "is now “gone”, and 3 more; to: “x"
    told = of_the_desk.IN_VERSION(version_number=2, what_because=of_the_desk.GONE(words=words))
    phrase = read_saying(told, "because")
    assert phrase is not None
    assert str(phrase) == told


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for group in ("agreement", "basis", "because", "flag"):
        phrase = read_saying(text, group)
        assert phrase is None or str(phrase) == text


def test_many_separators_take_no_time_to_speak_of() -> None:
    for separator, group in ((" is not ", "agreement"), ("; ", "basis"), (", ", "because"), (" and ", "flag")):
        read_saying(separator.join(["“a"] * 120)[:1200], group)
    assert all(one is not other for one, other in pairwise(SAYINGS["basis"]))


def test_basis_of_a_day_and_month_names_the_dateline() -> None:
    assert bases.YEAR(the_anchor=bases.THE_DATELINE(day_calendar="5 Dec 2024")) == "year from the dateline, 5 Dec 2024"
