from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.dates import find_dates, read_date
from factcheck.reading.dates.figures import FIGURE_KINDS, FIGURES, read_figures
from factcheck.reading.dates.finding import language_of
from factcheck.reading.dates.periods import read_timex
from factcheck.vocabulary import Dateline, DateValue

LANGUAGES = ("id", "vi", "en")
DATELINE = Dateline(datetime(2024, 12, 5, tzinfo=UTC), "Asia/Jakarta")
datelines = st.one_of(
    st.just(Dateline()),
    st.just(DATELINE),
    st.builds(Dateline, st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31))),  # noqa: DTZ001 - a page's time is often given without a zone
)


def words_of(language: str) -> list[str]:
    words, _, _ = language_of(language)
    return sorted({phrase for phrases in words.words.values() for phrase in phrases})


@st.composite
def date_like_texts(draw: st.DrawFn, language: str) -> str:
    """Words of dates in any order, with figures and marks between them: where rules meet what they were not written for."""
    piece = st.one_of(
        st.sampled_from(words_of(language)),
        st.integers(0, 99999).map(str),
        st.from_regex(r"\d{1,4}[./:,–-]\d{1,4}([./:,–-]\d{1,4})?", fullmatch=True),
        st.sampled_from(["(", ")", ",", ".", "-", "/", "'", "\n", "\n\n", ":", "$", "%", "Nov", "x", "‘90s", "١٢", "²"]),
    )
    pieces = draw(st.lists(st.tuples(piece, st.sampled_from(["", " ", "  "])), max_size=14))
    return "".join(word + gap for word, gap in pieces)


def check(text: str, language: str, dateline: Dateline) -> None:
    at = 0
    for mention in find_dates(text, language=language, dateline=dateline):
        assert at <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        at = mention.end
        value = mention.value
        assert isinstance(value, DateValue)
        assert value.timex
        assert value.basis
        if value.earliest and value.latest:
            assert value.earliest <= value.latest


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(), dateline=datelines)
def test_any_text_is_read(language: str, text: str, dateline: Dateline) -> None:
    check(text, language, dateline)


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data(), dateline=datelines)
def test_any_words_of_dates_are_read(language: str, data: st.DataObject, dateline: Dateline) -> None:
    check(data.draw(date_like_texts(language)), language, dateline)


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data(), dateline=datelines)
def test_any_phrase_is_read_or_refused(language: str, data: st.DataObject, dateline: Dateline) -> None:
    value = read_date(data.draw(st.one_of(st.text(), date_like_texts(language))), language=language, dateline=dateline)
    assert value is None or (value.timex and value.basis)


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=st.dates(date(1000, 1, 1), date(2199, 12, 31)), dateline=datelines)
def test_iso_date_reads_as_itself(language: str, day: date, dateline: Dateline) -> None:
    (mention,) = find_dates(f"— {day.isoformat()} —", language=language, dateline=dateline)
    assert isinstance(mention.value, DateValue)
    assert (mention.value.timex, mention.value.edtf, mention.value.earliest, mention.value.latest) == (
        day.isoformat(),
        day.isoformat(),
        day,
        day,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=st.dates(date(1000, 1, 1), date(2199, 12, 31)))
def test_normal_form_reads_back(language: str, day: date) -> None:
    for normal in (day.isoformat(), f"{day:%Y-%m}", f"{day.year:04d}", f"{day.isoformat()}/{(day + timedelta(days=9)).isoformat()}"):
        value = read_date(normal, language=language, dateline=DATELINE)
        assert value is not None
        assert value.normal == normal
        assert value.earliest
        assert value.latest
        assert value.earliest <= day <= value.latest


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)))
def test_printed_day_of_each_language_is_that_day(day: date) -> None:
    months = {
        "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
        "en": "January February March April May June July August September October November December".split(),
    }
    printed = {
        "id": f"{day.day} {months['id'][day.month - 1]} {day.year}",
        "en": f"{months['en'][day.month - 1]} {day.day}, {day.year}",
        "vi": f"ngày {day.day} tháng {day.month} năm {day.year}",
    }
    for language, words in printed.items():
        value = read_date(words, language=language, dateline=DATELINE)
        assert value is not None
        assert (value.timex, value.basis) == (day.isoformat(), "as printed")


@given(st.from_regex(FIGURES, fullmatch=True))
def test_figures_have_only_kinds_that_rules_can_ask_for(cluster: str) -> None:
    assert frozenset(read_figures(cluster)) in FIGURE_KINDS


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_timex_of_a_day_reads_back(day: date) -> None:
    period = read_timex(f"{day.isoformat()}T10:00")
    assert period is not None
    assert (period.first, period.last) == (day, day)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece", ["1", "1/", "1-", "(", "a ", "2024 ", "-", "'", "\n", "\x00", "\u200b", "\ud800", "\u202e", "Nov ", "dua ", "tháng ", "\u0301"]
)
def test_long_lines_of_one_thing_are_read(language: str, piece: str) -> None:
    check(piece * (20_000 // len(piece)), language, DATELINE)
