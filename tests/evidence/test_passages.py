from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evidence.bearing import bears_on, likeness, marks_of
from factcheck.evidence.passages import ClaimAsked, SourceRead, find_passages, passage_at, read_source
from factcheck.vocabulary import Agreement, BlockKind, ClaimKind, Dateline

WIRE = """Harbour call

The port captain of Westhaven spoke by telephone with her colleague in Port Ellery on Nov. 27, a spokesman said.

The call was made at the request of the harbour ministry. It lasted 26 minutes and dealt with 1.2 million tonnes of grain.

It rained in the hills. Bakers sold fewer rolls than in spring.

The two had last spoken in March 2023, according to Captain Maria Ellison.
"""
DATELINE = Dateline(datetime(2024, 12, 5, 12, tzinfo=UTC))


@pytest.fixture(scope="module")
def wire() -> SourceRead:
    return read_source(WIRE, language="en", dateline=DATELINE)


def asked(kind: ClaimKind, label: str, printed: str, normal: str, context: str, language: str = "id") -> ClaimAsked:
    return ClaimAsked(kind, label, printed, normal, context, language)


CALL = "Kapten pelabuhan Westhaven berbicara lewat telepon dengan rekannya di Port Ellery pada 27 November."


@pytest.mark.parametrize(
    ("claim", "stated", "agreement"),
    [
        (asked(ClaimKind.DATE, "Call date", "27 November", "2024-11-27", CALL), "Nov. 27", Agreement.SAME),
        (asked(ClaimKind.DATE, "Call date", "28 November", "2024-11-28", CALL.replace("27", "28")), "Nov. 27", Agreement.CONFLICT),
        (asked(ClaimKind.DATE, "Call date", "November", "2024-11", CALL), "Nov. 27", Agreement.CONSISTENT),
        (
            asked(
                ClaimKind.DATE, "Thời điểm", "tháng 3-2023", "2023-03", "Hai bên nói chuyện lần trước vào tháng 3-2023 tại Westhaven.", "vi"
            ),
            "March 2023",
            Agreement.SAME,
        ),
        (
            asked(ClaimKind.QUANTITY, "Gandum", "1,2 juta ton", "1200000 t", "Telepon itu membahas 1,2 juta ton gandum di pelabuhan."),
            "1.2 million tonnes",
            Agreement.SAME,
        ),
        (
            asked(ClaimKind.NAME, "Who told it", "Maria Ellison", "Maria Ellison", "kata Kapten Maria Ellison pada Maret 2023."),
            "Captain Maria Ellison",
            Agreement.CONSISTENT,
        ),
    ],
)
def test_first_passage_states_the_value_of_the_claim(wire: SourceRead, claim: ClaimAsked, stated: str, agreement: Agreement) -> None:
    first = find_passages(claim, wire)[0]
    assert first.stated is not None
    assert first.stated.text == stated == WIRE[first.stated.span.start : first.stated.span.end]
    assert first.stated.comparison.agreement is agreement


DEAD = asked(
    ClaimKind.QUANTITY,
    "Korban",
    "Sedikitnya 37 orang tewas",
    "37/.. death",
    "Sedikitnya 37 orang tewas dan 5 orang hilang dalam banjir di Example.",
)
SAYS_DEAD = [
    ("en", "The floods in Example killed at least 13 people and left 11 missing.", "at least 13 people", Agreement.OVERLAP),
    ("en", "In Example 11 people were missing and 13 people were killed in the floods.", "13 people", Agreement.CONFLICT),
    ("en", "The floods in Example killed at least 13 people and left 37 missing.", "at least 13 people", Agreement.OVERLAP),
    ("en", "The death toll of the floods in Example rose to 39, with 11 missing.", "39", Agreement.CONSISTENT),
    ("id", "Banjir di Example menewaskan sedikitnya 13 orang dan 11 orang hilang.", "sedikitnya 13 orang", Agreement.OVERLAP),
    ("vi", "Lũ lụt ở Example làm ít nhất 13 người thiệt mạng và 11 người mất tích.", "ít nhất 13 người thiệt mạng", Agreement.OVERLAP),
    ("vi", "Lũ lụt ở Example làm 11 người mất tích, 13 người chết.", "13 người chết", Agreement.CONFLICT),
]


