from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Block, Event, Lineage, Sentence, User
from articles.services.errors import Refused
from articles.services.imports import hand_in_many
from articles.services.intake import hand_in_article
from factcheck.reading.incoming import Incoming, Unread, read_line, read_lines
from factcheck.reading.reader import read
from factcheck.vocabulary import EventKind, ExemptReason
from tests.factories import TEXT

LIMITS = {"most_bytes": 10_000, "timezone": "Asia/Jakarta"}


def line(**given: object) -> str:
    return json.dumps({"text": TEXT, "title": "Jembatan dibuka", "language": "id", **given})


def read_in(*lines: str) -> list[Incoming]:
    return [one for one in read_lines(enumerate(lines, 1), **LIMITS) if isinstance(one, Incoming)]  # type: ignore[arg-type]  # by name


def run(path: Path, user: User, *options: str) -> str:
    said = StringIO()
    call_command("import_articles", str(path), "--by", user.username, "--workers", "0", *options, stdout=said, stderr=said)
    return said.getvalue()


def test_a_file_of_articles_is_handed_in(tmp_path: Path, chief: User) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_text("\n".join([line(), line(text="Satu kalimat saja di sini.", title=""), "", line(text=TEXT + "\nLagi satu.")]))
    assert "3 handed in, 0 not read" in run(file, chief)
    assert [a.title for a in Article.objects.order_by("pk")] == ["Jembatan dibuka", "Satu kalimat saja di sini.", "Jembatan dibuka"]
    assert "0 handed in" in run(file, chief)
    assert "3 handed in" in run(file, chief, "--again", "--batch", "2")


def test_an_article_handed_in_among_many_is_as_one_handed_in_alone(checker: User) -> None:
    text = TEXT + "Mengapa baru sekarang?\n[iklan_2]\nSumber: https://kabar.example/asal\n"
    alone = hand_in_article(read(text, language="id"), actor=checker, title="Jembatan dibuka", language="id", timezone="Asia/Jakarta")
    assert list(hand_in_many(read_in(line(text=text)), actor=checker, again=True)) == [1]
    among = Article.objects.exclude(pk=alone.pk).get()
    for model in (Block, Sentence):
        names = [f.attname for f in model._meta.fields if f.name not in ("id", "version", "block")]
        rows = [list(model.objects.filter(version=a.current).values_list(*names)) for a in (alone, among)]
        assert rows[0] == rows[1]
        assert rows[0]
    assert [s.proposed_exempt for s in Sentence.objects.filter(version=among.current)].count(ExemptReason.QUESTION) == 1
    for name in ("title", "language", "timezone", "state", "row_version", "handed_in_by"):
        assert getattr(alone, name) == getattr(among, name)
    assert {lineage.article for lineage in Lineage.objects.all()} == {alone, among}
    events = Event.objects.filter(kind=EventKind.ARTICLE_HANDED_IN)
    assert events[0].payload == events[1].payload
    among.chain.refresh_from_db()
    assert (among.chain.length, among.chain.head) == (1, events.get(chain=among.chain).hash)
    assert among.slug == f"jembatan-dibuka-{among.pk}"


def test_the_record_of_many_is_proved(chief: User) -> None:
    list(hand_in_many(read_in(line(), line(text=TEXT + "Lagi.")), actor=chief))
    said = StringIO()
    call_command("verify_record", stdout=said)
    assert "2 events in 2 chains" in said.getvalue()


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "Expecting value"),
        ("[]", "one JSON object"),
        ('{"text": 5}', "one JSON object"),
        ("[" * 15_000, "one JSON object"),
        (line(text=""), "no text"),
        (line(text=" \n "), "no text"),
        (line(text="a\0b"), "NUL"),
        ('{"text": "a\\ud800b"}', "surrogate"),
        (line(text="x" * 10_001), "larger than"),
        (line(title="x" * 501), "longer than 500"),
        (line(timezone="Mars/Olympus"), "No time zone"),
        (line(timezone="../../etc/passwd"), "No time zone"),
        (line(language="bukan bahasa"), "no tag"),
        (line(published="kemarin"), "Invalid isoformat"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(written: str, reason: str) -> None:
    read = read_line(7, written, **LIMITS)  # type: ignore[arg-type]  # by name
    assert isinstance(read, Unread)
    assert read.number == 7
    assert reason in read.reason


@pytest.mark.parametrize(
    ("published", "day", "clock"),
    [("2026-03-05", "2026-03-05", "None"), ("2026-03-05T07:30:00+07:00", "2026-03-05", "07:30:00"), (None, "None", "None")],
)
def test_a_line_names_its_day(published: str | None, day: str, clock: str) -> None:
    (read,) = read_in(line(published=published))
    assert (str(read.published_on), str(read.published_time)) == (day, clock)


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path, chief: User) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_text(f"{line()}\nnonsense\n{line(text='Kalimat lain.')}\n")
    with pytest.raises(CommandError, match="1 lines could not be read"):
        run(file, chief)
    assert Article.objects.count() == 2


def test_nobody_imports_who_may_not_hand_in(admin_user: User) -> None:
    with pytest.raises(Refused):
        list(hand_in_many(read_in(line()), actor=admin_user))


def test_an_unknown_account_or_file_is_named(tmp_path: Path, chief: User) -> None:
    with pytest.raises(CommandError, match="no account nobody"):
        call_command("import_articles", "x.jsonl", "--by", "nobody")
    with pytest.raises(CommandError, match="No such file"):
        run(tmp_path / "none.jsonl", chief)
