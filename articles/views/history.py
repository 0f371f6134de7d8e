"""Not written yet."""

from django.http import Http404, HttpRequest, HttpResponse


def history(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404

