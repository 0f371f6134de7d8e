"""What the tests of the application start from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest

from articles.isolation import AT_ONCE, WHILE_SOMEBODY_WAITS, turns
from articles.models import Article, User
from tests.factories import make_article


@pytest.fixture
def article(reporter: User) -> Article:
    """An article that the reporter handed in, with three sentences."""
    return make_article(actor=reporter, title="Jembatan dibuka")


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
