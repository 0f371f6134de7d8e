"""Not written yet."""

from django.http import Http404, HttpRequest, HttpResponse


def review(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404


def review_claim(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404

