"""Pages for what went wrong outside any one view."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was not this site's own, or the session behind it has ended."""
    return render(request, "403_csrf.html", {"reason": reason}, status=403)
