"""Take times, and say them beside the mark they must reach."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

from tests.bench.targets import Mark


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured; the fields are those of :class:`~tests.bench.targets.Mark`, ``most`` being a plain amount; ``note`` is said beside it."""

    median: float | None = None
    p95: float | None = None
    queries: int | None = None
    rate: float | None = None
    most: float | None = None
    note: str = ""

    @classmethod
    def of_times(cls, times: Sequence[float], *, rate: float | None = None) -> Figure:
        """From milliseconds."""
        return cls(median=percentile(times, 50), p95=percentile(times, 95), rate=rate)

    def reaches(self, mark: Mark) -> bool:
        """Whether nothing that the mark names is missed."""
        limits = ((self.median, mark.median), (self.p95, mark.p95), (self.queries, mark.queries), (self.most, mark.most))
        return all(limit is None or (got is not None and got <= limit) for got, limit in limits) and (
            mark.rate is None or (self.rate is not None and self.rate >= mark.rate)
        )


def time_each(action: Callable[[int], None], rounds: int, warm_up: int = 5) -> Figure:
    """Milliseconds of ``action(0)``, ``action(1)``, ...: median and 95th percentile, after a few that do not count."""
    for at in range(warm_up):
        action(at)
    times = []
    for at in range(warm_up, warm_up + rounds):
        begun = perf_counter()
        action(at)
        times.append((perf_counter() - begun) * 1000)
    return Figure.of_times(times)


def percentile(values: Sequence[float], percent: int) -> float:
    """By nearest rank: the smallest value that ``percent`` of them do not exceed."""
    return sorted(values)[max(0, math.ceil(len(values) * percent / 100) - 1)]


def row(name: str, figure: Figure, mark: Mark) -> str:
    """One line of the table; no verdict where nothing must be reached."""
    verdict = "" if mark == Mark() else "reached" if figure.reaches(mark) else "MISSED"
    return f"{name:<44} {_say(figure, figure.note):<34} {_say(mark, mark.unit):<38} {verdict}".rstrip()


def _say(said: Figure | Mark, unit: str = "") -> str:
    parts = []
    if said.median is not None or said.p95 is not None:
        times = " / ".join(f"{value:.1f}" for value in (said.median, said.p95) if value is not None)
        parts.append(f"{times} ms")
    if said.queries is not None:
        parts.append(f"{said.queries} queries")
    parts += [f"{value:,.0f}" for value in (said.rate, said.most) if value is not None]
    return f"{', '.join(parts)} {unit}".strip()
