"""The process in which :mod:`articles.isolation` has a web page sanitised: bounded first, then loaded. Reads one page, writes what is left.

What is left can neither run nor fetch anything: words in plain elements, and links that tell the other site nothing. Of a picture its
alternative text is left, in brackets.
"""

from __future__ import annotations

import json
import re
import sys
from html import escape, unescape

from articles.reading_child import bound

TAGS = frozenset(
    "a abbr b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd li ol p pre q "
    "rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr".split()
)
"""Elements that stay. Landmarks (main, nav, header…) are for the page around it, and go; what stands in them stays."""
GONE_WHOLE = frozenset(
    "applet audio button canvas datalist embed frameset head iframe math noembed noframes object script select style svg template "
    "textarea title video".split()
)
"""Elements of which not even the text stays."""
ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "time": {"datetime"},
}
_HEADING = re.compile(r"<(/?)h([1-6])(?=[ >])")
_BENEATH = 2
"""By how many levels headings are lowered: the page around has one of the first level, and one of the second above what is captured."""
_PICTURE = re.compile(r'<img(?: alt="([^"]*)")?>')


def presentable(html: str) -> str:
    """What is left of a page."""
    import nh3  # noqa: PLC0415  # loaded within the bounds

    def cleaned(markup: str, tags: frozenset[str], attributes: dict[str, set[str]]) -> str:
        return nh3.clean(
            markup,
            tags=tags,
            attributes=attributes,
            clean_content_tags=GONE_WHOLE,
            url_schemes={"http", "https"},
            url_relative="deny",
            link_rel="nofollow noopener noreferrer",
        )

    with_pictures = cleaned(html, TAGS | {"img"}, ATTRIBUTES | {"img": {"alt"}})
    told = _PICTURE.sub(lambda found: f"[{escape(unescape(found[1]))}]" if (found[1] or "").strip() else "", with_pictures)
    told = _HEADING.sub(lambda found: f"<{found[1]}h{min(6, int(found[2]) + _BENEATH)}", told)
    return cleaned(told, TAGS, ATTRIBUTES)  # once more: what was put in is judged as well


def main() -> None:
    """Sanitise the page on standard input."""
    asked = json.loads(sys.stdin.buffer.readline())
    bound(asked["bounds"])
    sys.stdout.buffer.write(presentable(sys.stdin.buffer.read().decode("utf-8", "replace")).encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
