from __future__ import annotations

import hashlib
from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from articles.models import Article, Assignment, Block, Event, Lineage, Listing, Sentence, Source, User
from articles.services.errors import Conflict, Refused
from articles.services.intake import assign_article, edit_article, hand_in_article, reclassify_block, slug_of
from factcheck.vocabulary import Block as ReadBlock
from factcheck.vocabulary import BlockKind, EventKind, ExemptReason, LineageCue, Reading, Relation, Role, SourceKind
from factcheck.vocabulary import Sentence as ReadSentence
from tests.factories import make_article, make_person

TEXT = "Jembatan dibuka 4 Maret. Biayanya besar.\n[iklan_1] Beli sekarang. Murah.\nSumber: https://kabar.example/asal\n"
ADVERT, SOURCE_LINE = TEXT.index("[iklan"), TEXT.index("Sumber")


def reading(**changes: object) -> Reading:
    given: dict[str, object] = {
        "text": TEXT,
        "language": "id",
        "blocks": (
            ReadBlock(BlockKind.PARAGRAPH, 0, ADVERT - 1),
            ReadBlock(BlockKind.FURNITURE, ADVERT, SOURCE_LINE - 1, "an advertisement marker"),
            ReadBlock(BlockKind.METADATA, SOURCE_LINE, len(TEXT) - 1, "says where the text is from"),
        ),
        "sentences": (ReadSentence(0, 24), ReadSentence(25, ADVERT - 1, ExemptReason.OPINION)),
        "lineage": (
            LineageCue(
                Relation.REPUBLISHES, url="https://kabar.example/asal", start=SOURCE_LINE, end=len(TEXT) - 1, published=date(2026, 3, 5)
            ),
        ),
    }
    return Reading(**{**given, **changes})  # type: ignore[arg-type]  # built by name


def hand_in(actor: User, **details: object) -> Article:
    return hand_in_article(reading(), actor=actor, title="Jembatan dibuka", language="id", **details)  # type: ignore[arg-type]  # passed on by name


def test_handing_in_stores_text_blocks_and_sentences_of_every_block(checker: User) -> None:
    article = hand_in(checker, publisher="Kabar Contoh", published_on=date(2026, 3, 6), published_time=time(9, 30), timezone="Asia/Jakarta")
    assert article.current is not None
    assert article.current.text == TEXT
    assert article.current.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert article.dateline.day == date(2026, 3, 6)
    blocks = list(Block.objects.filter(version=article.current).values_list("kind", "read_as", "reason"))
    assert blocks == [
        (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, ""),
        (BlockKind.FURNITURE, BlockKind.FURNITURE, "an advertisement marker"),
        (BlockKind.METADATA, BlockKind.METADATA, "says where the text is from"),
    ]
    sentences = Sentence.objects.filter(version=article.current).select_related("block")
    assert [(s.ordinal, s.block.ordinal) for s in sentences][:2] == [(1, 1), (2, 1)]
    assert {s.block.ordinal for s in sentences} == {1, 2, 3}
    assert [s.proposed_exempt for s in sentences][:2] == [None, ExemptReason.OPINION]
    assert not any(s.exempt_reason for s in sentences)


def test_handing_in_is_the_first_event_of_the_articles_own_chain(checker: User) -> None:
    article = hand_in(checker)
    event = Event.objects.get(chain__article=article)
    assert (event.sequence, event.kind, event.actor) == (1, EventKind.ARTICLE_HANDED_IN, checker)


def test_handing_in_draws_the_lineage_to_a_source_found_by_its_address(checker: User) -> None:
    first, second = hand_in(checker), hand_in(checker)
    source = Source.objects.get()
    assert (source.kind, source.url, source.name, source.published_on) == (
        SourceKind.NEWS_REPORT,
        "https://kabar.example/asal",
        "kabar.example",
        date(2026, 3, 5),
    )
    assert {lineage.article for lineage in Lineage.objects.filter(leans_on=source, relation=Relation.REPUBLISHES)} == {first, second}
    assert Listing.objects.filter(source=source).count() == 2


def test_handing_in_never_finds_a_confidential_source(checker: User, chief: User) -> None:
    secret = Source.objects.create(
        name="Orang dalam", kind=SourceKind.INTERVIEW, url="https://kabar.example/asal", confidential=True, added_by=chief
    )
    article = hand_in(checker)
    assert Lineage.objects.get(article=article).leans_on != secret


def test_handing_in_draws_no_lineage_from_a_line_brought_back(checker: User) -> None:
    article = hand_in(checker, kinds={2: BlockKind.PARAGRAPH})
    assert not Lineage.objects.filter(article=article).exists()
    assert Block.objects.get(version=article.current, ordinal=3).kind is BlockKind.PARAGRAPH


def test_handing_in_takes_what_a_person_says_of_a_block_and_keeps_the_reading(checker: User) -> None:
    article = hand_in(checker, kinds={0: BlockKind.FURNITURE, 1: BlockKind.PARAGRAPH})
    first, second = Block.objects.filter(version=article.current, ordinal__lte=2)
    assert (first.kind, first.read_as, first.reason) == (BlockKind.FURNITURE, BlockKind.PARAGRAPH, "struck out by hand")
    assert (second.kind, second.read_as, second.reason) == (BlockKind.PARAGRAPH, BlockKind.FURNITURE, "")


