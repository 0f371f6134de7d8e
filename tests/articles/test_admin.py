"""The Django admin: every model in it, for administrators only, and nothing of the workflow to be written there."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Claim, Event, Evidence, Lineage, Rating, Review, Scale, Source, User
from factcheck.vocabulary import EventKind, Relation, Role, SourceKind
from tests.factories import make_checked_claim

pytestmark = pytest.mark.django_db
MODELS = sorted(apps.get_app_config("articles").get_models(), key=lambda model: model.__name__)
WRITABLE = {User, Scale, Rating, Source}


def page(model: type, what: str, *args: object) -> str:
    return reverse(f"admin:articles_{model._meta.model_name}_{what}", args=args)  # type: ignore[attr-defined]  # a model class


@pytest.fixture
def claim(article: Article, checker: User) -> Claim:
    return make_checked_claim(article, checker=checker, witness=checker)


def test_every_model_is_registered() -> None:
    assert all(model in admin.site._registry for model in MODELS)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_list_opens_and_can_be_searched(model: type, client: Client, admin_user: User, claim: Claim) -> None:
    client.force_login(admin_user)
    response = client.get(page(model, "changelist"), {"q": "o"} if admin.site._registry[model].search_fields else {})
    assert response.status_code == 200
    assert not admin.site._registry[model].list_filter or b"changelist-filter" in response.content


@pytest.mark.parametrize("model", [m for m in MODELS if m not in WRITABLE], ids=lambda model: model.__name__)
def test_what_the_workflow_writes_is_read_only_for_a_superuser(model: type, client: Client, admin_user: User, claim: Claim) -> None:
    client.force_login(admin_user)
    assert client.get(page(model, "add")).status_code == 403
    row = model._default_manager.first()  # type: ignore[attr-defined]  # a model class
    if row is not None:
        change = page(model, "change", row.pk)
        assert client.get(change).status_code == 200
        assert client.post(change, {"state": "approved", "verdict": "confirmed"}).status_code == 403
        assert client.post(page(model, "delete", row.pk), {"post": "yes"}).status_code == 403


def test_bulk_actions_delete_nothing(client: Client, admin_user: User, claim: Claim) -> None:
    client.force_login(admin_user)
    for model in (Claim, Event, Review, Evidence, Source, User):
        count = model._default_manager.count()
        client.post(
            page(model, "changelist"),
            {"action": "delete_selected", "_selected_action": list(model._default_manager.values_list("pk", flat=True)), "post": "yes"},
        )
        assert model._default_manager.count() == count


@pytest.mark.parametrize("who", ["reporter", "checker", "reviewer", "chief", "outsider"])
def test_nobody_else_comes_in(who: str, client: Client, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(who))
    response = client.get(reverse("admin:index"), follow=True)
    assert response.status_code in (403, 404) or b"Users, roles" not in response.content


def test_index_names_what_there_are_many_of(client: Client, admin_user: User) -> None:
    client.force_login(admin_user)
    body = client.get(reverse("admin:index")).content.decode()
    assert ">Touches<" in body
    assert ">Prior checks<" in body


def test_sign_in_goes_by_the_desks_own_page(client: Client) -> None:
    response = client.get(reverse("admin:index"), follow=True)
    assert response.redirect_chain[-1][0].startswith(reverse("account_login"))


def test_role_is_given_there_and_put_on_the_record(client: Client, admin_user: User, outsider: User) -> None:
    client.force_login(admin_user)
    data = {"username": outsider.username, "first_name": "Lena", "last_name": "L", "email": "", "role": "checker", "is_active": "on"}
    response = client.post(page(User, "change", outsider.pk), data)
    assert response.status_code == 302, response.context["adminform"].form.errors
    outsider.refresh_from_db()
    assert outsider.role is Role.CHECKER
    event = Event.objects.get(kind=EventKind.PERSON_CHANGED)
    assert event.actor == admin_user
    assert event.payload["role"] == "checker"


def test_account_is_made_there(client: Client, admin_user: User) -> None:
    client.force_login(admin_user)
    data = {
        "username": "baru",
        "first_name": "Bayu",
        "last_name": "Baru",
        "email": "",
        "role": "reviewer",
        "usable_password": "true",
        "password1": "gerimis-di-sore",
        "password2": "gerimis-di-sore",
    }
    response = client.post(page(User, "add"), data)
    assert response.status_code == 302, response.context["adminform"].form.errors
    assert User.objects.get(username="baru").role is Role.REVIEWER


def test_scale_changes_are_on_the_record(client: Client, admin_user: User) -> None:
    client.force_login(admin_user)
    rating = Rating.objects.get(name="Half true")
    response = client.post(
        page(Rating, "change", rating.pk), {"scale": rating.scale_id, "name": "Partly true", "value": 3, "explanation": ""}
    )
    assert response.status_code == 302
    assert Event.objects.get(kind=EventKind.VOCABULARY_CHANGED).payload["name"] == "Partly true"


def test_confidential_source_is_hidden_from_a_superuser_too(client: Client, admin_user: User, checker: User) -> None:
    secret = Source.objects.create(name="Deep Throat", kind=SourceKind.INTERVIEW, confidential=True, added_by=checker)
    client.force_login(admin_user)
    assert b"Deep Throat" not in client.get(page(Source, "changelist")).content
    response = client.get(page(Source, "change", secret.pk))
    assert response.status_code == 302
    assert b"Deep Throat" not in client.get(reverse("admin:index")).content


def test_drafts_are_not_read_there(client: Client, admin_user: User, claim: Claim, checker: User) -> None:
    draft = claim.drafts.create(user=checker, fields={"rationale": "half a thought"}, read_at_version=1, saved_at=timezone.now())
    client.force_login(admin_user)
    assert b"half a thought" not in client.get(page(type(draft), "change", draft.pk)).content


def test_password_set_there_is_on_the_record(client: Client, admin_user: User, reviewer: User) -> None:
    client.force_login(admin_user)
    url = reverse("admin:auth_user_password_change", args=[reviewer.pk])
    data = {"usable_password": "true", "password1": "gerimis-di-sore", "password2": "gerimis-di-sore"}
    assert client.post(url, data).status_code == 302
    assert Event.objects.get(kind=EventKind.PERSON_CHANGED).payload["changed"] == ["password"]
    assert client.post(url, {**data, "password2": "lain"}).status_code == 200
    assert Event.objects.count() == 1


def test_steps_of_a_scale_are_edited_by_role_admin(client: Client, admin_user: User) -> None:
    User.objects.filter(pk=admin_user.pk).update(is_superuser=False)
    client.force_login(admin_user)
    scale = Scale.objects.get(name="Five steps")
    assert "ratings-TOTAL_FORMS" in client.get(page(Scale, "change", scale.pk)).content.decode()


def test_step_that_claims_carry_keeps_its_name(client: Client, admin_user: User, claim: Claim) -> None:
    client.force_login(admin_user)
    rating = Rating.objects.get(name="Half true")
    Claim.objects.filter(pk=claim.pk).update(rating=rating)
    data = {"scale": rating.scale_id, "name": "Partly true", "value": 3, "explanation": ""}
    response = client.post(page(Rating, "change", rating.pk), data)
    assert response.status_code == 200
    assert "keeps its name and value" in response.content.decode()
    assert client.post(page(Rating, "change", rating.pk), {**data, "name": "Half true", "explanation": "as it was"}).status_code == 302


def test_bulk_removal_of_steps_is_on_the_record(client: Client, admin_user: User) -> None:
    client.force_login(admin_user)
    rating = Rating.objects.get(name="Half true")
    data = {"action": "delete_selected", "_selected_action": [rating.pk], "post": "yes"}
    assert client.post(page(Rating, "changelist"), data).status_code == 302
    assert Event.objects.get(kind=EventKind.VOCABULARY_CHANGED).payload["removed"] is True


def test_second_to_save_a_source_is_told(client: Client, admin_user: User, checker: User) -> None:
    source = Source.objects.create(name="City gazette", kind=SourceKind.DOCUMENT, added_by=checker)
    client.force_login(admin_user)
    data = {
        "name": "The city gazette",
        "kind": "document",
        "added_by": checker.pk,
        "leans-TOTAL_FORMS": 0,
        "leans-INITIAL_FORMS": 0,
        "captures-TOTAL_FORMS": 0,
        "captures-INITIAL_FORMS": 0,
        "read_at_version": 1,
    }
    assert client.post(page(Source, "change", source.pk), data).status_code == 302
    response = client.post(page(Source, "change", source.pk), {**data, "name": "Late"})
    assert response.status_code == 200
    assert "Somebody else saved this source meanwhile" in response.content.decode()
    source.refresh_from_db()
    assert (source.name, source.row_version) == ("The city gazette", 2)


def test_lineage_of_a_hidden_source_is_not_read_there(client: Client, admin_user: User, checker: User, article: Article) -> None:
    secret = Source.objects.create(name="Deep Throat", kind=SourceKind.INTERVIEW, confidential=True, added_by=checker)
    gazette = Source.objects.create(name="City gazette", kind=SourceKind.DOCUMENT, added_by=checker)
    Lineage.objects.create(source=secret, leans_on=gazette, relation=Relation.CITES, note="said so at the quay", drawn_by=checker)
    Lineage.objects.create(article=article, leans_on=gazette, relation=Relation.CITES, note="names the gazette", drawn_by=checker)
    Lineage.objects.create(source=gazette, leans_on=secret, relation=Relation.CITES, note="from the quay too", drawn_by=checker)
    client.force_login(admin_user)
    assert "from the quay too" not in client.get(page(Source, "change", gazette.pk)).content.decode()
    found = client.get(page(Lineage, "changelist"), {"q": "the"})
    assert list(found.context["cl"].queryset.values_list("note", flat=True)) == ["names the gazette"]


def test_articles_are_locked_before_their_source_is_written(client: Client, admin_user: User, claim: Claim) -> None:
    source = Source.objects.get()
    client.force_login(admin_user)
    data = {"name": "The city gazette", "kind": "document", "added_by": source.added_by_id, "read_at_version": 1}
    counts = {f"{inline}-{form}_FORMS": 0 for inline in ("leans", "captures") for form in ("TOTAL", "INITIAL")}
    with CaptureQueriesContext(connection) as queries:
        assert client.post(page(Source, "change", source.pk), data | counts).status_code == 302
    said = [query["sql"] for query in queries]
    locked = next(at for at, sql in enumerate(said) if 'FROM "articles_article" INNER JOIN "articles_chain"' in sql)
    written = next(at for at, sql in enumerate(said) if sql.startswith('UPDATE "articles_source"'))
    assert locked < written
    assert connection.vendor == "sqlite" or "FOR UPDATE" in said[locked]
