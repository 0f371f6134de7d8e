"""The whole of reading: an article's text in, a :class:`~factcheck.vocabulary.Reading` out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from itertools import accumulate, pairwise

from factcheck.reading.addresses import day_in
from factcheck.reading.datelines import dateline_day
from factcheck.reading.dates import find_dates
from factcheck.reading.decoding import clean
from factcheck.reading.findings import find_mentions, with_exemptions
from factcheck.reading.html_body import Part, find_body
from factcheck.reading.html_facts import PageFacts, read_facts
from factcheck.reading.html_pieces import parse_page
from factcheck.reading.language import UNDETERMINED, detect_language
from factcheck.reading.lineage import find_lineage
from factcheck.reading.sentences import split_sentences
from factcheck.reading.structure import blocks_of_lines, find_blocks, item_start, title_of
from factcheck.reading.structure_lines import PUBLICATION_STAMP, fold, tell_line
from factcheck.reading.suggestions import suggest_claims
from factcheck.vocabulary import Block, BlockKind, Dateline, DateValue, LineageCue, Reading, Sentence

_UNKNOWN = Dateline()
_SEPARATOR = "\n\n"


def read(text: str, *, dateline: Dateline = _UNKNOWN, language: str | None = None, url: str = "") -> Reading:
    r"""Read plain text. ``language`` and ``url`` where they are known.

    ``Reading.text`` is ``text`` with its line ends made ``\\n``. Where ``dateline`` has no time, ``Reading.published`` is what the text
    or an address in it proposes, and dates are resolved against that. Raises :class:`~factcheck.reading.decoding.UnreadableText`.
    """
    return _with_facts(_laid_out(text, language, url), dateline)


def read_structure(text: str, *, language: str | None = None, url: str = "") -> Reading:
    """Read only what plain text is made of: blocks, sentences and which of them may be exempt, lineage and day; no mentions, no claims.

    Raises as :func:`read` does.
    """
    reading = _laid_out(text, language, url)
    return replace(reading, sentences=_proposed_exempt(reading))


def read_blocks(
    text: str, blocks: Sequence[Block], *, dateline: Dateline = _UNKNOWN, language: str | None = None, url: str = ""
) -> Reading:
    """Read a text whose blocks are known already, in order and disjoint: as :func:`read` does, but for what they are."""
    reading = Reading(text=text, language=language or detect_language(text), title=title_of(text, blocks), url=url, blocks=tuple(blocks))
    return _with_facts(_with_structure(reading), dateline)


def read_html(html: str, *, dateline: Dateline = _UNKNOWN, language: str | None = None, url: str = "") -> Reading:
    """Read a page.

    ``Reading.text`` is the article's text, a paragraph a line with blank lines between; what stood among it and is none of it is kept
    there as furniture. The headline is ``Reading.title`` and not repeated in the text. Raises as :func:`read` does.
    """
    page = parse_page(clean(html))
    if page is None:
        return Reading(text="", language=language or UNDETERMINED, url=url)
    facts = read_facts(page.root, url=url, guess=page.shallow)
    return read_parts(find_body(page, facts), facts=replace(facts, url=facts.url or url), dateline=dateline, language=language)


def read_parts(
    parts: Sequence[Part],
    *,
    facts: PageFacts,
    dateline: Dateline = _UNKNOWN,
    language: str | None = None,
    made_by: str = "",
    made_on: date | None = None,
) -> Reading:
    """Read what has been taken apart already; each part is a line of its own and not blank.

    ``facts`` is what the page or file says of its article. ``made_by`` and ``made_on`` are what a file says of itself: believed only
    where neither ``facts`` nor the text names a writer or a day.
    """
    text = _SEPARATOR.join(part.text for part in parts)
    language = language or detect_language(text, given=facts.language)
    blocks = blocks_of_lines(text, [part.told for part in parts], language=language, title=facts.title)
    reading = Reading(
        text=text,
        language=language,
        title=facts.title,
        byline=facts.byline,
        publisher=facts.publisher,
        url=facts.url,
        published=facts.published,
        blocks=tuple(blocks),
        pages=_pages_of(parts),
    )
    reading = _with_structure(reading)
    reading = replace(reading, byline=reading.byline or made_by, published=reading.published or made_on)
    return _with_facts(reading, dateline)


def _pages_of(parts: Sequence[Part]) -> tuple[tuple[int, int], ...]:
    starts = accumulate((len(part.text) + len(_SEPARATOR) for part in parts), initial=0)
    found = [(start + at, page) for part, start in zip(parts, starts, strict=False) for at, page in part.pages]
    return tuple(after for before, after in pairwise([(0, 0), *found]) if after[1] != before[1])


def _laid_out(text: str, language: str | None, url: str) -> Reading:
    text = clean(text)
    language = language or detect_language(text)
    blocks = find_blocks(text, language=language)
    return _with_structure(Reading(text=text, language=language, title=title_of(text, blocks), url=url, blocks=tuple(blocks)))


def _with_structure(reading: Reading) -> Reading:
    """``reading``, which has its text, language and blocks, with what follows from those."""
    text, blocks = reading.text, reading.blocks
    lineage = find_lineage(text, blocks, language=reading.language)
    return replace(
        reading,
        byline=reading.byline or _byline(text, blocks),
        published=reading.published or _proposed_day(reading, lineage),
        sentences=tuple(_sentences(text, blocks, reading.language)),
        lineage=tuple(lineage),
    )


def _with_facts(reading: Reading, dateline: Dateline) -> Reading:
    """``reading``, which has its structure, with all that is read out of its sentences by its dateline, given or proposed."""
    text, language, blocks = reading.text, reading.language, reading.blocks
    published = dateline.published or reading.published
    if dateline.published is None and published is not None:
        dateline = replace(dateline, published=published if isinstance(published, datetime) else datetime.combine(published, time.min))
    sentences = _proposed_exempt(reading)
    mentions = find_mentions(text, language=language, dateline=dateline, blocks=blocks, sentences=sentences)
    claims = suggest_claims(text, language=language, blocks=blocks, sentences=sentences, mentions=mentions)
    return replace(reading, published=published, sentences=sentences, mentions=tuple(mentions), claims=tuple(claims))


def _proposed_exempt(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences of ``reading``, each with the exemption proposed for it."""
    return tuple(with_exemptions(reading.text, language=reading.language, blocks=reading.blocks, sentences=reading.sentences))


