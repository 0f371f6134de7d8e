"""What has happened on the demo's desk: one article half-checked, one published, one just handed in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.demo import captured
from articles.demo.people import hire
from articles.demo.work import approve, claim, exempt, hand_in, judge, say, search, send_back
from articles.models import Article, Claim, Source, User
from articles.services.intake import assign_article
from articles.services.publishing import publish_article
from articles.services.sources import add_source, draw_lineage
from articles.services.workflow import sign_off_article, waive_origins
from factcheck.vocabulary import ClaimKind, ExemptReason, Relation, SourceKind, Stance, Verdict

THANH_NIEN = "https://thanhnien.vn/cuoc-dien-dam-hiem-hoi-cap-tong-tham-muu-truong-my-nga-185241205083544051.htm"
NEWS_DAY = date(2024, 12, 5)
SEEN = datetime(2024, 12, 5, 3, 20, tzinfo=UTC)
"""When the desk looked at its sources."""


@transaction.atomic
def tell() -> None:
    """Fill an empty desk."""
    people = hire()
    _published(people)
    _handed_in(people)
    _half_checked(people)


def _half_checked(people: Mapping[str, User]) -> None:
    sari, minh, bima, laras = (people[name] for name in ("sari", "minh", "bima", "laras"))
    thanh_nien = add_source(
        None, actor=sari, name="Thanh Niên", kind=SourceKind.NEWS_REPORT, url=THANH_NIEN, language="vi", published_on=NEWS_DAY
    )
    article = hand_in("article-id.txt", actor=sari, published_on=NEWS_DAY, timezone="Asia/Jakarta", publisher="Kabar Contoh")
    _assign(article, laras, [sari, minh, bima], hours=6)
    staff, reuters, kremlin = _sources(article, sari, thanh_nien)
    _call(article, sari, bima, {"staff": staff, "reuters": reuters, "thanh_nien": thanh_nien})
    _requests(article, people, {"staff": staff, "reuters": reuters})
    _before_and_after(article, people, {"staff": staff, "reuters": reuters, "thanh_nien": thanh_nien, "kremlin": kremlin})
    exempt(article, "Foto: Arsip redaksi", ExemptReason.CREDIT, actor=sari)


def _sources(article: Article, actor: User, thanh_nien: Source) -> tuple[Source, Source, Source]:
    staff = add_source(
        article,
        actor=actor,
        name="Joint Staff spokesperson",
        kind=SourceKind.OFFICIAL_STATEMENT,
        publisher="US Joint Chiefs of Staff",
        language="en",
        published_on=date(2024, 12, 4),
    )
    reuters = add_source(article, actor=actor, name="Reuters", kind=SourceKind.WIRE_REPORT, language="en", published_on=NEWS_DAY)
    kremlin = add_source(
        article,
        actor=actor,
        name="Kremlin, address by the President",
        kind=SourceKind.OFFICIAL_STATEMENT,
        url="http://kremlin.ru",
        language="ru",
        published_on=date(2024, 11, 21),
    )
    for source, text in (
        (staff, captured.STAFF),
        (reuters, captured.REUTERS),
        (thanh_nien, captured.THANH_NIEN),
        (kremlin, captured.KREMLIN),
    ):
        captured.keep(source, text, actor=actor, on=SEEN)
    draw_lineage(reuters, staff, Relation.CITES, actor=actor, on=article, note="names the spokesperson")
    draw_lineage(thanh_nien, reuters, Relation.CITES, actor=actor, on=article, note="credits the agency")
    return staff, reuters, kremlin


def read(about: Claim, source: Source, *, actor: User, **statement: Any) -> None:
    """What a source says of a claim, as the desk read it in its newest capture."""
    say(about, source, actor=actor, capture=source.captures.first(), **statement)


def _call(article: Article, sari: User, bima: User, sources: Mapping[str, Source]) -> None:
    """The announcement, approved; the call's own date, awaiting review."""
    announced = claim(article, "4 Desember", actor=sari, label="Announcement date", kind=ClaimKind.DATE)
    read(announced, sources["staff"], actor=sari, stated="4 Dec 2024", locator="dateline")
    read(announced, sources["reuters"], actor=sari, stated="Wednesday", normal="2024-12-04", locator="para 1")
    judge(announced, Verdict.CONFIRMED, "The statement itself carries that day.", actor=sari, rating="True")
    approve(announced, actor=bima)

    call = claim(article, "27 November", "pekan lalu", actor=sari, label="Call date", kind=ClaimKind.DATE)
    read(call, sources["staff"], actor=sari, stated="27 Nov 2024", locator="para 2", quote="The statement dates the call to 27 Nov 2024")
    read(
        call,
        sources["reuters"],
        actor=sari,
        stated="Nov. 27",
        locator="para 4",
        quote="The call was on Nov. 27, the agency has from the spokesperson.",
    )
    read(
        call,
        sources["thanh_nien"],
        actor=sari,
        stated="27-11",
        locator="para 3",
        quote="cuộc gọi diễn ra hôm 27-11, và ghi rõ là theo Reuters",
    )
    judge(call, Verdict.CONFIRMED, "Every report gives 27 November, all of them from one spokesperson.", actor=sari, rating="True")


