from __future__ import annotations

import pytest

from factcheck.reading.beginnings import LOOKED_AT, begins_as_page


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><p>a",
        "\n <!DOCTYPE\nHTML>",
        "<html lang=vi>",
        "<HEAD>",
        "<body>",
        "<meta charset=utf-8>",
        "<title>a</title>",
        '<?xml version="1.0"?>\n<!DOCTYPE html>',
        "<!-- saved from url=(0014)about:internet -->\n<html>",
        "<!----><!-- a > b -- c --> \n <!--><html>",
        f"<!-- {'licence ' * 500}-->\n<html>",
    ],
)
def test_a_page_is_told_by_how_it_begins(text: str) -> None:
    assert begins_as_page(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The harbour <html>",
        "<!-- a --> The harbour",
        "<!-- never closed <html>",
        "<headline>",
        "<bodyguard>",
        "<p>a</p>",
        "<?xml version='1.0'?><rss>",
        f"{' ' * LOOKED_AT}<html>",
    ],
)
def test_everything_else_is_none(text: str) -> None:
    assert not begins_as_page(text)


@pytest.mark.parametrize("piece", ["<!---->", "<!-->", "<!-- a -->\n", "<!--", " ", "<?xml ", "-->"])
def test_no_beginning_takes_longer_than_its_length(piece: str) -> None:
    """Ways to part these into comments double with each; whoever tried them all would never end."""
    assert not begins_as_page(piece * 4_000 + "x")
