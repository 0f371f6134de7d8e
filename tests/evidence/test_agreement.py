from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evidence.agreement import compare, compare_values, interval
from factcheck.evidence.units import amount_in
from factcheck.reading.dates import find_dates
from factcheck.vocabulary import Agreement, ClaimKind, Comparison, Dateline, DateValue, NameValue, QuantityValue

KINDS = {kind.value.split()[0]: kind for kind in ClaimKind}
LINES = (Path(__file__).parent / "data" / "agreement.txt").read_text(encoding="utf-8").splitlines()
TABLE = [tuple(part.strip() for part in line.split("|")) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("kind", "a", "b", "agreement", "reason"), TABLE, ids=[" | ".join(row[:3]) for row in TABLE])
def test_compare_says_what_and_why(kind: str, a: str, b: str, agreement: str, reason: str) -> None:
    assert compare(KINDS[kind], a, b) == Comparison(Agreement(agreement), reason)
    assert compare(KINDS[kind], b, a).agreement == agreement


def test_the_table_has_every_answer_for_every_kind_that_has_it() -> None:
    asked = Counter((kind, agreement) for kind, _, _, agreement, _ in TABLE)
    every = set(Agreement)
    assert len(TABLE) > 300
    for kind in ("date", "quantity", "name", "quotation"):
        assert {agreement for k, agreement in asked if k == kind} == {a.value for a in every}


@pytest.mark.parametrize(
    ("language", "phrase", "other", "agreement"),
    [
        ("en", "since 2022", "since 2023", "conflict"),
        ("id", "sejak 2022", "sejak 2023", "conflict"),
        ("vi", "từ năm 2022", "từ năm 2023", "conflict"),
        ("en", "since 2022", "since March 2022", "consistent"),
        ("id", "sejak 2022", "sejak Maret 2022", "consistent"),
        ("vi", "từ năm 2022", "kể từ tháng 3-2022", "consistent"),
        ("en", "over the past few weeks", "over the past few months", "consistent"),
        ("id", "dalam beberapa pekan terakhir", "dalam beberapa bulan terakhir", "consistent"),
        ("vi", "trong vài tuần qua", "trong vài tháng qua", "consistent"),
        ("en", "for the next few weeks", "for the next few months", "consistent"),
        ("id", "dalam beberapa pekan ke depan", "dalam beberapa bulan ke depan", "consistent"),
        ("vi", "trong vài tuần tới", "trong vài tháng tới", "consistent"),
    ],
)
def test_beginnings_and_ends_conflict_only_where_both_texts_state_them(language: str, phrase: str, other: str, agreement: str) -> None:
    """The first text is of 5 December 2024, the second of the 7th: what each counts from its dateline is no other beginning or end."""
    one, second = (
        find_dates(text, language=language, dateline=Dateline(datetime(2024, 12, day, 10, tzinfo=UTC)), spans=())[0].value
        for text, day in ((phrase, 5), (other, 7))
    )
    assert compare_values(ClaimKind.DATE, one, second).agreement == agreement


