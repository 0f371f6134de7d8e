"""What every page and every save costs in queries, written down: the same for 3 rows and for 300."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Anchor, Article, Capture, Claim, Dismissal, Evidence, Source, User, Version
from articles.queries.content import claim_hash
from articles.services.captures import add_capture
from articles.services.photos import add_photo
from articles.services.sources import add_source, draw_lineage
from factcheck.vocabulary import ClaimKind, ClaimState, Relation, SourceKind, Stance, Verdict
from tests.factories import make_article
from tests.photos.making_photos import photo

pytestmark = pytest.mark.django_db
MOST_FOR_A_PAGE, MOST_FOR_A_SAVE = 15, 12
HTMX = {"HX-Request": "true", "X-Claim-Form": "1"}
WORDS = "Kalimat nomor {} ditulis di sini."


class Desk(NamedTuple):
    """An article with claims of evidence, the first of them open and the last awaiting review; ``spare`` is a listed source that is evidence nowhere."""

    client: Client
    article: Article
    sources: list[Source]
    spare: Source

    def at(self, name: str, *args: object) -> str:
        """A page of the article."""
        return reverse(name, args=[self.article.pk, *args])

    def claim(self, number: int = 1) -> Claim:
        """One of its claims."""
        return Claim.objects.select_related("article", "rating").get(article=self.article, number=number)

    def evidence(self) -> Evidence:
        """The first piece of evidence on the first claim."""
        return Evidence.objects.filter(claim=self.claim()).order_by("pk")[0]


@pytest.fixture
def make_desk(reporter: User, checker: User) -> Callable[[User, int], Desk]:
    def make(user: User, rows: int) -> Desk:
        article = make_article(actor=reporter, title=f"{rows} klaim", text=" ".join(WORDS.format(n) for n in range(rows + 3)))
        sources = [
            add_source(article, actor=checker, name=f"Koran {n} dari {rows}", kind=SourceKind.NEWS_REPORT)
            for n in range(4 if rows < 10 else 12)
        ]
        for child, parent in zip(sources[1:], sources, strict=False):
            draw_lineage(child, parent, Relation.CITES, actor=checker, on=article)
        draw_lineage(sources[0], sources[-1], Relation.TRANSLATES, actor=checker, on=article)
        fill(article, sources[:-1], rows, checker)
        client = Client()
        client.force_login(user)
        client.get(reverse("account"))
        return Desk(client, article, sources[:-1], sources[-1])

    return make


def fill(article: Article, sources: list[Source], rows: int, checker: User) -> None:
    """Claims on a sentence each, with evidence of every source."""
    version = article.current
    assert version
    moment = datetime(2024, 3, 5, 9, tzinfo=UTC)
    claims = Claim.objects.bulk_create(
        Claim(
            article=article,
            number=number,
            position=number,
            label=f"Nomor {number}",
            kind=ClaimKind.OTHER,
            printed=f"nomor {number}",
            made_by=checker,
            **(
                {
                    "state": ClaimState.CHECKED,
                    "verdict": Verdict.CONFIRMED,
                    "rationale": "Begitulah.",
                    "verdict_by": checker,
                    "verdict_at": moment,
                    "submitted_at": moment,
                }
                if number == rows
                else {}
            ),
        )
        for number in range(1, rows + 1)
    )
    places = [version.text.index(f"nomor {claim.number} ") for claim in claims]
    Anchor.objects.bulk_create(
        Anchor(claim=claim, version=version, start=at, end=at + len(claim.printed), exact=claim.printed)
        for claim, at in zip(claims, places, strict=True)
    )
    Evidence.objects.bulk_create(
        Evidence(claim=claim, source=source, stance=Stance.SUPPORTS, stated="ya", given_by=checker)
        for claim in claims
        for source in sources
    )


def with_photos(desk: Desk) -> str:
    """The article's photos, a few more with more rows, each of which stands on another article too."""
    other = make_article(text="Teks lain.")
    for seed in range(2 if len(desk.sources) < 10 else 6):
        for article in (desk.article, other):
            add_photo(article, actor=desk.claim().made_by, data=photo(seed))
    return desk.at("photos")


def leant_on(desk: Desk) -> Capture:
    """A capture of the first source, from which all its evidence was read, and an earlier one."""
    source, checker = desk.sources[0], desk.claim().made_by
    if kept := source.captures.first():
        return kept
    add_capture(source, actor=checker, data="Tidak.")
    capture = add_capture(source, actor=checker, data="Begitulah: ya.")
    Evidence.objects.filter(source=source).update(capture=capture)
    return capture


def addressed(desk: Desk) -> Source:
    """The first source, with an address."""
    Source.objects.filter(pk=desk.sources[0].pk).update(url="https://post.example/1")
    return desk.sources[0]


def shown(desk: Desk, name: str) -> str:
    """A page of such a capture."""
    return reverse(name, args=[desk.sources[0].pk, leant_on(desk).pk])


