"""Words for times that running news text uses for something else, or tells from another date than the dateline."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from factcheck.reading.dates import find_dates
from factcheck.reading.quantities import find_quantities
from factcheck.vocabulary import Dateline, DateValue, QuantityValue, Span

WEDNESDAY = Dateline(datetime(2024, 5, 8, tzinfo=UTC))
SATURDAY = Dateline(datetime(2024, 5, 11, tzinfo=UTC))


def found(text: str, language: str, dateline: Dateline = WEDNESDAY) -> list[tuple[str, str]]:
    mentions = find_dates(text, language=language, dateline=dateline)
    return [(m.text, m.value.timex) for m in mentions if isinstance(m.value, DateValue)]


@pytest.mark.parametrize(
    "text",
    [
        "She told the Daily Mirror and the Sunday Mail all of it.",
        "He read the Evening Standard, the Weekly Star and the Monthly.",
        "They met at Mar-a-Verde with Jan-Olof and May-Lin.",
        "The crowd linked arms and sat in the road.",
        "The Spring Uprising followed the Autumn Forecast and the Good Friday Agreement.",
        "It was the summer she turned 20.",
        "The day I resigned was the week after the vote.",
        "The day before Lestari fled, the safe was emptied.",
        "Any day of the week will do at this time of year.",
    ],
)
def test_names_and_events_are_no_dates(text: str) -> None:
    assert found(text, "en") == []


def test_a_generation_of_networks_is_no_hour() -> None:
    assert found("Mạng 5G đã có ở đây lúc 5g.", "vi") == [("lúc 5g", "2024-05-08T05:00")]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("They met on Sunday morning.", [("Sunday morning", "2024-05-05TMO")]),
        ("It rained in mid-Mar, not in Jan-Feb weather.", [("mid-Mar", "2024-03"), ("Jan", "2024-01"), ("Feb", "2024-02")]),
        ("It opened on Sat at last.", [("Sat", "2024-05-04")]),
        (
            "It opened in Spring, in the summer, and again in Winter 2021.",
            [("Spring", "2024-SP"), ("the summer", "2023-SU"), ("Winter 2021", "2021-WI")],
        ),
        ("It opened on May 2. The day before, it had burned.", [("May 2", "2024-05-02"), ("The day before", "2024-05-01")]),
    ],
)
def test_the_same_words_stay_dates_where_they_say_when(text: str, printed: list[tuple[str, str]]) -> None:
    assert found(text, "en") == printed


@pytest.mark.parametrize(
    ("text", "language", "dateline", "timex"),
    [
        ("The paper published the list over the weekend.", "en", WEDNESDAY, "2024-W18-WE"),
        ("The paper published the list at the weekend.", "en", SATURDAY, "2024-W19-WE"),
        ("The ministers will meet at the weekend.", "en", WEDNESDAY, "2024-W19-WE"),
        ("The ministers met here this weekend.", "en", WEDNESDAY, "2024-W19-WE"),
        ("Koran itu telah memuatnya pada akhir pekan.", "id", WEDNESDAY, "2024-W18-WE"),
        ("Ông đã công bố danh sách cuối tuần.", "vi", WEDNESDAY, "2024-W18-WE"),
    ],
)
def test_the_weekend_follows_the_tense(text: str, language: str, dateline: Dateline, timex: str) -> None:
    assert [value for _, value in found(text, language, dateline)] == [timex]


@pytest.mark.parametrize(
    ("text", "language", "printed", "timex"),
    [
        ("The mill closed in June 2019, with two more closing that October, when orders fell.", "en", "that October", "2019-10"),
        ("The mill closed in June 2019. It reopened in March the following year.", "en", "March the following year", "2020-03"),
        ("Pabrik tutup pada Juni 2019. Dua lagi tutup pada Oktober itu.", "id", "Oktober itu", "2019-10"),
        ("Nhà máy đóng cửa tháng 6 năm 2019. Tháng 10 năm đó hai nhà máy khác đóng cửa.", "vi", "Tháng 10 năm đó", "2019-10"),
    ],
)
def test_that_month_is_in_the_year_last_mentioned(text: str, language: str, printed: str, timex: str) -> None:
    assert found(text, language)[-1] == (printed, timex)


def test_that_may_join_clauses_before_a_month() -> None:
    text = "The mill closed in 2019 after a strike. Its new owners, who were strangers here, said that October had been better."
    assert found(text, "en")[-1] == ("October", "2023-10")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("A ruling came a month after she was freed.", "a month"),
        ("Over the weekend it emerged that she was freed.", "the weekend"),
    ],
)
def test_a_length_before_an_event_and_the_weekend_keep_their_words(text: str, printed: str) -> None:
    assert [words for words, _ in found(text, "en")] == [printed]


@pytest.mark.parametrize("text", ["The war began in March 1979. A week later she fled.", "The 1970s were hard. Nine years later she fled."])
def test_later_than_what_is_long_gone_is_not_after_the_dateline(text: str) -> None:
    value = found(text, "en")[-1][1]
    assert value in ("P1W", "P9Y")


@pytest.mark.parametrize(
    ("text", "language", "printed", "normal"),
    [
        ("It dries in two or three hours.", "en", "two or three hours", "2/3 h"),
        ("It took about four to five years.", "en", "about four to five years", "~4/5 year"),
        ("Itu perlu dua atau tiga tahun.", "id", "dua atau tiga tahun", "2/3 year"),
        ("Việc đó mất hai hoặc ba tháng.", "vi", "hai hoặc ba tháng", "2/3 month"),
        ("It dries in 10-12 hours.", "en", "10-12 hours", "10/12 h"),
        ("It took between six and eight weeks.", "en", "between six and eight weeks", "6/8 week"),
        ("About 10 or 12 men came.", "en", "About 10 or 12 men", "~10/12 man"),
    ],
)
def test_a_length_between_two_numbers_is_one_quantity(text: str, language: str, printed: str, normal: str) -> None:
    days = find_dates(text, language=language, dateline=WEDNESDAY)
    amounts = find_quantities(text, language=language, taken=[Span(m.start, m.end) for m in days])
    assert [(m.text, m.value.normal) for m in amounts if isinstance(m.value, QuantityValue)] == [(printed, normal)]
    assert days == []


@pytest.mark.parametrize(
    ("text", "timex"), [("It closed two to three weeks ago.", "2024-W16"), ("It will open on 23 or 24 May.", "2024-05-24")]
)
def test_the_first_of_two_numbers_of_a_date_is_no_quantity(text: str, timex: str) -> None:
    days = find_dates(text, language="en", dateline=WEDNESDAY)
    assert [day.value.timex for day in days if isinstance(day.value, DateValue)] == [timex]
    assert find_quantities(text, language="en", taken=[Span(day.start, day.end) for day in days]) == []
