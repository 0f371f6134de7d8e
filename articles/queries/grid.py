"""The grid: one row a claim, one column a source, and what each row adds up to. Built of a :class:`WholeArticle`, without a query."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from articles.queries.evidence import Lean, depths, leans_of, origin_name
from articles.queries.facts import actor_of, origins_rule
from articles.queries.one_claim import Layout
from articles.queries.sight import SourceSeen
from articles.queries.whole import ClaimSeen, EvidenceSeen, WholeArticle
from factcheck.desk.facts import ClaimFacts
from factcheck.desk.workflow import Action, may
from factcheck.evidence.independence import independence
from factcheck.vocabulary import Agreement, ClaimState

Show = Callable[[ClaimSeen], bool]


@dataclass(frozen=True, slots=True)
class Beam:
    """One origin over the columns that are seated under it. ``name`` is empty where its one column says it."""

    number: int
    name: str
    span: int
    hidden: bool


@dataclass(frozen=True, slots=True)
class Column:
    """One source. ``leans``: what it leans on, or how many origins it stands on (``origins`` > 1)."""

    source: SourceSeen
    starts: bool
    leans: tuple[Lean, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says on one claim. ``href`` is empty where there is nothing to open; ``agreement`` where there is none to tell."""

    name: str
    starts: bool
    href: str
    stance: str = ""
    stated: str = ""
    language: str = ""
    agreement: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim. ``mark``: what makes it stand out; ``conflict``: why its values conflict, in words; ``lacks``: under the rule on origins."""

    seen: ClaimSeen
    cells: tuple[Cell, ...]
    mark: str
    conflict: str
    lacks: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to see less: ``count`` of all claims are left."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The page. ``rows`` are those that ``show`` leaves."""

    beams: tuple[Beam, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    filters: tuple[Filter, ...]
    show: str


def under_origins(seen: ClaimSeen) -> bool:
    """Whether a claim has fewer origins than the desk asks for, unless that is waived or nothing rests on them."""
    return (seen.claim.verdict is None or seen.facts.wants_origins) and seen.facts.is_under(origins_rule())


SHOWS: dict[str, Show] = {
    "": lambda _seen: True,
    "conflict": lambda seen: bool(seen.conflicts or seen.contradicted),
    "origins": under_origins,
    "open": lambda seen: seen.claim.state is ClaimState.OPEN,
    "stale": lambda seen: seen.claim.state in (ClaimState.STALE, ClaimState.RETURNED),
}


def build_grid(whole: WholeArticle, show: str = "") -> Grid:
    """The grid with the rows that ``show`` names; an unknown name shows all."""
    show = show if show in SHOWS else ""
    beams, columns = _layout(whole)
    build_row = row_builder(whole, columns)
    return Grid(
        beams=beams,
        columns=columns,
        rows=tuple(build_row(seen) for seen in whole.claims if SHOWS[show](seen)),
        filters=tuple(Filter(key, sum(map(shows, whole.claims))) for key, shows in SHOWS.items()),
        show=show,
    )


def build_row(whole: Layout, seen: ClaimSeen) -> Row:
    """One row of the grid."""
    return row_builder(whole, _layout(whole)[1])(seen)


def row_builder(whole: Layout, columns: tuple[Column, ...]) -> Callable[[ClaimSeen], Row]:
    """What builds rows over these columns. Whoever may give evidence opens cells; others are led to the claim."""
    any_claim = ClaimFacts(number=0, state=ClaimState.OPEN, article_state=whole.article.state)
    gives = bool(may(Action.GIVE_EVIDENCE, actor_of(whole.reader), any_claim))
    grid = reverse("grid", args=[whole.article.pk])
    heads = tuple((c.source.source.pk, c.source.name, c.starts, c.source.hidden) for c in columns)

    def build(seen: ClaimSeen) -> Row:
        said = {e.row.source_id: e for e in seen.evidence}
        page = seen.claim.get_absolute_url()
        base = f"{grid}{seen.claim.number}/"
        cells = []
        for pk, name, starts, hidden in heads:
            e = said.get(pk)
            if hidden:
                cells.append(Cell(name, starts, "", e.row.stance.value if e else ""))
                continue
            href = f"{base}{pk}/" if gives else f"{page}#evidence-{e.row.pk}" if e else ""
            cells.append(_cell(e, seen, name, href, starts=starts) if e else Cell(name, starts, href))
        return Row(seen, tuple(cells), _mark(seen), seen.conflicts[0].comparison.reason if seen.conflicts else "", under_origins(seen))

    return build


def _cell(e: EvidenceSeen, seen: ClaimSeen, name: str, href: str, *, starts: bool) -> Cell:
    row = e.row
    compared = row.stance.speaks and row.normal and seen.claim.normal
    return Cell(
        name,
        starts,
        href,
        stance=row.stance.value,
        stated=row.stated,
        language=row.source.language,
        agreement=e.comparison.agreement.value if compared else "",
        authority=row.authority.value if row.authority else "",
    )


def _mark(seen: ClaimSeen) -> str:
    if seen.agreement is Agreement.CONFLICT or seen.contradicted:
        return "conflict"
    state = seen.claim.state
    return state.value if state in (ClaimState.OPEN, ClaimState.RETURNED, ClaimState.STALE) else "settled"


def _layout(whole: Layout) -> tuple[tuple[Beam, ...], tuple[Column, ...]]:
    """The article's sources under the origins they come down to, whoever has it first hand first."""
    found = independence([seen.source.pk for seen in whole.sources], whole.edges)
    depth = depths(whole.edges)
    leans = leans_of(whole.edges, whole.named)
    stands_on: dict[int, int] = {}
    for origin in found.origins:
        for pk in origin.members:
            stands_on[pk] = stands_on.get(pk, 0) + 1
    beams, columns = [], []
    for number, origin in enumerate((o for o in found.origins if o.seated), 1):
        seated = sorted(origin.seated, key=lambda pk: depth.get(pk, 0))
        named = len(seated) > 1 or origin.root not in seated
        beams.append(Beam(number, origin_name(origin, whole.named) if named else "", len(seated), whole.named[origin.root].hidden))
        columns += [_column(pk, whole.named, leans, stands_on[pk], starts=at == 0) for at, pk in enumerate(seated)]
    return tuple(beams), tuple(columns)


def _column(pk: int, named: Mapping[int, SourceSeen], leans: Mapping[int, tuple[Lean, ...]], origins: int, *, starts: bool) -> Column:
    seen = named[pk]
    return Column(seen, starts, () if seen.hidden else leans.get(pk, ()), origins)
