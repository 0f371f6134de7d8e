"""The record of one article, newest first, paged by the sequence of its events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Article, Chain, Event
from factcheck.desk.chain import Break, Link, chain_name, first_break

PAGE = 100


@dataclass(frozen=True)
class HistoryPage:
    """``before``: the sequence to ask the next, older page with; ``None`` at the end. ``broken``: the first link that does not hold."""

    chain: Chain
    events: Sequence[Event]
    before: int | None
    broken: Break | None


def history(article: Article, before: int | None = None) -> HistoryPage:
    """Three queries: the head, a page of events, and the chain, proved."""
    chain = Chain.objects.get(article=article)
    events = Event.objects.filter(chain=chain).select_related("claim").order_by("-sequence")
    page = list((events.filter(sequence__lt=before) if before else events)[: PAGE + 1])
    more = len(page) > PAGE
    return HistoryPage(chain, page[:PAGE], page[PAGE - 1].sequence if more else None, prove(chain))


def prove(chain: Chain) -> Break | None:
    """Walk the chain from its first event; ``None`` where every link holds."""
    name = chain_name(chain.article_id)
    events = Event.objects.filter(chain=chain).order_by("sequence").iterator(chunk_size=2000)
    links = (
        (
            Link(name, e.sequence, e.kind.value, e.actor_name, e.claim_id, e.at, e.payload, e.previous_hash),
            e.hash,
        )
        for e in events
    )
    return first_break(links, length=chain.length, head=chain.head)
