"""A fetched page as a web archive (WARC 1.1, ISO 28500:2017): the response and the request that brought it, in one gzipped file, and back.

The body is stored unpacked. Headers that speak of how it was packed on the way are kept as ``X-Archive-Orig-…``, as other archives do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from gzip import GzipFile
from io import BytesIO
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from articles.fetching import Fetched

_OF_THE_WAY = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"})
_KEPT_AS = "X-Archive-Orig-"
_VERSION = "1.1"
_LARGEST = 100_000_000
MEDIA_TYPE = "application/warc"


class BrokenArchive(ValueError):
    """The bytes are no web archive of one page, or have been changed."""


@dataclass(frozen=True, slots=True)
class Archived:
    """A page as an archive holds it; the digests that stood beside it were found to be right."""

    url: str
    fetched_at: datetime
    status: int
    address: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


def to_warc(fetched: Fetched, *, at: datetime) -> bytes:
    """The archive of ``fetched``, which came in ``at`` (aware). The same page at the same time gives other bytes: records have random names."""
    archive = BytesIO()
    writer = WARCWriter(archive, gzip=True, warc_version=_VERSION)
    moment = at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    said = {"WARC-Date": moment, "WARC-IP-Address": fetched.address}
    status = f"{fetched.status} {_one_line(fetched.reason)}".strip()
    response = writer.create_warc_record(
        fetched.final_url,
        "response",
        payload=BytesIO(fetched.body),
        length=len(fetched.body),
        http_headers=StatusAndHeaders(status, _as_stored(fetched), protocol="HTTP/1.1"),
        warc_headers_dict=dict(said),
    )
    target = urlsplit(fetched.final_url)
    line = f"GET {target.path or '/'}{'?' + target.query if target.query else ''} HTTP/1.1"
    request = writer.create_warc_record(
        fetched.final_url,
        "request",
        http_headers=StatusAndHeaders(line, list(fetched.sent_headers), is_http_request=True),
        warc_headers_dict=dict(said),
    )
    writer.write_request_response_pair(request, response)
    return archive.getvalue()


def from_warc(data: bytes) -> Archived:
    """The page in an archive, its digests checked. Raises :class:`BrokenArchive`."""
    pages, requests = [], 0
    try:
        for record in ArchiveIterator(BytesIO(_unpacked(data)), check_digests="raise"):
            body = record.raw_stream.read()
            requests += record.rec_type == "request"
            if record.rec_type == "response":
                pages.append(_archived(record, body))
    except BrokenArchive:
        raise
    except Exception as why:  # warcio raises whatever a damaged archive makes it trip over
        raise BrokenArchive("This web archive is damaged, or was changed after it was made.") from why
    if (len(pages), requests) != (1, 1):
        raise BrokenArchive(f"This web archive holds {len(pages)} pages and {requests} requests; a capture is one of each.")
    return pages[0]


def _unpacked(data: bytes) -> bytes:
    """The archive without its gzip, whose check sums warcio passes over. Raises :class:`BrokenArchive` beyond what a capture can hold."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    with GzipFile(fileobj=BytesIO(data)) as packed:
        plain = packed.read(_LARGEST + 1)
    if len(plain) > _LARGEST:
        raise BrokenArchive(f"This web archive unpacks to more than {_LARGEST // 1_000_000} MB.")
    return plain


def _archived(record: ArcWarcRecord, body: bytes) -> Archived:
    said, http = record.rec_headers, record.http_headers
    return Archived(
        url=said.get_header("WARC-Target-URI"),
        fetched_at=datetime.fromisoformat(said.get_header("WARC-Date")),
        status=int(http.get_statuscode()),
        address=said.get_header("WARC-IP-Address") or "",
        headers=tuple(http.headers),
        body=body,
    )


def _as_stored(fetched: Fetched) -> Sequence[tuple[str, str]]:
    headers = [(_KEPT_AS + name if name.lower() in _OF_THE_WAY else name, _one_line(value)) for name, value in fetched.headers]
    return [*headers, ("Content-Length", str(len(fetched.body)))]


def _one_line(value: str) -> str:
    return " ".join(value.split())
