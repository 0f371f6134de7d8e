"""Not written yet."""

from django.http import Http404, HttpRequest, HttpResponse


def sign_off(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404



def publish(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404


def withdraw(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404
