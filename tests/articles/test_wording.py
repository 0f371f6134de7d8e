from __future__ import annotations

import pytest
from django.utils import translation

from articles.wording import reason, retold, said, spoken
from factcheck.desk.checklist import checklist
from factcheck.desk.facts import Actor, ArticleFacts, ClaimFacts, OriginsRule
from factcheck.desk.wording import either, gettext, listed, ngettext, refuse
from factcheck.desk.workflow import Action, decide, lacking
from factcheck.vocabulary import ArticleState, ClaimState, Refusal, Role, Stance, Verdict

CHECKER, CHIEF = Actor(1, Role.CHECKER), Actor(9, Role.CHIEF)
RULE = OriginsRule(2, primary=False)


@pytest.mark.parametrize(
    ("action", "actor", "facts", "english", "indonesian"),
    [
        (
            Action.SIGN_OFF,
            CHECKER,
            ArticleFacts(ArticleState.CHECKING),
            "A checker cannot sign the article off: that takes a chief.",
            "Peran pemeriksa tidak dapat mengesahkan artikel: itu wewenang redaktur pelaksana.",
        ),
        (
            Action.APPROVE,
            CHECKER,
            ClaimFacts(1, ClaimState.CHECKED),
            "A checker cannot approve the claim: that takes a chief or reviewer.",
            "Peran pemeriksa tidak dapat menyetujui klaim: itu wewenang redaktur pelaksana atau peninjau.",
        ),
        (
            Action.SUBMIT,
            CHECKER,
            ClaimFacts(1, ClaimState.OPEN, Verdict.NEEDS_CHANGE, "so it is"),
            "Suggest a wording: the verdict is needs change.",
            "Usulkan rumusan: putusannya perlu diubah.",
        ),
        (
            Action.SIGN_OFF,
            CHIEF,
            ArticleFacts(ArticleState.CHECKING, open_sentences=tuple(range(2, 11))),
            "Sentences 2, 3, 4, 5, 6, 7 and 3 more are open: make a claim of each or exempt it with a reason.",
            "Kalimat 2, 3, 4, 5, 6, 7 dan 3 lagi terbuka: jadikan klaim atau kecualikan dengan alasan.",
        ),
        (
            Action.PUBLISH,
            CHIEF,
            ArticleFacts(ArticleState.IN_REVIEW),
            "Sign the article off first.",
            "Sahkan dulu artikelnya.",
        ),
    ],
)
def test_refusal_is_said_in_english_and_in_the_readers_language(
    action: Action, actor: Actor, facts: ClaimFacts | ArticleFacts, english: str, indonesian: str
) -> None:
    refusal = decide(action, actor, facts)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == reason(refusal) == english
    with translation.override("id"):
        assert reason(refusal) == indonesian


def test_claims_in_the_way_are_listed_with_their_numbers_and_states() -> None:
    claims = (ClaimFacts(1, ClaimState.OPEN), ClaimFacts(2, ClaimState.OPEN), ClaimFacts(3, ClaimState.STALE))
    (refusal,) = lacking(Action.SIGN_OFF, CHIEF, ArticleFacts(ArticleState.CHECKING, claims=claims))
    assert refusal.reason == "Not every claim is approved: 2 open claims and 1 stale claim."
    with translation.override("vi"):
        assert reason(refusal) == "Chưa duyệt hết các nhận định: 2 nhận định còn mở và 1 nhận định lỗi thời."


def test_checklist_is_said_in_the_readers_language() -> None:
    claim = ClaimFacts(1, ClaimState.OPEN, Verdict.CONFIRMED, stances=(Stance.SUPPORTS, Stance.SUPPORTS), origins=1)
    lines = checklist(CHECKER, claim, rule=RULE)
    with translation.override("vi"):
        assert [said(line.phrase) for line in lines if line.phrase] == [
            "Kết luận: đã xác nhận",
            "Bằng chứng làm cơ sở: 2 ủng hộ, không nguồn nào bác bỏ",
            "Hãy ghi căn cứ.",
            "Sau này, để ký duyệt: nguồn gốc độc lập thứ hai, hoặc trưởng ban miễn bằng văn bản",
        ]
    assert all(line.phrase and str(line.phrase) == line.words for line in lines)


def test_reason_that_somebody_wrote_stays_as_written() -> None:
    with translation.override("id"):
        assert reason(Refusal("Not this one, says Hana.")) == "Not this one, says Hana."


@pytest.mark.parametrize(
    ("items", "and_", "or_"),
    [((), "", ""), ((1,), "1", "1"), ((1, 2), "1 and 2", "1 or 2"), ((1, 2, 3), "1, 2 and 3", "1, 2 or 3")],
)
def test_lists_read_as_english(items: tuple[int, ...], and_: str, or_: str) -> None:
    assert (str(listed(items)), str(either(items))) == (and_, or_)


def test_phrase_takes_what_goes_into_it_as_it_is() -> None:
    tricky = gettext("It says %(words)s.", words="100% %(sure)s")
    assert str(tricky) == said(tricky) == "It says 100% %(sure)s."
    assert refuse(ngettext("%(number)s more", "%(number)s more", 2)).reason == "2 more"


@pytest.mark.parametrize(
    ("kind", "normal", "english", "indonesian", "vietnamese"),
    [
        ("date", "XXXX-10-30", "30 October, year unknown", "30 Oktober, tahun belum diketahui", "30 tháng 10, chưa rõ năm"),
        ("date", "XXXX-WXX-1", "a Monday, date unknown", "hari Senin, tanggal belum diketahui", "Thứ 2, chưa rõ ngày"),
        ("date", "P60Y", "60 years", "60 tahun", "60 năm"),
        ("date", "2025-10", "", "", ""),
        ("date", "2025-10-30", "", "", ""),
        ("date", "no date", "", "", ""),
        ("quantity", "37/.. death", "at least 37 deaths", "paling sedikit 37 korban tewas", "ít nhất 37 người chết"),
        ("quantity", "1200000 person", "1,200,000 people", "1.200.000 orang", "1.200.000 người"),
        ("quantity", "2.5/3 USD", "USD 2.5–3", "USD 2,5–3", "USD 2,5–3"),
        ("quantity", "60 year", "60 years", "60 tahun", "60 năm"),
        ("quantity", "5 %", "", "", ""),
        ("name", "Siti Rahma, Mayor", "", "", ""),
    ],
)
def test_a_normal_form_is_said_in_the_readers_language(kind: str, normal: str, english: str, indonesian: str, vietnamese: str) -> None:
    assert spoken(normal, kind) == english
    with translation.override("id"):
        assert spoken(normal, kind) == indonesian
    with translation.override("vi"):
        assert spoken(normal, kind) == vietnamese


def test_amounts_inside_a_reason_are_said_in_the_readers_language() -> None:
    told = "both can hold, but the numbers differ: at least 1,037 deaths, at least 13 people; only one says deaths"
    with translation.override("id"):
        words = retold(told, "agreement")
    assert words is not None
    assert "paling sedikit 1.037 korban tewas, paling sedikit 13 orang; hanya satu yang menyebut korban tewas" in words
