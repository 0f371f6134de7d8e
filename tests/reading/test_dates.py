from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from factcheck.reading.dates import find_dates
from factcheck.vocabulary import Dateline, DateValue, MentionKind, Span

THURSDAY = Dateline(datetime(2024, 12, 5, tzinfo=UTC))


def found(text: str, language: str, dateline: Dateline = THURSDAY) -> list[tuple[str, str]]:
    mentions = find_dates(text, language=language, dateline=dateline)
    return [(m.text, m.value.timex) for m in mentions if isinstance(m.value, DateValue)]


def only(text: str, language: str, dateline: Dateline = THURSDAY) -> DateValue:
    (mention,) = find_dates(text, language=language, dateline=dateline)
    assert mention.kind is MentionKind.DATE
    assert isinstance(mention.value, DateValue)
    return mention.value


# --- the words that the desk stands on ------------------------------------------------------------

WEEK_48 = ("2024-W48", "2024-11-25/2024-12-01", date(2024, 11, 25), date(2024, 12, 1), "the week before the dateline's, Monday to Sunday")
CALL_DAY = ("2024-11-27", "2024-11-27", date(2024, 11, 27), date(2024, 11, 27), "year from the dateline, 5 Dec 2024")
MARCH = ("2023-03", "2023-03", date(2023, 3, 1), date(2023, 3, 31), "as printed")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Pembicaraan berlangsung pada tanggal 27 November.", "id", CALL_DAY),
        ("The two spoke on Nov. 27 by telephone.", "en", CALL_DAY),
        ("Hai bên điện đàm ngày 27-11 theo đề nghị của Nga.", "vi", CALL_DAY),
        ("Pembicaraan berlangsung pekan lalu.", "id", WEEK_48),
        ("The two spoke last week.", "en", WEEK_48),
        ("Cuộc gọi diễn ra tuần trước.", "vi", WEEK_48),
        ("Panggilan terakhir dilakukan pada Maret 2023.", "id", MARCH),
        ("They had last spoken in March 2023.", "en", MARCH),
        ("Lần điện đàm trước là tháng 3-2023.", "vi", MARCH),
        ("Awal bulan ini ia membenarkannya.", "id", ("2024-12", "2024-12", date(2024, 12, 1), date(2024, 12, 10), "early in it")),
        ("Đầu tháng này ông xác nhận điều đó.", "vi", ("2024-12", "2024-12", date(2024, 12, 1), date(2024, 12, 10), "early in it")),
        ("Earlier this month he confirmed it.", "en", ("2024-12", "2024-12", date(2024, 12, 1), date(2024, 12, 5), "early")),
        (
            "Ketegangan naik dalam beberapa pekan terakhir.",
            "id",
            ("PXW", "../2024-12-05", None, date(2024, 12, 5), "ending at the dateline"),
        ),
        (
            "Tensions rose over the past three weeks.",
            "en",
            ("P3W", "2024-11-14/2024-12-05", date(2024, 11, 14), date(2024, 12, 5), "ending at"),
        ),
    ],
)
def test_find_dates_resolves_against_the_dateline(text: str, language: str, expected: tuple[str, str, date | None, date, str]) -> None:
    value = only(text, language)
    assert (value.timex, value.edtf, value.earliest, value.latest) == expected[:4]
    assert expected[4] in value.basis


def test_year_left_out_begins_the_basis() -> None:
    assert only("Rapat digelar 27 November di Jakarta.", "id").basis.startswith("year from the dateline, 5 Dec 2024")


# --- the year that is left out ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "timex"),
    [
        ("Kapal telah berangkat pada 28 Desember.", "id", "2023-12-28"),
        ("Kapal akan berangkat pada 28 Desember.", "id", "2024-12-28"),
        ("Sidang digelar pada 10 Januari mendatang.", "id", "2025-01-10"),
        ("Ia dilantik pada Februari lalu.", "id", "2024-02"),
        ("The ship left on Dec. 28, officials said.", "en", "2023-12-28"),
        ("The ship will leave on Dec. 28.", "en", "2024-12-28"),
        ("The vote is scheduled for Feb. 3.", "en", "2025-02-03"),
        ("Phiên tòa sẽ mở ngày 10-1.", "vi", "2025-01-10"),
        ("Ông nhậm chức hồi tháng 6.", "vi", "2024-06"),
    ],
)
def test_year_left_out_follows_the_tense(text: str, language: str, timex: str) -> None:
    assert only(text, language).timex == timex


