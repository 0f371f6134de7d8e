"""A title that turns the direction of writing turns nothing but itself."""

from __future__ import annotations

import pytest

from articles.models import User
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
