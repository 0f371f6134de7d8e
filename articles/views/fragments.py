"""What comes back: the fragment for htmx, a redirect to the same page for everybody else. One place decides.

A fragment is a template ``articles/_noun.html`` with one root element that has a stable id. The page includes the very file that
a view answers with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django_htmx.http import HttpResponseClientRedirect, reswap, retarget
from django_htmx.middleware import HtmxDetails

from articles.models import User


class HtmxHttpRequest(HttpRequest):
    """A request of a signed-in person, with what htmx says of it."""

    htmx: HtmxDetails
    user: User


def answer(
    request: HtmxHttpRequest,
    fragment: str,
    context: Mapping[str, Any],
    *,
    page: str,
    beside: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    """After a write: to htmx the fragment and, out of band, those ``beside`` it; else a redirect to ``page``.

    The fragments ``beside`` are rendered with ``oob=True`` and carry ``hx-swap-oob`` themselves.
    """
    if not request.htmx:
        return HttpResponseRedirect(page)
    parts = [render_to_string(fragment, dict(context), request)]
    parts += [render_to_string(name, {**context, "oob": True}, request) for name in beside]
    return HttpResponse("".join(parts), status=status)


def refuse_input(
    request: HtmxHttpRequest, fragment: str, context: Mapping[str, Any], *, whole: str, target: str = "", status: int = 422
) -> HttpResponse:
    """Input that cannot be taken: to htmx the fragment with the form as typed, else the ``whole`` page with it. 422, or 409 for a conflict."""
    response = render(request, fragment if request.htmx else whole, dict(context), status=status)
    if request.htmx and target:
        return reswap(retarget(response, target), "outerHTML")
    return response


def go(request: HtmxHttpRequest, page: str) -> HttpResponse:
    """To another page: a redirect that htmx follows as a whole page too."""
    return HttpResponseClientRedirect(page) if request.htmx else HttpResponseRedirect(page)
