"""Not written yet."""

from django.http import Http404, HttpRequest, HttpResponse


def account(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404

