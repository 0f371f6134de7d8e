"""A name that nothing can be broken in stays inside what it stands in, and pushes nothing else out."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize, expect

from articles.demo.work import claim, say
from articles.models import Claim, Source, User
from articles.services.captures import add_capture
from articles.services.sources import add_source
from factcheck.vocabulary import ClaimKind, SourceKind
from tests.e2e.conftest import DESKTOP, PHONE, OpenPage
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)

LONG = "https.warta.example/" + "beritakota" * 26
OUTSIDE = """() => {
  const out = [];
  for (const box of document.querySelectorAll("#evidence, #claim, .ledger, .source-head, .narrow, .cell-panel")) {
    const edge = box.getBoundingClientRect().right + 1;
    const scrolls = (one) => { for (let at = one.parentElement; at && at !== box; at = at.parentElement) if (getComputedStyle(at).overflowX !== "visible") return true; };
    for (const one of box.querySelectorAll("a, button, blockquote, q, h3, h4, p")) if (one.checkVisibility() && !scrolls(one) && !one.closest(".visually-hidden") && one.getBoundingClientRect().right > edge) out.push(one.outerHTML.slice(0, 120));
  }
  return out;
}"""
"""What ends to the right of the box that it stands in; what scrolls by itself may."""


@pytest.fixture
def made(transactional_db: None, checker: User) -> Claim:
    """A claim with evidence of a source of such a name, and a passage of another."""
    article = make_article(actor=checker)
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    source = add_source(article, actor=checker, name=LONG, kind=SourceKind.NEWS_REPORT)
    add_capture(source, actor=checker, data="Pawai itu lewat pada 27 Februari 2024, kata warga.")
    say(made, source, actor=checker, stated="27 Februari 2024")
    other = add_source(article, actor=checker, name=f"{LONG}2", kind=SourceKind.NEWS_REPORT)
    add_capture(other, actor=checker, data="Pada 27 Februari 2024 pawai itu lewat, kata wali kota.")
    return made


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_long_name_of_a_source_stays_in_its_box(open_page: OpenPage, checker: User, made: Claim, size: ViewportSize) -> None:
    page = open_page(checker, viewport=size)
    at = f"/articles/{made.article_id}/"
    source = Source.objects.get(name=LONG).get_absolute_url()
    for address in (
        made.get_absolute_url(),
        *(f"{at}{view}/" for view in ("grid", "sources", "timeline", "claims/1/lineage", "claims/1/passages", "claims/1/evidence")),
        source,
        "/sources/",
    ):
        page.goto(address)
        if address == made.get_absolute_url() and size is DESKTOP:
            expect(page.locator(".passages-of").first).to_contain_text(LONG)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, address
        assert page.evaluate(OUTSIDE) == [], address


def test_long_name_in_the_grid_is_broken_not_cut_and_told_whole(open_page: OpenPage, checker: User, made: Claim) -> None:
    page = open_page(checker)
    page.goto(f"/articles/{made.article_id}/grid/")
    head = page.locator(".source-head a").first
    assert head.get_attribute("title") == LONG
    assert head.evaluate("link => link.getBoundingClientRect().right <= link.closest('th').getBoundingClientRect().right")
    assert head.evaluate("link => link.scrollWidth <= link.clientWidth")
