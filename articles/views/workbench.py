"""Not written yet."""

from django.http import Http404, HttpRequest, HttpResponse


def workbench(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404


def claim(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404

