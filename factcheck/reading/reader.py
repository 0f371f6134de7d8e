"""The whole of reading: an article's text in, a :class:`Reading` out."""

from __future__ import annotations

from factcheck.reading.decoding import clean
from factcheck.reading.language import detect_language
from factcheck.reading.sentences import split_sentences
from factcheck.reading.structure import find_blocks
from factcheck.vocabulary import Dateline, Reading, Sentence


def read(text: str, *, dateline: Dateline = Dateline(), language: str | None = None, url: str = "") -> Reading:  # noqa: B008 - frozen
    """Read plain text. ``language`` and ``url`` where they are known; raises :class:`UnreadableText` where it is no text."""
    text = clean(text)
    language = language or detect_language(text)
    blocks = tuple(find_blocks(text))
    sentences = tuple(
        Sentence(span.start, span.end) for block in blocks if block.kind.counts for span in split_sentences(text, block.start, block.end, language=language)
    )
    return Reading(text=text, language=language, url=url, blocks=blocks, sentences=sentences)
