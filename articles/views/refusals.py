"""What the workflow refuses outside any form is a 403 with its reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpResponseBase

from articles.access import Denied
from articles.services.errors import Refused
from articles.views.fragments import HtmxHttpRequest

P = ParamSpec("P")
View = Callable[Concatenate[HtmxHttpRequest, P], HttpResponseBase]


def refusals_are_denied(view: View[P]) -> View[P]:
    """A view whose service may still say no once the row is locked: somebody withdrew the article, or removed the row, meanwhile."""

    @wraps(view)
    def denying(request: HtmxHttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Refused as refused:
            raise Denied(refused.refusal) from refused

    return denying
