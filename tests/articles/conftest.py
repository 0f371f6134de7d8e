"""What the tests of the application start from."""

from __future__ import annotations

import pytest

from articles.models import Article, User
from tests.factories import make_article


@pytest.fixture
def article(reporter: User) -> Article:
    """An article that the reporter handed in, with three sentences."""
    return make_article(actor=reporter, title="Jembatan dibuka")
