"""Lines of lineage that a machine proposes between an article, its sources, and what they name. None counts until a person draws it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from heapq import nlargest

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import LineageDismissal, Source
from articles.queries.captured import MOST_READ, Captured, cues_in, newest_texts
from articles.queries.readings import reading_of
from articles.queries.sight import SourceSeen
from articles.queries.whole import WholeArticle
from factcheck.evidence.addresses import canonical_address
from factcheck.evidence.copying import Copy, copies
from factcheck.evidence.spelling import fold
from factcheck.reading.addresses import host_of
from factcheck.vocabulary import LineageCue, Relation, SourceKind

MOST = 30
"""Proposals that are shown at once; dismissing or drawing some brings the next."""
MOST_COMPARED = 60
"""Sources whose texts are compared with each other."""
_AROUND = 60
_LONGEST_QUOTE = 280
ARTICLE = None
"""The article itself, where a key of a source could stand."""
_Way = tuple[int | None, int]
_Pair = frozenset[int | None]
_Leans = Mapping[int | None, set[int]]


@dataclass(frozen=True, slots=True)
class _OfSubject:
    """What is said of a source, or of the article (``None``)."""

    subject: SourceSeen | None

    @property
    def key(self) -> str:
        """What a form calls the subject."""
        return str(self.subject.source.pk) if self.subject else "article"


@dataclass(frozen=True, slots=True)
class ProposedLine(_OfSubject):
    """``subject`` (``None``: the article) seems to lean on ``leans_on``. ``why`` in words; ``words``: those it was told by, as printed.

    ``said``: the subject's own text says so.
    """

    leans_on: SourceSeen
    relation: Relation
    why: str
    words: str = ""
    language: str = ""
    said: bool = False


@dataclass(frozen=True, slots=True)
class DismissedLine(_OfSubject):
    """Somebody said that ``subject`` (``None``: the article) does not lean on ``leans_on``."""

    leans_on: SourceSeen


@dataclass(frozen=True, slots=True)
class Naming(_OfSubject):
    """Who names an origin that is no source yet: the article (``None``) or a source, how, and in what words."""

    relation: Relation
    words: str
    language: str


@dataclass(frozen=True, slots=True)
class NamedOrigin:
    """Something that texts say they have it from, and that is no source of the article yet. ``key``: a SHA-256 of what they call it."""

    key: str
    name: str
    url: str
    kind: SourceKind
    by: tuple[Naming, ...]


@dataclass(frozen=True, slots=True)
class LineageProposals:
    """What waits for a person: lines between what is there, and origins to be added. ``more``: how many lines are not shown yet.

    ``dismissed``: origins that somebody said no to, while a text that the reader may see names them still. ``dismissed_lines``: lines
    between what the reader may see, whether or not its texts still speak for them.
    """

    lines: tuple[ProposedLine, ...] = ()
    origins: tuple[NamedOrigin, ...] = ()
    dismissed: tuple[NamedOrigin, ...] = ()
    dismissed_lines: tuple[DismissedLine, ...] = ()
    more: int = 0

    @property
    def dismissed_number(self) -> int:
        """How many are listed as dismissed."""
        return len(self.dismissed) + len(self.dismissed_lines)


@dataclass(frozen=True, slots=True)
class _Speaker:
    """The article (key ``None``) or a source, with its text and what it is called."""

    key: int | None
    seen: SourceSeen | None
    text: str
    language: str
    cues: tuple[LineageCue, ...]
    address: str
    names: frozenset[str]
    when: str


@dataclass(slots=True)
class _Found:
    """What was found so far: the first reason for a line stands."""

    lines: dict[tuple[int | None, int], ProposedLine] = field(default_factory=dict)
    named: dict[str, list[tuple[LineageCue, Naming]]] = field(default_factory=lambda: defaultdict(list))


def lineage_proposals(whole: WholeArticle) -> LineageProposals:
    """Two queries beyond the whole article. Sources hidden from the reader play no part, nor what leans on such."""
    seen = {pk: whole.named[pk] for pk in whole.listed if not whole.named[pk].hidden}
    texts = newest_texts(seen)
    dismissed, unwanted = _dismissed(whole, seen)
    speakers = [_article(whole), *(_source(source, texts.get(pk)) for pk, source in seen.items())]
    leans = _reached(whole)
    drawn = {*((edge.child, edge.parent) for edge in whole.edges), *((ARTICLE, line.leans_on_id) for line in whole.lineage)}
    found = _Found()
    for speaker in speakers:
        _by_cue(speaker, speakers, found)
    _by_address(speakers, found)
    _by_copy(speakers, texts, _settled(speakers, dismissed, leans), found)
    lines = [
        line
        for (child, parent), line in found.lines.items()
        if (child, parent) not in dismissed
        and (child, parent) not in drawn
        and (line.said or not {child, parent} & (leans[child] | leans[parent]))
    ]
    named = _origins(found)
    return LineageProposals(
        tuple(lines[:MOST]),
        tuple([origin for origin in named if origin.key not in unwanted][:MOST]),
        tuple([origin for origin in named if origin.key in unwanted][:MOST]),
        _dismissed_lines(dismissed, drawn, seen),
        max(0, len(lines) - MOST),
    )


def _article(whole: WholeArticle) -> _Speaker:
    article = whole.article
    text = article.current.text[:MOST_READ] if article.current else ""
    when = article.published_on.isoformat() if article.published_on else ""
    names = frozenset(filter(None, (fold(article.publisher),)))
    return _Speaker(ARTICLE, None, text, article.language, reading_of(article).lineage, canonical_address(article.url), names, when)


def _source(seen: SourceSeen, captured: Captured | None) -> _Speaker:
    source = seen.source
    text = captured.text if captured else ""
    return _Speaker(
        source.pk,
        seen,
        text,
        source.language,
        cues_in(text, source.language) if text else (),
        canonical_address(source.url),
        _names(source),
        source.published_on.isoformat() if source.published_on else "",
    )


def _names(source: Source) -> frozenset[str]:
    """What a text may call it: its name, its publisher, its site."""
    return frozenset(filter(None, (fold(source.name), fold(source.publisher), fold(host_of(source.url)))))


def _dismissed(whole: WholeArticle, seen: Mapping[int, SourceSeen]) -> tuple[set[_Way], set[str]]:
    """The lines, and the keys of the origins, that are not to be proposed."""
    rows = LineageDismissal.objects.filter(Q(article=whole.article) | Q(source__in=seen))
    told = list(rows.values_list("source_id", "leans_on_id", "origin"))
    return {(child, parent) for child, parent, _origin in told if parent}, {origin for *_way, origin in told if origin}


def _dismissed_lines(dismissed: Collection[_Way], drawn: Collection[_Way], seen: Mapping[int, SourceSeen]) -> tuple[DismissedLine, ...]:
    """Those between what the article has and the reader sees; the article's own first."""
    ways = sorted((way for way in dismissed if way not in drawn), key=lambda way: (way[0] or 0, way[1]))
    return tuple(
        DismissedLine(seen[child] if child is not None else None, seen[parent])
        for child, parent in ways
        if parent in seen and (child is ARTICLE or child in seen)
    )[:MOST]