@pytest.mark.parametrize(
    ("text", "language", "timex"),
    [
        ("The ferry sank on 3 March.", "en", "2026-03-03"),
        ("The same vessel ran aground near the port on March 3.", "en", "2026-03-03"),
        ("On 3 March, the same vessel ran aground.", "en", "2026-03-03"),
        ("The election is to be held on 3 March.", "en", "2027-03-03"),
        ("The minister said it would close on 3 March.", "en", "2027-03-03"),
        ("Pada 3 Maret, kapal yang sama pernah kandas di dekat pelabuhan.", "id", "2026-03-03"),
        ("Jembatan itu ditutup pada 3 Maret.", "id", "2026-03-03"),
        ("Nakhoda ditangkap pada 20 Februari.", "id", "2026-02-20"),
        ("Jembatan itu dibuka pada Desember setelah empat tahun pengerjaan.", "id", "2025-12"),
        ("Jembatan itu akan ditutup pada 3 Maret.", "id", "2027-03-03"),
        ("Festival digelar pada 5 Desember.", "id", "2026-12-05"),
        ("Jembatan ditutup hingga 5 Desember.", "id", "2026-12-05"),
        ("Cây cầu bị đóng cửa hôm 3/3.", "vi", "2026-03-03"),
        ("Thuyền trưởng bị bắt ngày 20/2.", "vi", "2026-02-20"),
        ("Nạn nhân được đưa tới bệnh viện ngày 3/3.", "vi", "2026-03-03"),
        ("Cây cầu sẽ bị đóng cửa ngày 3/3.", "vi", "2027-03-03"),
        ("Cây cầu đóng cửa vào ngày 3/3 tới.", "vi", "2027-03-03"),
        ("Lễ hội được tổ chức ngày 5/12.", "vi", "2026-12-05"),
        ("Bị cáo hầu tòa ngày 3/3.", "vi", "2027-03-03"),
    ],
)
def test_a_finished_act_lies_behind_the_dateline(text: str, language: str, timex: str) -> None:
    dateline = Dateline(datetime(2026, 11, 18, 9, tzinfo=UTC))
    assert found(text, language, dateline)[0][1] == timex


@pytest.mark.parametrize(
    ("text", "language", "timex"),
    [
        ("Ini kecelakaan terbesar sejak 2019. Penyelidikan akan selesai pada Februari.", "id", "2027-02"),
        ("It is the worst since 2019. By February work will end.", "en", "2027-02"),
        ("Đây là vụ lớn nhất từ năm 2019. Tháng 2 sẽ có kết luận.", "vi", "2027-02"),
        ("Pembangunan mulai 2019. Februari selesai.", "id", "2019-02"),
    ],
)
def test_a_year_stays_behind_in_its_sentence_where_the_next_looks_ahead(text: str, language: str, timex: str) -> None:
    dateline = Dateline(datetime(2026, 11, 18, 9, tzinfo=UTC))
    assert found(text, language, dateline)[-1][1] == timex


def test_year_left_out_is_that_of_the_weekday() -> None:
    assert only("The talks on Tuesday, Jan. 9, failed.", "en", Dateline(datetime(2024, 12, 5, tzinfo=UTC))).timex == "2024-01-09"


def test_a_history_is_read_by_its_own_dates() -> None:
    text = "On September 1, 1939, the army crossed the border. The capital fell on September 27."
    assert found(text, "en") == [("September 1, 1939", "1939-09-01"), ("September 27", "1939-09-27")]


def test_old_dates_in_the_news_leave_the_news_its_year() -> None:
    text = "Mereka bertemu pekan lalu. Pertemuan sebelumnya terjadi pada Maret 2023. Telepon dilakukan pada 27 November."
    assert [timex for _, timex in found(text, "id")] == ["2024-W48", "2023-03", "2024-11-27"]


# --- the weekday that disagrees ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "flag"),
    [
        ("Rabu, 28 November 2024, mereka berbicara.", "id", "weekday disagrees: 28 Nov 2024 was a Thursday, not a Wednesday"),
        ("Mereka berbicara Rabu (28/11/2024).", "id", "was a Thursday, not a Wednesday"),
        ("They spoke on Wednesday, November 28, 2024.", "en", "was a Thursday, not a Wednesday"),
        ("Thứ Tư, ngày 28 tháng 11 năm 2024, hai bên điện đàm.", "vi", "was a Thursday, not a Wednesday"),
    ],
)
def test_weekday_that_disagrees_is_flagged(text: str, language: str, flag: str) -> None:
    value = only(text, language)
    assert value.timex == "2024-11-28"
    assert flag in value.basis


