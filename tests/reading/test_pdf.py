from __future__ import annotations

from datetime import date

import pytest

from factcheck.reading.filed import FileLimits, NeedsPassword, PicturesOfText, TooLarge, UnreadableFile
from factcheck.reading.files import read_file
from factcheck.reading.pdf import read_pdf
from factcheck.vocabulary import BlockKind
from tests.reading.making_files import Line, content, encrypted, pdf, set_in, stream, written

BODY = [
    "The harbour was closed on Monday after the storm had broken the outer",
    "wall, and the council said that the repairs would take until the spring of",
    "next year at the earliest. It has asked the ministry for two million.",
]
NEXT = [
    "Fishermen have been told to land their catch at the old quay, where the",
    "water is deep enough at high tide only. Some of them doubt that this works.",
]
IMAGE = [stream(b"\x00" * 12, said="/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8")]


def texts(data: bytes) -> list[str]:
    return [part.text for part in read_pdf(data).parts]


def kept(data: bytes) -> list[str]:
    return [part.text for part in read_pdf(data).parts if part.told.kind is not BlockKind.FURNITURE]


# --- paragraphs ---------------------------------------------------------------------------------------------


def test_read_pdf_joins_the_lines_of_a_paragraph() -> None:
    assert texts(pdf([set_in(BODY)])) == [" ".join(BODY)]


def test_read_pdf_parts_paragraphs_at_a_wider_gap() -> None:
    page = [*set_in(BODY), *set_in(NEXT, y=660)]
    assert texts(pdf([page])) == [" ".join(BODY), " ".join(NEXT)]


def test_read_pdf_parts_paragraphs_at_an_indented_first_line() -> None:
    first, *rest = set_in([*BODY, *NEXT])
    page = [(first[0] + 15, *first[1:]), *rest]
    page[3] = (87, *page[3][1:])
    assert texts(pdf([page])) == [" ".join(BODY), " ".join(NEXT)]


def test_read_pdf_parts_paragraphs_after_a_short_last_line() -> None:
    assert texts(pdf([set_in([*BODY, "It is not alone.", *NEXT])])) == [" ".join([*BODY, "It is not alone."]), " ".join(NEXT)]


def test_read_pdf_joins_a_paragraph_across_pages_over_their_feet() -> None:
    pages: list[list[Line]] = [
        [*set_in(BODY[:2], y=100), (280, 40, 9, "Harbour Post 1")],
        [*set_in([BODY[2], "Nothing is known yet of what the insurers of the harbour will say to that."]), (280, 40, 9, "Harbour Post 2")],
    ]
    parts = read_pdf(pdf(pages)).parts
    assert parts[0].text.startswith(" ".join(BODY))
    assert [part.text for part in parts if part.told.kind is BlockKind.FURNITURE] == ["Harbour Post 1", "Harbour Post 2"]


def test_read_pdf_says_on_which_pages_a_paragraph_stands() -> None:
    pages: list[list[Line]] = [
        [*set_in(BODY[:2], y=100), (280, 40, 9, "Harbour Post 1")],
        [*set_in([BODY[2], "Nothing is known yet of what the insurers of the harbour will say to that."]), (280, 40, 9, "Harbour Post 2")],
        set_in(NEXT),
    ]
    data = pdf(pages)
    first, foot, _foot, last = read_pdf(data).parts
    assert first.pages == ((0, 1), (first.text.index(BODY[2]), 2))
    assert (foot.pages, last.pages) == (((0, 1),), ((0, 3),))
    reading = read_file(data)
    assert [(reading.text[start:].split()[0], page) for start, page in reading.pages] == [
        ("The", 1),
        ("next", 2),
        ("Harbour", 1),
        ("Harbour", 2),
        ("Fishermen", 3),
    ]


def test_text_that_is_on_no_pages_has_none() -> None:
    assert read_file(" ".join(BODY).encode()).pages == ()


def test_read_pdf_reads_one_column_after_the_other() -> None:
    page = [*set_in(BODY, y=700), *set_in(NEXT, x=320, y=700)]
    assert texts(pdf([page])) == [" ".join(BODY), " ".join(NEXT)]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("the ministry spoke of com-", "pensation for all", "the ministry spoke of compensation for all"),
        ("mereka menangkap anak-", "anak di pelabuhan", "mereka menangkap anak-anak di pelabuhan"),
        ("they went to Soekarno-", "Hatta by bus", "they went to Soekarno-Hatta by bus"),
        ("a well-known man; this well-", "known man said so", "a well-known man; this well-known man said so"),
        ("between 1995-", "1998 it rained", "between 1995-1998 it rained"),
        ("it was so -", "he said", "it was so - he said"),
    ],
)
def test_read_pdf_makes_words_whole_that_a_line_has_broken(above: str, below: str, whole: str) -> None:
    assert texts(pdf([set_in([*BODY, above, below])]))[-1].endswith(whole)


def test_read_pdf_takes_ligatures_apart() -> None:
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 /fi] >> >>"
    data = pdf([content(set_in(["The of\x01ce has con\x01rmed that the wall broke on Monday night."]))]).replace(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", font.encode()
    )
    assert texts(data) == ["The office has confirmed that the wall broke on Monday night."]


def test_read_pdf_tells_headings_by_the_size_of_their_type() -> None:
    parts = read_pdf(pdf([[(72, 760, 20, "Harbour closed for months"), *set_in(BODY)]])).parts
    assert (parts[0].text, parts[0].told.kind) == ("Harbour closed for months", BlockKind.HEADING)