def _reached(whole: WholeArticle) -> defaultdict[int | None, set[int]]:
    """What each leans on already, over however many steps; the article's under ``None``."""
    parents: dict[int | None, set[int]] = defaultdict(set)
    for edge in whole.edges:
        parents[edge.child].add(edge.parent)
    parents[ARTICLE] = {edge.leans_on_id for edge in whole.lineage}
    reached: defaultdict[int | None, set[int]] = defaultdict(set)
    for child in list(parents):
        walk = list(parents[child])
        while walk:
            parent = walk.pop()
            if parent not in reached[child]:
                reached[child].add(parent)
                walk += parents.get(parent, ())
    return reached


def _by_cue(speaker: _Speaker, speakers: Iterable[_Speaker], found: _Found) -> None:
    """What a text says that it has it from: a source of the article, or something that is none yet."""
    for cue in speaker.cues:
        if _is_called(speaker, cue):
            continue
        words = _around(speaker.text, cue)
        meant = next((other for other in speakers if other.seen and other.key != speaker.key and _is_called(other, cue)), None)
        if meant is None:
            naming = Naming(speaker.seen, cue.relation, words, speaker.language)
            found.named[canonical_address(cue.url) or fold(cue.name)].append((cue, naming))
        elif meant.seen and meant.key is not None:
            why = _("its text names %(name)s") % {"name": cue.name}
            line = ProposedLine(speaker.seen, meant.seen, cue.relation, why, words, speaker.language, said=True)
            found.lines.setdefault((speaker.key, meant.key), line)


def _is_called(speaker: _Speaker, cue: LineageCue) -> bool:
    """Whether a cue names this one: by its address where it gives one, else by its name or as the beginning of it."""
    name = fold(cue.name)
    if cue.url:
        return canonical_address(cue.url) == speaker.address if speaker.address else name in speaker.names
    return bool(name) and any(known == name or known.startswith((f"{name} ", f"{name},", f"{name}:")) for known in speaker.names)


