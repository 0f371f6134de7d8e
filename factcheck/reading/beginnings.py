"""How a web page begins, told in one walk over its first characters: what strangers hand in may be made to cost as much as it can."""

from __future__ import annotations

import re

LOOKED_AT = 8_192
"""Characters within which a page shows that it is one."""
_PROLOGUE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>)?\s*", re.IGNORECASE)
_BLANKS = re.compile(r"\s*")
_ELEMENT = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE)


def begins_as_page(text: str) -> bool:
    """Whether a text begins as a web page does: with a doctype or an element of its head, after no more than comments."""
    text = text[:LOOKED_AT]
    prologue = _PROLOGUE.match(text)
    at = prologue.end() if prologue else 0
    while text.startswith("<!--", at):
        end = text.find("-->", at + 2)  # "<!-->" is a whole comment (HTML, 13.2.5.43)
        if end < 0:
            return False
        blanks = _BLANKS.match(text, end + 3)
        at = blanks.end() if blanks else end + 3
    return _ELEMENT.match(text, at) is not None
