"""``manage.py rank --jsonl [--corpus FILE] [--top 10]``: the passages or earlier claims most like a text.

In ``{"id", "text", "language"?, "documents"?: [{"id", "text", "language"?}]}``; FILE holds lines ``{"id", "text", "language"?}`` that
are ranked where a line brings no documents of its own; out ``{"id", "ranking": [[document id, score], …]}``, best first.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from articles.management.json_lines import BadLine, JsonLinesCommand, Row, optional_text, read_row, text_of
from factcheck.evidence.ranking import Document, Index, Purpose
from factcheck.reading.language import detect_language

_SAMPLE = 40
"""Documents by which the language of a set that names none is told."""


class _Set:
    """Documents with their ids as they came."""

    def __init__(self, rows: list[Any], purpose: Purpose) -> None:
        for row in rows:
            if not isinstance(row, dict):
                raise BadLine("a document is not an object")
        self.ids = [row.get("id") for row in rows]
        texts = [text_of(row, "text") for row in rows]
        unnamed = detect_language(" ".join(texts[:_SAMPLE]), given="en")
        named = [optional_text(row, "language") or unnamed for row in rows]
        documents = (Document(str(at), text, language) for at, (text, language) in enumerate(zip(texts, named, strict=True)))
        self.index = Index(documents, purpose=purpose)


class Command(JsonLinesCommand):
    help = "Rank documents by how like they are to a text: JSON lines in, JSON lines out."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--corpus", type=Path, metavar="FILE", help="JSON lines to rank where a line has no documents")
        parser.add_argument("--top", type=int, default=10, help="how many to give (default: %(default)s)")

    def handle(self, **options: Any) -> None:
        self._top: int = options["top"]
        self._corpus = _read_corpus(options["corpus"]) if options["corpus"] else None
        if self._top < 1:
            raise CommandError("--top must be 1 or more.")
        super().handle(**options)

    def answer(self, row: Row) -> dict[str, Any]:
        text, documents = text_of(row, "text"), self._corpus
        if row.get("documents") is not None:
            if not isinstance(row["documents"], list):
                raise BadLine("“documents” is not a list")
            documents = _Set(row["documents"], Purpose.PASSAGES)
        if documents is None:
            raise BadLine("“documents” is missing, and there is no --corpus")
        language = optional_text(row, "language") or detect_language(text, given="en")
        ranking = documents.index.rank(text, language=language, top=self._top)
        return {"ranking": [[documents.ids[int(ranked.id)], ranked.score] for ranked in ranking]}


def _read_corpus(path: Path) -> _Set:
    rows: list[Row] = []
    try:
        with path.open("rb") as lines:
            rows.extend(read_row(line) for line in lines)
        return _Set(rows, Purpose.EARLIER_CLAIMS)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None
    except BadLine as bad:
        raise CommandError(f"{path}: {bad} (after {len(rows)} good lines).") from None
