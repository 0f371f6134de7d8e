from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx.document import Document as DocxDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from factcheck.reading.docx import read_docx
from factcheck.reading.filed import FileLimits, TooLarge, UnreadableFile
from factcheck.vocabulary import BlockKind
from tests.reading.making_files import docx, repacked

W = nsdecls("w")


def plain(document: DocxDocument) -> None:
    document.add_paragraph("The harbour was closed on Monday.")


def kinds(data: bytes) -> list[tuple[str, BlockKind | None]]:
    return [(part.text, part.told.kind) for part in read_docx(data).parts]


def texts(data: bytes) -> list[str]:
    return [text for text, _kind in kinds(data)]


def body(xml: str) -> bytes:
    """A document with this XML as its first paragraphs."""

    def build(document: DocxDocument) -> None:
        root = parse_xml(f"<w:body {W} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>{xml}</w:body>")
        for at, element in enumerate(list(root)):
            document.element.body.insert(at, element)

    return docx(build)


def run(words: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"


def test_read_docx_tells_blocks_by_their_styles() -> None:
    def build(document: DocxDocument) -> None:
        document.add_heading("Harbour closed", 0)
        document.add_heading("What is known", 2)
        document.add_paragraph("The harbour was closed on Monday.")
        document.add_paragraph("closed to ships", style="List Bullet")
        document.add_paragraph("closed to cars", style="List Number")
        document.add_paragraph("We could not leave.", style="Intense Quote")
        document.add_paragraph("The wall on Tuesday", style="Caption")

    assert kinds(docx(build)) == [
        ("Harbour closed", BlockKind.HEADING),
        ("What is known", BlockKind.HEADING),
        ("The harbour was closed on Monday.", None),
        ("closed to ships", BlockKind.LIST_ITEM),
        ("closed to cars", BlockKind.LIST_ITEM),
        ("We could not leave.", BlockKind.QUOTE),
        ("The wall on Tuesday", BlockKind.CAPTION),
    ]


def test_read_docx_knows_a_style_by_what_it_is_based_on() -> None:
    def build(document: DocxDocument) -> None:
        document.styles.add_style("Zwischentitel", 1).base_style = document.styles["Heading 2"]
        document.add_paragraph("What is known", style="Zwischentitel")

    assert kinds(docx(build)) == [("What is known", BlockKind.HEADING)]


def test_read_docx_reads_tables_in_their_place_cell_by_cell() -> None:
    def build(document: DocxDocument) -> None:
        document.add_paragraph("Before the table.")
        table = document.add_table(2, 2)
        for row in range(2):
            for column in range(2):
                table.cell(row, column).text = f"cell {row}{column}"
        document.add_paragraph("After the table.")

    assert texts(docx(build)) == ["Before the table.", "cell 00", "cell 01", "cell 10", "cell 11", "After the table."]


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (run("It ") + f"<w:ins w:id='1' w:author='a'>{run('rained ')}</w:ins>" + run("hard."), "It rained hard."),
        (run("It ") + "<w:del w:id='1' w:author='a'><w:r><w:delText>snowed</w:delText></w:r></w:del>" + run("rained."), "It rained."),
        (f"<w:hyperlink>{run('A link')}</w:hyperlink>" + run(" follows."), "A link follows."),
        (f"<w:sdt><w:sdtContent>{run('A field')}</w:sdtContent></w:sdt>" + run(" follows."), "A field follows."),
        (f"<w:smartTag w:element='place'>{run('Hà Nội')}</w:smartTag>" + run(" is wet."), "Hà Nội is wet."),
        ("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:noBreakHyphen/><w:t>three</w:t></w:r>", "one two\u2011three"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("Said."), "Said."),
        (f"<w:moveFrom w:id='1' w:author='a'>{run('Gone')}</w:moveFrom><w:moveTo w:id='2' w:author='a'>{run('Here.')}</w:moveTo>", "Here."),
    ],
)
def test_read_docx_loses_no_word_and_takes_none_that_was_struck_out(inside: str, words: str) -> None:
    assert texts(body(f"<w:p>{inside}</w:p>")) == [words]


def test_read_docx_reads_content_controls_and_text_boxes_once() -> None:
    box = f"<w:txbxContent><w:p>{run('In the box.')}</w:p></w:txbxContent>"
    alternate = f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    control = f"<w:sdt><w:sdtContent><w:p>{run('In a control.')}</w:p></w:sdtContent></w:sdt>"
    assert texts(body(f"{control}<w:p>{run('Around.')}{alternate}</w:p>")) == ["In a control.", "Around.", "In the box."]


