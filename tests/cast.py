"""The cast: one person of each role, a second checker, and an outsider."""

from __future__ import annotations

import pytest

from articles.models import User
from factcheck.vocabulary import Role
from tests.factories import make_person


@pytest.fixture
def reporter(db: None) -> User:
    return make_person(Role.REPORTER, username="tono", name="Tono Reporter")


@pytest.fixture
def checker(db: None) -> User:
    return make_person(Role.CHECKER, username="cici", name="Cici Checker")


@pytest.fixture
def other_checker(db: None) -> User:
    return make_person(Role.CHECKER, username="oka", name="Oka Checker")


@pytest.fixture
def reviewer(db: None) -> User:
    return make_person(Role.REVIEWER, username="rio", name="Rio Reviewer")


@pytest.fixture
def chief(db: None) -> User:
    return make_person(Role.CHIEF, username="hana", name="Hana Chief")


@pytest.fixture
def admin_user(db: None) -> User:
    """The administrator, a superuser: the admin is theirs, and no right in the workflow."""
    return make_person(Role.ADMIN, username="adi", name="Adi Admin", is_staff=True, is_superuser=True)


@pytest.fixture
def outsider(db: None) -> User:
    """Signed in, without a role."""
    return make_person(None, username="lena", name="Lena Outsider")