def test_read_pdf_keeps_items_of_a_list_apart() -> None:
    items = ["\x95 closed on Monday", "\x95 repairs until spring"]
    page = (
        content([*set_in(BODY), *set_in([], y=0)])
        + b"\n"
        + "\n".join(f"BT /F1 11 Tf 1 0 0 1 72 {640 - 14 * at} Tm ({item}) Tj ET" for at, item in enumerate(items)).encode("latin-1")
    )
    assert texts(pdf([page]))[1:] == ["• closed on Monday", "• repairs until spring"]


# --- what belongs to the pages ---------------------------------------------------------------------------------


def test_read_pdf_knows_running_heads_and_page_numbers() -> None:
    bodies = (BODY, NEXT, ["Nobody was hurt when the wall gave way, said the harbour master on Tuesday."])
    pages: list[list[Line]] = [
        [(72, 800, 9, "Harbour Post"), *set_in(lines), (290, 30, 9, f"Trang {number}/3")] for number, lines in enumerate(bodies, 1)
    ]
    parts = read_pdf(pdf(pages)).parts
    assert [part.text for part in parts if part.told.kind is BlockKind.FURNITURE] == [
        "Harbour Post", "Trang 1/3", "Harbour Post", "Trang 2/3", "Harbour Post", "Trang 3/3",
    ]  # fmt: skip


def test_read_pdf_knows_a_lone_page_number() -> None:
    assert kept(pdf([[*set_in(BODY), (290, 30, 9, "- 7 -")]])) == [" ".join(BODY)]


def test_read_pdf_takes_no_sentence_that_comes_twice_for_a_running_head() -> None:
    pages = [set_in(BODY, y=720), set_in(BODY, y=500)]
    assert len(kept(pdf(pages))) == 2


# --- what it says of itself -------------------------------------------------------------------------------------


def test_read_pdf_believes_title_author_and_day() -> None:
    filed = read_pdf(pdf([set_in(BODY)], info="/Title (Harbour closed) /Author (Rini Hartono) /CreationDate (D:20261105093000+07'00')"))
    assert (filed.title, filed.author, filed.made_on) == ("Harbour closed", "Rini Hartono", date(2026, 11, 5))


@pytest.mark.parametrize("title", ["untitled", "Document1", "report_final_v2", "/home/user/a", "", "Microsoft Word - Document1"])
def test_read_pdf_believes_no_title_that_a_program_made(title: str) -> None:
    assert read_pdf(pdf([set_in(BODY)], info=f"/Title ({title})")).title == ""


@pytest.mark.parametrize("info", ["/CreationDate (yesterday)", "/CreationDate 12", "/Title 7 /Author []", "/Title 99 0 R"])
def test_read_pdf_reads_on_over_damaged_metadata(info: str) -> None:
    assert texts(pdf([set_in(BODY)], info=info)) == [" ".join(BODY)]


# --- refused -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_read_pdf_refuses_what_asks_for_a_password(algorithm: str) -> None:
    with pytest.raises(NeedsPassword, match="asks for a password"):
        read_pdf(encrypted(pdf([set_in(BODY)]), user="secret", algorithm=algorithm))


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_read_pdf_opens_what_is_protected_against_changes_only(algorithm: str) -> None:
    assert texts(encrypted(pdf([set_in(BODY)]), user="", algorithm=algorithm)) == [" ".join(BODY)]


@pytest.mark.parametrize(
    "data",
    [
        pdf([b"q 500 0 0 700 40 40 cm /Im1 Do Q"], resources="/XObject << /Im1 5 0 R >>", extra=IMAGE),
        pdf([b"q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"]),
        pdf([b"/Im1 Do BT /F1 9 Tf (7) Tj ET"], resources="/XObject << /Im1 5 0 R >>", extra=IMAGE),
    ],
)
def test_read_pdf_says_that_a_scan_holds_only_pictures_of_text(data: bytes) -> None:
    with pytest.raises(PicturesOfText, match="only pictures of text"):
        read_pdf(data)


def test_read_pdf_refuses_more_pages_than_an_article_has() -> None:
    with pytest.raises(TooLarge, match="has 4 pages; at most 3"):
        read_pdf(pdf([set_in(BODY)] * 4), limits=FileLimits(pages=3))


def test_read_pdf_refuses_more_text_than_an_article_has() -> None:
    with pytest.raises(TooLarge, match="more than 500 characters"):
        read_pdf(pdf([set_in(BODY)] * 4), limits=FileLimits(characters=500))


def looped() -> bytes:
    """A tree of pages that has itself as a branch."""
    return written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>",
            b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
            b"<< >>",
        ]
    )


def bombed() -> bytes:
    """A page of a few kilobytes that unpacks to hundreds of megabytes."""
    return pdf([b" " * 200_000_000], packed=True)


@pytest.mark.parametrize(
    "data",
    [
        looped(),
        bombed(),
        b"%PDF-1.7\n",
        b"%PDF-1.7\n" + bytes(5000),
        pdf([set_in(BODY)])[:300],
        written([b"<< /Type /Catalog /Pages 1 0 R >>", b"null", b"null", b"null"]),
        written([b"[" * 5000, b"null", b"null", b"null"]),
    ],
    ids=["loop", "bomb", "head only", "zeros", "cut off", "root as page", "nested"],
)
def test_read_pdf_answers_a_hostile_file_with_a_sentence_or_nothing_in_it(data: bytes) -> None:
    said = outcome(data)
    assert said == "" or (said.startswith("This PDF ") and said.endswith("."))


def outcome(data: bytes) -> str:
    """What is said of a file in which nothing can be read."""
    try:
        return " ".join(part.text for part in read_pdf(data).parts)
    except UnreadableFile as refused:
        return str(refused)


def test_read_pdf_mends_a_file_that_has_lost_its_root() -> None:
    assert texts(pdf([set_in(BODY)]).replace(b"/Root 1 0 R", b"/Root 9 0 R")) == [" ".join(BODY)]