def test_only_a_checker_who_hands_in_is_assigned(checker: User, reporter: User, chief: User) -> None:
    for person in (checker, reporter, chief):
        hand_in(person)
    assert [a.user for a in Assignment.objects.all()] == [checker]


def test_an_administrator_cannot_hand_in(admin_user: User) -> None:
    with pytest.raises(Refused, match="cannot hand in an article"):
        hand_in(admin_user)
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Telepon langka kepala staf", "telepon-langka-kepala-staf"),
        ("Cuộc điện đàm hiếm hoi", "cuoc-dien-dam-hiem-hoi"),
        ("新聞", "article"),
        ("<script>alert(1)</script>", "scriptalert1script"),
        ("x" * 500, "x" * 100),
    ],
)
def test_slug_is_readable_whatever_the_title(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_slug_of_an_article_is_unique(checker: User) -> None:
    assert hand_in(checker).slug != hand_in(checker).slug


@pytest.mark.parametrize("text", ["a", "Satu kalimat.", "\n\nA\n\n\nB\n", "Satu. Dua! Tiga?\n- butir\n" * 50])
def test_every_block_of_any_text_has_a_sentence(checker: User, text: str) -> None:
    article = make_article(actor=checker, text=text)
    blocks = Block.objects.filter(version=article.current)
    assert blocks
    assert not blocks.filter(sentences__isnull=True).exists()


# --- saying what a block is --------------------------------------------------------------------------


def test_a_block_is_brought_back_and_struck_out_on_the_record(checker: User) -> None:
    article = hand_in(checker)
    block = Block.objects.get(version=article.current, ordinal=2)
    assert reclassify_block(block, actor=checker, kind=BlockKind.PARAGRAPH).reason == ""
    assert reclassify_block(block, actor=checker, kind=BlockKind.FURNITURE, reason="an advertisement").reason == "an advertisement"
    kinds = list(Event.objects.filter(kind=EventKind.BLOCK_RECLASSIFIED).values_list("payload__before", "payload__after"))
    assert kinds == [("furniture", "paragraph"), ("paragraph", "furniture")]


def test_striking_a_block_out_takes_a_reason(checker: User, article: Article) -> None:
    with pytest.raises(Refused, match="Say why"):
        reclassify_block(Block.objects.filter(version=article.current)[0], actor=checker, kind=BlockKind.FURNITURE, reason=" ")


def test_a_reporter_cannot_say_what_a_block_is(reporter: User, article: Article) -> None:
    with pytest.raises(Refused, match="cannot say what a block is"):
        reclassify_block(Block.objects.filter(version=article.current)[0], actor=reporter, kind=BlockKind.CAPTION)


def test_a_block_that_stays_what_it_is_makes_no_event(checker: User, article: Article) -> None:
    block = Block.objects.filter(version=article.current)[0]
    reclassify_block(block, actor=checker, kind=block.kind)
    assert not Event.objects.filter(kind=EventKind.BLOCK_RECLASSIFIED).exists()


# --- details and people ------------------------------------------------------------------------------


def test_details_are_edited_on_the_record(reporter: User, article: Article) -> None:
    edited = edit_article(article, actor=reporter, read_at_version=article.row_version, title="Jembatan ditutup", language="id")
    article.refresh_from_db()
    assert (article.title, article.row_version) == ("Jembatan ditutup", edited.row_version)
    assert Event.objects.get(kind=EventKind.ARTICLE_EDITED).payload == {"changes": {"title": "Jembatan ditutup"}}


def test_the_second_to_edit_details_meets_a_conflict(reporter: User, checker: User, article: Article) -> None:
    read_at = article.row_version
    edit_article(article, actor=reporter, read_at_version=read_at, title="Jembatan ditutup")
    with pytest.raises(Conflict):
        edit_article(article, actor=checker, read_at_version=read_at, title="Jembatan runtuh")
    article.refresh_from_db()
    assert article.title == "Jembatan ditutup"


def test_the_chief_assigns_people_and_a_deadline(chief: User, checker: User, reviewer: User, article: Article) -> None:
    deadline = timezone.now() + timedelta(hours=4)
    assign_article(article, actor=chief, people=[checker, reviewer], deadline=deadline, read_at_version=article.row_version)
    article.refresh_from_db()
    assign_article(article, actor=chief, people=[reviewer], deadline=deadline, read_at_version=article.row_version)
    article.refresh_from_db()
    assert article.deadline == deadline
    assert [a.user for a in article.assignments.all()] == [reviewer]
    assert Event.objects.filter(kind=EventKind.ARTICLE_ASSIGNED).count() == 2


@pytest.mark.parametrize("role", [Role.REPORTER, Role.ADMIN, None])
def test_only_who_can_check_is_assigned(chief: User, article: Article, role: Role | None) -> None:
    with pytest.raises(Refused, match="cannot check or review"):
        assign_article(article, actor=chief, people=[make_person(role)], deadline=None, read_at_version=article.row_version)


def test_a_checker_cannot_assign(checker: User, article: Article) -> None:
    with pytest.raises(Refused, match="cannot assign people"):
        assign_article(article, actor=checker, people=[checker], deadline=None, read_at_version=article.row_version)