def _around(text: str, cue: LineageCue) -> str:
    """The cue in its line, so that a person can judge it."""
    start = max(text.rfind("\n", 0, cue.start) + 1, cue.start - _AROUND)
    line_end = text.find("\n", cue.end)
    end = min(line_end if line_end >= 0 else len(text), cue.end + _AROUND)
    before, after = text[start : cue.start], text[cue.end : end]
    if start > 0 and text[start - 1] != "\n":
        before = f"…{before.partition(' ')[2]}"
    if end < len(text) and text[end] != "\n":
        after = f"{after.rpartition(' ')[0]}…"
    return f"{before.lstrip()}{text[cue.start : cue.end]}{after.rstrip()}"


def _by_address(speakers: list[_Speaker], found: _Found) -> None:
    """The same page twice: two sources, or a source that is the article itself."""
    holders: dict[str, list[_Speaker]] = defaultdict(list)
    for speaker in speakers:
        if speaker.address:
            holders[speaker.address].append(speaker)
    for same in holders.values():
        for one, other in ((a, b) for at, a in enumerate(same) for b in same[at + 1 :]):
            why = _("both have the address %(address)s") % {"address": one.address}
            for child, parent in _directions(one, other):
                if parent.seen and parent.key is not None:
                    found.lines.setdefault((child.key, parent.key), ProposedLine(child.seen, parent.seen, Relation.REPUBLISHES, why))


def _settled(speakers: Iterable[_Speaker], dismissed: Collection[_Way], leans: _Leans) -> frozenset[_Pair]:
    """Pairs of which no line can be proposed: one leans on the other already, or a person has said of each way that it does not."""
    by_key = {speaker.key: speaker for speaker in speakers}
    settled = {frozenset((child, parent)) for child, parents in leans.items() for parent in parents}
    for child, parent in dismissed:
        if child in by_key and parent in by_key:
            ways = _directions(by_key[child], by_key[parent])
            if all((by.key, on.key) in dismissed for by, on in ways if on.seen):
                settled.add(frozenset((child, parent)))
    return frozenset(settled)


def _by_copy(speakers: list[_Speaker], texts: Mapping[int, Captured], settled: frozenset[_Pair], found: _Found) -> None:
    """Passages that two share near to the word; of very many sources, those captured last are compared."""
    by_key = {speaker.key: speaker for speaker in speakers}
    latest = {ARTICLE, *nlargest(MOST_COMPARED, texts, key=lambda pk: texts[pk].capture_id)}
    shared = _copies(tuple((speaker.key, speaker.text) for speaker in speakers if speaker.text and speaker.key in latest), settled)
    for (first, second), copy in shared:
        for child, parent in _directions(by_key[first], by_key[second]):
            if parent.seen and parent.key is not None:
                line = ProposedLine(child.seen, parent.seen, _copied_how(copy), _shares(copy), _cut(copy.longest), child.language)
                found.lines.setdefault((child.key, parent.key), line)


@lru_cache(maxsize=64)
def _copies(texts: tuple[tuple[int | None, str], ...], settled: frozenset[_Pair]) -> tuple[tuple[tuple[int | None, int | None], Copy], ...]:
    return tuple(copies(dict(texts), settled=settled).items())


def _copied_how(copy: Copy) -> Relation:
    return Relation.REPUBLISHES if copy.whole else Relation.QUOTES


def _shares(copy: Copy) -> str:
    said = ngettext(
        "they share %(n)s word in long passages, %(share)s %% of the shorter text",
        "they share %(n)s words in long passages, %(share)s %% of the shorter text",
        copy.words,
    )
    return said % {"n": copy.words, "share": round(copy.share * 100)}


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rsplit(' ', 1)[0]}…"


def _directions(one: _Speaker, other: _Speaker) -> Iterator[tuple[_Speaker, _Speaker]]:
    """Who leans on whom: the later on the earlier; both ways where that cannot be told. Only an earlier source is what the article leans on."""
    if not one.when or not other.when or one.when == other.when:
        yield one, other
        yield other, one
    else:
        yield (other, one) if one.when < other.when else (one, other)


def _origins(found: _Found) -> list[NamedOrigin]:
    """The named, those first that most name."""
    return [_origin(called, told) for called, told in sorted(found.named.items(), key=lambda named: len(named[1]), reverse=True)]


def _origin(called: str, told: list[tuple[LineageCue, Naming]]) -> NamedOrigin:
    cue = told[0][0]
    return NamedOrigin(
        sha256(called.encode()).hexdigest(),
        cue.name,
        next((c.url for c, _naming in told if c.url), ""),
        SourceKind.NEWS_REPORT if cue.url else SourceKind.WIRE_REPORT,
        tuple(naming for _cue, naming in told),
    )
