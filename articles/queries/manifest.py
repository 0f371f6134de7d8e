"""The manifest of captures: what was kept, by hash, in lines of JSON that prove the files without this site or its database.

The first line says what it is, then comes a line a capture, and the last one closes it: how many there are, and the SHA-256 of every
line before. Of a confidential source's captures it holds nothing but key and hash.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from django.db.models import Q, QuerySet

from articles.models import Article, Capture, User
from articles.queries.sources import seen_sources

FORMAT = "factcheck captures 1"


class BrokenManifest(ValueError):
    """The file is no manifest, or not whole, or was changed since; the message is a sentence."""


def all_captures() -> QuerySet[Capture]:
    """Every capture, oldest first, without its text."""
    return Capture.objects.defer("text").select_related("source").order_by("pk")


def captures_of(article: Article, reader: User) -> QuerySet[Capture]:
    """The captures of an article's sources that this person may see."""
    stands = Q(source__listings__article=article) | Q(
        source__evidence__claim__article=article, source__evidence__claim__removed_at__isnull=True
    )
    keys = Capture.objects.filter(stands, source__in=seen_sources(reader)).values("pk")
    return all_captures().filter(pk__in=keys)


def manifest_lines(captures: Iterable[Capture], *, made_at: datetime, of: str) -> Iterator[str]:
    """The manifest, line by line, each with its line end. ``of``: what the captures are those of."""
    proof, count = hashlib.sha256(), 0
    for entry in _entries(captures, made_at, of):
        line = json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n"
        proof.update(line.encode())
        count += "sha256" in entry
        yield line
    yield json.dumps({"captures": count, "lines_sha256": proof.hexdigest()}, sort_keys=True) + "\n"


def _entries(captures: Iterable[Capture], made_at: datetime, of: str) -> Iterator[Mapping[str, Any]]:
    yield {"manifest": FORMAT, "made_at": _moment(made_at), "of": of}
    for capture in captures:
        entry = {"capture": capture.pk, "sha256": capture.sha256}
        if capture.source.confidential:
            yield {**entry, "confidential": True}
            continue
        yield {
            **entry,
            "size": capture.size,
            "media_type": capture.media_type,
            "payload_type": capture.payload_type,
            "url": capture.url,
            "captured_at": _moment(capture.captured_at),
            "source": capture.source_id,
        }


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def read_manifest(lines: Iterable[str]) -> list[Mapping[str, Any]]:
    """The captures in a manifest. Raises :class:`BrokenManifest` where it is none, breaks off, or was changed since."""
    proof, entries, closed = hashlib.sha256(), [], None
    for number, line in enumerate(lines, 1):
        entry = _parsed(line, number)
        if number == 1 and entry.get("manifest") != FORMAT:
            raise BrokenManifest("This is no manifest of captures.")
        if closed is not None:
            raise BrokenManifest(f"The manifest goes on after its last line: line {number}.")
        if "lines_sha256" in entry:
            closed = entry
            continue
        proof.update(line.encode())
        if number > 1:
            if "sha256" not in entry:
                raise BrokenManifest(f"Line {number} of the manifest is none of a manifest’s.")
            entries.append(entry)
    if closed is None:
        raise BrokenManifest("The manifest breaks off: its last line is missing.")
    if closed != {"captures": len(entries), "lines_sha256": proof.hexdigest()}:
        raise BrokenManifest("The manifest was changed after it was made: its last line does not fit those before.")
    return entries


def _parsed(line: str, number: int) -> Mapping[str, Any]:
    try:
        entry = json.loads(line)
    except ValueError as why:
        raise BrokenManifest(f"Line {number} of the manifest is no JSON.") from why
    told = entry if isinstance(entry, dict) else {}
    sha256 = told.get("sha256", "0" * 64)
    if not told or not isinstance(sha256, str) or len(sha256) != 64 or set(sha256) - set("0123456789abcdef"):
        raise BrokenManifest(f"Line {number} of the manifest is none of a manifest’s.")
    return told
