"""What the demo's desk has captured. Notes on real reports are the desk's own words and say so; City gazette and Transit Office are made up."""

from __future__ import annotations

from datetime import UTC, datetime

from articles.models import Article, Source, User
from articles.services.captures import add_capture, add_contact
from articles.services.sources import add_source
from factcheck.vocabulary import ContactMeans, SourceKind

STAFF = """Notes of the desk on the Joint Staff’s statement, in the desk’s own words; not a transcript.

Statement of 4 Dec 2024, by a spokesperson.
The statement dates the call to 27 Nov 2024, and adds that General Gerasimov wanted it kept quiet and that General Brown agreed.
The wish to talk came from the Russian Ministry of Defence.
From the official biography: General Brown’s term as chairman is counted from 1 October 2023.
"""
REUTERS = """Notes of the desk on the agency’s report, in the desk’s own words; not a transcript.

The agency learned of the call on Wednesday.
It names the Joint Staff’s spokesperson as where it has this from.
It is described as the first talk between the two since General Brown took over.
The call was on Nov. 27, the agency has from the spokesperson.
It was the Russian MoD that first asked for it.
On the other side there was no comment.
The agency puts it in a time of growing tension.
General Brown became chairman in September 2023, it notes.
"""
THANH_NIEN = """Bàn kiểm chứng kể lại bài báo theo từng đoạn, bằng lời của bàn; không phải nguyên văn.

Bài báo viết rằng ngày 4-12 quân đội Mỹ xác nhận Chủ tịch Hội đồng Tham mưu trưởng Liên quân, tướng CQ Brown, và Tổng tham mưu trưởng Nga, tướng Valery Gerasimov, đã điện đàm tuần trước.
Theo Reuters, đây là cuộc nói chuyện đầu tiên của hai vị tướng kể từ khi ông Brown đứng đầu Hội đồng.
Theo bài báo, cuộc gọi diễn ra hôm 27-11, và ghi rõ là theo Reuters.
Bộ Quốc phòng Nga là bên đề nghị nói chuyện, người phát ngôn cho biết.
Ông Gerasimov đề nghị không chủ động công bố cuộc gọi, và ông Brown đồng ý.
Ông Brown thay tướng Mark Milley cuối tháng 9-2023. Lần trước hai tổng tham mưu trưởng nói chuyện với nhau là tháng 3-2023.
Cuộc gọi diễn ra lúc căng thẳng gia tăng, sau khi Ukraine bắn tên lửa tầm xa do phương Tây sản xuất vào lãnh thổ Nga.
Ngày 21-11, Tổng thống Nga Vladimir Putin thông báo Nga đã bắn tên lửa Oreshnik vào Ukraine. Quan chức Mỹ nói Moscow đã báo cho Washington ngay trước vụ phóng.
"""
KREMLIN = """Notes of the desk on the published record of an address, in the desk’s own words; not a transcript.

The record of the address carries the date 21 November 2024.
The address names the missile and says that it was fired.
"""
FIGURES = """Example Transit Office
Yearly figures, harbour line

Table 1. Passengers by month
The figures begin with December 2023.
First year in all: 2,087,400 passengers.
"""
GAZETTE = """City gazette, 20 November 2023, page 3

Notices
The harbour line opens on 1 December 2023.
Between the old port and the central station a ride takes 15 minutes.
Tickets are those of the city’s buses.
"""
GAZETTE_CORRECTED = """City gazette, 20 November 2023, page 3

Notices
The harbour line opens on 1 December 2023.
Between the old port and the central station a ride takes 14 minutes; an earlier notice said 15.
Tickets are those of the city’s buses.
"""
ARCHIVIST = """She keeps the file of notices at the city archive, and looked it up while we spoke.
The line opened on the first of December 2023, she says, with the mayor on board.
The corrected notice hangs beside the first one. She will send a scan.
"""


def keep(source: Source, text: str, *, actor: User, on: datetime) -> None:
    """Keep a text as the source was seen."""
    add_capture(source, actor=actor, data=text, at=on)


def visit_the_gazette(gazette: Source, *, actor: User) -> None:
    """Look at the gazette once more: a notice was corrected, and the day of opening stands as it did."""
    keep(gazette, GAZETTE_CORRECTED, actor=actor, on=datetime(2024, 12, 4, 2, 30, tzinfo=UTC))


def ask_the_archivist(article: Article, *, actor: User) -> None:
    """A call to somebody who can look it up herself."""
    archivist = add_source(article, actor=actor, name="City archivist", kind=SourceKind.INTERVIEW, language="en", publisher="City archive")
    at = datetime(2024, 12, 3, 7, 15, tzinfo=UTC)
    add_contact(archivist, actor=actor, whom="The city archivist", means=ContactMeans.CALL, at=at, notes=ARCHIVIST)
