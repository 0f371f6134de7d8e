from __future__ import annotations

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse

from articles.models import Article, User
from articles.services.errors import Refused
from articles.views.errors import permission_denied, server_error, too_many_requests
from factcheck.vocabulary import Refusal
from tests.articles.views.test_queue import signed_in


def test_nothing_here_is_a_page(chief: User) -> None:
    answer = signed_in(chief).get("/nowhere/")
    assert answer.status_code == 404
    assert "There is nothing at this address" in answer.content.decode()
    assert "To the queue" in answer.content.decode()


def test_a_stranger_is_shown_the_way_in(db: None) -> None:
    assert "Sign in" in Client().get("/nowhere/").content.decode()


def test_a_refusal_is_a_page_with_the_workflows_reason(checker: User, article: Article) -> None:
    answer = signed_in(checker).get(f"/articles/{article.pk}/assign/")
    assert answer.status_code == 403
    assert "A checker cannot assign people and set the deadline: that takes a chief." in answer.content.decode()


def test_a_refusal_to_htmx_is_a_notice_that_swaps_nothing_else(checker: User, article: Article) -> None:
    answer = signed_in(checker).get(f"/articles/{article.pk}/assign/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Reswap"]) == (403, "none")
    assert 'id="notices"' in answer.content.decode()
    assert 'hx-swap-oob="true"' in answer.content.decode()
    assert "that takes a chief" in answer.content.decode()


@pytest.mark.parametrize("exception", [PermissionDenied(), Refused(Refusal("Bukan <b>kamu</b>."))])
def test_a_refusal_says_something_and_never_markup(db: None, exception: PermissionDenied) -> None:
    page = permission_denied(RequestFactory().get("/"), exception).content.decode()
    assert "may not do this" in page or "Bukan &lt;b&gt;" in page


def test_what_is_larger_than_any_form_is_a_page_that_says_so(chief: User) -> None:
    with override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000):
        answer = signed_in(chief).post("/articles/new/", {"text": "x" * 5000})
        assert answer.status_code == 413
        assert "An article’s text can have 2 MB" in answer.content.decode()


def test_the_address_of_a_form_opened_as_a_page_says_so(chief: User, article: Article) -> None:
    answer = signed_in(chief).get(reverse("publish", args=[article.pk]))
    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert "there is no page to open" in answer.content.decode()


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_an_upload_that_says_it_is_too_large_is_not_read(chief: User, headers: dict[str, str]) -> None:
    answer = signed_in(chief).post("/articles/new/", {"text": "Short."}, CONTENT_LENGTH=str(settings.MAX_BODY_BYTES + 1), headers=headers)
    assert answer.status_code == 413
    assert "What was sent has 21.0 MB; a file can have 20 MB." in answer.content.decode()
    assert ("HX-Reswap" in answer) == bool(headers)


def test_a_form_with_too_many_fields_is_refused(chief: User) -> None:
    answer = signed_in(chief).post("/articles/new/", {f"f{at}": "" for at in range(1200)})
    assert answer.status_code == 400
    assert "too many fields" in answer.content.decode()


def test_a_host_that_is_not_the_desks_is_refused(db: None) -> None:
    assert Client().get("/accounts/login/", headers={"host": "evil.example"}).status_code == 400


def test_a_form_without_its_token_is_refused_with_a_sentence(chief: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(chief)
    answer = client.post("/account/theme/", {"theme": "dark"})
    assert answer.status_code == 403
    assert "Load the page again" in answer.content.decode()


def test_what_broke_says_nothing_of_how() -> None:
    answer = server_error(RequestFactory().get("/"))
    page = answer.content.decode()
    assert answer.status_code == 500
    assert "What was saved before is safe" in page
    assert "Traceback" not in page


def test_what_broke_asks_neither_database_nor_session() -> None:
    assert server_error(RequestFactory().get("/")).status_code == 500  # without the db fixture any query is an error


def test_too_many_attempts_are_429(db: None) -> None:
    assert too_many_requests(RequestFactory().get("/")).status_code == 429
