from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.models import PriorCheck, User
from tests.publishing.test_prior_reviews import REVIEW

pytestmark = pytest.mark.django_db


def run(*files: Path, **options: Any) -> tuple[str, str, str]:
    out, err, failed = StringIO(), StringIO(), ""
    try:
        call_command("import_claimreview", *map(str, files), stdout=out, stderr=err, **options)
    except CommandError as error:
        failed = str(error)
    return out.getvalue(), err.getvalue(), failed


def test_files_are_taken_in(tmp_path: Path, chief: User) -> None:
    one, feed = tmp_path / "one.html", tmp_path / "feed.json"
    one.write_text(f'<script type="application/ld+json">{json.dumps(REVIEW)}</script>')
    feed.write_text(
        json.dumps({"@type": "DataFeed", "dataFeedElement": [{"item": [{**REVIEW, "url": f"https://a.example/{at}"}]} for at in range(3)]})
    )
    assert run(one, feed, by=chief.username) == ("4 new, 0 changed, 0 as they were, 0 not taken\n", "", "")
    assert set(PriorCheck.objects.values_list("imported_by", flat=True)) == {chief.pk}
    assert run(one, feed)[0] == "0 new, 0 changed, 4 as they were, 0 not taken\n"


def test_what_cannot_be_taken_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    mixed, pdf = tmp_path / "mixed.json", tmp_path / "x.pdf"
    mixed.write_text(json.dumps([{**REVIEW, "url": "nowhere"}, REVIEW]))
    pdf.write_bytes(b"%PDF-1.7 ")
    out, err, failed = run(mixed, pdf, tmp_path / "missing.json")
    assert out == "1 new, 0 changed, 0 as they were, 3 not taken\n"
    assert failed.startswith("3 could not be taken")
    assert "mixed.json, 1 (Jembatan Westhaven runtuh & hanyut): It does not say where" in err
    assert "x.pdf: This is a PDF" in err
    assert "missing.json: No such file" in err


def test_it_needs_somebody_who_may(tmp_path: Path, checker: User) -> None:
    assert run(tmp_path / "x", by="nobody")[2] == "There is no account nobody."
