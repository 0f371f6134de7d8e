"""A title that turns the direction of writing turns nothing but itself."""

from __future__ import annotations

import pytest

from articles.demo.work import claim, say
from articles.models import User
from articles.services.sources import add_source
from factcheck.vocabulary import ClaimKind, SourceKind
from tests.e2e.conftest import OpenPage
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)

TURNED = "Laporan \u202ekota \u2067lama"
LOOSE = """(control) => {
  const loose = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.data.includes(control)) continue;
    const style = getComputedStyle(walker.currentNode.parentElement);
    if (style.display === "inline" && style.unicodeBidi === "normal") loose.push(walker.currentNode.parentElement.outerHTML);
  }
  return loose;
}"""
"""Texts with a control in them whose element does not keep it in."""


def test_title_turns_nothing_but_itself(open_page: OpenPage, checker: User, transactional_db: None) -> None:
    article = make_article(title=TURNED, publisher="Warta \u202eContoh", actor=checker)
    page = open_page(checker)
    for address in (
        "/",
        *(f"/articles/{article.pk}/{view}" for view in ("", "grid/", "history/", "versions/", "details/", "sources/")),
        "/search/?q=Laporan",
    ):
        answer = page.goto(address)
        assert answer is not None
        assert answer.ok, address
        assert page.evaluate(LOOSE, "\u202e") == [], address
        assert not {"\u202e", "\u2067"} & set(page.title()), address
        labels = page.eval_on_selector_all("[aria-label]", "found => found.map(one => one.getAttribute('aria-label'))")
        assert not any("\u202e" in label for label in labels), address


def test_name_of_a_source_turns_nothing_but_itself(open_page: OpenPage, checker: User, transactional_db: None) -> None:
    article = make_article(actor=checker)
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    source = add_source(article, actor=checker, name="Warta \u202eContoh", publisher="Warta \u202egrup", kind=SourceKind.NEWS_REPORT)
    say(made, source, actor=checker, stated="27 Februari 2024")
    page = open_page(checker)
    at = f"/articles/{article.pk}/"
    for address in (made.get_absolute_url(), f"{at}grid/", f"{at}sources/", f"{at}timeline/", source.get_absolute_url(), "/sources/"):
        page.goto(address)
        assert page.evaluate(LOOSE, "\u202e") == [], address
