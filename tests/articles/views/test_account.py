from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from articles.models import User
from tests.articles.views.test_queue import signed_in

ROOMS = [
    "login/",
    "password/reset/",
    "password/reset/done/",
    "password/reset/key/done/",
    "password/reset/key/1-abc/",
    "signup/",
    "inactive/",
]


@pytest.mark.parametrize("room", ROOMS)
def test_every_account_page_for_strangers_opens_in_the_desks_own_dress(db: None, room: str) -> None:
    page = Client().get(f"/accounts/{room}").content.decode()
    assert '<html lang="en"' in page
    assert "<h1>" in page
    assert "css/desk" in page


@pytest.mark.parametrize("room", ["logout/", "password/change/", "email/"])
def test_every_account_page_for_members_opens_in_the_desks_own_dress(checker: User, room: str) -> None:
    answer = signed_in(checker).get(f"/accounts/{room}")
    assert answer.status_code == 200
    assert "css/desk" in answer.content.decode()


@pytest.mark.parametrize("name", ["cici", "cici@desk.example"])
def test_signing_in_leads_to_the_queue(checker: User, name: str) -> None:
    answer = Client().post("/accounts/login/", {"login": name, "password": "sandi-rahasia"})
    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_signing_in_without_a_role_leads_to_ones_own_page_which_says_so(outsider: User) -> None:
    client = Client()
    answer = client.post("/accounts/login/", {"login": "lena", "password": "sandi-rahasia"}, follow=True)
    assert answer.redirect_chain == [("/account/", 302)]
    assert "no role on the desk yet" in answer.content.decode()


def test_a_wrong_password_is_refused_and_the_sixth_try_has_to_wait(checker: User) -> None:
    client = Client()
    for _ in range(5):
        answer = client.post("/accounts/login/", {"login": "cici", "password": "salah"})
        assert answer.status_code == 200
        assert "not correct" in answer.content.decode()
    answer = client.post("/accounts/login/", {"login": "cici", "password": "sandi-rahasia"})
    assert "Too many failed login attempts" in answer.content.decode()
    assert client.get("/").status_code == 302


def test_nobody_signs_up(db: None) -> None:
    given = {"username": "baru", "email": "b@x.example", "password1": "sandi-rahasia-1", "password2": "sandi-rahasia-1"}
    assert "Nobody signs up here" in Client().post("/accounts/signup/", given).content.decode()
    assert not User.objects.exists()


def test_signing_out_takes_a_post(checker: User) -> None:
    client = signed_in(checker)
    client.get("/accounts/logout/")
    assert client.get("/account/").status_code == 200
    client.post("/accounts/logout/")
    assert client.get("/account/").status_code == 302


def test_a_password_is_changed_and_a_weak_one_refused(checker: User) -> None:
    client = signed_in(checker)
    weak = {"oldpassword": "sandi-rahasia", "password1": "12345", "password2": "12345"}
    assert "too short" in client.post("/accounts/password/change/", weak).content.decode()
    strong = {"oldpassword": "sandi-rahasia", "password1": "jembatan-layang-7", "password2": "jembatan-layang-7"}
    assert client.post("/accounts/password/change/", strong).status_code == 302
    checker.refresh_from_db()
    assert checker.check_password("jembatan-layang-7")


def test_a_link_for_a_new_password_goes_to_the_account_and_to_nobody_else(checker: User) -> None:
    Client().post("/accounts/password/reset/", {"email": checker.email})
    assert [message.to for message in mail.outbox] == [[checker.email]]


@pytest.mark.parametrize(("theme", "attribute"), [("dark", 'data-theme="dark"'), ("light", 'data-theme="light"'), ('"><script>', "")])
def test_a_theme_is_kept_and_written_by_the_server(checker: User, theme: str, attribute: str) -> None:
    client = signed_in(checker)
    assert client.post("/account/theme/", {"theme": theme}).status_code == 302
    page = client.get("/account/").content.decode()
    assert (attribute or "<html") in page
    assert ("data-theme" in page) is bool(attribute)
    client.post("/account/theme/", {"theme": ""})
    assert "data-theme" not in client.get("/account/").content.decode()


def test_a_language_is_kept(checker: User) -> None:
    client = signed_in(checker)
    client.post("/language/", {"language": "id", "next": "/account/"})
    assert '<html lang="id"' in client.get("/account/").content.decode()


@pytest.mark.parametrize("person", ["reporter", "checker", "reviewer", "chief", "admin_user", "outsider"])
def test_an_account_page_names_its_person(request: pytest.FixtureRequest, person: str) -> None:
    user: User = request.getfixturevalue(person)
    assert user.name in signed_in(user).get("/account/").content.decode()


@pytest.mark.parametrize("path", ["/account/", "/account/theme/"])
def test_an_account_page_takes_signing_in(db: None, path: str) -> None:
    assert Client().get(path).status_code == 302
