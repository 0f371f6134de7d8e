from __future__ import annotations

import io
import json
from typing import Any

import pytest
from django.core.management import CommandError, call_command


def answers(monkeypatch: pytest.MonkeyPatch, lines: list[str | bytes], status: int = 0) -> list[dict[str, Any]]:
    sent = b"".join((line.encode() if isinstance(line, str) else line) + b"\n" for line in lines)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(sent), encoding="utf-8"))
    out = io.StringIO()
    if status:
        with pytest.raises(SystemExit) as ended:
            call_command("reanchor", "--jsonl", stdout=out)
        assert ended.value.code == status
    else:
        call_command("reanchor", "--jsonl", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def line(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)


def test_reanchor_answers_each_line_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    old = "Rapat itu ditunda. Hujan turun sejak pagi."
    said = answers(
        monkeypatch,
        [line(id="a", old=old, new="Kemarin. " + old, anchors=[[0, 9], [19, 30]]), line(id=2, old=old, new=old, anchors=[])],
    )
    moved = [{"state": "moved", "start": 9, "end": 18}, {"state": "moved", "start": 28, "end": 39}]
    assert said == [{"id": "a", "anchors": moved}, {"id": 2, "anchors": []}]


def test_reanchor_counts_code_points(monkeypatch: pytest.MonkeyPatch) -> None:
    said = answers(monkeypatch, [line(id=1, old="họp lúc chín giờ", new="🙂 họp lúc chín giờ", anchors=[[0, 16]])])
    assert said == [{"id": 1, "anchors": [{"state": "moved", "start": 2, "end": 18}]}]


@pytest.mark.parametrize(
    ("bad", "key", "error"),
    [
        ("not json", None, "not JSON"),
        ("", None, "not JSON"),
        ("[1]", None, "no object"),
        (b"\xff\xfe", None, "not UTF-8"),
        ("[" * 100_000, None, "nested too deep"),
        (line(id=7, new="b", anchors=[]), 7, "“old” is missing"),
        (line(id=7, old=3, new="b", anchors=[]), 7, "“old” is not a text"),
        (line(id=7, old="a", new="b"), 7, "“anchors” is not a list"),
        (line(id=7, old="a", new="b", anchors=[[1]]), 7, "not a pair"),
        (line(id=7, old="a", new="b", anchors=[["0", "1"]]), 7, "not a pair"),
    ],
)
def test_reanchor_says_what_is_wrong_with_a_line_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, bad: str | bytes, key: object, error: str
) -> None:
    said = answers(monkeypatch, [bad, line(id=8, old="satu", new="satu", anchors=[[0, 4]])], status=1)
    assert said[0]["id"] == key
    assert error in said[0]["error"]
    assert said[1] == {"id": 8, "anchors": [{"state": "kept", "start": 0, "end": 4}]}


def test_reanchor_wants_its_format_named() -> None:
    with pytest.raises(CommandError, match="--jsonl"):
        call_command("reanchor")