def test_read_docx_parts_at_breaks_within_a_paragraph() -> None:
    assert texts(body("<w:p><w:r><w:t>First.</w:t><w:br/><w:t>Second.</w:t></w:r></w:p>")) == ["First.", "Second."]


def test_read_docx_reads_footnotes_after_the_text() -> None:
    notes = f"<?xml version='1.0'?><w:footnotes {W}><w:footnote w:id='2'><w:p>{run('By the council.')}</w:p></w:footnote></w:footnotes>"
    relation = b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
    kind = b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    data = repacked(
        docx(plain),
        {
            "word/footnotes.xml": notes.encode(),
            "word/_rels/document.xml.rels": lambda xml: xml.replace(b"</Relationships>", relation),
            "[Content_Types].xml": lambda xml: xml.replace(b"</Types>", kind),
        },
    )
    assert texts(data) == ["The harbour was closed on Monday.", "By the council."]


def test_read_docx_keeps_heads_and_feet_of_pages_as_furniture() -> None:
    def build(document: DocxDocument) -> None:
        plain(document)
        document.sections[0].header.paragraphs[0].text = "Harbour Post"
        document.sections[0].footer.paragraphs[0].text = "Not for publication"

    assert kinds(docx(build))[1:] == [("Harbour Post", BlockKind.FURNITURE), ("Not for publication", BlockKind.FURNITURE)]


def test_read_docx_believes_title_author_and_day_but_no_programs() -> None:
    def build(document: DocxDocument) -> None:
        plain(document)
        document.core_properties.created = datetime(2026, 11, 5, 9, 30)  # noqa: DTZ001  # as python-docx has it: UTC, unsaid

    filed = read_docx(docx(build, title="Harbour closed", author="Rini Hartono"))
    assert (filed.title, filed.author, str(filed.made_on)) == ("Harbour closed", "Rini Hartono", "2026-11-05")
    assert read_docx(docx(plain, author="python-docx")).author == ""


# --- refused ------------------------------------------------------------------------------------------------


def test_read_docx_refuses_a_zip_bomb_without_unpacking_it() -> None:
    kept = BytesIO(docx(plain))
    with ZipFile(kept, "a", ZIP_DEFLATED) as package, package.open("word/media/image1.bmp", "w", force_zip64=True) as member:
        for _ in range(150):
            member.write(bytes(1_000_000))
    assert len(kept.getvalue()) < 1_000_000
    with pytest.raises(TooLarge, match="unpacks to more than 100 MB"):
        read_docx(kept.getvalue())


def test_read_docx_unpacks_no_more_than_a_member_declares() -> None:
    data = bytearray(docx(plain))
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")  # the size in the central directory (APPNOTE 4.3.12)
    with pytest.raises(UnreadableFile):
        read_docx(bytes(data))


@pytest.mark.parametrize("name", ["word/more.zip", "word/media/a.ZIP", "customXml/b.7z", "x.tar"])
def test_read_docx_refuses_an_archive_within(name: str) -> None:
    with pytest.raises(UnreadableFile, match="holds another archive"):
        read_docx(repacked(docx(plain), {name: docx(plain)}))


@pytest.mark.parametrize("member", ["word/document.xml", "word/styles.xml", "docProps/core.xml", "_rels/.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_read_docx_refuses_entities(member: str, encoding: str) -> None:
    doctype = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"

    def declare(xml: bytes) -> bytes:
        return (doctype + xml.decode().partition("?>")[2]).encode(encoding)

    with pytest.raises(UnreadableFile, match="XML entities"):
        read_docx(repacked(docx(plain), {member: declare}))


def test_read_docx_refuses_more_text_than_an_article_has() -> None:
    with pytest.raises(TooLarge, match="more than 20 characters"):
        read_docx(docx(plain), limits=FileLimits(characters=20))


@pytest.mark.parametrize(
    "data",
    [
        docx(plain)[:2000],
        docx(plain).replace(b"PK\x05\x06", b"PK\x05\x07"),
        repacked(docx(plain), {"word/document.xml": b"<w:document"}),
        repacked(docx(plain), {"word/document.xml": b"\x00" * 50}),
        repacked(
            docx(plain),
            {"word/document.xml": f"<w:document {W}><w:body>{'<w:sdt>' * 10_000}{'</w:sdt>' * 10_000}</w:body></w:document>".encode()},
        ),
        repacked(docx(plain), {"_rels/.rels": b"<Relationships/>"}),
    ],
    ids=["cut off", "no directory", "broken XML", "zeros", "nested", "no relations"],
)
def test_read_docx_says_that_a_document_is_damaged(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        read_docx(data)