# --- pages ------------------------------------------------------------------------------------------

PAGES: dict[str, tuple[int, Callable[[Desk], str]]] = {
    "queue": (8, lambda _desk: reverse("queue") + "?tab=all"),
    "intake": (1, lambda _desk: reverse("intake")),
    "search": (5, lambda _desk: reverse("search") + "?q=nomor"),
    "search, narrowed": (5, lambda desk: reverse("search") + f"?q=nomor&language=id&article={desk.article.pk}"),
    "earlier checks of others": (2, lambda _desk: reverse("prior-checks") + "?q=nomor"),
    "registry of sources": (3, lambda _desk: reverse("sources")),
    "source": (10, lambda desk: reverse("source", args=[desk.sources[0].pk])),
    "a capture": (6, lambda desk: shown(desk, "capture-shown")),
    "what a capture changed": (6, lambda desk: shown(desk, "capture-changes")),
    "manifest of captures": (3, lambda desk: desk.at("captures-manifest")),
    "account": (1, lambda _desk: reverse("account")),
    "reports": (2, lambda _desk: reverse("reports")),
    "workbench": (14, lambda desk: desk.at("workbench")),
    "workbench, a claim": (14, lambda desk: desk.at("claim", 2)),
    "workbench, a sentence": (12, lambda desk: desk.at("sentence", 1)),
    "evidence": (12, lambda desk: desk.at("evidence", 1)),
    "evidence, edited": (13, lambda desk: desk.at("evidence-edit", 1, desk.evidence().pk)),
    "passages and earlier checks": (9, lambda desk: desk.at("passages", 1)),
    "grid": (11, lambda desk: desk.at("grid")),
    "grid, a cell": (13, lambda desk: desk.at("grid-cell", 1, desk.sources[0].pk)),
    "grid, beside": (11, lambda desk: desk.at("grid-beside")),
    "review": (14, lambda desk: desk.at("review")),
    "sources of an article": (15, lambda desk: desk.at("article-sources")),
    "photos": (14, with_photos),
    "timeline": (12, lambda desk: desk.at("timeline")),
    "lineage of a claim": (11, lambda desk: desk.at("claim-lineage", 1)),
    "translation drift": (12, lambda desk: desk.at("drift")),
    "history": (15, lambda desk: desk.at("history")),
    "details": (2, lambda desk: desk.at("edit-article")),
    "what others did": (15, lambda desk: desk.at("changes") + "?claim=1"),
}


@pytest.mark.parametrize("rows", [3, 300])
def test_pages_cost_what_is_written_down(make_desk: Callable[[User, int], Desk], chief: User, rows: int) -> None:
    desk = make_desk(chief, rows)
    counted = {name: queries_of(desk.client.get, address(desk)) for name, (_count, address) in PAGES.items()}
    assert counted == {name: count for name, (count, _address) in PAGES.items()}
    assert max(count for count, _address in PAGES.values()) <= MOST_FOR_A_PAGE


def queries_of(ask: Callable[..., Any], *args: object) -> int:
    """How many queries an answer takes, with what is kept from one request to the next already there."""
    assert ask(*args).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        assert ask(*args).status_code == 200
    return len(queries)


# --- saves, each with the answer that htmx gets --------------------------------------------------------


class Save(NamedTuple):
    """``queries``, BEGIN and COMMIT among them; who saves; where to; what is sent; and the answer, which for a redirect is the redirect."""

    queries: int
    who: str
    address: Callable[[Desk], str]
    sent: Callable[[Desk], dict[str, object]]
    status: int


def filled(desk: Desk, **changed: object) -> dict[str, object]:
    """The form of the first claim."""
    claim = desk.claim()
    return {"label": claim.label, "kind": claim.kind.value, "printed": claim.printed, "normal": "", "read_at_version": 1, **changed}


def reviewed(desk: Desk, **sent: object) -> dict[str, object]:
    """A reviewer's form on the last claim."""
    return {"reviewed_hash": claim_hash(desk.claim(last(desk))), **sent}


def last(desk: Desk) -> int:
    """The number of the last claim, which awaits review."""
    return Claim.objects.filter(article=desk.article).count()


