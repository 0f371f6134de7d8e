"""Searching what was captured, at size: a thousand texts of two kilobytes, then a hundred thousand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from django.db import connection, transaction
from django.urls import reverse

from articles.models import Capture, Source, User
from tests.bench import targets
from tests.bench.desk import Desk
from tests.bench.measure import Figure
from tests.bench.operations import operation
from tests.bench.stock import BATCH, NEEDLE, article_text

FEW, MANY = 1_000, 100_000
ASKED: Sequence[dict[str, str]] = (
    {"q": NEEDLE},
    {"q": "Vestmark"},
    {"q": "inspected Tanjung"},
    {"q": NEEDLE[:5]},
    {"q": '"port authority of Tanjung Elok"'},
    {"q": "4711 containers"},
    {"q": "Bến Lâu"},
    {"q": "mayor Vestmark", "source_kind": "news report", "since": "2024-01-01"},
    {"q": "xylophone"},
    {"q": "bridge", "language": "en"},
)
"""One hit, half of everything, what is in between, and nothing; words, beginnings, a phrase; narrowed down and not. Each as often as the others."""


@operation("search, 100,000 captures", targets.SEARCH_CAPTURES)
def search_captures(desk: Desk) -> Figure:
    """A page of what was found in the captures, as it stands with all of them; ``note`` says how many times the median of a thousand that is."""
    stock_captures(desk.cast.checker, range(FEW))
    few = desk.time(lambda session, at: session.get(address(at)))
    stock_captures(desk.cast.checker, range(FEW, MANY))
    many = desk.time(lambda session, at: session.get(address(at)))
    growth = (many.median or 0) / (few.median or 1)
    return replace(many, most=growth, note=f"times a thousand's ({growth:.1f})")


def address(at: int) -> str:
    """The page that is asked for at the ``at``-th time."""
    return f"{reverse('search')}?{urlencode({**ASKED[at % len(ASKED)], 'kind': 'captures'})}"


def stock_captures(by: User, numbers: range) -> None:
    """Captures of two kilobytes, one of them with the needle, of the sources that there are in turn."""
    sources = list(Source.objects.order_by("pk"))
    Source.objects.update(language="en")
    begun = datetime(2024, 3, 1, tzinfo=UTC)
    for first in range(numbers.start, numbers.stop, BATCH):
        with transaction.atomic():
            Capture.objects.bulk_create(
                Capture(
                    source=sources[number % len(sources)],
                    file=f"captures/{number}",
                    sha256=f"{number:064x}",
                    size=2_000,
                    media_type="text/plain",
                    text=article_text(number, needle=number == FEW // 3),
                    captured_by=by,
                    captured_at=begun + timedelta(minutes=number),
                )
                for number in range(first, min(first + BATCH, numbers.stop))
            )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