@pytest.mark.parametrize(("text", "language"), [("Kamis, 28 November 2024, hujan.", "id"), ("It rained on Thursday, Nov. 28, 2024.", "en")])
def test_weekday_that_agrees_is_not_flagged(text: str, language: str) -> None:
    assert "disagrees" not in only(text, language).basis


# --- the date last mentioned -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "timex"),
    [
        ("The missile flew on Nov. 21. Two days before, an envoy had called.", "en", "2024-11-19"),
        ("The missile flew on Nov. 21. The next day an envoy called.", "en", "2024-11-22"),
        ("The mill closed in 1999. A year earlier it had a new owner.", "en", "1998"),
        ("Profit rose in the third quarter of 2023 from a year earlier.", "en", "2022-Q3"),
        ("Rudal diluncurkan pada 21 November. Keesokan harinya utusan menelepon.", "id", "2024-11-22"),
        ("Rudal diluncurkan pada 21 November. Dua hari sebelumnya utusan menelepon.", "id", "2024-11-19"),
        ("Pabrik tutup pada 1999. Setahun sebelumnya pemiliknya berganti.", "id", "1998"),
        ("Tên lửa được phóng ngày 21-11. Hôm sau phái viên gọi điện.", "vi", "2024-11-22"),
        ("Tên lửa được phóng ngày 21-11. Hai ngày trước đó phái viên gọi điện.", "vi", "2024-11-19"),
    ],
)
def test_relative_date_stands_on_the_date_last_mentioned(text: str, language: str, timex: str) -> None:
    mentions = find_dates(text, language=language, dateline=THURSDAY)
    value = mentions[-1].value
    assert isinstance(value, DateValue)
    assert value.timex == timex
    assert "the date last mentioned" in value.basis


def test_length_before_an_event_is_a_duration() -> None:
    assert only("Officials were warned two days before the launch.", "en").timex == "P2D"


# --- time zone, dateline ------------------------------------------------------------------------------


def test_today_is_the_datelines_day_in_its_own_zone() -> None:
    late = datetime(2024, 12, 4, 18, 30, tzinfo=UTC)
    assert only("Hari ini hujan.", "id", Dateline(late, "Asia/Jakarta")).timex == "2024-12-05"
    assert only("It rained today.", "en", Dateline(late, "America/New_York")).timex == "2024-12-04"


def test_clock_time_keeps_its_zone() -> None:
    value = only("Gempa terjadi Rabu (4/12/2024) pukul 10.15 WIB.", "id")
    assert (value.timex, value.edtf) == ("2024-12-04T10:15", "2024-12-04T10:15:00+07:00")
    assert "UTC+07:00" in value.basis


@pytest.mark.parametrize(
    ("zone", "timex"),
    [("Europe/London", "2024-04-03"), ("Asia/Jakarta", "2024-04-03"), ("America/New_York", "2024-03-04"), ("UTC", "2024-03-04")],
)
def test_figures_are_read_in_the_order_of_the_datelines_place(zone: str, timex: str) -> None:
    value = only("The report is dated 3/4/2024.", "en", Dateline(datetime(2024, 12, 5, tzinfo=UTC), zone))
    assert value.timex == timex
    assert "read as" in value.basis


@pytest.mark.parametrize(
    ("text", "language", "timex"),
    [
        ("Pada 27 November mereka bertemu.", "id", "XXXX-11-27"),
        ("Mereka bertemu pekan lalu.", "id", "XXXX-WXX"),
        ("They met in March.", "en", "XXXX-03"),
        ("They met on Friday.", "en", "XXXX-WXX-5"),
        ("They met yesterday.", "en", "XXXX-XX-XX"),
    ],
)
def test_without_a_dateline_only_what_is_printed_is_said(text: str, language: str, timex: str) -> None:
    value = only(text, language, Dateline())
    assert (value.timex, value.earliest, value.latest) == (timex, None, None)
    assert "no dateline" in value.basis


