from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, Claim, User
from factcheck.vocabulary import ClaimKind
from tests.factories import make_article

MOST_QUERIES = 10


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    client.get("/account/")
    return client


def queries(client: Client, url: str, **headers: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(url, headers=headers).status_code == 200
    return len(captured)


@pytest.mark.parametrize("tab", ["mine", "unassigned", "awaiting", "overdue", "stale", "all", "done"])
def test_queue_costs_the_same_for_one_article_and_for_many(chief: User, tab: str) -> None:
    client = signed_in(chief)
    make_article(actor=chief)
    one = queries(client, f"/?tab={tab}")
    for at in range(12):
        article = make_article(actor=chief)
        Claim.objects.bulk_create(
            Claim(article=article, number=n, position=n, label="Tanggal", kind=ClaimKind.DATE, printed="4", made_by=chief)
            for n in range(1, at + 2)
        )
    assert queries(client, f"/?tab={tab}") == one
    assert one <= MOST_QUERIES


@pytest.mark.parametrize("person", ["reporter", "checker", "reviewer", "chief", "admin_user"])
def test_queue_opens_for_every_role_on_its_own_tab(request: pytest.FixtureRequest, person: str) -> None:
    answer = signed_in(request.getfixturevalue(person)).get("/")
    assert answer.status_code == 200
    assert answer.content.count(b'aria-current="page"') == 2


def test_queue_is_not_there_for_an_outsider(outsider: User) -> None:
    assert signed_in(outsider).get("/").status_code == 404


def test_queue_sends_strangers_to_sign_in(db: None) -> None:
    answer = Client().get("/")
    assert answer.status_code == 302
    assert "/accounts/login/" in answer["Location"]


def test_a_tab_comes_as_a_fragment_with_the_summary_beside_it(chief: User) -> None:
    answer = signed_in(chief).get("/?tab=all", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in answer
    assert 'id="queue"' in answer
    assert 'id="summary" hx-swap-oob="true"' in answer


def test_an_unknown_tab_is_the_first_one(checker: User) -> None:
    assert signed_in(checker).get("/?tab=%00%ff&after=%ff").status_code == 200


def test_a_title_is_never_markup(chief: User) -> None:
    make_article(actor=chief, title="<script>alert(1)</script>", publisher="<b>x</b>")
    answer = signed_in(chief).get("/?tab=all").content.decode()
    assert "&lt;script&gt;alert(1)" in answer
    assert "<script>alert" not in answer
    assert "<b>x</b>" not in answer


# --- details and people ------------------------------------------------------------------------------


def details(article: Article, **changes: object) -> dict[str, object]:
    given = {"title": article.title, "language": "id", "timezone": "Asia/Jakarta", "read_at_version": article.row_version}
    return {**given, **changes}


def test_details_are_edited_by_form(reporter: User, article: Article) -> None:
    answer = signed_in(reporter).post(
        f"/articles/{article.pk}/details/", details(article, title="Jembatan ditutup", published_on="2026-03-06")
    )
    assert answer.status_code == 302
    article.refresh_from_db()
    assert (article.title, str(article.published_on)) == ("Jembatan ditutup", "2026-03-06")


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("title", "", "This field is required"),
        ("title", "x" * 501, "at most 500"),
        ("timezone", "Mars/Olympus", "No such time zone"),
        ("timezone", "../../etc/passwd", "No such time zone"),
        ("language", "not a tag", "no language tag"),
        ("url", "javascript:alert(1)", "no web address"),
        ("url", "ftp://kabar.example/a", "no web address"),
        ("published_on", "2026-02-31", "Enter a valid date"),
        ("published_on", "0001-01-01", "too far away"),
        ("published_time", "25:00", "Enter a valid time"),
        ("publisher", "a\0b", "NUL"),
        ("read_at_version", "99999999999999999999999", "less than or equal"),
    ],
)
def test_details_that_cannot_be_are_refused_with_a_sentence(reporter: User, article: Article, field: str, value: str, says: str) -> None:
    answer = signed_in(reporter).post(f"/articles/{article.pk}/details/", details(article, **{field: value}))
    assert answer.status_code == 422
    if field != "read_at_version":
        assert says in answer.content.decode()


def test_the_second_to_save_details_sees_both(reporter: User, chief: User, article: Article) -> None:
    typed = details(article, title="Jembatan runtuh")
    signed_in(chief).post(f"/articles/{article.pk}/details/", details(article, title="Jembatan ditutup"))
    client = signed_in(reporter)
    answer = client.post(f"/articles/{article.pk}/details/", typed)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Jembatan runtuh" in page
    assert "Jembatan ditutup" in page
    assert client.post(f"/articles/{article.pk}/details/", {**typed, "read_at_version": article.row_version + 1}).status_code == 302


def test_the_chief_assigns_by_form(chief: User, checker: User, reviewer: User, article: Article) -> None:
    deadline = (timezone.localtime() + timedelta(hours=5)).strftime("%Y-%m-%dT%H:%M")
    given = {"people": [checker.pk, reviewer.pk], "deadline": deadline, "read_at_version": article.row_version}
    assert signed_in(chief).post(f"/articles/{article.pk}/assign/", given).status_code == 302
    assert {a.user for a in article.assignments.all()} == {checker, reviewer}
    assert signed_in(chief).get(f"/articles/{article.pk}/assign/").content.decode().count("checked") == 2


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"people": [999999]}, 422),
        ({"people": ["x"]}, 422),
        ({"people": [2**70]}, 422),
        ({"deadline": "0001-01-01T00:00"}, 422),
        ({"deadline": "9999-12-31T23:59"}, 422),
        ({"deadline": "yesterday"}, 422),
        ({"read_at_version": 77}, 409),
        ({"read_at_version": ""}, 422),
    ],
)
def test_an_assignment_that_cannot_be_is_refused(chief: User, article: Article, given: dict[str, object], status: int) -> None:
    answer = signed_in(chief).post(f"/articles/{article.pk}/assign/", {"read_at_version": article.row_version, **given})
    assert answer.status_code == status
    assert not article.assignments.exists()


@pytest.mark.parametrize(("person", "status"), [("checker", 403), ("reporter", 403), ("outsider", 404)])
def test_only_the_chief_assigns(request: pytest.FixtureRequest, article: Article, person: str, status: int) -> None:
    answer = signed_in(request.getfixturevalue(person)).post(f"/articles/{article.pk}/assign/", {"read_at_version": 1})
    assert answer.status_code == status


def test_a_reporter_cannot_tell_that_anothers_article_exists(reporter: User, chief: User) -> None:
    article = make_article(actor=chief)
    for path in ("details", "assign"):
        assert signed_in(reporter).get(f"/articles/{article.pk}/{path}/").status_code == 404
    assert signed_in(chief).get(f"/articles/{2**64}/details/").status_code == 404