def _requests(article: Article, people: Mapping[str, User], sources: Mapping[str, Source]) -> None:
    """Who asked for the call, returned once; who asked for silence, in hand."""
    sari, minh, bima = people["sari"], people["minh"], people["bima"]
    staff, reuters = sources["staff"], sources["reuters"]
    asked = claim(
        article,
        "Kementerian Pertahanan Rusia",
        actor=minh,
        label="Who requested the call",
        kind=ClaimKind.NAME,
        normal="Russian Ministry of Defence",
    )
    read(asked, staff, actor=minh, stated="Russian Ministry of Defence", locator="para 3")
    read(asked, reuters, actor=minh, stated="Russian MoD", normal="Russian Ministry of Defence", locator="para 5")
    judge(asked, Verdict.CONFIRMED, "The spokesperson says so.", actor=minh, rating="True")
    send_back(asked, "One spokesperson is one origin. Look for a readout of the Russian side, and record the search.", actor=bima)

    silence = claim(
        article,
        "Gerasimov sendiri meminta agar percakapan itu tidak diumumkan secara proaktif",
        actor=sari,
        label="Who asked for silence about it",
        kind=ClaimKind.NAME,
        printed="Gerasimov",
        normal="Valery Gerasimov",
    )
    read(silence, staff, actor=sari, stated="General Gerasimov", normal="Valery Gerasimov", locator="para 2")


def _before_and_after(article: Article, people: Mapping[str, User], sources: Mapping[str, Source]) -> None:
    """The prior call, open; Oreshnik, wrong by its date; the change of office, stale since a source came in late."""
    sari, minh, bima = people["sari"], people["minh"], people["bima"]
    prior = claim(article, "Maret 2023", actor=sari, label="Prior call", kind=ClaimKind.DATE)
    read(prior, sources["thanh_nien"], actor=sari, stated="tháng 3-2023", locator="para 6")
    search(prior, sources["staff"], "Milley Gerasimov call 2023", actor=minh, where="readouts on its site", on=NEWS_DAY)

    oreshnik = claim(article, "Awal bulan ini", actor=minh, label="Putin on Oreshnik", kind=ClaimKind.DATE)
    read(
        oreshnik,
        sources["kremlin"],
        actor=minh,
        stance=Stance.CONTRADICTS,
        stated="21 November 2024",
        quote="The record of the address carries the date 21 November 2024.",
    )
    judge(
        oreshnik,
        Verdict.WRONG,
        "The address was on 21 November 2024; in an article of 5 December, “awal bulan ini” can only mean December.",
        actor=minh,
        wording="Pada 21 November lalu",
        rating="Half true",
    )

    office = claim(article, "akhir September 2023", actor=minh, label="Brown takes office", kind=ClaimKind.DATE)
    read(office, sources["reuters"], actor=minh, stated="September 2023", locator="para 8")
    judge(office, Verdict.CONFIRMED, "The agency gives the same month.", actor=minh, rating="True")
    approve(office, actor=bima)
    read(
        office,
        sources["staff"],
        actor=sari,
        stance=Stance.CONTRADICTS,
        stated="1 October 2023",
        quote="General Brown’s term as chairman is counted from 1 October 2023",
    )