# --- ranges, joins ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "printed", "timex"),
    [
        ("Festival berlangsung 27-30 November 2024.", "id", "27-30 November 2024", "2024-11-27/2024-11-30"),
        ("Hujan turun dari 28 Oktober hingga 2 November 2024.", "id", "28 Oktober hingga 2 November 2024", "2024-10-28/2024-11-02"),
        ("The fair ran from Dec. 28 to Jan. 3, 2024.", "en", "Dec. 28 to Jan. 3, 2024", "2023-12-28/2024-01-03"),
        ("He served from 2009 to 2013.", "en", "2009 to 2013", "2009/2013"),
        ("He served in 2009-2013 as envoy.", "en", "2009-2013", "2009/2013"),
        ("The fair ran between May 3 and 12 June.", "en", "May 3 and 12 June", "2024-05-03/2024-06-12"),
        ("Triển lãm mở từ ngày 3 đến ngày 12 tháng 9 năm 2024.", "vi", "ngày 3 đến ngày 12 tháng 9 năm 2024", "2024-09-03/2024-09-12"),
    ],
)
def test_range_is_one_mention(text: str, language: str, printed: str, timex: str) -> None:
    assert found(text, language) == [(printed, timex)]


@pytest.mark.parametrize(
    ("text", "language", "printed", "timex"),
    [
        ("Ia tiba Selasa malam.", "id", "Selasa malam", "2024-12-03TNI"),
        ("Ia tiba Rabu (4/12) siang.", "id", "Rabu (4/12) siang", "2024-12-04TAF"),
        ("Ia tiba kemarin pukul 19.30 WIB.", "id", "kemarin pukul 19.30 WIB", "2024-12-04T19:30"),
        ("He arrived at 9 p.m. on Tuesday.", "en", "9 p.m. on Tuesday", "2024-12-03T21:00"),
        ("He arrived late on Tuesday afternoon.", "en", "Tuesday afternoon", "2024-12-03TAF"),
        ("He arrived last night.", "en", "last night", "2024-12-04TNI"),
        ("Ông đến lúc 4 giờ chiều ngày 3-12.", "vi", "lúc 4 giờ chiều ngày 3-12", "2024-12-03T16:00"),
        ("Ông đến sáng 3-12.", "vi", "sáng 3-12", "2024-12-03TMO"),
        ("Ông đến tối qua.", "vi", "tối qua", "2024-12-04TEV"),
    ],
)
def test_time_joins_its_day(text: str, language: str, printed: str, timex: str) -> None:
    assert found(text, language) == [(printed, timex)]


# --- false friends ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They may march on the capital in a second attempt.", "en"),
        ("The team won 2-1 and then 3-2.", "en"),
        ("Call 555-2024 or +62 812-3456-7890 for help.", "en"),
        ("Version 2.0.24 and 10.4.1 fix the fault.", "en"),
        ("It cost $1999, then $2,010.50.", "en"),
        ("About 2000 people sat down in the sun.", "en"),
        ("April Harjono spoke to May Lestari.", "en"),
        ("Open 24/7 with B-52 and COVID-19 displays.", "en"),
        ("Warga Pasar Minggu membeli 2019 unit dan 1.945 karung.", "id"),
        ("Tim menang 2-1, lalu 3-0, di Universitas Sebelas Maret.", "id"),
        ("Harganya Rp 2024, lalu Rp 1.999.000, naik 1,5 persen.", "id"),
        ("Hubungi 0812-3456-7890 atau (021) 555-1999.", "id"),
        ("Pasien COVID-19 dirawat di ruang 12.", "id"),
        ("Đội thắng 2-1 và đứng thứ hai, hạng thứ ba.", "vi"),
        ("Gọi số 0912 345 678 để được giúp.", "vi"),
    ],
)
def test_false_friends_are_no_dates(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Ia datang pada hari Minggu.", [("Minggu", "2024-12-01")]),
        ("Ia datang Minggu (1/12).", [("Minggu (1/12)", "2024-12-01")]),
        ("Ia datang dua minggu lalu.", [("dua minggu lalu", "2024-W47")]),
        ("Ia datang minggu lalu.", [("minggu lalu", "2024-W48")]),
    ],
)
def test_minggu_is_a_week_or_sunday(text: str, printed: list[tuple[str, str]]) -> None:
    assert found(text, "id") == printed


# --- sentences ----------------------------------------------------------------------------------------


def test_tense_stays_in_its_sentence() -> None:
    text = "Kapal berangkat pada 10 Juni\nKapal lain akan menyusul"
    spans = [Span(0, 28), Span(29, len(text))]
    (mention,) = find_dates(text, language="id", dateline=THURSDAY, spans=spans)
    assert isinstance(mention.value, DateValue)
    assert mention.value.timex == "2024-06-10"


@pytest.mark.parametrize("language", ["id", "vi", "en", "ms", "fr", ""])
def test_any_language_is_read_with_the_nearest_data(language: str) -> None:
    assert ("2024-12-04", "2024-12-04") in found("x 2024-12-04 x", language)
