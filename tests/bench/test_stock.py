from __future__ import annotations

import pytest

from articles.models import Anchor, Article, Claim, Evidence, Sentence, Touch, Version
from tests.bench.stock import NEEDLE, article_text, fill, needle_at


@pytest.mark.parametrize("number", [0, 7, 9_999, 99_999])
@pytest.mark.parametrize("needle", [False, True])
def test_article_text_has_two_thousand_characters_and_the_needle_when_asked(number: int, *, needle: bool) -> None:
    text = article_text(number, needle=needle)
    assert abs(len(text) - 2000) <= 5
    assert (NEEDLE in text) is needle


@pytest.mark.django_db
def test_fill_puts_whole_articles_on_the_desk_with_one_needle() -> None:
    cast = fill(3)
    assert list(Article.objects.order_by("pk").values_list("current__number", flat=True)) == [1, 1, 1]
    assert Claim.objects.count() == Anchor.objects.count() == Evidence.objects.count() == 30
    assert {version.text[start:end][-1] for version in Version.objects.all() for start, end in _sentences(version)} == {"."}
    assert Version.objects.get(text__contains=NEEDLE).article == Article.objects.order_by("pk")[needle_at(3)]
    assert set(Touch.objects.values_list("user", flat=True)) == {cast.checker.pk}


def _sentences(version: Version) -> list[tuple[int, int]]:
    return list(Sentence.objects.filter(version=version).values_list("start", "end"))
