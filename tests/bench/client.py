"""One browser's worth of HTTP: a connection kept alive, a session, a CSRF token. And the same inside this process, to count queries."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Protocol
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import User

CSRF_TOKEN = "b" * 32
"""Any secret does: what counts is that cookie and header agree."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    body: bytes


class Session(Protocol):
    """What an operation speaks through."""

    def get(self, path: str) -> Answer:
        """Fetch a page."""

    def post(self, path: str, form: Mapping[str, str]) -> Answer:
        """Send a form, as htmx does."""


class HttpSession:
    """Over the wire, to the production server."""

    def __init__(self, host: str, port: int, user: User) -> None:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        cookies = {
            settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value,
            settings.CSRF_COOKIE_NAME: CSRF_TOKEN,
        }
        self._headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()), "X-CSRFToken": CSRF_TOKEN}
        self._connection = HTTPConnection(host, port, timeout=60)
        self._connection.connect()
        self._connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        return self._ask("GET", path, None, headers or {})

    def post(self, path: str, form: Mapping[str, str]) -> Answer:
        return self._ask(
            "POST", path, urlencode(form).encode(), {"Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}
        )

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        self._connection.request(method, path, body, {**self._headers, **headers})
        response = self._connection.getresponse()
        return Answer(response.status, response.read())


class CountingSession:
    """In this process; ``queries`` is how many the last request took."""

    def __init__(self, user: User) -> None:
        self._client = Client(SERVER_NAME="localhost")
        self._client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        self.queries = 0

    def get(self, path: str) -> Answer:
        with CaptureQueriesContext(connection) as queries:
            response = self._client.get(path)
        self.queries = len(queries)
        return Answer(response.status_code, response.content)

    def post(self, path: str, form: Mapping[str, str]) -> Answer:
        with CaptureQueriesContext(connection) as queries:
            response = self._client.post(path, form, headers={"HX-Request": "true"})
        self.queries = len(queries)
        return Answer(response.status_code, response.content)
