"""Lineage that a machine proposes on an article's sources: what is found, drawing it, dismissing it, adding what is named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Event, Lineage, LineageDismissal, Source, User
from articles.queries.lineage_proposals import LineageProposals, lineage_proposals
from articles.queries.whole import load_article
from articles.services.captures import add_capture
from articles.services.errors import Refused
from articles.services.lineage import dismiss_lineage, dismiss_origin, restore_lineage, restore_origin
from articles.services.sources import add_source, draw_lineage
from articles.services.workflow import withdraw_article
from factcheck.evidence import copying
from factcheck.vocabulary import EventKind, Relation, SourceKind
from tests.factories import make_article

pytestmark = pytest.mark.django_db
WIRE = (
    "The bridge over the Example river opened on Tuesday after four years of work, the city said. It cost twelve billion rupiah, two "
    "billion less than was planned, and carries two lanes for buses and one for bicycles."
)
PAPER = f"A new crossing for the town. {WIRE} Residents danced on it until the evening."
Add = Callable[..., Source]


@pytest.fixture
def add(article: Article, checker: User) -> Add:
    def add(name: str, *, text: str = "", day: date | None = None, on: Article = article, **more: object) -> Source:
        source = add_source(on, actor=checker, name=name, kind=SourceKind.NEWS_REPORT, language="en", published_on=day, **more)  # type: ignore[arg-type]  # a table of partial sources
        if text:
            add_capture(source, actor=checker, data=text)
        return source

    return add


def proposed(article: Article, reader: User) -> LineageProposals:
    return lineage_proposals(load_article(Article.objects.select_related("current", "chain").get(pk=article.pk), reader))


def pairs(article: Article, reader: User) -> list[tuple[str, str, str]]:
    return [
        (line.subject.name if line.subject else "article", line.relation.value, line.leans_on.name)
        for line in proposed(article, reader).lines
    ]


def page(article: Article) -> str:
    return reverse("article-sources", args=[article.pk])


# --- what is found ------------------------------------------------------------------------------------------------------


def test_later_of_two_that_share_passages_leans_on_the_earlier(article: Article, add: Add, checker: User) -> None:
    add("Town Paper", text=PAPER, day=date(2024, 3, 6))
    add("Example Wire", text=WIRE, day=date(2024, 3, 5))
    assert pairs(article, checker) == [("Town Paper", "republishes", "Example Wire")]
    (line,) = proposed(article, checker).lines
    assert "38 words" in line.why
    assert line.words == WIRE.rstrip(".")


def test_pairs_that_are_decided_make_room_for_the_next(article: Article, add: Add, checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "MOST_PAIRS", 1)
    for at, name in enumerate(("Example Wire", "Town Paper", "Town Radio"), 5):
        add(name, text=PAPER, day=date(2024, 3, at))
    for _pair in range(3):
        (line,) = proposed(article, checker).lines
        dismiss_lineage(line.subject.source if line.subject else article, line.leans_on.source, actor=checker, on=article)
    assert not proposed(article, checker).lines


def test_where_the_order_is_not_known_both_ways_are_offered(article: Article, add: Add, checker: User) -> None:
    add("Town Paper", text=PAPER)
    add("Example Wire", text=WIRE, day=date(2024, 3, 5))
    assert pairs(article, checker) == [("Town Paper", "republishes", "Example Wire"), ("Example Wire", "republishes", "Town Paper")]


def test_text_that_names_a_source_is_a_cue(article: Article, add: Add, checker: User) -> None:
    add("Reuters, 5 March", day=date(2024, 3, 5))
    add("Town Paper", text="The bridge is open, according to Reuters. It carries buses.", day=date(2024, 3, 6))
    (line,) = proposed(article, checker).lines
    assert (line.relation, line.leans_on.name, line.said) == (Relation.CITES, "Reuters, 5 March", True)
    assert line.words == "The bridge is open, according to Reuters. It carries buses."


def test_article_that_names_a_source_leans_on_it(add: Add, checker: User, reporter: User) -> None:
    article = make_article(actor=reporter, text="Menurut laporan Reuters, jembatan itu dibuka pada 27 Februari.")
    add("Reuters", on=article)
    (line,) = proposed(article, checker).lines
    assert (line.subject, line.key, line.relation, line.leans_on.name) == (None, "article", Relation.CITES, "Reuters")
    assert line.words == "Menurut laporan Reuters, jembatan itu dibuka pada 27 Februari."


def test_source_line_of_the_article_makes_its_source_at_intake_and_is_proposed_no_more(add: Add, checker: User, reporter: User) -> None:
    text = "Jembatan itu dibuka pada 27 Februari, kata wali kota kepada wartawan.\nSumber: https://paper.example/bridge?utm_source=x\n"
    article = make_article(actor=reporter, text=text)
    add("Town Paper", url="https://www.paper.example/bridge/", on=article)
    assert ("article", "republishes", "paper.example") not in pairs(article, checker)


def test_same_address_is_the_same_page(article: Article, add: Add, checker: User) -> None:
    add("Town Paper", url="https://paper.example/bridge")
    add("Town Paper again", url="http://m.paper.example/bridge/?fbclid=1")
    assert sorted(pairs(article, checker)) == [
        ("Town Paper", "republishes", "Town Paper again"),
        ("Town Paper again", "republishes", "Town Paper"),
    ]
    Article.objects.filter(pk=article.pk).update(url="https://paper.example/bridge#top")
    assert ("article", "republishes", "Town Paper") in pairs(article, checker)


def test_outlet_that_is_no_source_is_offered_as_one(article: Article, add: Add, checker: User) -> None:
    add("Town Paper", text="The bridge is open, according to Reuters.")
    add("Radio Town", text="Reuters reported that buses may use it.")
    found = proposed(article, checker)
    assert found.lines == ()
    (origin,) = found.origins
    assert (origin.name, origin.kind) == ("Reuters", SourceKind.WIRE_REPORT)
    assert [naming.subject.name for naming in origin.by if naming.subject] == ["Town Paper", "Radio Town"]


def test_what_is_drawn_already_is_not_proposed_nor_over_others(article: Article, add: Add, checker: User) -> None:
    wire = add("Example Wire", text=WIRE, day=date(2024, 3, 5))
    paper = add("Town Paper", text=PAPER, day=date(2024, 3, 6))
    blog = add("Town Blog", text=PAPER, day=date(2024, 3, 7))
    draw_lineage(paper, wire, Relation.REPUBLISHES, actor=checker, on=article)
    draw_lineage(blog, paper, Relation.REPUBLISHES, actor=checker, on=article)
    assert pairs(article, checker) == []


def test_text_that_names_a_source_says_so_though_another_way_leads_there(article: Article, add: Add, checker: User) -> None:
    reuters, wire = add("Reuters"), add("Example Wire")
    paper = add("Town Paper", text="The bridge is open, according to Reuters.")
    draw_lineage(paper, wire, Relation.CITES, actor=checker, on=article)
    draw_lineage(wire, reuters, Relation.CITES, actor=checker, on=article)
    assert pairs(article, checker) == [("Town Paper", "cites", "Reuters")]


def test_sources_own_name_in_its_text_is_no_cue(article: Article, add: Add, checker: User) -> None:
    add("Reuters", text="KYIV (Reuters) - The bridge is open.")
    assert proposed(article, checker) == LineageProposals()


def test_confidential_source_is_proposed_only_before_those_who_see_it(
    article: Article, add: Add, checker: User, other_checker: User
) -> None:
    add("Example Wire", text=WIRE, day=date(2024, 3, 5))
    add("A letter", text=PAPER, day=date(2024, 3, 6), confidential=True)
    assert pairs(article, checker) == [("A letter", "republishes", "Example Wire")]
    assert proposed(article, other_checker) == LineageProposals()


# --- what a person does with it -------------------------------------------------------------------------------------------


def test_drawing_takes_the_relation_that_was_chosen(client: Client, article: Article, add: Add, checker: User) -> None:
    wire, paper = add("Example Wire", text=WIRE, day=date(2024, 3, 5)), add("Town Paper", text=PAPER, day=date(2024, 3, 6))
    client.force_login(checker)
    body = client.get(page(article)).content.decode()
    assert 'aria-keyshortcuts="a"' in body
    assert '<option value="republishes" selected>' in body
    sent = {"subject": paper.pk, "leans_on": wire.pk, "relation": "quotes", "note": "they share words", "proposed": "1"}
    response = client.post(reverse("lineage-draw", args=[article.pk]), sent)
    assert response.headers["Location"] == f"{page(article)}#proposed"
    assert (Lineage.objects.get().relation, Lineage.objects.get().note) == (Relation.QUOTES, "they share words")
    assert 'id="proposed"' not in client.get(page(article)).content.decode()


def test_dismissed_line_is_not_proposed_again_and_stands_in_the_record(client: Client, article: Article, add: Add, checker: User) -> None:
    wire, paper = add("Example Wire", text=WIRE, day=date(2024, 3, 5)), add("Town Paper", text=PAPER, day=date(2024, 3, 6))
    client.force_login(checker)
    sent = {"subject": paper.pk, "leans_on": wire.pk, "relation": "republishes"}
    for _click in range(2):
        assert client.post(reverse("lineage-dismiss", args=[article.pk]), sent).status_code == 302
    assert LineageDismissal.objects.get().leans_on == wire
    (event,) = Event.objects.filter(kind=EventKind.LINEAGE_DISMISSED)
    assert (event.payload["name"], event.payload["leans_on"]) == ("Town Paper", "Example Wire")
    assert pairs(article, checker) == []
    assert not Lineage.objects.exists()


@pytest.mark.parametrize("htmx", [{}, {"HX-Request": "true", "HX-Boosted": "true"}], ids=["plain", "htmx"])
def test_dismissed_line_is_listed_and_proposed_again(
    client: Client, article: Article, add: Add, checker: User, htmx: dict[str, str]
) -> None:
    wire, paper = add("Example Wire", text=WIRE, day=date(2024, 3, 5)), add("Town Paper", text=PAPER, day=date(2024, 3, 6))
    client.force_login(checker)
    sent = {"subject": paper.pk, "leans_on": wire.pk, "relation": "republishes"}
    client.post(reverse("lineage-dismiss", args=[article.pk]), sent, headers=htmx)
    body = client.get(page(article)).content.decode()
    assert "Dismissed. It stands below" in body
    assert "<b>Town Paper</b> leans on <b>Example Wire</b>" in body
    assert f'action="{reverse("lineage-restore", args=[article.pk])}"' in body
    for _click in range(2):
        response = client.post(reverse("lineage-restore", args=[article.pk]), {**sent, "relation": "cites"}, headers=htmx)
        assert response.headers["Location"] == f"{page(article)}#proposed"
    (event,) = Event.objects.filter(kind=EventKind.PROPOSAL_RESTORED)
    assert event.payload == {"source": paper.pk, "name": "Town Paper", "leans_on": "Example Wire", "leans_on_source": wire.pk}
    assert pairs(article, checker) == [("Town Paper", "republishes", "Example Wire")]
    assert 'id="dismissed-lineage"' not in client.get(page(article)).content.decode()


def test_dismissed_line_of_the_article_itself_is_proposed_again(client: Client, article: Article, add: Add, checker: User) -> None:
    wire = add("Example Wire")
    dismiss_lineage(article, wire, actor=checker, on=article)
    assert [line.key for line in proposed(article, checker).dismissed_lines] == ["article"]
    client.force_login(checker)
    sent = {"subject": "article", "leans_on": wire.pk, "relation": "cites"}
    assert client.post(reverse("lineage-restore", args=[article.pk]), sent).status_code == 302
    assert not LineageDismissal.objects.exists()


def test_dismissed_line_of_a_confidential_source_is_listed_only_before_those_who_see_it(
    client: Client, article: Article, add: Add, checker: User, other_checker: User
) -> None:
    wire, letter = add("Example Wire"), add("A letter", confidential=True)
    dismiss_lineage(letter, wire, actor=checker, on=article)
    assert [line.subject and line.subject.name for line in proposed(article, checker).dismissed_lines] == ["A letter"]
    assert proposed(article, other_checker) == LineageProposals()
    client.force_login(other_checker)
    sent = {"subject": letter.pk, "leans_on": wire.pk, "relation": "cites"}
    assert client.post(reverse("lineage-restore", args=[article.pk]), sent).status_code == 422
    with pytest.raises(Refused):
        restore_lineage(letter, wire, actor=other_checker, on=article)
    assert LineageDismissal.objects.exists()
    restore_lineage(letter, wire, actor=checker, on=article)
    (event,) = Event.objects.filter(kind=EventKind.PROPOSAL_RESTORED)
    assert event.payload["name"] == letter.code_name


def test_named_outlet_is_added_and_those_ticked_hang_on_it(client: Client, article: Article, add: Add, checker: User) -> None:
    paper = add("Town Paper", text="The bridge is open, according to Reuters.")
    add("Radio Town", text="Reuters reported that buses may use it.")
    client.force_login(checker)
    sent = {"name": "Reuters", "kind": "wire report", "by": [f"{paper.pk}:cites", "article:cites"]}
    assert client.post(reverse("lineage-origin", args=[article.pk]), sent).status_code == 302
    reuters = Source.objects.get(name="Reuters")
    assert {(edge.source_id, edge.article_id) for edge in Lineage.objects.filter(leans_on=reuters)} == {
        (paper.pk, None),
        (None, article.pk),
    }
    assert list(article.listings.values_list("source__name", flat=True)) == ["Town Paper", "Radio Town", "Reuters"]
    assert pairs(article, checker) == [("Radio Town", "cites", "Reuters")]


@pytest.mark.parametrize("htmx", [{}, {"HX-Request": "true", "HX-Boosted": "true"}], ids=["plain", "htmx"])
def test_named_outlet_is_dismissed_and_offered_again(
    client: Client, article: Article, add: Add, checker: User, other_checker: User, htmx: dict[str, str]
) -> None:
    paper = add("Town Paper", text="The bridge is open, according to Reuters.")
    add("Radio Town", text="Buses may use it, according to Antara.")
    client.force_login(checker)
    (key,) = (origin.key for origin in proposed(article, checker).origins if origin.name == "Reuters")
    for deed, offered, kind in (
        ("dismiss", ["Antara"], EventKind.LINEAGE_DISMISSED),
        ("restore", ["Reuters", "Antara"], EventKind.PROPOSAL_RESTORED),
    ):
        for _click in range(2):
            response = client.post(reverse(f"lineage-origin-{deed}", args=[article.pk]), {"origin": key}, headers=htmx)
            assert response.headers["Location"] == f"{page(article)}#proposed"
        assert [origin.name for origin in proposed(article, other_checker).origins] == offered
        (event,) = Event.objects.filter(kind=kind)
        assert event.payload == {"source": paper.pk, "name": "Town Paper", "origin": "Reuters"}
        body = client.get(page(article)).content.decode()
        assert ('id="dismissed-lineage"' in body) == (deed == "dismiss")
        assert (f'action="{reverse("lineage-origin-restore", args=[article.pk])}"' in body) == (deed == "dismiss")
        assert f'formaction="{reverse("lineage-origin-dismiss", args=[article.pk])}"' in body
    assert not LineageDismissal.objects.exists()


def test_dismissed_outlet_stays_so_whoever_names_it_next(article: Article, add: Add, checker: User) -> None:
    add("Town Paper", text="The bridge is open, according to Reuters.")
    (origin,) = proposed(article, checker).origins
    dismiss_origin(article, origin, actor=checker)
    add("Radio Town", text="Reuters reported that buses may use it.")
    found = proposed(article, checker)
    assert (found.origins, [naming.key for naming in found.dismissed[0].by]) == (
        (),
        [*map(str, article.listings.values_list("source", flat=True))],
    )
    other = make_article(actor=checker, text="Menurut laporan Reuters, jembatan itu dibuka pada 27 Februari.")
    assert [origin.name for origin in proposed(other, checker).origins] == ["Reuters"]


def test_outlet_that_a_confidential_source_names_is_dismissed_without_its_name_on_the_record(
    client: Client, article: Article, add: Add, checker: User, other_checker: User
) -> None:
    letter = add("A letter", text="The bridge is open, according to Reuters.", confidential=True)
    (origin,) = proposed(article, checker).origins
    for who in (other_checker, checker):
        client.force_login(who)
        assert client.post(reverse("lineage-origin-dismiss", args=[article.pk]), {"origin": origin.key}).status_code == 302
        assert LineageDismissal.objects.exists() == (who == checker)
    (event,) = Event.objects.filter(kind=EventKind.LINEAGE_DISMISSED)
    assert event.payload == {"source": letter.pk, "name": letter.code_name}
    assert [found.name for found in proposed(article, checker).dismissed] == ["Reuters"]
    assert proposed(article, other_checker) == LineageProposals()


@pytest.mark.parametrize("name", ["lineage-origin-dismiss", "lineage-origin-restore"])
def test_origin_that_is_none_is_refused(client: Client, article: Article, checker: User, name: str) -> None:
    client.force_login(checker)
    response = client.post(reverse(name, args=[article.pk]), {"origin": "Reuters"})
    assert response.status_code == 422
    assert 'class="field-error" role="alert"' in response.content.decode()


def test_no_origin_is_decided_on_in_a_withdrawn_article(article: Article, add: Add, checker: User, chief: User) -> None:
    add("Town Paper", text="The bridge is open, according to Reuters.")
    (origin,) = proposed(article, checker).origins
    withdraw_article(article, actor=chief, reason="Not ours.")
    for decide in (dismiss_origin, restore_origin):
        with pytest.raises(Refused, match="withdrawn"):
            decide(article, origin, actor=checker)


@pytest.mark.parametrize(
    "sent",
    [
        {"name": "Reuters", "kind": "wire report"},
        {"name": "Reuters", "kind": "wire report", "by": "99999:cites"},
        {"name": "", "kind": "wire report", "by": "article:cites"},
        {"name": "Reuters", "kind": "rumour", "by": "article:cites"},
        {"name": "Reuters", "kind": "wire report", "by": "article:hates"},
    ],
)
def test_origin_that_cannot_be_taken_is_refused_with_a_reason(
    client: Client, article: Article, checker: User, sent: dict[str, str]
) -> None:
    client.force_login(checker)
    response = client.post(reverse("lineage-origin", args=[article.pk]), sent)
    assert response.status_code == 422
    assert 'class="field-error" role="alert"' in response.content.decode()
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    "name", ["lineage-dismiss", "lineage-restore", "lineage-origin", "lineage-origin-dismiss", "lineage-origin-restore"]
)
def test_strangers_get_404_and_reporters_the_reason(client: Client, article: Article, outsider: User, reporter: User, name: str) -> None:
    for who, status in ((outsider, 404), (reporter, 403)):
        client.force_login(who)
        assert client.post(reverse(name, args=[article.pk]), {}).status_code == status


def test_reporter_is_shown_no_proposals(client: Client, article: Article, add: Add, reporter: User) -> None:
    add("Town Paper", text="The bridge is open, according to Reuters.")
    client.force_login(reporter)
    assert 'id="proposed"' not in client.get(page(article)).content.decode()


def test_nothing_is_dismissed_of_a_withdrawn_article(article: Article, add: Add, checker: User, chief: User) -> None:
    wire, paper = add("Example Wire"), add("Town Paper")
    withdraw_article(article, actor=chief, reason="Not ours.")
    with pytest.raises(Refused, match="withdrawn"):
        dismiss_lineage(paper, wire, actor=checker, on=article)


def test_hidden_source_is_dismissed_by_nobody_else(article: Article, add: Add, other_checker: User) -> None:
    wire, letter = add("Example Wire"), add("A letter", confidential=True)
    with pytest.raises(Refused, match="confidential"):
        dismiss_lineage(letter, wire, actor=other_checker, on=article)
