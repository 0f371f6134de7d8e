"""The hash chain: what breaks it, and where that shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.desk.chain import Break, Link, digest, first_break


def chain_of(length: int) -> list[tuple[Link, str]]:
    links, previous = [], ""
    for sequence in range(1, length + 1):
        at = datetime(2024, 12, 5, 9, sequence, tzinfo=UTC)
        link = Link("article 7", sequence, "claim.made", "Rani", 3, at, {"label": f"klaim {sequence}"}, previous)
        previous = link.hash()
        links.append((link, previous))
    return links


def proved(links: list[tuple[Link, str]], length: int | None = None, head: str | None = None) -> Break | None:
    return first_break(links, length=len(links) if length is None else length, head=links[-1][1] if head is None else head)


def test_chain_holds_as_written() -> None:
    assert proved(chain_of(5)) is None
    assert first_break([], length=0, head="") is None


@pytest.mark.parametrize(
    "change",
    [{"actor": "Dimas"}, {"kind": "claim.removed"}, {"payload": {"label": "lain"}}, {"claim": 4}, {"chain": "article 8"}],
)
def test_chain_names_a_changed_event(change: dict[str, object]) -> None:
    links = chain_of(5)
    links[2] = (replace(links[2][0], **change), links[2][1])  # type: ignore[arg-type]  # a table of single changes
    assert proved(links) == Break(3, "event 3 was changed after it was written")


def test_chain_names_a_missing_event() -> None:
    links = chain_of(5)
    del links[1]
    assert proved(links, length=5) == Break(2, "event 2 is missing")


def test_chain_names_a_rewritten_tail() -> None:
    links = chain_of(5)
    other = replace(links[3][0], payload={"label": "lain"})
    links[3] = (other, other.hash())
    assert proved(links) == Break(5, "event 5 does not follow the one before it")


def test_chain_shows_a_tail_cut_off() -> None:
    links = chain_of(5)
    broken = first_break(links[:4], length=5, head=links[4][1])
    assert broken is not None
    assert broken.sequence == 5


def test_hash_is_the_same_in_every_time_zone() -> None:
    link = chain_of(1)[0][0]
    jakarta = replace(link, at=link.at.astimezone(timezone(timedelta(hours=7))))
    assert jakarta.hash() == link.hash()


@given(st.dictionaries(st.text(max_size=5), st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=9)), max_size=6))
def test_digest_does_not_hang_on_the_order_of_keys(content: dict[str, object]) -> None:
    try:
        expected = digest(content)
    except UnicodeEncodeError:
        return  # a lone surrogate has no UTF-8: it is refused before it comes here
    assert digest(dict(reversed(content.items()))) == expected
    assert len(expected) == 64
