"""What every page knows."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def desk(_request: HttpRequest) -> dict[str, object]:
    """The desk’s name, its public address and its rule on independent origins."""
    return {
        "DESK_NAME": settings.DESK_NAME,
        "PUBLIC_URL": settings.PUBLIC_URL,
        "ORIGINS_REQUIRED": settings.ORIGINS_REQUIRED,
    }
