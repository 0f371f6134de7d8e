"""The evidence on one claim, as the pane beside it shows it: under the origins that it comes down to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.queries.facts import actor_of
from articles.queries.one_claim import Layout
from articles.queries.sight import SourceSeen
from articles.queries.whole import ClaimSeen, EvidenceSeen
from factcheck.desk.workflow import Action, decide
from factcheck.evidence.independence import Edge, Origin
from factcheck.vocabulary import Answer, Relation, Stance


@dataclass(frozen=True, slots=True)
class Lean:
    """What a source leans on, by name, and how."""

    relation: Relation
    name: str


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One piece of evidence. ``also``: numbers of the other origins that its source stands on."""

    seen: EvidenceSeen
    leans: tuple[Lean, ...] = ()
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """What hangs under one origin: whoever has it first hand, then those that lean on it.

    ``leaning``: how many of ``rows`` are not the root itself. ``circle``: the names of those that lean on one another, where the root
    is a circle.
    """

    number: int
    root: SourceSeen
    rows: tuple[EvidenceRow, ...]
    leaning: int
    circle: tuple[str, ...] = ()

    @property
    def speaks(self) -> bool:
        """Whether the root is evidence itself."""
        return self.leaning < len(self.rows)


@dataclass(frozen=True, slots=True)
class EvidencePane:
    """The pane: origins with what hangs under them, those that are silent, and the searches that found nothing."""

    origins: tuple[OriginGroup, ...]
    silent: tuple[EvidenceRow, ...]
    not_found: tuple[EvidenceRow, ...]
    give: Answer
    waive: Answer


def evidence_pane(whole: Layout, seen: ClaimSeen) -> EvidencePane:
    """Out of what is loaded: no query."""
    leans = leans_of(whole.edges, whole.named)
    rows = {e.row.source_id: e for e in seen.evidence}
    also: dict[int, list[int]] = defaultdict(list)
    for number, origin in enumerate(seen.independence.origins, 1):
        for source in set(origin.members) - set(origin.seated):
            also[source].append(number)

    def row(e: EvidenceSeen) -> EvidenceRow:
        pk = e.row.source_id
        return EvidenceRow(e, () if e.source.hidden else leans.get(pk, ()), tuple(also[pk]))

    depth = depths(whole.edges)
    actor = actor_of(whole.reader)
    return EvidencePane(
        origins=tuple(
            OriginGroup(
                number=number,
                root=whole.named[origin.root],
                rows=tuple(row(rows[pk]) for pk in sorted(origin.seated, key=lambda pk: depth.get(pk, 0))),
                leaning=sum(pk != origin.root for pk in origin.seated),
                circle=tuple(whole.named[pk].name for pk in origin.circle),
            )
            for number, origin in enumerate(seen.independence.origins, 1)
        ),
        silent=tuple(row(e) for e in seen.evidence if e.row.stance is Stance.SILENT),
        not_found=tuple(row(e) for e in seen.evidence if e.row.stance is Stance.NOT_FOUND),
        give=decide(Action.GIVE_EVIDENCE, actor, seen.facts),
        waive=decide(Action.WAIVE, actor, seen.facts),
    )


def leans_of(edges: Iterable[Edge], named: Mapping[int, SourceSeen]) -> dict[int, tuple[Lean, ...]]:
    """What each source leans on, by the source's key."""
    leans: dict[int, list[Lean]] = defaultdict(list)
    for edge in edges:
        leans[edge.child].append(Lean(edge.relation, named[edge.parent].name))
    return {pk: tuple(of) for pk, of in leans.items()}


def origin_name(origin: Origin, named: Mapping[int, SourceSeen]) -> str:
    """What an origin is called: its root, or all of a circle."""
    return " ⇄ ".join(named[pk].name for pk in origin.circle) if origin.circle else named[origin.root].name


def depths(edges: Iterable[Edge]) -> dict[int, int]:
    """How many steps each source stands from the nearest source that leans on nothing; what only circles lead to counts last."""
    children: dict[int, list[int]] = defaultdict(list)
    leaning = set()
    for edge in edges:
        children[edge.parent].append(edge.child)
        leaning.add(edge.child)
    depth = dict.fromkeys((pk for pk in children if pk not in leaning), 0)
    walk = list(depth)
    for parent in walk:
        for child in children[parent]:
            if child not in depth:
                depth[child] = depth[parent] + 1
                walk.append(child)
    return depth | {pk: len(depth) for pk in leaning if pk not in depth}
