"""What is left of a hostile page when it is shown inside one of the desk's."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from articles.isolation import WHILE_A_PAGE_IS_MADE, TookTooLong, present_in_isolation
from articles.presenting_child import presentable

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img alt='x' src=https://spy.example/pixel>",
    "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<style>@import 'https://spy.example/a.css'</style><p style='background:url(//spy.example)'>x</p>",
    "<a href='javascript:alert(1)'>x</a><a href=' java\nscript:alert(1)'>y</a><a href='data:text/html,x'>z</a>",
    "<form action=//spy.example><input name=a><button formaction=//spy.example>x</button></form>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x></object><embed src=x>",
    "<base href=//spy.example><meta http-equiv=refresh content='0;url=//spy.example'><link rel=stylesheet href=//spy.example>",
    "<video poster=//spy.example src=x></video><audio src=x></audio><picture><source srcset=//spy.example></picture>",
    "<p id=main class=topbar onclick=alert(1) hx-get=/x data-focus>x</p>",
    "<a href='https://a.example/' target=_top ping=//spy.example download>x</a>",
    "<img alt='<script>alert(1)</script>\"><script>alert(2)</script>'>",
]
FINE = re.compile(r'(?: (?:href="https?://[^"<>]*"|rel="nofollow noopener noreferrer"|lang="[^"]*"|dir="[^"]*"))*')
TAG = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>")


@pytest.mark.parametrize("html", HOSTILE)
def test_presentable_leaves_nothing_that_runs_or_fetches(html: str) -> None:
    left = presentable(f"<h1>Title</h1>{html}<p>Words</p>")
    for _close, tag, attributes in TAG.findall(left):
        assert tag in {"h3", "p", "a", "table", "div", "span"}, left
        assert FINE.fullmatch(attributes), left
    assert "<script" not in left
    assert "<img" not in left
    assert "Title" in left


def test_presentable_keeps_what_is_read() -> None:
    page = """<html lang=id><head><title>T</title></head><body><nav><a href=/menu>Menu</a></nav><main><h2>Pawai</h2>
      <p lang=id>Pada <b>27</b> Februari &amp; sesudahnya, <a href='https://kabar.example/a?b=c&d'>kata warga</a>.</p>
      <img src=a.jpg alt='Warga "pawai"'><img src=b.jpg alt=''><table><tr><th colspan=2>A<td>1</table></main></body></html>"""
    left = " ".join(presentable(page).split())
    assert '<h4>Pawai</h4> <p lang="id">Pada <b>27</b> Februari &amp; sesudahnya,' in left
    assert '<a href="https://kabar.example/a?b=c&amp;d" rel="nofollow noopener noreferrer">kata warga</a>' in left
    assert '[Warga "pawai"]' in left
    assert '<th colspan="2">A</th><td>1</td>' in left
    assert "<nav" not in left
    assert "<main" not in left


def test_present_in_isolation_answers_as_it_does_here() -> None:
    html = "<p>Hà Nội \U0001f600 <i>x</i><script>y</script></p>"
    assert present_in_isolation(html) == presentable(html) == "<p>Hà Nội \U0001f600 <i>x</i></p>"


def test_present_in_isolation_ends_a_page_that_is_made_to_take_for_ever() -> None:
    with pytest.raises(TookTooLong):
        present_in_isolation("<div>" * 200_000, bounds=replace(WHILE_A_PAGE_IS_MADE, seconds=0.5))
