"""What the tests of pages start from."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import User


@pytest.fixture
def desk(client: Client, checker: User) -> Client:
    """The checker's browser, signed in."""
    client.force_login(checker)
    return client
