"""Not written yet."""

from django.http import Http404, HttpRequest, HttpResponse


def reports(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404


def report(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404


def report_claim(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404

