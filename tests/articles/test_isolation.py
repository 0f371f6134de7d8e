from __future__ import annotations

import os
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from articles.isolation import AT_ONCE, Bounds, BrokeDown, TooBusy, TookTooLong, _heard, _Loader, read_in_isolation, turns
from factcheck.reading.decoding import UnreadableText
from factcheck.reading.filed import FileLimits, IsPicture, NeedsPassword, TooLarge
from factcheck.reading.files import read_file
from factcheck.vocabulary import Dateline, DateValue, Mention, MentionKind, QuantityValue, Reading
from tests.reading.making_files import docx, encrypted, pdf, set_in

WORDS = "Jembatan itu dibuka pekan lalu, kata Wali Kota Rini Hartono. Biayanya 1,2 juta dolar. “Kami lega,” ujarnya."
DATELINE = Dateline(datetime(2026, 11, 5, 9, 30, tzinfo=ZoneInfo("Asia/Jakarta")), "Asia/Jakarta")


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        WORDS.encode("utf-16"),
        f"<html><body><p>{WORDS}</p></body></html>".encode(),
        docx(lambda kept: kept.add_paragraph(WORDS)),
    ],
    ids=["text", "UTF-16", "html", "docx"],
)
def test_read_in_isolation_reads_just_as_read_file_does(data: bytes) -> None:
    apart = read_in_isolation(data, name="a", dateline=DATELINE, language="id", url="https://kabar.example/a")
    here = read_file(data, name="a", dateline=DATELINE, language="id", url="https://kabar.example/a")
    assert apart == here
    assert apart.mentions


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), IsPicture),
        (encrypted(pdf([set_in(["Closed."])]), user="secret"), NeedsPassword),
        (b"words\x00and more", UnreadableText),
        (b"word " * 5_000_000, TooLarge),
    ],
)
def test_read_in_isolation_refuses_in_the_same_words(data: bytes, kind: type[UnreadableText]) -> None:
    with pytest.raises(UnreadableText) as here:
        read_file(data)
    with pytest.raises(kind) as apart:
        read_in_isolation(data)
    assert str(apart.value) == str(here.value)
    assert type(apart.value) is type(here.value)


def slow() -> bytes:
    """A PDF of a few kilobytes that takes any machine far longer than a second: a million and a half operators that draw nothing."""
    return pdf([b"0 0 m " * 490_000], packed=True)


def test_read_in_isolation_ends_a_file_that_takes_too_long_by_the_clock() -> None:
    with pytest.raises(TookTooLong, match="takes longer than 1 seconds"):
        read_in_isolation(slow(), bounds=Bounds(seconds=1))


def test_read_in_isolation_ends_a_file_that_takes_too_much_of_the_processor() -> None:
    with pytest.raises(TookTooLong, match="takes longer than 1 seconds"):
        read_in_isolation(slow(), bounds=Bounds(seconds=60, processor=1))


def test_read_in_isolation_holds_a_file_to_its_memory() -> None:
    with pytest.raises(UnreadableText) as refused:
        read_in_isolation(slow(), bounds=Bounds(processor=2, memory=60_000_000))
    assert isinstance(refused.value, TookTooLong) == (sys.platform == "darwin")  # which holds no process to a limit of memory


def test_read_in_isolation_ends_an_answer_that_grows_too_large() -> None:
    with pytest.raises(BrokeDown):
        read_in_isolation(WORDS.encode() * 50, bounds=Bounds(answer=2000))


def test_read_in_isolation_passes_on_nothing_of_its_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = tmp_path / "told"
    spy = tmp_path / "python"
    spy.write_text(f"#!/bin/sh\nenv >{told}\nexit 3\n")
    spy.chmod(0o700)
    monkeypatch.setenv("FACTCHECK_SECRET_KEY", "not for hostile files")
    monkeypatch.setattr(sys, "executable", os.fspath(spy))
    with pytest.raises(BrokeDown):
        read_in_isolation(b"word")
    assert "not for hostile files" not in told.read_text()


