"""Pages for what went wrong outside any one view: a sentence that says what, and a way on. To htmx, a notice."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_htmx.http import reswap

from articles.access import RemovedClaim

TITLES = {
    400: gettext_lazy("That was not understood"),
    403: gettext_lazy("You cannot do this"),
    404: gettext_lazy("Nothing here"),
    405: gettext_lazy("Nothing to open here"),
    413: gettext_lazy("Too large"),
    429: gettext_lazy("Too many attempts"),
}


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 where the request was larger than a form may be."""
    if isinstance(exception, RequestDataTooBig):
        most = f"{settings.MAX_TEXT_BYTES / 1e6:g}"
        said = _("What was sent is too large. An article’s text can have %(most)s MB: hand in the article alone.") % {"most": most}
        return _page(request, 413, said)
    if isinstance(exception, TooManyFieldsSent):
        return _page(request, 400, _("This form has too many fields."))
    return _page(request, 400, _("The desk could not make sense of what was sent. Go back and try again."))


def wrong_method(request: HttpRequest) -> HttpResponse:
    """405: the address of a form, opened as a page; a sign-in on the way to sending it leads there too."""
    return _page(request, 405, _("A form is sent to this address; there is no page to open. Go back to the page that has its button."))


def too_large(request: HttpRequest, size: int) -> HttpResponse:
    """413: more bytes than any form here takes, so that nothing of it was read."""
    said = _(
        "What was sent has %(size)s MB; a file can have %(most)s MB. Nothing of it was kept. Choose a smaller file, or paste the text."
    )
    return _page(request, 413, said % {"size": f"{size / 1e6:.1f}", "most": f"{settings.MAX_CAPTURE_BYTES / 1e6:g}"})


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 with the workflow's reason."""
    reason = str(exception) if isinstance(exception, PermissionDenied) else ""
    return _page(request, 403, reason or _("Your account may not do this."))


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: it is not there, or not there for this person. A claim that was removed says by whom and why."""
    if isinstance(exception, RemovedClaim):
        return _page(request, 404, str(exception))
    return _page(request, 404, _("There is nothing at this address, or nothing that your account can see."))


def server_error(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """500: nothing of the database or the session is asked for."""
    try:
        style = static("css/desk.css")
    except ValueError:  # no manifest of static files: the page is readable without
        style = ""
    return HttpResponse(render_to_string("500.html", {"style": style, "desk": settings.DESK_NAME}), status=500)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """429: somebody tries passwords, or types very fast."""
    return _page(request, 429, _("Too many attempts in a short time. Wait a few minutes and try again."))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """403: the form was not this site's own, or the session behind it has ended."""
    return _page(
        request, 403, _("This form has grown old: you signed in or out since it was opened. Load the page again and send it once more.")
    )


def _page(request: HttpRequest, status: int, said: str) -> HttpResponse:
    if request.headers.get("HX-Request") == "true":
        notice = render_to_string("articles/_notices.html", {"refusal": said, "oob": True}, request)
        return reswap(HttpResponse(notice, status=status), "none")
    return render(request, "error.html", {"title": TITLES[status], "said": said, "status": status}, status=status)