@pytest.mark.parametrize(("language", "text", "stated", "agreement"), SAYS_DEAD)
def test_of_several_numbers_the_one_of_what_the_claim_counts_is_stated(language: str, text: str, stated: str, agreement: Agreement) -> None:
    passage = passage_at(DEAD, read_source(text, language=language), 0)
    assert passage is not None
    assert passage.stated is not None
    assert (passage.stated.text, passage.stated.comparison.agreement) == (stated, agreement)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Some 22,000 people were evacuated from Example in the floods."),
        ("id", "Sebanyak 22.000 orang mengungsi dari banjir di Example."),
        ("vi", "Khoảng 22.000 người phải sơ tán vì lũ lụt ở Example."),
        ("en", "The floods in Example left 11 missing."),
    ],
)
def test_people_of_whom_nothing_says_that_they_died_are_not_the_dead(language: str, text: str) -> None:
    passage = passage_at(DEAD, read_source(text, language=language), 0)
    assert passage is not None
    assert passage.stated is None


def test_a_length_of_time_in_a_source_is_a_quantity_to_compare() -> None:
    source = read_source("The rain over Example lasted 24 hours.", language="en")
    claim = asked(ClaimKind.QUANTITY, "Lama hujan", "24 jam", "24 h", "Hujan di Example turun selama 24 jam.")
    passage = passage_at(claim, source, 0)
    assert passage is not None
    assert passage.stated is not None
    assert (passage.stated.text, passage.stated.comparison.agreement) == ("24 hours", Agreement.SAME)


def test_a_passage_says_where_it_stands(wire: SourceRead) -> None:
    first = find_passages(asked(ClaimKind.DATE, "Call date", "27 November", "2024-11-27", CALL), wire)[0]
    assert (first.place.kind, first.place.number) == (BlockKind.PARAGRAPH, 1)
    assert WIRE[first.span.start : first.span.end] == first.text
    again = passage_at(asked(ClaimKind.DATE, "Call date", "27 November", "2024-11-27", CALL), wire, first.span.start)
    assert again is not None
    assert (again.text, again.stated, again.place) == (first.text, first.stated, first.place)
    assert passage_at(asked(ClaimKind.DATE, "", "", "", ""), wire, first.span.start + 1) is None


def test_nothing_is_found_where_nothing_bears_on_it(wire: SourceRead) -> None:
    claim = asked(ClaimKind.QUANTITY, "Harga beras", "12 ribu rupiah", "12000 IDR", "Harga beras di Surabaya naik menjadi 12 ribu rupiah.")
    assert find_passages(claim, wire) == ()


def test_names_of_others_are_no_conflict(wire: SourceRead) -> None:
    claim = asked(ClaimKind.NAME, "Who spoke", "Budi Santoso", "Budi Santoso", "Budi Santoso berbicara dengan kapten pelabuhan Westhaven.")
    assert [passage.stated for passage in find_passages(claim, wire) if passage.stated] == []


def test_a_claim_without_a_normal_form_is_offered_the_only_value(wire: SourceRead) -> None:
    first = find_passages(asked(ClaimKind.DATE, "Call date", "waktu itu", "", CALL), wire)[0]
    assert first.stated is not None
    assert (first.stated.text, first.stated.comparison.agreement) == ("Nov. 27", Agreement.NOT_COMPARABLE)


def test_furniture_is_no_passage() -> None:
    source = read_source(
        "Jembatan dibuka pada 4 Maret oleh wali kota.\n\nBaca juga: Jembatan dibuka pada 4 Maret oleh wali kota\n", language="id"
    )
    claim = asked(ClaimKind.DATE, "Opening", "4 Maret", "2024-03-04", "Jembatan dibuka pada 4 Maret oleh wali kota.")
    assert [passage.span.start for passage in find_passages(claim, source)] == [0]


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=400))
def test_whatever_a_source_says_its_passages_are_of_it(text: str) -> None:
    source = read_source(text, language="en")
    claim = ClaimAsked(ClaimKind.DATE, text[:50], text[:20], "2024-11-27", text, "en")
    for passage in find_passages(claim, source):
        assert source.text[passage.span.start : passage.span.end] == passage.text != ""


def test_what_bears_on_a_claim_shares_more_than_a_word_with_it() -> None:
    claim = marks_of("Jembatan Westhaven runtuh pada 4 Maret", "id")
    assert bears_on(claim, marks_of("The Westhaven bridge fell on 4 March", "en"))
    assert not bears_on(claim, marks_of("Harga beras naik pada bulan lalu", "id"))
    assert likeness(claim, claim) == 1
    assert likeness(claim, frozenset()) == 0
