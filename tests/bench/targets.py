"""What an operation is measured against: the best of the annotation tools of this kind, on the same two cores, and the mark set for us.

Taken with 10,000 documents of 2,000 characters with 10 marks each, production server, one client on the same machine.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """What ours must reach. Times in milliseconds; ``rate`` a second; ``most`` any other figure that must not be passed."""

    median: float | None = None
    p95: float | None = None
    queries: int | None = None
    rate: float | None = None
    most: float | None = None
    unit: str = ""


LIST_FIRST = Mark(median=12, p95=20, queries=10)
LIST_DEEP = Mark(median=12, p95=20, queries=10)
OPEN_ONE = Mark(median=20, p95=30, queries=15)
SAVE_ONE = Mark(median=6, p95=10, queries=12)
SEARCH_ONE_HIT = Mark(median=12, p95=20)
LIST_OF_100_000 = Mark(median=18, queries=10)
"""As with a thousand, within half as much again."""
SEARCH_ONE_HIT_OF_100_000 = Mark(median=25)
COLD_REQUESTS = Mark(most=12)
COLD_KILOBYTES = Mark(most=150, unit="kB")
NONE_LOST = Mark(most=0)
HAND_IN = Mark(rate=4000, unit="articles/s")
READ = Mark(rate=150, unit="articles/s")
READ_GROWS = Mark(most=5, unit="MB")
"""Flat, but for what the allocator keeps back."""
MEMORY_IDLE = Mark(most=200, unit="MB")
SAVES_SQLITE = {1: Mark(rate=160, unit="saves/s"), 8: Mark(rate=260, unit="saves/s"), 32: Mark(rate=260, unit="saves/s")}
SAVES_POSTGRESQL = {1: Mark(rate=120, unit="saves/s"), 8: Mark(rate=250, unit="saves/s"), 32: Mark(rate=250, unit="saves/s")}
SEARCH_CAPTURES = Mark(median=30, p95=100, most=4)
"""``most``: how many times the median of a thousand captures."""
