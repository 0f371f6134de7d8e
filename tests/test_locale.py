"""The catalogs: whole, certain, compiled as they stand, and with every message that code and templates hold."""

from __future__ import annotations

import gettext
import re
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from tests.messages import LOCALE, catalog, forms, found_messages

LANGUAGES = ["id", "vi"]
PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]")
TAG = re.compile(r"</?[a-z]+")
FOUND = {msgid: path for path, msgid in found_messages()}


def messages(language: str) -> list[Message]:
    return [message for message in catalog(language) if message.id]


def compiled(po: Catalog) -> gettext.GNUTranslations:
    file = BytesIO()
    write_mo(file, po)
    file.seek(0)
    return gettext.GNUTranslations(file)


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalog_has_every_message_that_is_found_and_no_other(language: str) -> None:
    kept = {forms(message.id)[0] for message in messages(language)}
    assert {msgid: path.name for msgid, path in FOUND.items() if msgid not in kept} == {}
    assert kept - FOUND.keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalog_leaves_nothing_empty_or_uncertain(language: str) -> None:
    assert [message.id for message in messages(language) if message.fuzzy or not all(forms(message.string))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalog_has_the_one_form_that_its_language_has(language: str) -> None:
    assert catalog(language).num_plurals == 1
    assert [message.id for message in messages(language) if len(forms(message.string)) != 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_keeps_placeholders_and_markup(language: str) -> None:
    """Of several forms the last names the number, so a translation for all numbers keeps what that one has."""
    wrong = [
        message.id
        for message in messages(language)
        for pattern in (PLACE, TAG)
        if set(pattern.findall(forms(message.id)[-1])) != set(pattern.findall(forms(message.string)[0]))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_keeps_blanks_and_the_stop_at_its_end(language: str) -> None:
    wrong = [
        message.id
        for message in messages(language)
        for english, own in [(forms(message.id)[-1], forms(message.string)[0])]
        if (english[:1] in ",:") != (own[:1] in ",:") or english.endswith((".", ":", "…", "?")) != own.endswith((".", ":", "…", "?"))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalog_says_what_its_translators_wrote(language: str) -> None:
    with (LOCALE / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        stands = gettext.GNUTranslations(file)
    written = compiled(catalog(language))
    assert stands.info()["plural-forms"] == written.info()["plural-forms"]
    for message in messages(language):
        one, *many = forms(message.id)
        if many:
            assert stands.ngettext(one, many[0], 2) == written.ngettext(one, many[0], 2) == forms(message.string)[0]
        else:
            assert stands.gettext(one) == written.gettext(one) == message.string
