from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from tests.reading.making_files import docx, pdf, set_in

Answers = Callable[..., tuple[list[dict[str, Any]], int]]

TEXT = "Jembatan dibuka pada 27 November. Biayanya 12 miliar rupiah."


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Sends lines through the filter: what came back, and the exit status."""

    def send(*rows: object) -> tuple[list[dict[str, Any]], int]:
        lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        out, status = io.StringIO(), 0
        try:
            call_command("read", jsonl=True, stdout=out)
        except SystemExit as stopped:
            status = int(str(stopped.code))
        return [json.loads(line) for line in out.getvalue().splitlines()], status

    return send


def test_text_is_read_by_its_dateline(answers: Answers) -> None:
    (said,), status = answers({"id": 7, "text": TEXT, "published": "2024-12-05", "language": "id", "timezone": "Asia/Jakarta"})
    assert status == 0
    assert (said["id"], said["language"], said["text"]) == (7, "id", TEXT)
    assert [TEXT[one["start"] : one["end"]] for one in said["sentences"]] == TEXT.replace(". ", ".\n").split("\n")
    assert [one["value"]["timex"] for one in said["mentions"] if one["kind"] == "date"] == ["2024-11-27"]


def test_pages_are_read(answers: Answers) -> None:
    html = f"<html><head><title>Jembatan Dibuka</title></head><body><h1>Jembatan Dibuka</h1><p>{TEXT}</p></body></html>"
    (said,), _ = answers({"id": "a", "html": html, "url": "https://nusa.example/2024/12/05/a"})
    assert (said["title"], said["published"], said["text"]) == ("Jembatan Dibuka", "2024-12-05", TEXT)


@pytest.mark.parametrize(
    ("name", "words"), [("a.txt", TEXT), ("a.html", f"<!doctype html><p>{TEXT}</p>"), ("no-suffix", f"  <html><p>{TEXT}</p>")]
)
def test_files_are_read_as_what_they_hold(answers: Answers, tmp_path: Path, name: str, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(words.encode("utf-16"))
    (said,), _ = answers({"id": 1, "path": str(path)})
    assert said["text"] == TEXT


@pytest.mark.parametrize("make", [lambda: pdf([set_in([TEXT])]), lambda: docx(lambda document: document.add_paragraph(TEXT))])
def test_documents_are_read_by_their_dateline(answers: Answers, tmp_path: Path, make: Callable[[], bytes]) -> None:
    path = tmp_path / "article"
    path.write_bytes(make())
    (said,), _ = answers({"id": 1, "path": str(path), "published": "2024-12-05", "language": "id"})
    assert said["text"] == TEXT
    assert [one["value"]["timex"] for one in said["mentions"] if one["kind"] == "date"] == ["2024-11-27"]


def test_a_bad_line_is_answered_and_the_rest_goes_on(answers: Answers, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    said, status = answers(
        {"id": 1, "text": "a\0b"},
        {"id": 2},
        {"id": 3, "text": TEXT, "html": TEXT},
        {"id": 4, "path": str(tmp_path / "none.txt")},
        {"id": 5, "path": str(tmp_path / "a.pdf")},
        {"id": 6, "text": TEXT, "published": "yesterday"},
        {"id": 7, "text": 5},
        '{"id": 8, "text": "\\ud800"}',
        "no json",
        {"id": 10, "text": TEXT},
    )
    assert status == 1
    assert [one["id"] for one in said] == [1, 2, 3, 4, 5, 6, 7, 8, None, 10]
    assert ["error" in one for one in said] == [True] * 9 + [False]
    assert "NUL" in said[0]["error"]
    assert "This PDF is damaged" in said[4]["error"]