def _proposed_day(reading: Reading, lineage: Sequence[LineageCue]) -> date | None:
    """The day that the article's address, its date line, its dateline, or the address of its source gives, in this order."""
    stated = day_in(reading.url) or _stamped_day(reading) or dateline_day(reading.text, reading.blocks, reading.language)
    days = (stated, *(cue.published for cue in lineage))
    return next((day for day in days if day is not None), None)


def _stamped_day(reading: Reading) -> date | None:
    for block in reading.blocks:
        if block.kind is BlockKind.METADATA and block.reason == PUBLICATION_STAMP:
            for mention in find_dates(reading.text[block.start : block.end], language=reading.language, dateline=_UNKNOWN):
                value = mention.value
                if isinstance(value, DateValue) and value.earliest is not None and value.earliest == value.latest:
                    return value.earliest
    return None


def _byline(text: str, blocks: Sequence[Block]) -> str:
    for block in blocks:
        if block.kind is BlockKind.METADATA and block.reason == "byline":
            line = fold(text[block.start : block.end])
            return tell_line(line).rest or line
    return ""


def _sentences(text: str, blocks: Sequence[Block], language: str) -> list[Sentence]:
    return [
        Sentence(span.start, span.end)
        for block in blocks
        if block.kind.counts
        for span in split_sentences(text, item_start(text, block), block.end, language=language)
    ]
