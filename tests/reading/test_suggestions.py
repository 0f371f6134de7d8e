from __future__ import annotations

from collections import Counter
from datetime import datetime

import pytest

from factcheck.reading.attributions import find_attributions
from factcheck.reading.claim_labels import LONGEST_LABEL, shortened
from factcheck.reading.dates import find_dates
from factcheck.reading.exemptions import propose_exempt
from factcheck.reading.names import find_names
from factcheck.reading.quantities import find_quantities
from factcheck.reading.quotations import find_quotations
from factcheck.reading.reader import read
from factcheck.reading.sentences import split_sentences
from factcheck.reading.suggestions import suggest_claims
from factcheck.reading.superlatives import find_superlatives
from factcheck.vocabulary import Block, BlockKind, ClaimKind, Dateline, Sentence, Span, SuggestedClaim

DATELINE = Dateline(datetime(2024, 12, 5, 9, 0), "Asia/Jakarta")  # noqa: DTZ001 - the dateline's own clock

ARTICLE = """Telepon langka itu berlangsung pada 27 November, "tetapi atas permintaan Jenderal Gerasimov, Jenderal Brown setuju diam saja."
Permintaan awal untuk telepon tersebut berasal dari Kementerian Pertahanan Rusia, menurut juru bicara jenderal AS tersebut.
"Kedua pihak membahas berbagai hal," demikian kutipan Reuters dari juru bicara Ketua Kepala Staf Gabungan AS.
Jenderal Valery Gerasimov, Kepala Staf Umum Angkatan Bersenjata Rusia, menelepon Jenderal CQ Brown sekitar 30 menit.
Suasana hubungan kedua negara sedang berat.
Apa yang akan mereka bahas lagi?
Foto: Warta Kita"""


