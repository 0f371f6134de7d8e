from __future__ import annotations

from datetime import datetime

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from articles.dates import ordered, written

AT = datetime(2024, 12, 5, 9, 2)  # noqa: DTZ001  # a local moment, as templates have it


@pytest.mark.parametrize(
    ("form", "en", "id_", "vi"),
    [
        ("j M Y", "5 Dec 2024", "5 Des 2024", "5/12/2024"),
        ("j M, H:i", "5 Dec, 09:02", "5 Des, 09:02", "5/12, 09:02"),
        ("j M Y, H:i", "5 Dec 2024, 09:02", "5 Des 2024, 09:02", "5/12/2024, 09:02"),
        ("j F Y", "5 December 2024", "5 Desember 2024", "5 tháng 12 năm 2024"),
        ("l j F", "Thursday 5 December", "Kamis, 5 Desember", "Thứ 5, 5 tháng 12"),
        ("H:i", "09:02", "09:02", "09:02"),
        ("c", "2024-12-05T09:02:00", "2024-12-05T09:02:00", "2024-12-05T09:02:00"),
    ],
)
def test_date_is_written_as_its_readers_write_it(form: str, en: str, id_: str, vi: str) -> None:
    for language, expected in (("en", en), ("id", id_), ("vi", vi)):
        with translation.override(language):
            assert written(AT, form) == expected


def test_templates_write_dates_in_the_readers_order_and_the_desks_time_zone() -> None:
    template = Template('{{ at|date:"j M Y, H:i" }} {{ none|date:"j M Y" }}{{ at|date }}')
    with translation.override("vi"), timezone.override("Asia/Jakarta"):
        page = template.render(Context({"at": datetime.fromisoformat("2024-12-05T20:00:00+00:00"), "none": None}))
    assert page.startswith("6/12/2024, 03:00 ")


def test_language_without_an_order_of_its_own_keeps_the_form() -> None:
    with translation.override("en"):
        assert ordered("l j F") == "l j F"
