"""What every page knows."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

THEME_COOKIE = "theme"
THEMES = ("light", "dark")
"""What a person may choose instead of the system's own."""


def desk(request: HttpRequest) -> dict[str, object]:
    """The desk's name, its rule on independent origins, and the theme that this browser asked for."""
    theme = request.COOKIES.get(THEME_COOKIE, "")
    return {"DESK_NAME": settings.DESK_NAME, "ORIGINS_REQUIRED": settings.ORIGINS_REQUIRED, "THEME": theme if theme in THEMES else ""}
