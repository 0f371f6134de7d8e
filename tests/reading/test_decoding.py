from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.decoding import UnreadableText, clean, decode, decode_told

TEXT = "Bộ trưởng nói: “Không đúng” – giá là 5 €.\nWarga menunggu hingga malam di depan gedung itu."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_decoded_with_and_without_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark_is_told_by_its_zeros(encoding: str) -> None:
    assert decode("The mayor opened the bridge on Monday.".encode(encoding)) == "The mayor opened the bridge on Monday."


def test_a_declared_encoding_is_believed_where_the_bytes_bear_it_out() -> None:
    assert decode("Café für alle".encode("cp1252"), declared="windows-1252") == "Café für alle"
    assert decode("Café".encode(), declared="latin-1") == "Café"
    assert decode(b"Cafe", declared="no-such-encoding") == "Cafe"
    assert decode(b"Cafe", declared="hex") == "Cafe"


def test_a_page_declares_its_own_encoding() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1258"></head><p>Café é'
    assert decode(page.encode("windows-1258")) == page


@pytest.mark.parametrize("declared", ["punycode", "idna", "unicode_escape", "utf-7", "rot13", "base64", "a" * 500, "\0", "../x"])
def test_what_is_no_encoding_of_text_is_never_believed(declared: str) -> None:
    assert decode(b"Caf\\xe9 " + "für".encode("cp1252"), declared=declared).startswith("Caf\\xe9 ")


def test_an_undeclared_encoding_is_detected() -> None:
    assert "Präsident" in decode(("Der Präsident sagte, die Brücke werde im März eröffnet. Die Bürger grüßten ihn. " * 4).encode("cp1252"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04" + b"\0" * 20, "Office document"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 20, "a PNG picture"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 20, "a JPEG picture"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 20, "a program"),
        (bytes(range(256)) * 4, "only binary files have"),
        (codecs.BOM_UTF8 + b"caf\xe9", "UTF-8"),
        (codecs.BOM_UTF16_LE + b"a", "UTF-16"),
        (b"a\0b", "only binary files have"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableText, match=said) as refused:
        decode(data)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_one(end: str) -> None:
    assert clean(f"Satu.{end}Dua.") == "Satu.\nDua."


@pytest.mark.parametrize("text", ["a\u200bb", "a\u202eb\u202c", "\ufeffa", "a\u00adb", "مرحبا"])
def test_characters_that_show_nothing_are_kept(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(("text", "said"), [("ab\0", "NUL character .at character 3"), ("a\ud800b", "Character 2 .* lone surrogate")])
def test_damaged_text_is_refused_with_its_place(text: str, said: str) -> None:
    with pytest.raises(UnreadableText, match=said):
        clean(text)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(UnreadableText):
        text = decode(data)
        assert "\0" not in text
        assert "\r" not in text


@given(st.text(max_size=200))
def test_utf8_comes_back_as_it_was_but_for_line_ends(text: str) -> None:
    if "\0" not in text and not text.startswith("\ufeff"):
        assert clean(text) == clean(clean(text))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Kafé naïve di kota itu buka lagi.", "cp1252"),
        ("Warga Jakarta minum kopi di sebuah kafé yang naïve, kata walikota — “bagus”.", "cp1252"),
        ("The café was naïve about it. The mayor said “yes” and the résumé was filed.", "cp1252"),
        ("Le maire a déclaré que le pont a été ouvert à la fin de l’année.", "cp1252"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy a město Brno bylo tiché.", "cp1250"),
        ("Łódź jest pięknym miastem w Polsce, gdzie żyje wielu ludzi.", "cp1250"),
        ("A város hétfőn új hidat nyitott a folyón, mondta a polgármester.", "cp1250"),
        ("Belediye başkanı köprünün pazartesi günü açıldığını söyledi.", "cp1254"),
    ],
)
def test_windows_encodings_are_told_apart_by_the_language(text: str, encoding: str) -> None:
    told = decode_told(text.encode(encoding))
    assert (told.text, told.encoding, told.guessed) == (text, encoding, True)


def test_encoding_that_was_told_is_no_guess() -> None:
    assert not decode_told(TEXT.encode()).guessed
    assert not decode_told(TEXT.encode("utf-16")).guessed
    assert not decode_told("Café für alle".encode("cp1252"), declared="windows-1252").guessed
