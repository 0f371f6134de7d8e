"""Every page of the desk on the demo's data, and how to get to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from PIL import Image
from playwright.sync_api import FilePayload, Page, expect

from articles.demo.work import TEXTS
from articles.models import Article, Claim, Contact, Source, User
from articles.queries.queue import tabs_of
from articles.services.captures import add_capture
from articles.services.claims import ClaimFields, edit_claim
from tests.photos.making_photos import photo

SEEN = datetime(2023, 11, 21, 2, tzinfo=UTC)
"""Before anything of the demo was captured, so that it outdates nothing."""


@dataclass(frozen=True)
class Place:
    """A page: what it is called, who looks at it, where it is, what is done there first."""

    name: str
    who: str
    path: str
    first: Callable[[Page], None] | None = None


def strangers() -> list[Place]:
    """What is open to everybody, and the pages of an account."""
    slug = Article.objects.get(language="en").slug
    return [
        Place("sign in", "", "/accounts/login/"),
        Place("sign in, refused", "", "/accounts/login/", _sign_in_wrongly),
        Place("password forgotten", "", "/accounts/password/reset/"),
        Place("reports", "", "/reports/"),
        Place("report", "", f"/reports/{slug}/"),
        Place("an edition", "", f"/reports/{slug}/editions/1/"),
        Place("claim's page", "", f"/reports/{slug}/claims/1/"),
        Place("404 for a stranger", "", "/nowhere/"),
        Place("account", "dewi", "/account/"),
        Place("password", "dewi", "/accounts/password/change/"),
        Place("sign out", "dewi", "/accounts/logout/"),
        Place("reporter's queue", "dewi", "/"),
        Place("empty queue", "rina", "/"),
        Place("account without a role", "lena", "/account/"),
    ]


def round_the_desk() -> list[Place]:
    """Queue, intake, sources, search, history, what a chief does."""
    article, handed_in = Article.objects.get(language="id"), Article.objects.get(language="vi")
    published, source = Article.objects.get(language="en"), Source.objects.get(name="Reuters")
    kremlin, captures = Source.objects.get(name="Kremlin, address by the President"), _captures()
    desk, new = f"/articles/{article.pk}/", f"/articles/{handed_in.pk}/"
    return [
        *(Place(f"queue: {tab}", "laras", f"/?tab={tab}") for tab in tabs_of(User.objects.get(username="laras"))),
        Place("a checker's queue", "sari", "/"),
        Place("a reviewer's queue", "bima", "/"),
        Place("queue of the administrator", "adi", "/"),
        Place("intake", "sari", "/articles/new/"),
        Place("intake, empty", "sari", "/articles/new/", _read_nothing),
        Place("preview", "sari", "/articles/new/", _read_the_article),
        Place("edit", "laras", f"{desk}details/"),
        Place("assign", "laras", f"{new}assign/"),
        Place("withdraw", "laras", f"/articles/{published.pk}/withdraw/"),
        Place("versions", "sari", f"{desk}versions/"),
        Place("a version", "sari", f"{desk}versions/1/"),
        Place("a new version", "sari", f"{desk}versions/new/"),
        Place("a new version, changed", "sari", f"{desk}versions/new/", _change_the_text),
        Place("photos, none", "sari", f"{new}photos/"),
        Place("photos", "sari", f"{desk}photos/", _add_a_photo),
        Place("photos, refused", "sari", f"{new}photos/", _add_no_photo),
        Place("intake, a picture", "sari", "/articles/new/", _hand_in_a_picture),
        Place("corrections", "laras", f"/articles/{published.pk}/corrections/"),
        Place("corrections, none", "sari", f"{desk}corrections/"),
        Place("history", "sari", f"{desk}history/"),
        Place("search, nothing asked", "sari", "/search/"),
        Place("search", "sari", "/search/?q=November"),
        Place("search, nothing found", "sari", "/search/?q=xylophone"),
        Place("search, narrowed", "sari", "/search/?q=November&language=id&since=2020-01-01"),
        Place("earlier checks of others", "laras", "/prior-checks/", _unfold),
        Place("earlier checks, a file refused", "laras", "/prior-checks/", _import_nothing),
        Place("sources", "sari", "/sources/"),
        Place("source", "sari", f"/sources/{source.pk}/"),
        Place("source, every form", "sari", f"/sources/{source.pk}/", _unfold),
        Place("source being captured", "sari", f"/sources/{kremlin.pk}/", _capture_now),
        Place("a capture", "sari", captures["text"]),
        Place("a captured page", "sari", captures["page"]),
        Place("a captured picture", "sari", captures["picture"]),
        Place("a contact", "minh", captures["contact"]),
        Place("what a capture changed", "sari", captures["changes"], _unfold),
        Place("the article's sources", "sari", f"{desk}sources/", _unfold),
        Place("timeline", "sari", f"{desk}timeline/"),
        Place("timeline, nothing dated", "sari", f"/articles/{published.pk}/timeline/"),
        Place("translation drift", "sari", f"{desk}drift/"),
        Place("translation drift, no translation", "sari", f"{new}drift/"),
        Place("lineage of a claim", "sari", f"{desk}claims/2/lineage/"),
        Place("the article's sources, refused", "sari", f"{desk}sources/", _add_no_source),
        Place("403", "sari", f"{desk}assign/"),
        Place("404", "sari", "/nowhere/"),
    ]


def on_the_bench() -> list[Place]:
    """Workbench, grid, review, sign-off."""
    article, handed_in = Article.objects.get(language="id"), Article.objects.get(language="vi")
    desk = f"/articles/{article.pk}/"
    number = {claim.label: claim.number for claim in article.claims.all()}
    oreshnik, silence, prior = number["Putin on Oreshnik"], number["Who asked for silence about it"], number["Prior call"]
    office, announced = number["Brown takes office"], number["Announcement date"]
    evidence = article.claims.get(number=silence).evidence.get()
    return [
        Place("workbench", "sari", desk),
        Place("workbench, nothing in hand", "sari", f"/articles/{handed_in.pk}/"),
        Place("workbench, to read", "dewi", f"/articles/{handed_in.pk}/"),
        Place("claim in hand, unfolded", "sari", f"{desk}claims/{silence}/", _unfold),
        Place("claim approved", "sari", f"{desk}claims/{announced}/"),
        Place("claim stale", "sari", f"{desk}claims/{office}/"),
        Place("claim before the chief", "laras", f"{desk}claims/{silence}/", _unfold),
        Place("sentence in hand", "sari", f"{desk}sentences/1/", _unfold),
        Place("words selected", "sari", f"{desk}claims/{prior}/", _select_words),
        Place("list of keys", "sari", f"{desk}claims/{prior}/", lambda page: page.keyboard.press("?")),
        Place("claim refused", "sari", f"{desk}claims/{prior}/", _save_without_a_label),
        Place("evidence refused", "sari", f"{desk}claims/{prior}/", _add_no_evidence),
        Place("conflict", "sari", f"{desk}claims/{silence}/", _save_after(article.claims.get(number=silence))),
        Place("evidence by itself", "sari", f"{desk}claims/{silence}/evidence/"),
        Place("passages of a claim", "sari", f"{desk}claims/{announced}/passages/"),
        Place("passages beside a claim", "sari", f"{desk}claims/{announced}/", _see_passages),
        Place("a piece of evidence", "sari", f"{desk}claims/{silence}/evidence/{evidence.pk}/"),
        Place("grid", "sari", f"{desk}grid/"),
        Place("grid, conflicts only", "sari", f"{desk}grid/?show=conflicts"),
        Place("grid, a cell open", "sari", f"{desk}grid/", _open_a_cell),
        Place("a cell by itself", "sari", f"{desk}grid/{silence}/{evidence.source_id}/"),
        Place("review", "bima", f"{desk}review/"),
        Place("review of a claim", "bima", f"{desk}review/{oreshnik}/"),
        Place("review refused", "bima", f"{desk}review/{oreshnik}/", lambda page: page.locator('button[value="return"]').click()),
        Place("review, not by its checker", "minh", f"{desk}review/{oreshnik}/"),
        Place("sign-off refused", "laras", desk, _sign_off),
    ]


def _captures() -> dict[str, str]:
    """A capture of each kind: those of the demo, and a web page and a picture of the gazette."""
    gazette, sari = Source.objects.get(name="City gazette"), User.objects.get(username="sari")
    out = BytesIO()
    Image.new("RGB", (640, 400), "teal").save(out, "PNG")
    later = gazette.captures.all()[0]
    html = "<!doctype html><html><body><h1>Notices</h1><p>The harbour line opens on 1 December 2023.</p><table><tr><th>From<td>the old port</table>"
    page, picture = (add_capture(gazette, actor=sari, data=data, at=SEEN) for data in (html, out.getvalue()))
    contact = Contact.objects.get().capture
    shown = {"text": Source.objects.get(name="Reuters").captures.all()[0], "page": page, "picture": picture, "contact": contact}
    places = {name: f"/sources/{kept.source_id}/captures/{kept.pk}/" for name, kept in shown.items()}
    return {**places, "page": f"{places['page']}?show=page", "changes": f"/sources/{gazette.pk}/captures/{later.pk}/changes/"}


def _capture_now(page: Page) -> None:
    page.get_by_role("button", name="Capture its page now").click()
    expect(page.locator("#captures-kept")).to_contain_text("Waiting for the worker")


def _sign_in_wrongly(page: Page) -> None:
    page.locator('[name="login"]').fill("sari")
    page.locator('[name="password"]').fill("not hers at all")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("not correct")


def _read_nothing(page: Page) -> None:
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()


def _read_the_article(page: Page) -> None:
    page.locator("#intake-form").get_by_label("The article’s text").fill((TEXTS / "article-vi.txt").read_text(encoding="utf-8"))
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="Is this the article?")).to_be_visible()


def _photo() -> FilePayload:
    """A photo that says when, where and with what it was taken."""
    return {
        "name": "harbour.jpg",
        "mimeType": "image/jpeg",
        "buffer": photo(taken="2031:05:01 10:00:00", camera="Contoh X1", place=(-6.2, 106.8)),
    }


def _add_a_photo(page: Page) -> None:
    page.locator("#photo-file").set_input_files(_photo())
    page.get_by_label("Caption").fill("Two generals on the telephone.")
    page.get_by_role("button", name="Add the photo").click()
    expect(page.locator("main")).to_contain_text("Contoh X1")


def _add_no_photo(page: Page) -> None:
    page.get_by_role("button", name="Add the photo").click()
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()


def _hand_in_a_picture(page: Page) -> None:
    page.locator('#intake-form input[type="file"]').set_input_files(_photo())
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("#picture")).to_be_visible()


def _change_the_text(page: Page) -> None:
    text = (TEXTS / "article-id.txt").read_text(encoding="utf-8")
    page.locator('#version-form textarea[name="text"]').fill(text.replace("27 November", "26 November") + "\n\nSatu kalimat lagi.\n")
    page.get_by_role("button", name="Compare it").click()
    expect(page.locator("main")).to_contain_text("26 November")


def _unfold(page: Page) -> None:
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")


def _import_nothing(page: Page) -> None:
    page.locator("#import > summary").click()
    page.get_by_role("button", name="Import").click()
    expect(page.locator("#import .field-error")).to_be_visible()


def _see_passages(page: Page) -> None:
    page.evaluate("document.getElementById('bearing').scrollIntoView()")
    expect(page.locator("#passages-name")).to_be_visible()


def _add_no_source(page: Page) -> None:
    page.locator("#add-source > summary").click()
    page.get_by_role("button", name="Add the source").click()
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()


def _add_no_evidence(page: Page) -> None:
    page.keyboard.press("e")
    page.locator("#add-evidence").get_by_role("button", name="Add evidence").click()
    expect(page.locator("#add-evidence [aria-invalid=true]").first).to_be_visible()


def _select_words(page: Page) -> None:
    page.keyboard.press("s")
    expect(page.locator("#maker")).to_be_visible()


def _save_without_a_label(page: Page) -> None:
    page.locator("#claim").get_by_label("Label").fill("")
    page.locator("#save-claim").click()
    expect(page.locator("#claim [aria-invalid=true]").first).to_be_visible()


def _save_after(claim: Claim) -> Callable[[Page], None]:
    """Somebody else saves ``claim`` first."""

    def save(page: Page) -> None:
        claim.refresh_from_db()
        fields = ClaimFields(label="Who wanted silence", kind=claim.kind, printed=claim.printed, normal=claim.normal)
        edit_claim(claim, actor=User.objects.get(username="minh"), read_at_version=claim.row_version, fields=fields)
        page.locator("#claim").get_by_label("Rationale").fill("Only the spokesperson tells it.")
        page.locator("#save-claim").click()
        expect(page.locator("#claim")).to_contain_text("Who wanted silence")

    return save


def _open_a_cell(page: Page) -> None:
    page.locator(".grid-table td[data-source] a").first.click()
    expect(page.locator("#cell-panel form")).to_be_visible()


def _sign_off(page: Page) -> None:
    page.get_by_role("button", name="Sign off").click(force=True)
    expect(page.locator("#main")).to_contain_text("Sentences")
