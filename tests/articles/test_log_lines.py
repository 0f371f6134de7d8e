from __future__ import annotations

import io
import logging

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from articles.models import Article, User
from factcheck.urls import urlpatterns as desk_urls
from tests.articles.views.test_queue import signed_in


def refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied("Not you.")


def fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("It broke.")


urlpatterns = [*desk_urls, path("refuse/", refuse), path("fail/", fail)]


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the handler of the settings writes."""
    (handler,) = [handler for handler in logging.getLogger().handlers if handler.get_name() == "stderr"]
    assert isinstance(handler, logging.StreamHandler)
    written = io.StringIO()
    monkeypatch.setattr(handler, "stream", written)
    return written


def test_a_refusal_is_one_line_of_the_log(checker: User, article: Article, log: io.StringIO) -> None:
    assert signed_in(checker).get(f"/articles/{article.pk}/assign/").status_code == 403
    (line,) = log.getvalue().splitlines()
    assert line.endswith(f"WARNING django.request: Forbidden (Permission denied): /articles/{article.pk}/assign/")


def test_a_request_that_makes_no_sense_is_one_line_of_the_log(db: None, log: io.StringIO) -> None:
    Client().get("/reports/", headers={"host": "elsewhere.example"})
    assert "Traceback" not in log.getvalue()
    assert len(log.getvalue().splitlines()) == 1


@override_settings(ROOT_URLCONF="tests.articles.test_log_lines")
def test_a_failure_keeps_its_traceback(db: None, log: io.StringIO) -> None:
    client = Client(raise_request_exception=False)
    assert client.get("/refuse/").status_code == 403
    assert "Traceback" not in log.getvalue()
    assert client.get("/fail/").status_code == 500
    assert "RuntimeError: It broke." in log.getvalue()
