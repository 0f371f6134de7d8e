"""Not written yet."""

from django.http import Http404, HttpRequest, HttpResponse


def queue(request: HttpRequest, **_: object) -> HttpResponse:
    raise Http404

