from __future__ import annotations

from tests.bench.measure import Figure, row
from tests.bench.reading import article, read_in_a_row
from tests.bench.targets import Mark


def test_articles_differ_and_have_the_seeds_size() -> None:
    texts = [article(number) for number in range(50)]
    assert len(set(texts)) == 50
    assert all(1_500 <= len(text) <= 2_500 for text in texts)


def test_read_in_a_row_counts_every_answer() -> None:
    row = read_in_a_row(30, 10)
    assert min(row.rate, row.rate_of_processor) > 0
    assert min(row.settled, row.end) > 1_000_000


def test_row_has_no_verdict_where_nothing_must_be_reached() -> None:
    assert row("dates", Figure(rate=12, note="articles/s"), Mark()).endswith("articles/s")
    assert row("dates", Figure(rate=12), Mark(rate=20)).endswith("MISSED")
