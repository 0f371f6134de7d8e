"""The record of one article, newest first, paged by the sequence of its events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.models import Article, Chain, Event, User
from articles.queries.told import told
from factcheck.desk import sayings
from factcheck.desk.chain import Break, Link, chain_name, first_break

PAGE = 100


@dataclass(frozen=True)
class HistoryPage:
    """``before``: the sequence to ask the next, older page with; ``None`` at the end. ``broken``: the first link that does not hold."""

    chain: Chain
    events: Sequence[Event]
    before: int | None
    broken: Break | None


def history(article: Article, reader: User, before: int | None = None) -> HistoryPage:
    """A page of events, and the chain, proved: four queries at most. ``article.chain`` is loaded."""
    chain = article.chain
    events = Event.objects.filter(chain=chain).select_related("claim").order_by("-sequence")
    page = list((events.filter(sequence__lt=before) if before else events)[: PAGE + 1])
    more = len(page) > PAGE
    return HistoryPage(chain, told(page[:PAGE], reader), page[PAGE - 1].sequence if more else None, prove(chain))


def prove(chain: Chain) -> Break | None:
    """Walk the chain from its first event to its head; ``None`` where every link holds and nothing stands beyond the head.

    The desk may work meanwhile: events after the head that was read count as beyond it only if the head has not moved on since.
    """
    head = Chain.objects.get(pk=chain.pk)
    name = chain_name(head.article_id)
    beyond: list[int] = []

    def links() -> Iterator[tuple[Link, str]]:
        for e in Event.objects.filter(chain=head).order_by("sequence").iterator(chunk_size=2000):
            if e.sequence > head.length:
                beyond.append(e.sequence)
                return
            yield Link(name, e.sequence, e.kind.value, e.actor_name, e.claim_id, e.at, e.payload, e.previous_hash), e.hash

    if broken := first_break(links(), length=head.length, head=head.head):
        return broken
    if beyond and Chain.objects.filter(pk=head.pk, length=head.length).exists():
        return Break(beyond[0], sayings.EVENT_BEYOND(number=beyond[0]))
    return None
