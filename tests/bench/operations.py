"""What is timed. An operation is a function of a :class:`Desk`; ``@operation`` puts it on the list with the mark it must reach."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from time import perf_counter

from django.urls import reverse

from articles.models import Article
from tests.bench import targets
from tests.bench.client import Answer, CountingSession, HttpSession, Session
from tests.bench.measure import Figure, time_each
from tests.bench.site import Site
from tests.bench.stock import NEEDLE, Cast
from tests.bench.targets import Mark


@dataclass(frozen=True, slots=True)
class Desk:
    """A stocked desk behind a running site."""

    site: Site
    cast: Cast
    count: int
    rounds: int

    def time(self, request: Callable[[Session, int], Answer]) -> Figure:
        """Time ``request`` over the wire as the checker, and count its queries here. ``request`` gets a number that grows by one a call."""
        session = HttpSession(self.site.host, self.site.port, self.cast.checker)
        try:
            figure = time_each(lambda at: _require(request(session, at)), self.rounds)
        finally:
            session.close()
        counting = CountingSession(self.cast.checker)
        for at in (self.rounds + 5, self.rounds + 6):  # the first fills caches that a running site has full
            _require(request(counting, at))
        return replace(figure, queries=counting.queries)

    def rate(self, request: Callable[[Session, int], Answer], *, clients: int) -> Figure:
        """How many of ``request`` a second, ``clients`` at once asking ``rounds`` between them. One that is refused ends the measurement."""
        sessions = [HttpSession(self.site.host, self.site.port, self.cast.checker) for _ in range(clients)]

        def ask(client: int) -> int:
            numbers = range(client, self.rounds, clients)
            for at in numbers:
                _require(request(sessions[client], at))
            return len(numbers)

        try:
            with ThreadPoolExecutor(clients) as pool:
                begun = perf_counter()
                answered = sum(pool.map(ask, range(clients)))
                return Figure(rate=answered / (perf_counter() - begun))
        finally:
            for session in sessions:
                session.close()

    def article_id(self, number: int) -> int:
        """The key of some article, another one for each number."""
        first: int = Article.objects.order_by("pk").values_list("pk", flat=True)[0]
        return first + number * 7919 % self.count


@dataclass(frozen=True, slots=True)
class Operation:
    """One line of the table."""

    name: str
    mark: Mark
    measure: Callable[[Desk], Figure]


OPERATIONS: list[Operation] = []


def operation(name: str, mark: Mark) -> Callable[[Callable[[Desk], Figure]], Callable[[Desk], Figure]]:
    """Put a function on the list."""

    def add(measure: Callable[[Desk], Figure]) -> Callable[[Desk], Figure]:
        OPERATIONS.append(Operation(name, mark, measure))
        return measure

    return add


@operation("memory, idle, all processes", targets.MEMORY_IDLE)
def memory_idle(desk: Desk) -> Figure:
    return Figure(most=desk.site.memory())


@operation("list, first page of 25", targets.LIST_FIRST)
def list_first_page(desk: Desk) -> Figure:
    return desk.time(lambda session, _: session.get(reverse("queue")))


@operation("open one article with its claims", targets.OPEN_ONE)
def open_article(desk: Desk) -> Figure:
    return desk.time(lambda session, at: session.get(reverse("workbench", args=[desk.article_id(at)])))


@operation("open one article's grid", targets.OPEN_ONE)
def open_grid(desk: Desk) -> Figure:
    return desk.time(lambda session, at: session.get(reverse("grid", args=[desk.article_id(at)])))


@operation("search, one hit", targets.SEARCH_ONE_HIT)
def search(desk: Desk) -> Figure:
    return desk.time(lambda session, _: session.get(f"{reverse('search')}?q={NEEDLE}"))


class Unanswered(Exception):
    """The site gave something else than the page asked for."""


def _require(answer: Answer) -> None:
    if answer.status not in (200, 204, 302, 303):
        raise Unanswered(f"answered {answer.status}: {answer.body[:200]!r}")