def _published(people: Mapping[str, User]) -> None:
    """A short article that went all the way."""
    minh, bima, laras = people["minh"], people["bima"], people["laras"]
    article = hand_in("article-en.txt", actor=minh, published_on=date(2024, 12, 3), timezone="UTC", publisher="Example Wire")
    office = add_source(
        article,
        actor=minh,
        name="Example Transit Office, yearly figures",
        kind=SourceKind.DATASET,
        language="en",
        published_on=date(2024, 12, 2),
    )
    timetable = add_source(
        article, actor=minh, name="City gazette", kind=SourceKind.DOCUMENT, language="en", published_on=date(2023, 11, 20)
    )
    captured.keep(office, captured.FIGURES, actor=minh, on=SEEN - timedelta(days=2))
    captured.keep(timetable, captured.GAZETTE, actor=minh, on=SEEN - timedelta(days=2))
    counted = claim(article, "2.1 million passengers", actor=minh, label="Passengers in the first year", kind=ClaimKind.QUANTITY)
    read(counted, office, actor=minh, stated="2,087,400 passengers", locator="table 1")
    say(counted, timetable, actor=minh, stance=Stance.SILENT)
    judge(counted, Verdict.CONFIRMED, "The office counted 2,087,400; rounded, that is 2.1 million.", actor=minh, rating="True")
    opened = claim(article, "1 December 2023", actor=minh, label="Opening day", kind=ClaimKind.DATE)
    read(opened, timetable, actor=minh, stated="1 December 2023", locator="p. 3", quote="The harbour line opens on 1 December 2023.")
    read(opened, office, actor=minh, stated="December 2023", locator="table 1")
    judge(opened, Verdict.CONFIRMED, "The gazette announced the day, and the figures begin with that month.", actor=minh, rating="True")
    headline = claim(article, "Two Million Passengers", actor=minh, label="Headline figure", kind=ClaimKind.QUANTITY)
    read(headline, office, actor=minh, stated="2,087,400 passengers", locator="table 1")
    judge(headline, Verdict.CONFIRMED, "A fair rounding in a headline.", actor=minh, rating="Mostly true")
    exempt(article, "many in the city have come to love", ExemptReason.OPINION, actor=minh)
    for done in (counted, opened, headline):
        approve(done, actor=bima)
    captured.visit_the_gazette(timetable, actor=minh)
    captured.ask_the_archivist(article, actor=minh)
    _waive_and_publish(article, laras)


def _waive_and_publish(article: Article, laras: User) -> None:
    for lonely in article.claims.exclude(label="Opening day"):
        waive_origins(lonely, actor=laras, reason="The operator’s own count is the primary record of ridership.")
    sign_off_article(article, actor=laras)
    publish_article(article, actor=laras)


def _handed_in(people: Mapping[str, User]) -> None:
    """An article that nobody has yet."""
    hand_in("article-vi.txt", actor=people["dewi"], published_on=date(2024, 12, 4), timezone="Asia/Ho_Chi_Minh", publisher="Báo Ví Dụ")


def _assign(article: Article, chief: User, people: list[User], *, hours: int) -> None:
    article.refresh_from_db()
    due = timezone.now() + timedelta(hours=hours)
    assign_article(article, actor=chief, people=people, deadline=due, read_at_version=article.row_version)