# --- intervals ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("normal", "days"),
    [
        ("2024-11-27", (date(2024, 11, 27), date(2024, 11, 27))),
        ("2024-11-25/2024-12-01", (date(2024, 11, 25), date(2024, 12, 1))),
        ("2024-W48", (date(2024, 11, 25), date(2024, 12, 1))),
        ("2024-12", (date(2024, 12, 1), date(2024, 12, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2024~", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2024-XX", (date(2024, 1, 1), date(2024, 12, 31))),
        ("202X", (date(2020, 1, 1), date(2029, 12, 31))),
        ("2024-12-04T09:00", (date(2024, 12, 4), date(2024, 12, 4))),
        ("2024-12-04TNI", (date(2024, 12, 4), date(2024, 12, 5))),
        ("../2024", (None, date(2024, 12, 31))),
        ("2024-12-04/..", (date(2024, 12, 4), None)),
        ("2024-30", (date(2024, 12, 1), date(2025, 2, 28))),
        ("2024-31", (date(2024, 3, 1), date(2024, 5, 31))),
        ("9999-12", (date(9999, 12, 1), date(9999, 12, 31))),
        ("0000", None),
        ("P2Y", None),
        ("XXXX-11-27", None),
        ("P", None),
        ("", None),
        ("2024-11-31", None),
        ("2024-42", None),
        ("2024-00", None),
        ("2024-12-04T25:00", None),
        ("2024-12-04T10:75", None),
        ("9999-12-31T24:00", None),
        ("x/2024", None),
        ("2024/P2Y", None),
        ("2" * 200, None),
    ],
)
def test_interval_gives_first_and_last_day(normal: str, days: tuple[date | None, date | None] | None) -> None:
    assert interval(normal) == days


@pytest.mark.parametrize(
    "normal",
    ["2024", "2023-03", "2024-02", "2024-11-27", "2024-11-25/2024-12-01", "2023/2024-06", "2024~", "2024-11?", "2024-XX", "2024-11-XX",
     "201X", "19XX", "2024-21", "2024-22", "2024-23", "1999-12-31", "2024-12-04T09:00:00"],
)  # fmt: skip
def test_interval_agrees_with_the_reference_reader(normal: str) -> None:
    read = parse_edtf(normal)
    ends = (date(*read.lower_strict()[:3]), date(*read.upper_strict()[:3]))
    assert interval(normal) == ends


# --- values and properties ---------------------------------------------------------------------------


def test_compare_values_goes_by_normal_form() -> None:
    month, day = DateValue("2024-12", edtf="2024-12"), DateValue("2024-12-04", edtf="2024-12-04")
    assert compare_values(ClaimKind.DATE, month, day).agreement is Agreement.CONSISTENT
    half = compare_values(ClaimKind.QUANTITY, QuantityValue(Decimal(5), Decimal(5), "km"), QuantityValue(Decimal(5000), Decimal(5000), "m"))
    assert half.agreement is Agreement.SAME
    assert (
        compare_values(ClaimKind.NAME, NameValue("Rina Sari", "jenderal"), NameValue("Sari", "general")).agreement is Agreement.CONSISTENT
    )


def test_compare_values_of_a_date_without_normal_form_goes_by_its_days() -> None:
    lately = DateValue("PAST_REF", earliest=date(2024, 11, 25), latest=date(2024, 12, 1))
    assert compare_values(ClaimKind.DATE, lately, DateValue("2024-W48")) == Comparison(Agreement.SAME, "same days")
    since = DateValue("PAST_REF", earliest=date(2024, 11, 25))
    assert compare_values(ClaimKind.DATE, since, DateValue("2025")).agreement is Agreement.CONSISTENT


forms = st.sampled_from(sorted({value for row in TABLE for value in row[1:3]})) | st.text(max_size=30)


@given(st.sampled_from(ClaimKind), forms, forms)
def test_compare_is_symmetrical_and_has_a_reason(kind: ClaimKind, a: str, b: str) -> None:
    one, other = compare(kind, a, b), compare(kind, b, a)
    assert one.agreement is other.agreement
    assert one.reason


@given(st.sampled_from(ClaimKind), forms)
def test_compare_with_itself_is_the_same_or_not_comparable(kind: ClaimKind, value: str) -> None:
    assert compare(kind, value, value).agreement in (Agreement.SAME, Agreement.NOT_COMPARABLE)


days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(days, days, days, days)
def test_compare_dates_as_sets_of_days(a: date, b: date, c: date, d: date) -> None:
    one, other = sorted((a, b)), sorted((c, d))
    said = compare(ClaimKind.DATE, f"{one[0]}/{one[1]}", f"{other[0]}/{other[1]}").agreement
    apart = one[1] < other[0] or other[1] < one[0]
    inside = (one[0] <= other[0] and other[1] <= one[1]) or (other[0] <= one[0] and one[1] <= other[1])
    assert (said is Agreement.CONFLICT) == apart
    assert (said is Agreement.SAME) == (one == other)
    assert (said is Agreement.CONSISTENT) == (inside and one != other)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_compare_quantities_that_agree_are_within_a_twentieth(a: int, b: int) -> None:
    if compare(ClaimKind.QUANTITY, str(a), str(b)).agreement is not Agreement.CONFLICT:
        assert abs(a - b) * 20 <= max(a, b)


def test_compare_of_very_long_values_ends() -> None:
    long = "kata " * 50_000
    for kind in ClaimKind:
        assert compare(kind, long, long + "lagi").agreement in Agreement


@pytest.mark.parametrize(
    ("language", "said"),
    [("id", "1.200,5 kasus per 100000"), ("vi", "1.200,5 ca trên 100000"), ("en", "1,200.5 cases per 100000")],
)
def test_amount_in_says_what_a_rate_counts(language: str, said: str) -> None:
    assert amount_in("1,200.5 cases per 100000", language) == said
