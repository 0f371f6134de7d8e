from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command


def answers(monkeypatch: pytest.MonkeyPatch, rows: list[dict[str, object]], *options: str, status: int = 0) -> list[dict[str, Any]]:
    sent = "".join(json.dumps(row) + "\n" for row in rows).encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(sent), encoding="utf-8"))
    out = io.StringIO()
    if status:
        with pytest.raises(SystemExit, match=str(status)):
            call_command("rank", "--jsonl", *options, stdout=out)
    else:
        call_command("rank", "--jsonl", *options, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


DOCUMENTS: list[dict[str, int | str]] = [
    {"id": 7, "text": "Hujan turun di pasar."},
    {"id": "b", "text": "Jembatan baru dibuka kemarin."},
    {"id": 9, "text": "Pasar tutup."},
]


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    path = tmp_path / "claims.jsonl"
    path.write_text("".join(json.dumps({**d, "language": "id"}) + "\n" for d in DOCUMENTS), encoding="utf-8")
    return str(path)


def test_rank_ranks_the_documents_of_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    said = answers(monkeypatch, [{"id": 1, "text": "pembukaan jembatan", "language": "id", "documents": DOCUMENTS}])
    assert said[0]["id"] == 1
    assert [found[0] for found in said[0]["ranking"]] == ["b"]


def test_rank_ranks_a_corpus_and_keeps_its_ids(monkeypatch: pytest.MonkeyPatch, corpus: str) -> None:
    said = answers(monkeypatch, [{"id": 1, "text": "pasar hujan", "language": "id"}, {"id": 2, "text": "jembatan"}], "--corpus", corpus)
    assert [[found[0] for found in line["ranking"]] for line in said] == [[7, 9], ["b"]]


def test_rank_gives_as_many_as_asked(monkeypatch: pytest.MonkeyPatch, corpus: str) -> None:
    said = answers(monkeypatch, [{"id": 1, "text": "pasar hujan", "language": "id"}], "--corpus", corpus, "--top", "1")
    assert [found[0] for found in said[0]["ranking"]] == [7]


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ({"text": "x"}, "no --corpus"),
        ({"documents": []}, "“text” is missing"),
        ({"text": "x", "documents": 3}, "not a list"),
        ({"text": "x", "documents": [3]}, "not an object"),
        ({"text": "x", "documents": [{"id": 1}]}, "“text” is missing"),
    ],
)
def test_rank_says_what_is_wrong_with_a_line(monkeypatch: pytest.MonkeyPatch, row: dict[str, object], error: str) -> None:
    said = answers(monkeypatch, [{"id": 4, **row}], status=1)
    assert said[0]["id"] == 4
    assert error in said[0]["error"]


def test_rank_refuses_a_corpus_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("rank", "--jsonl", "--corpus", str(tmp_path / "none.jsonl"))
    (tmp_path / "bad.jsonl").write_text('{"id": 1, "text": "satu"}\nbad\n', encoding="utf-8")
    with pytest.raises(CommandError, match="after 1 good lines"):
        call_command("rank", "--jsonl", "--corpus", str(tmp_path / "bad.jsonl"))


def test_rank_refuses_to_give_none() -> None:
    with pytest.raises(CommandError, match="--top"):
        call_command("rank", "--jsonl", "--top", "0")
