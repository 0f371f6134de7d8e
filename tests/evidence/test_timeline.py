from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evidence.timeline import Entry, Grain, Group, Row, Timeline, days_of, draw_timeline


def group(*normals: str, conflicts: tuple[int, ...] = ()) -> Group:
    return Group("g", "A claim", tuple(Entry(str(at), "Who", normal, "words", at in conflicts) for at, normal in enumerate(normals)))


def rows(picture: Timeline) -> list[Row]:
    return [row for lane in picture.lanes for row in lane.rows]


@pytest.mark.parametrize(
    ("normal", "first", "last", "grain"),
    [
        ("2024-11-21", date(2024, 11, 21), date(2024, 11, 21), Grain.DAY),
        ("2024-11-21T09:30", date(2024, 11, 21), date(2024, 11, 21), Grain.DAY),
        ("2024-12-01/2024-12-10", date(2024, 12, 1), date(2024, 12, 10), Grain.DAYS),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), Grain.MONTH),
        ("2023", date(2023, 1, 1), date(2023, 12, 31), Grain.YEAR),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), Grain.LONG),
        ("2024-11-21/..", date(2024, 11, 21), None, Grain.OPEN),
        ("../2020", None, date(2020, 12, 31), Grain.OPEN),
    ],
)
def test_normal_form_is_days_and_how_finely(normal: str, first: date | None, last: date | None, grain: Grain) -> None:
    days = days_of(normal)
    assert days is not None
    assert (days.first, days.last, days.grain) == (first, last, grain)


@pytest.mark.parametrize("normal", ["", "P3D", "XXXX-12-25", "XXXX-WXX-1", "Valery Gerasimov", "2024-13-45"])
def test_what_names_no_days_is_told_apart(normal: str) -> None:
    assert days_of(normal) is None


def test_earlier_this_month_lies_right_of_the_21st_of_the_month_before_and_clashes() -> None:
    picture = draw_timeline([group("2024-12-01/2024-12-10", "2024-11-21", "2024-12-03", conflicts=(1,))])
    article, kremlin, paper = (row.bar for row in rows(picture))
    assert article
    assert kremlin
    assert paper
    assert kremlin.end < article.x
    assert article.x <= paper.x
    assert paper.end <= article.end
    (clash,) = picture.lanes[0].clashes
    assert (clash.x, clash.to_x) == (article.middle, kremlin.middle)
    assert clash.y < clash.to_y


def test_what_may_not_be_shown_keeps_its_row_without_a_bar() -> None:
    picture = draw_timeline([group("2024-12-01", "", conflicts=(1,))])
    assert [row.bar is None for row in rows(picture)] == [False, True]
    assert picture.lanes[0].clashes == ()


def test_group_of_which_nothing_is_dated_is_left_out_and_lengths_are_told() -> None:
    picture = draw_timeline([group("P3D", ""), group("2024")])
    assert len(picture.lanes) == 1
    assert [entry.normal for entry in picture.undated] == ["P3D"]
    assert draw_timeline([]).lanes == ()


def test_years_without_a_date_are_cut_short_and_marked() -> None:
    picture = draw_timeline([group("1945-08-17", "2024-12-05")])
    first, last = (row.bar for row in rows(picture))
    assert first
    assert last
    assert last.x - first.end <= 60
    assert len(picture.breaks) == 1
    assert first.end < picture.breaks[0] < last.x


def test_time_that_something_runs_through_is_not_cut() -> None:
    assert draw_timeline([group("1945-08-17", "2024-12-05", "1945/2024")]).breaks == ()


def test_open_ends_reach_the_margins() -> None:
    picture = draw_timeline([group("../2020", "2023-03", "2024/..")])
    before, month, after = (row.bar for row in rows(picture))
    assert before
    assert month
    assert after
    assert picture.open_start
    assert picture.open_end
    assert before.x < month.x < after.x
    assert after.end > max(tick.x for tick in picture.ticks)


def test_lines_on_the_axis_stand_apart_and_every_first_and_last_day_is_dated() -> None:
    picture = draw_timeline([group(*(f"2024-12-{day:02}" for day in range(1, 31)))])
    assert [tick.day.day for tick in picture.ticks] == list(range(1, 31))
    assert all(other.x - one.x >= 20 for one, other in pairwise(picture.ticks))


def test_line_where_only_several_days_end_has_their_last_day() -> None:
    picture = draw_timeline([group("2024-12-01/2024-12-10", "2024-11-21", "2023-02", "../2020")])
    days = ["2020-12-31", "2023-02-01", "2023-02-28", "2024-11-21", "2024-12-01", "2024-12-10"]
    assert [str(tick.day) for tick in picture.ticks] == days
    assert [tick.day.day for tick in draw_timeline([group("2024-11-25/2024-12-01", "2024-12-01")]).ticks] == [25, 1]
    assert draw_timeline([group("2024-12-01/9999-12-31")]).ticks[0].day == date(2024, 12, 1)


@pytest.mark.parametrize("words", ["ngày 30 tháng 10 năm 2025", "W" * 400, "二〇二四年十一月" * 3])
def test_words_and_titles_end_inside_the_picture(words: str) -> None:
    picture = draw_timeline([Group("g", words, (Entry("0", "Who", "2025-10-27", "x"), Entry("1", "Who", "2025-10-30", words)))])
    row = rows(picture)[-1]
    assert row.bar
    assert len(row.entry.line) <= 48
    if not row.bar.before:
        assert row.bar.words_x + 7 * len(row.entry.line) < picture.width
    assert 12 + 8 * len(picture.lanes[0].group.line) < picture.width


def test_words_that_would_leave_the_picture_stand_before_their_bar() -> None:
    entry = Entry("1", "Who", "2024-12-05", "w" * 60)
    picture = draw_timeline(
        [Group("g", "t", (Entry("0", "Who", "1999-01-01", "x"), Entry("2", "Who", "2010", "y"), Entry("3", "Who", "2015", "z"), entry))]
    )
    bar = rows(picture)[-1].bar
    assert bar is not None
    assert bar.before
    assert bar.words_x < bar.x


days = st.dates(date(1, 1, 2), date(9999, 12, 30))


@given(st.lists(st.tuples(days, st.integers(0, 4000)), min_size=1, max_size=14))
def test_the_earlier_is_never_drawn_to_the_right(stretches: list[tuple[date, int]]) -> None:
    ends = [(first, min(first.toordinal() + length, date.max.toordinal())) for first, length in stretches]
    normals = [f"{first}/{date.fromordinal(last)}" if last > first.toordinal() else f"{first}" for first, last in ends]
    picture = draw_timeline([group(*normals)])
    drawn = [row.bar for row in rows(picture) if row.bar]
    assert len(drawn) == len(stretches)
    for one in drawn:
        assert one.width >= 10
        assert one.end <= picture.width
        for other in drawn:
            assert one.days.first
            assert other.days.first
            assert one.days.last
            if one.days.first < other.days.first:
                assert one.x < other.x
            if one.days.last < other.days.first:
                assert one.end <= other.x


def test_rows_follow_each_other_without_overlap() -> None:
    picture = draw_timeline([group("2024", "2023"), group("2022")])
    tops = [lane.y for lane in picture.lanes] + [picture.height]
    for lane, following in zip(picture.lanes, tops[1:], strict=True):
        assert lane.y + lane.height <= following
        assert all(lane.y <= row.y < row.y + 26 <= lane.y + lane.height for row in lane.rows)
