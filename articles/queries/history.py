"""The record of one article, newest first, paged by the sequence of its events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Article, Chain, Event, User
from articles.queries.told import told
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
    """Three queries: the head, a page of events, and the chain, proved."""
    chain = Chain.objects.get(article=article)
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
    events = Event.objects.filter(chain=head)
    links = (
        (Link(name, e.sequence, e.kind.value, e.actor_name, e.claim_id, e.at, e.payload, e.previous_hash), e.hash)
        for e in events.filter(sequence__lte=head.length).order_by("sequence").iterator(chunk_size=2000)
    )
    if broken := first_break(links, length=head.length, head=head.head):
        return broken
    beyond = events.filter(sequence__gt=head.length).order_by("sequence").values_list("sequence", flat=True).first()
    if beyond is not None and Chain.objects.filter(pk=head.pk, length=head.length).exists():
        return Break(beyond, f"event {beyond} stands beyond the head of the chain")
    return None
