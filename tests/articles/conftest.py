"""What the tests of the application start from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date

import pytest

from articles.demo.work import claim
from articles.isolation import AT_ONCE, WHILE_SOMEBODY_WAITS, turns
from articles.models import Article, Claim, Source, User
from articles.services.sources import add_source, draw_lineage
from factcheck.vocabulary import ClaimKind, Relation, SourceKind
from tests.factories import make_article


@pytest.fixture
def article(reporter: User) -> Article:
    """An article that the reporter handed in, with three sentences."""
    return make_article(actor=reporter, title="Jembatan dibuka")


@pytest.fixture
def gazette(article: Article, checker: User) -> Source:
    """A printed source of the article."""
    return add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT, language="en", published_on=date(2024, 3, 5))


@pytest.fixture
def radio(article: Article, checker: User, gazette: Source) -> Source:
    """A source of the article that leans on the gazette."""
    radio = add_source(article, actor=checker, name="Radio Kota", kind=SourceKind.NEWS_REPORT)
    draw_lineage(radio, gazette, Relation.CITES, actor=checker, on=article)
    return radio


@pytest.fixture
def parade(article: Article, checker: User) -> Claim:
    """A claim on the day of the parade, with nothing said about it yet."""
    return claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE, normal="2024-02-27")


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As many files are being read as may be at once, and nobody waits for long."""
    impatient = replace(WHILE_SOMEBODY_WAITS, patience=0.05)
    for module in ("articles.forms.intake", "articles.services.material"):
        monkeypatch.setattr(f"{module}.WHILE_SOMEBODY_WAITS", impatient)
    with ExitStack() as held:
        for _ in range(AT_ONCE):
            held.enter_context(turns)
        yield