SAVES: dict[str, Save] = {
    "give evidence": Save(
        11, "checker", lambda d: d.at("evidence", 1), lambda d: {"source": d.spare.pk, "stance": "supports", "stated": "ya"}, 200
    ),
    "edit evidence": Save(
        11,
        "checker",
        lambda d: d.at("evidence-edit", 1, d.evidence().pk),
        lambda _d: {"stance": "supports", "stated": "tidak", "read_at_version": 1},
        200,
    ),
    "remove evidence": Save(12, "checker", lambda d: d.at("evidence-remove", 1, d.evidence().pk), lambda _d: {}, 200),
    "fill a cell": Save(12, "checker", lambda d: d.at("grid-cell", 1, d.spare.pk), lambda _d: {"stance": "supports", "stated": "ya"}, 200),
    "edit a cell": Save(
        12,
        "checker",
        lambda d: d.at("grid-cell", 1, d.sources[0].pk),
        lambda _d: {"stance": "supports", "stated": "tidak", "read_at_version": 1},
        200,
    ),
    "add a photo": Save(
        10, "checker", lambda d: d.at("photos"), lambda _d: {"file": SimpleUploadedFile("x.jpg", photo()), "caption": "Jembatan."}, 302
    ),
    "note a contact": Save(
        11,
        "checker",
        lambda d: reverse("source-contact", args=[leant_on(d).source_id]),
        lambda _d: {"whom": "Rina", "means": "call", "at": "2024-03-05T09:00", "notes": "Ya."},
        302,
    ),
    "have a page captured": Save(8, "checker", lambda d: reverse("capture-now", args=[addressed(d).pk]), lambda _d: {}, 302),
    "waive": Save(11, "chief", lambda d: d.at("waive", 1), lambda _d: {"reason": "Tidak ada yang lain."}, 200),
    "save a claim": Save(9, "checker", lambda d: d.at("claim", 1), lambda d: filled(d, rationale="Begitulah."), 302),
    "submit a claim": Save(
        12, "checker", lambda d: d.at("submit-claim", 1), lambda d: filled(d, verdict="confirmed", rationale="Begitulah."), 302
    ),
    "keep a draft": Save(9, "checker", lambda d: d.at("draft", 1), lambda d: filled(d, rationale="Begi"), 200),
    "make a claim": Save(
        11,
        "checker",
        lambda d: d.at("new-claim"),
        lambda _d: {"text_version": 1, "sentence": 1, "quote": "Kalimat", "label": "Baru", "kind": "other"},
        302,
    ),
    "exempt a sentence": Save(11, "checker", lambda d: d.at("exempt", 1), lambda _d: {"reason": "opinion"}, 302),
    "approve": Save(12, "reviewer", lambda d: d.at("review-claim", last(d)), lambda d: reviewed(d, decision="approve"), 302),
    "return": Save(12, "reviewer", lambda d: d.at("review-claim", last(d)), lambda d: reviewed(d, decision="return", reason="Belum."), 302),
}


@pytest.mark.parametrize("rows", [3, 300])
@pytest.mark.parametrize("name", SAVES)
def test_saves_cost_what_is_written_down(
    make_desk: Callable[[User, int], Desk], request: pytest.FixtureRequest, name: str, rows: int
) -> None:
    save = SAVES[name]
    desk = make_desk(request.getfixturevalue(save.who), rows)
    address, sent = save.address(desk), save.sent(desk)
    with CaptureQueriesContext(connection) as queries:
        answer = desk.client.post(address, sent, headers=HTMX)
    assert answer.status_code == save.status, answer.content.decode()[:2000]
    assert len(queries) == save.queries <= MOST_FOR_A_SAVE, "\n".join(query["sql"][:130] for query in queries)


# --- a new text, which writes more tables than any other save --------------------------------------------


MOST_FOR_A_TEXT = 20
"""Of which five write the text, its blocks, sentences, places and dismissals; two, the record; three more each claim that turns stale."""


@pytest.mark.parametrize("rows", [3, 300])
def test_new_texts_cost_what_is_written_down(make_desk: Callable[[User, int], Desk], checker: User, rows: int) -> None:
    desk = make_desk(checker, rows)
    assert desk.article.current
    first = desk.article.current.text
    lost = first.replace("nomor 1 ", "angka satu ")
    stale = lost.replace(f"nomor {rows} ", "angka lain ")
    counted = {}
    for name, text in {
        "more": f"{first} Lagi.",
        "a claim is lost": lost,
        "none is lost, one stood nowhere": f"{lost} Lagi.",
        "all": stale,
    }.items():
        if name == "all":
            current = Version.objects.get(article=desk.article, number=4)
            at = current.text.index("Kalimat")
            Dismissal.objects.create(version=current, start=at, end=at + 7, kind="other", by=checker, at=datetime(2024, 3, 5, tzinfo=UTC))
        sent = {"text": text, "markup": "text", "found": "", "read_at_version": Article.objects.get(pk=desk.article.pk).row_version}
        with CaptureQueriesContext(connection) as queries:
            assert desk.client.post(desk.at("version-confirm"), sent).status_code == 302
        counted[name] = len(queries)
        assert desk.client.get(desk.at("version", last_version(desk))).status_code == 200
    assert counted == {"more": 15, "a claim is lost": 15, "none is lost, one stood nowhere": 16, "all": MOST_FOR_A_TEXT}
    assert queries_of(desk.client.get, desk.at("version", last_version(desk))) == MOST_FOR_A_PAGE


def last_version(desk: Desk) -> int:
    """The number of the current text."""
    return Version.objects.filter(article=desk.article).count()