def _suggested(text: str, language: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[SuggestedClaim]:
    blocks, at = list[Block](), 0
    for line in text.splitlines(keepends=True):
        blocks.append(Block(kind, at, at + len(line.rstrip("\n"))))
        at += len(line)
    sentences = [
        Sentence(span.start, span.end, propose_exempt(text[span.start : span.end], language=language, block_kind=block.kind))
        for block in blocks
        for span in split_sentences(text, block.start, block.end, language=language)
    ]
    dates = find_dates(text, language=language, dateline=DATELINE)
    names = find_names(text, language=language)
    mentions = [
        *dates,
        *find_quantities(text, language=language, taken=[Span(date.start, date.end) for date in dates]),
        *names,
        *find_attributions(text, language=language, names=names),
        *find_quotations(text, language=language, names=names),
        *find_superlatives(text, language=language),
    ]
    return suggest_claims(text, language=language, blocks=blocks, sentences=sentences, mentions=mentions)


def _headed(claims: list[SuggestedClaim], head: str) -> list[SuggestedClaim]:
    return [claim for claim in claims if claim.label.startswith(f"{head}: ")]


def test_suggest_claims_makes_two_requests_of_two_people() -> None:
    requests = _headed(_suggested(ARTICLE, "id"), "Request")
    assert {claim.value for claim in requests} == {"Kementerian Pertahanan Rusia", "Valery Gerasimov"}
    assert all("request" in claim.reasons for claim in requests)


def test_suggest_claims_attributes_a_quotation_through_to_the_first_to_speak() -> None:
    quotes = _headed(_suggested(ARTICLE, "id"), "Quote")
    assert "juru bicara Ketua Kepala Staf Gabungan AS" in {claim.value for claim in quotes}


def test_suggest_claims_ranks_fact_dense_sentences_above_background() -> None:
    claims = _suggested(ARTICLE, "id")
    background = next(claim for claim in claims if "Suasana" in claim.label)
    call_date = next(claim for claim in claims if claim.value == "2024-11-27")
    assert call_date.score > 2 * background.score
    assert claims == sorted(claims, key=lambda claim: -claim.score)


def test_suggest_claims_asks_for_each_title_once() -> None:
    titles = _headed(_suggested(ARTICLE, "id"), "Title")
    assert [claim.value for claim in titles if "Gerasimov" in claim.value] == [
        "Valery Gerasimov, Jenderal, Kepala Staf Umum Angkatan Bersenjata Rusia"
    ]


def test_suggest_claims_leaves_questions_and_credits() -> None:
    claims = _suggested(ARTICLE, "id")
    assert all(claim.start < ARTICLE.index("Apa yang") for claim in claims)


def test_suggest_claims_says_a_repeated_fact_once() -> None:
    claims = _suggested("Luas lahan itu 300 hektare.\nLuas lahan itu 300 hektare.", "id")
    assert [claim.value for claim in claims if claim.kind is ClaimKind.QUANTITY] == ["300 ha"]


@pytest.mark.parametrize(
    ("language", "sentence", "head", "kind"),
    [
        ("id", "Harga beras naik 5,5 persen.", "Share", ClaimKind.QUANTITY),
        ("vi", "Dự án trị giá 3,5 tỷ đồng.", "Money", ClaimKind.QUANTITY),
        ("en", "It was the largest fire in the town.", "Largest", ClaimKind.SUPERLATIVE),
        ("en", "The mayor was accused of taking bribes.", "Accusation", ClaimKind.OTHER),
        ("vi", "Cầu sập vì mưa lớn.", "Cause", ClaimKind.CAUSAL),
        ("en", "Ann Lark was appointed by the board.", "Appointment", ClaimKind.EVENT),
        ("en", "The bridge fell.", "Event", ClaimKind.EVENT),
        ("id", "Presiden Joko Darmo mengatakan bahwa pajak akan turun.", "Position", ClaimKind.POSITION),
        ("en", "Reuters reported that the town had fallen.", "Statement", ClaimKind.QUOTATION),
        ("vi", "Theo Reuters, hai bên đã gặp nhau.", "Attribution", ClaimKind.ATTRIBUTION),
        ("vi", "Theo yêu cầu của Bộ Quốc phòng Nga, hai bên đã nói chuyện.", "Request", ClaimKind.NAME),
        ("en", "They spoke at the request of Gen. CQ Brown.", "Request", ClaimKind.NAME),
    ],
)
def test_suggest_claims_heads_the_label_with_what_is_claimed(language: str, sentence: str, head: str, kind: ClaimKind) -> None:
    assert kind in {claim.kind for claim in _headed(_suggested(sentence, language), head)}


def test_suggest_claims_asks_what_a_caption_shows() -> None:
    assert _suggested("Sari (kiri) dan Darto", "id", BlockKind.CAPTION)[0].kind is ClaimKind.IMAGE


@pytest.mark.parametrize("kind", [BlockKind.FURNITURE, BlockKind.METADATA, BlockKind.CREDIT])
def test_suggest_claims_claims_nothing_of_what_is_no_text(kind: BlockKind) -> None:
    assert _suggested("Harga naik 5 persen.", "id", kind) == []


@pytest.mark.parametrize(
    ("words", "short"),
    [("one two", "one two"), ("one two three four", "one two…"), ("x" * 30, "x" * 11 + "…")],
)
def test_shortened_cuts_at_a_blank(words: str, short: str) -> None:
    assert shortened(words, 12) == short
    assert LONGEST_LABEL < 60


@pytest.mark.parametrize(
    ("language", "text", "labels"),
    [
        (
            "en",
            "The request that the call be kept quiet came from Gen. CQ Brown. They spoke at the request of Gen. CQ Brown.",
            ["Request: that the call be kept quiet, CQ Brown", "Request: They spoke, CQ Brown"],
        ),
        (
            "id",
            "Panggilan itu berlangsung atas permintaan pihak Rusia. Permintaan agar panggilan itu tidak diumumkan datang dari pihak Rusia.",
            ["Request: Panggilan itu berlangsung, pihak Rusia", "Request: agar panggilan itu tidak diumumkan, pihak Rusia"],
        ),
        (
            "vi",
            "Theo yêu cầu của Bộ Quốc phòng Nga, hai bên giữ im lặng. Đề nghị không công bố cuộc gọi xuất phát từ Bộ Quốc phòng Nga.",
            ["Request: hai bên giữ im lặng, Bộ Quốc phòng Nga", "Request: không công bố cuộc gọi, Bộ Quốc phòng Nga"],
        ),
        (
            "id",
            "Panggilan itu singkat, tetapi atas permintaan Jenderal CQ Brown, kedua pihak diam.",
            ["Request: kedua pihak diam, CQ Brown"],
        ),
    ],
)
def test_suggest_claims_says_what_was_requested(language: str, text: str, labels: list[str]) -> None:
    found = [claim for claim in read(text, language=language).claims if claim.label.startswith("Request")]
    assert [claim.label for claim in sorted(found, key=lambda claim: claim.start)] == labels


@pytest.mark.parametrize(
    "text",
    [
        "Menurut pejabat di balai kota kemarin siang, 12 orang tewas di utara. Menurut pejabat di balai kota kemarin siang, 12 tewas di selatan.",
        "Ketua mengatakan pembangunan jembatan gantung itu ditunda 4 Maret. Ketua mengatakan pembangunan jembatan gantung itu dimulai 9 Maret.",
    ],
)
def test_suggest_claims_tells_two_claims_apart_by_what_differs_in_the_text(text: str) -> None:
    labels = [claim.label.casefold() for claim in read(text, language="id").claims]
    assert len(labels) > 2
    assert len(set(labels)) == len(labels)


def test_suggest_claims_leaves_a_label_that_nothing_tells_apart() -> None:
    once = "Wali kota menyebut rekor terbaik."
    labels = Counter(claim.label for claim in read(f"{once}\n\n{once}", language="id").claims)
    assert all(count == 1 for count in labels.values())


@pytest.mark.parametrize(
    ("language", "text", "normal"),
    [
        ("id", "Korban tertua dalam banjir itu berumur 60 tahun.", "60 year"),
        ("id", "Hujan lebat turun selama 24 jam di kota itu.", "24 h"),
        ("vi", "Mưa lớn kéo dài 24 giờ ở thành phố.", "24 h"),
        ("en", "The siege of the city lasted three weeks.", "3 week"),
    ],
)
def test_suggest_claims_takes_a_length_of_time_for_a_quantity(language: str, text: str, normal: str) -> None:
    claims = _suggested(text, language)
    assert [claim.value for claim in claims if claim.kind is ClaimKind.QUANTITY] == [normal]
    assert not [claim for claim in claims if claim.kind is ClaimKind.DATE]


@pytest.mark.parametrize(
    ("language", "text", "normal"),
    [
        ("id", "Banjir terbesar terjadi 60 tahun lalu.", "1964"),
        ("en", "The bridge was closed in the past three weeks.", "2024-11-14/2024-12-05"),
        ("vi", "Cầu bị sập 60 năm trước.", "1964"),
    ],
)
def test_suggest_claims_takes_a_length_of_time_from_a_day_for_a_date(language: str, text: str, normal: str) -> None:
    claims = _suggested(text, language)
    assert [claim.value for claim in claims if claim.kind is ClaimKind.DATE] == [normal]
    assert not [claim for claim in claims if claim.kind is ClaimKind.QUANTITY]


@pytest.mark.parametrize(("language", "text"), [("id", "Kapal itu berlayar setiap hari."), ("en", "He lived there for several years.")])
def test_suggest_claims_takes_how_often_or_a_vague_length_for_neither(language: str, text: str) -> None:
    assert {claim.kind for claim in _suggested(text, language)}.isdisjoint({ClaimKind.DATE, ClaimKind.QUANTITY})


def test_suggest_claims_makes_one_of_a_record_that_is_the_highest() -> None:
    claims = [claim for claim in _suggested("Curah hujan itu rekor tertinggi di kota.", "id") if claim.kind is ClaimKind.SUPERLATIVE]
    assert [(claim.label.partition(":")[0], claim.value) for claim in claims] == [("Record, highest", "record, highest")]


@pytest.mark.parametrize("language", ["id", "vi", "en"])
def test_no_two_suggestions_of_a_kind_stand_on_the_same_words(language: str) -> None:
    claims = _suggested(ARTICLE + "\nCurah hujan itu rekor tertinggi, pertama dan terbesar di kota.", language)
    assert len({(claim.start, claim.end, claim.kind) for claim in claims}) == len(claims)


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("The 41-year-old said the abuse took place in a barn.", "Accusation: The 41-year-old said the abuse took place in…"),
        (
            "Harbour guards in the northern ports have for years been on the lookout; the company was accused of smuggling.",
            "Accusation: the company was accused of smuggling.",
        ),
        (
            "Harbour guards in the ports of the north and of the far west have for years lived off fraud.",
            "Accusation: Harbour guards in the ports of the north and…",
        ),
        ("We’ve always said that we paid.", "Always: always"),
        ("He got an 18-pounder gun in May.", "Number: 18-pounder · gun in May"),
        ("He took a 40-strong crew there.", "Number: 40 · He took a 40-strong crew there"),
    ],
)
def test_labels_begin_where_a_sentence_a_clause_or_a_word_does(sentence: str, label: str) -> None:
    assert label in {claim.label for claim in _suggested(sentence, "en")}


@pytest.mark.parametrize(
    ("language", "sentence", "head"),
    [
        ("en", "The death was confirmed by a daughter named Anna, who dismissed the claims.", "Appointment"),
        ("en", "They have been friends since their school years.", "Cause"),
        ("vi", "Ông kêu gọi tự do báo chí và thay đổi luật.", "Cause"),
        ("vi", "Ông kêu gọi tự do báo chí và thay đổi luật.", "Appointment"),
    ],
)
def test_suggest_claims_heads_no_label_by_a_word_that_means_something_else(language: str, sentence: str, head: str) -> None:
    assert _headed(_suggested(sentence, language), head) == []


def test_suggest_claims_ends_a_superlative_with_a_word_that_says_something() -> None:
    labels = {claim.label for claim in _suggested("It was the largest fire ever of the town.", "en")}
    assert "Largest: the largest fire ever" in labels
