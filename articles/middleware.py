"""What every request of the desk passes through."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from articles.views.errors import too_large, wrong_method

SIGNED_OUT_HEADER = "X-Signed-Out"
"""``1`` on the 401 that htmx gets where everybody else is sent to sign in."""


class SignedOut:
    """To htmx, 401 instead of a redirect to the page to sign in: that page must not be taken for an answer, nor swapped over what was typed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or 401 with :data:`SIGNED_OUT_HEADER`."""
        response = self.get_response(request)
        if request.headers.get("HX-Request") != "true" or response.status_code != 302 or request.user.is_authenticated:
            return response
        if urlsplit(response["Location"]).path != resolve_url(settings.LOGIN_URL):
            return response
        return HttpResponse(status=401, headers={SIGNED_OUT_HEADER: "1"})


class WrongMethod:
    """A page that says so where a form's address is opened as one; Django's own answer is empty."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or the page in the place of an empty 405, which keeps the header that names what is allowed."""
        response = self.get_response(request)
        if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED or response.content:
            return response
        page = wrong_method(request)
        page["Allow"] = response["Allow"]
        return page


class BodyLimit:
    """413 for a request that says it is larger than any form here, before anything of it is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or 413; what gives no length is read as empty by the server."""
        size = request.META.get("CONTENT_LENGTH") or "0"
        if size.isdecimal() and int(size) > settings.MAX_BODY_BYTES:
            return too_large(request, int(size))
        return self.get_response(request)
