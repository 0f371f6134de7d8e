"""Not written yet."""

from django.http import Http404, HttpRequest, HttpResponse


def article_sources(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404


def sources(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404


def source(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404



def capture(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404
