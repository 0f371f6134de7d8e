from __future__ import annotations

import io
import json
from typing import Any

import pytest
from django.core.management import call_command


def answer(monkeypatch: pytest.MonkeyPatch, status: int = 0, **fields: object) -> dict[str, Any]:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps({"id": 1, **fields}).encode() + b"\n"), encoding="utf-8"))
    out = io.StringIO()
    if status:
        with pytest.raises(SystemExit, match=str(status)):
            call_command("agree", "--jsonl", stdout=out)
    else:
        call_command("agree", "--jsonl", stdout=out)
    said: dict[str, Any] = json.loads(out.getvalue())
    return said


def test_agree_reads_both_values_by_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    said = answer(monkeypatch, kind="date", a="27 November", b="2024-12", published="2024-12-05", language="id")
    assert said == {
        "id": 1,
        "agreement": "conflict",
        "reason": "27 November 2024 is outside December 2024",
        "a": "2024-11-27",
        "b": "2024-12",
    }


def test_agree_reads_each_value_by_its_own_language_and_dateline(monkeypatch: pytest.MonkeyPatch) -> None:
    a = {"text": "1,5 juta orang", "language": "id"}
    b = {"text": "1.5 million people", "language": "en", "published": "2024-12-05T08:00:00+07:00", "timezone": "Asia/Jakarta"}
    assert answer(monkeypatch, kind="quantity", a=a, b=b)["agreement"] == "same"


@pytest.mark.parametrize("kind", ["name", "name or title"])
def test_agree_takes_a_kind_by_either_name(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    assert answer(monkeypatch, kind=kind, a="Jenderal Rudi Hartono", b="General Hartono", language="id")["agreement"] == "consistent"


def test_agree_of_what_cannot_be_read_is_not_comparable(monkeypatch: pytest.MonkeyPatch) -> None:
    said = answer(monkeypatch, kind="date", a="entah kapan", b="2024", language="id")
    assert (said["agreement"], said["a"], said["b"]) == ("not-comparable", "", "2024")


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"kind": "mood", "a": "x", "b": "y"}, "no kind of claim"),
        ({"a": "x", "b": "y"}, "“kind” is missing"),
        ({"kind": "date", "b": "y"}, "“a” is missing"),
        ({"kind": "date", "a": {"language": "id"}, "b": "y"}, "“a” has no “text”"),
        ({"kind": "date", "a": "x", "b": 3}, "“b” is not a text"),
        ({"kind": "date", "a": "x", "b": "y", "published": "soon"}, "no ISO 8601"),
        ({"kind": "date", "a": "x", "b": "y", "published": "2024-12-05T08:00Z", "timezone": "Mars/Base"}, "no time zone"),
        ({"kind": "date", "a": "x", "b": "y", "published": "2024-12-05T08:00Z", "timezone": "../etc"}, "no time zone"),
        ({"kind": "date", "a": "x", "b": "y", "published": "9999-12-31T23:00Z", "timezone": "Asia/Jakarta"}, "outside the years"),
    ],
)
def test_agree_says_what_is_wrong_with_a_line(monkeypatch: pytest.MonkeyPatch, fields: dict[str, object], error: str) -> None:
    assert error in answer(monkeypatch, status=1, **fields)["error"]
