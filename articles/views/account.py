"""A person's own page: who they are on the desk, and how they want to see it."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles.context import THEME_COOKIE, THEMES
from articles.views.fragments import HtmxHttpRequest

YEAR = 365 * 24 * 3600


@login_required
@require_safe
def account(request: HtmxHttpRequest) -> HttpResponse:
    """Also for those without a role: it says that they have none."""
    context = {
        "languages": [(code, get_language_info(code)["name_local"]) for code, _name in settings.LANGUAGES],
        "themes": [("", _("as the system has it")), ("light", _("light")), ("dark", _("dark"))],
        "nav": "account",
    }
    return render(request, "articles/account.html", context)


@login_required
@require_POST
def theme(request: HtmxHttpRequest) -> HttpResponse:
    """Keep the theme with this browser; anything but light and dark leaves it to the system."""
    response = HttpResponseRedirect(reverse("account"))
    wanted = request.POST.get("theme", "")
    if wanted in THEMES:
        response.set_cookie(THEME_COOKIE, wanted, max_age=YEAR, samesite="Lax", httponly=True, secure=settings.SESSION_COOKIE_SECURE)
    else:
        response.delete_cookie(THEME_COOKIE, samesite="Lax")
    return response
