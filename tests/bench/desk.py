"""A stocked desk behind a running site, and what operations are measured with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import count
from time import perf_counter

from django.db.models import Exists, OuterRef
from django.urls import reverse

from articles.models import Article, Claim, Evidence
from factcheck.vocabulary import ClaimState
from tests.bench.client import Answer, CountingSession, HttpSession, Session
from tests.bench.measure import Figure, time_each
from tests.bench.site import Site
from tests.bench.stock import Cast

Request = Callable[[Session, int], Answer]
"""One request. It gets a number that grows by one a call."""
SAVES_OF_ONE_CLIENT = 400
"""How many saves a rate is taken over with one client; with more, half as many again."""


class Unanswered(Exception):
    """The site gave something else than the page asked for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim, and a source of its article that says nothing on it yet: where to save what it says."""

    claim: int
    source: int
    address: str


@dataclass(frozen=True, slots=True)
class Desk:
    """``marks`` are made one after the other, each once, whoever saves."""

    site: Site
    cast: Cast
    articles: int
    rounds: int
    marks: Sequence[Mark]
    first: int
    _next: Iterator[int] = field(default_factory=count)

    def time(self, request: Request) -> Figure:
        """Time ``request`` over the wire as the checker, and count its queries here."""
        session = self.session()
        try:
            figure = time_each(lambda at: require(request(session, at)), self.rounds)
        finally:
            session.close()
        counting = CountingSession(self.cast.checker)
        for at in (self.rounds + 5, self.rounds + 6):  # the first fills caches that a running site has full
            require(request(counting, at))
        return replace(figure, queries=counting.queries)

    def rate(self, request: Request, *, clients: int) -> Figure:
        """How many of ``request`` a second, ``clients`` at once, and how long each takes. One that is refused ends the measurement."""
        sessions = [self.session() for _ in range(clients)]
        rounds = SAVES_OF_ONE_CLIENT if clients == 1 else SAVES_OF_ONE_CLIENT * 3 // 2

        def ask(client: int) -> list[float]:
            times = []
            for at in range(client, rounds, clients):
                begun = perf_counter()
                require(request(sessions[client], at))
                times.append((perf_counter() - begun) * 1000)
            return times

        try:
            with ThreadPoolExecutor(clients) as pool:
                begun = perf_counter()
                times = [one for each in pool.map(ask, range(clients)) for one in each]
                return Figure.of_times(times, rate=len(times) / (perf_counter() - begun))
        finally:
            for session in sessions:
                session.close()

    def session(self, site: Site | None = None) -> HttpSession:
        """A browser of the checker's."""
        at = site or self.site
        return HttpSession(at.host, at.port, self.cast.checker)

    def article_id(self, number: int) -> int:
        """The key of some article, another one for each number."""
        return self.first + number * 7919 % self.articles

    def save_one(self, session: Session) -> tuple[Mark, Answer]:
        """Give the next piece of evidence, as the pane's form does."""
        mark = self.marks[next(self._next)]
        return mark, session.post(mark.address, {"source": str(mark.source), "stance": "supports", "stated": stated(mark)})


def stated(mark: Mark) -> str:
    """What a save of this mark says."""
    return f"{mark.claim % 27 + 1} May 2024"


def stocked(site: Site, cast: Cast, articles: int, rounds: int) -> Desk:
    """The desk that :func:`tests.bench.stock.fill` filled."""
    given = Evidence.objects.filter(claim=OuterRef("pk"), source=OuterRef("article__listings__source"))
    blank = Claim.objects.filter(~Exists(given), state=ClaimState.OPEN).order_by("number", "pk", "article__listings__source")
    places = blank.values_list("pk", "article__listings__source", "article_id", "number")[:20_000]
    marks = [Mark(pk, source, reverse("evidence", args=[article, number])) for pk, source, article, number in places]
    return Desk(site, cast, articles, rounds, marks, Article.objects.order_by("pk").values_list("pk", flat=True)[0])


def require(answer: Answer) -> None:
    """Stop where the answer is none that was asked for."""
    if answer.status not in (200, 204, 302, 303):
        raise Unanswered(f"answered {answer.status}: {answer.body[:200]!r}")
