"""Sentences within a block."""
from __future__ import annotations
from factcheck.vocabulary import Span
import re
_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s+[\"“‘«(\[]*[^\W\d_a-z]|\s*$)")

def split_sentences(text: str, start: int, end: int, *, language: str) -> list[Span]:
    """The sentences of ``text[start:end]``, without the blanks around them."""
    spans, at = [], start
    for found in _END.finditer(text, start, end):
        spans.append(Span(at, found.end()))
        at = found.end()
        while at < end and text[at].isspace():
            at += 1
    if text[at:end].strip():
        spans.append(Span(at, at + len(text[at:end].rstrip())))
    return spans
