"""Fetching one page from the public internet, guarded: what a person asks for comes in, or one sentence says why not.

Only http and https, only GET; no cookies, no proxies, no credentials. Every redirect is judged like the first address. Time, bytes as sent,
bytes unpacked, header bytes and redirects are all bounded. urllib3 speaks HTTP over connections made by :mod:`articles.dialing`.
"""

from __future__ import annotations

import re
import ssl
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urljoin

from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.response import BaseHTTPResponse
from urllib3.util.url import Url, parse_url

from articles.dialing import Address, Deadline, FetchRefused, Policy, Resolver, dial, public_only, resolve, secure, trusted

_CHUNK = 64 * 1024
_LONGEST_ADDRESS = 2000
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNSEEN = re.compile(r"[\x00-\x20\x7f]")
_BY_HAND = "save the page in your browser and hand in that file"


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """Of a whole fetch: seconds in all, seconds of silence, redirects, bytes of a body as sent and unpacked, bytes of headers."""

    seconds: float = 30.0
    silence: float = 10.0
    redirects: int = 5
    sent: int = 20_000_000
    unpacked: int = 40_000_000
    headers: int = 64_000


LIMITS = FetchLimits()
"""What holds where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """A step on the way: where it was, and with which status it sent on."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came in. ``url`` is what was asked for, ``final_url`` where it was found, ``address`` the IP address that answered.

    ``media_type`` and ``charset`` are as declared, in lower case, empty where nothing was. ``headers`` are as sent, in order; ``body`` is
    unpacked where it was sent packed. ``sent_headers`` are the request's own.
    """

    url: str
    final_url: str
    status: int
    reason: str
    media_type: str
    charset: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    redirects: tuple[Redirect, ...]
    address: str
    sent_headers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Guard:
    """What a fetch goes by: which addresses are allowed, who tells them, whose certificates are believed."""

    policy: Policy = public_only
    resolver: Resolver = resolve
    trust: ssl.SSLContext | None = None


GUARD = Guard()
"""The guard of a site."""


def fetch(url: str, *, limits: FetchLimits = LIMITS, guard: Guard = GUARD, agent: str = "Factcheck") -> Fetched:
    """The page at ``url``, whatever its status. ``agent`` is who asks. Raises :class:`~articles.dialing.FetchRefused`."""
    asked = at = checked_address(url)
    redirects: list[Redirect] = []
    with Deadline(limits.seconds) as deadline:
        while len(redirects) <= limits.redirects:
            answer = _answer(at, deadline, limits, guard, agent)
            if isinstance(answer, _Answer):
                return _fetched(asked, at, answer, redirects)
            redirects.append(Redirect(at.url, answer.status))
            at = checked_address(urljoin(at.url, answer.url))
    raise FetchRefused(
        f"This address sends on from one page to the next more than {limits.redirects} times: open it in your browser, and {_BY_HAND}."
    )


def checked_address(written: str) -> Url:
    """The address as it will be asked for: http or https, with a host, without credentials and fragment. Raises :class:`FetchRefused`."""
    written = written.strip()
    if len(written) > _LONGEST_ADDRESS or _UNSEEN.search(written):
        raise FetchRefused("This is no address of a page: it holds blanks or is far too long. Copy it anew from your browser.")
    try:
        url = parse_url(written)
    except LocationParseError as why:
        raise FetchRefused("This is no address of a page: check it for a slip, or copy it anew from your browser.") from why
    if url.scheme not in _PORTS:
        raise FetchRefused("Only addresses that begin with http:// or https:// are fetched: copy the whole address from your browser.")
    if not url.host:
        raise FetchRefused("This address names no site: copy the whole address from your browser.")
    if url.auth:
        raise FetchRefused("This address holds a name or password: give it without, from “https://” on to the name of the site.")
    if url.port is not None and url.port < 1024 and url.port not in _PORTS.values():
        raise FetchRefused(f"Port {url.port} is for other things than pages: copy the address of the page from your browser.")
    return url._replace(fragment=None)


# --- one request ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    address: Address
    sent_headers: tuple[tuple[str, str], ...]


def _answer(url: Url, deadline: Deadline, limits: FetchLimits, guard: Guard, agent: str) -> _Answer | Redirect:
    """What ``url`` answers: a page, or (as a :class:`Redirect`) where it sends on to."""
    scheme, host = url.scheme or "", (url.host or "").strip("[]")
    sent = {"Host": _host_header(url), "User-Agent": agent, "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5", "Accept-Encoding": "gzip"}  # fmt: skip
    connection = HTTPConnection(host, url.port or _PORTS[scheme], timeout=limits.silence)
    try:
        plain, address = dial(host, connection.port, deadline=deadline, idle=limits.silence, policy=guard.policy, resolver=guard.resolver)
        connection.sock = plain
        if scheme == "https":
            connection.sock = secure(plain, host, guard.trust or trusted())
        connection.request("GET", url.request_uri, headers=sent, preload_content=False, decode_content=False)
        with closing(connection.getresponse()) as response:
            headers = _headers(response, limits)
            to = response.headers.get("Location")
            if response.status in _REDIRECTS and to:
                return Redirect(_location(to), response.status)
            body = _body(response, limits, deadline)
            return _Answer(response.status, response.reason or "", headers, body, address, tuple(sent.items()))
    except (FetchRefused, OSError, HTTPError, HTTPException, ValueError, zlib.error) as why:
        raise _told(why, host, deadline) from why
    finally:
        connection.close()


def _told(why: Exception, host: str, deadline: Deadline) -> FetchRefused:
    """What went wrong, in a sentence. Whatever went wrong after the deadline did so because of it."""
    if deadline.passed:
        return deadline.refusal()
    if isinstance(why, FetchRefused):
        return why
    if isinstance(why, TimeoutError) or "timed out" in str(why):
        return FetchRefused(f"{host} stopped answering: try again later, or {_BY_HAND}.")
    if isinstance(why, zlib.error):
        return FetchRefused(f"What {host} sent is damaged and cannot be unpacked: try again later, or {_BY_HAND}.")
    if isinstance(why, HTTPError):
        return FetchRefused(f"{host} broke off before the page was complete: try again later, or {_BY_HAND}.")
    if isinstance(why, HTTPException):
        return FetchRefused(f"What answers at {host} does not speak as a web site does: check the address, or {_BY_HAND}.")
    return FetchRefused(f"The connection to {host} broke off: try again later, or {_BY_HAND}.")


def _host_header(url: Url) -> str:
    return (url.host or "") if url.port in (None, _PORTS[url.scheme or ""]) else f"{url.host}:{url.port}"


def _headers(response: BaseHTTPResponse, limits: FetchLimits) -> tuple[tuple[str, str], ...]:
    headers = tuple(response.headers.items())
    if sum(len(name) + len(value) + 4 for name, value in headers) > limits.headers:
        raise FetchRefused(f"The site sends more than {limits.headers:,} bytes of headers before its page: {_BY_HAND}.")
    return headers


def _location(written: str) -> str:
    """Where a redirect sends to, as sites write it: with blanks, or in UTF-8 where only ASCII should be."""
    with suppress(UnicodeError):
        written = written.encode("latin-1").decode("utf-8")
    return written.strip().replace(" ", "%20")


def _body(response: BaseHTTPResponse, limits: FetchLimits, deadline: Deadline) -> bytes:
    """The body, unpacked, within its bounds."""
    packing = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip", ""):
        raise FetchRefused(f"The site sends its page packed as “{packing[:20]}”, which was not asked for: {_BY_HAND}.")
    if (response.headers.get("Content-Length") or "").isdigit() and int(response.headers["Content-Length"][:18]) > limits.sent:
        raise _too_large(limits.sent)
    sent = _sent(response, limits, deadline)
    body = bytearray()
    for piece in _unpacked(sent, limits.unpacked) if "gzip" in packing else sent:
        body += piece
        if len(body) > limits.unpacked:
            raise _too_large(limits.unpacked)
    deadline.left()
    return bytes(body)


def _sent(response: BaseHTTPResponse, limits: FetchLimits, deadline: Deadline) -> Iterator[bytes]:
    total = 0
    for chunk in response.stream(_CHUNK, decode_content=False):
        deadline.left()
        total += len(chunk)
        if total > limits.sent:
            raise _too_large(limits.sent)
        yield chunk


def _unpacked(packed: Iterator[bytes], most: int) -> Iterator[bytes]:
    """The bytes in gzip members (RFC 1952), a bounded piece at a time."""
    member = zlib.decompressobj(zlib.MAX_WBITS | 16)
    total, begun = 0, False
    for chunk in packed:
        left = chunk
        while left:
            begun = True
            piece = member.decompress(left, _CHUNK)
            total += len(piece)
            if total > most:
                raise _too_large(most)
            yield piece
            left = member.unconsumed_tail
            if member.eof:
                rest = member.unused_data
                left = rest if rest.startswith(b"\x1f") else b""  # some servers pad what they packed
                member, begun = zlib.decompressobj(zlib.MAX_WBITS | 16), False
    if begun:
        raise zlib.error("breaks off within a member")


def _too_large(most: int) -> FetchRefused:
    return FetchRefused(f"This page is larger than {most / 1e6:g} MB, which no article is: {_BY_HAND}, or paste its text.")


def _fetched(asked: Url, at: Url, answer: _Answer, redirects: list[Redirect]) -> Fetched:
    declared = next((value for name, value in answer.headers if name.lower() == "content-type"), "")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", declared, re.IGNORECASE)
    return Fetched(
        url=asked.url,
        final_url=at.url,
        status=answer.status,
        reason=answer.reason,
        media_type=declared.partition(";")[0].strip().lower()[:100],
        charset=charset[1].lower() if charset else "",
        headers=answer.headers,
        body=answer.body,
        redirects=tuple(redirects),
        address=str(answer.address),
        sent_headers=answer.sent_headers,
    )
