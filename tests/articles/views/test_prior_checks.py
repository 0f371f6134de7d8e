from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from articles.forms.prior_checks import LARGEST
from articles.models import PriorCheck, User
from tests.articles.views.test_queue import signed_in
from tests.publishing.test_prior_reviews import REVIEW

LIST = "/prior-checks/"


def file(*reviews: object, name: str = "feed.json") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, json.dumps(list(reviews)).encode())


@pytest.mark.parametrize("who", ["chief", "admin_user"])
def test_a_file_is_taken_in_and_what_was_not_is_named(request: pytest.FixtureRequest, who: str) -> None:
    client = signed_in(request.getfixturevalue(who))
    response = client.post(LIST, {"file": file(REVIEW, {**REVIEW, "url": "<nowhere>"})})
    assert response.status_code == 200
    body = response.content.decode()
    assert "1 new" in body
    assert "It does not say where it can be read" in body
    assert "Keliru" in body
    assert PriorCheck.objects.count() == 1
    assert "1 as it was" in client.post(LIST, {"file": file(REVIEW)}).content.decode()


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"{", b"\x00\x01\x02", b"[" * 50_000, b"hello"])
def test_a_file_with_nothing_to_take_is_422(chief: User, data: bytes) -> None:
    response = signed_in(chief).post(LIST, {"file": SimpleUploadedFile("x", data)})
    assert response.status_code == 422
    assert not PriorCheck.objects.exists()


def test_no_file_an_empty_one_and_one_too_large_are_422(chief: User) -> None:
    client = signed_in(chief)
    assert client.post(LIST).status_code == 422
    assert client.post(LIST, {"file": SimpleUploadedFile("x", b"")}).status_code == 422
    feed = client.post(LIST, {"file": SimpleUploadedFile("x", b"[" + b" " * LARGEST + b"]")})
    assert feed.status_code == 422
    assert "larger than 4 MB" in feed.content.decode()
    with override_settings(MAX_CAPTURE_BYTES=1000):
        response = client.post(LIST, {"file": SimpleUploadedFile("x", b"x" * 1001)})
    assert response.status_code == 422
    assert "import_claimreview" in response.content.decode()


@pytest.mark.parametrize(("who", "status"), [("reporter", 403), ("checker", 403), ("reviewer", 403), ("outsider", 404)])
def test_nobody_else_imports(request: pytest.FixtureRequest, who: str, status: int) -> None:
    client = signed_in(request.getfixturevalue(who))
    assert client.post(LIST, {"file": file(REVIEW)}).status_code == status
    assert not PriorCheck.objects.exists()
    page = client.get(LIST)
    assert page.status_code == (404 if status == 404 else 200)
    assert 'type="file"' not in page.content.decode()


def test_the_list_is_searched_and_paged(chief: User) -> None:
    client = signed_in(chief)
    client.post(
        LIST, {"file": file(*({**REVIEW, "claimReviewed": f"Jembatan {at} runtuh", "url": f"https://a.example/{at}"} for at in range(25)))}
    )
    first = client.get(LIST)
    assert len(first.context["page"].rows) == 20
    assert len(client.get(f"{LIST}?before={first.context['page'].before}").context["page"].rows) == 5
    body = client.get(f"{LIST}?q=jembatan+7").content.decode()
    assert '<mark class="hit">Jembatan</mark>' in body
    assert "None has all of these words" in client.get(f"{LIST}?q=zzz").content.decode()


@pytest.mark.parametrize("query", ["before=0", "before=x", "q=a%00", "q=" + "x" * 300])
def test_an_odd_address_is_422(chief: User, query: str) -> None:
    assert signed_in(chief).get(f"{LIST}?{query}").status_code == 422