def test_read_in_isolation_hands_its_limits_on() -> None:
    with pytest.raises(TooLarge, match="more than 20 characters"):
        read_in_isolation(WORDS.encode(), limits=FileLimits(characters=20))


# --- the answer is a stranger's ----------------------------------------------------------------------------------------


READING = Reading(
    "Tuesday, about 2 million",
    "en",
    published=datetime(2026, 11, 5, tzinfo=timezone(timedelta(hours=7))),
    mentions=(
        Mention(MentionKind.DATE, 0, 7, "Tuesday", DateValue("2026-11-03", "2026-11-03", date(2026, 11, 3), date(2026, 11, 3))),
        Mention(MentionKind.QUANTITY, 9, 24, "about 2 million", QuantityValue(Decimal(2_000_000), Decimal(2_000_000), approximate=True)),
    ),
)


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=7))])
def test_an_answer_brings_every_value_of_a_reading(zone: timezone) -> None:
    said = datetime(2026, 11, 5, tzinfo=zone)
    assert _Loader(BytesIO(pickle.dumps((READING, said)))).load() == (READING, said)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("factcheck.vocabulary", "Reading"),
        ("factcheck.vocabulary.claims", "Reading"),
        ("factcheck.vocabulary.claims", "StrEnum"),
        ("factcheck.vocabulary.claims", "NO_SPEAKER"),
        ("factcheck.vocabulary.claims", "ClaimKind.__subclasses__"),
        ("factcheck.vocabulary.values", "Decimal"),
        ("factcheck.vocabulary.values", "ZoneInfo"),
        ("factcheck.vocabulary.answers", "_in_english"),
        ("factcheck.sayings", "Reading"),
        ("factcheck.vocabulary_of_another", "Reading"),
    ],
)
def test_an_answer_makes_a_word_of_the_vocabulary_from_its_own_module_alone(module: str, name: str) -> None:
    assert _Loader(BytesIO(b"cfactcheck.vocabulary.reading\nReading\n.")).load() is Reading
    with pytest.raises(pickle.UnpicklingError, match="no part of a reading"):
        _Loader(BytesIO(f"c{module}\n{name}\n.".encode())).load()


class Opens:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


@pytest.mark.parametrize(
    "forged",
    [
        b"reading\n" + pickle.dumps(Opens()),
        b"reading\n" + pickle.dumps("no reading"),
        b"reading\n" + pickle.dumps(READING)[:-20],
        b"reading\n" + pickle.dumps(FileLimits()),
        b"reading\ncfactcheck.vocabulary.claims\nStrEnum.__subclasses__\n.",
        b"refused\n" + b'["SystemExit", "bye"]',
        b"refused\n[]",
        b"",
    ],
)
def test_an_answer_that_is_no_reading_makes_nothing(forged: bytes) -> None:
    with pytest.raises(BrokeDown):
        _heard(BytesIO(forged), Bounds())


@pytest.mark.usefixtures("busy")
def test_read_in_isolation_is_impatient_where_somebody_waits() -> None:
    with pytest.raises(TooBusy, match="Try again in a moment"):
        read_in_isolation(b"One word.", bounds=Bounds(patience=0.05))


def test_read_in_isolation_gives_its_turn_back_whatever_comes_of_it() -> None:
    for _ in range(AT_ONCE + 1):
        with pytest.raises(IsPicture):
            read_in_isolation(b"\x89PNG\r\n\x1a\n" + bytes(40), bounds=Bounds(patience=0.05))
    with ExitStack() as held:
        for _ in range(AT_ONCE - 1):
            held.enter_context(turns)
        assert read_in_isolation(b"One word.", bounds=Bounds(patience=0.05)).text == "One word."


def test_read_in_isolation_waits_for_its_turn_where_nobody_does() -> None:
    held = ExitStack()
    for _ in range(AT_ONCE):
        held.enter_context(turns)
    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(read_in_isolation, b"One word.")
        assert not read.done()
        held.close()
        assert read.result().text == "One word."
