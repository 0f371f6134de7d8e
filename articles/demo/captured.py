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
THANH_NIEN = """Ghi chú của bàn kiểm chứng về bài báo, bằng lời của bàn; không phải nguyên văn.

Bài báo dẫn Reuters cho toàn bộ phần về cuộc gọi.
Theo bài báo, cuộc gọi diễn ra hôm 27-11, và ghi rõ là theo Reuters.
Lần trước hai tổng tham mưu trưởng nói chuyện với nhau là tháng 3-2023.
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
