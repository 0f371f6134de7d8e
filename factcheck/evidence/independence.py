"""The independent origins behind a claim, counted over the lineage of its sources.

What counts, exactly:

- An edge says that *child* leans on *parent*. Every relation counts alike: a translation, a copy, a citation and a
  quotation all stand on what they were taken from.
- A source that leans on nothing is a root, and a root is an origin. A source that leans on others stands on the roots
  it reaches and adds no origin of its own, however many roots those are.
- A root is the origin even where it is no evidence itself (the wire report that nobody has captured).
- Sources that lean on one another in a circle (a strongly connected component) stand or fall together. A circle with
  no way out is one origin, since none in it is known to have it first hand; a circle with a way out stands on what it
  leads to.
- The count is the number of distinct origins that the speaking sources reach: five papers that cite one wire are one.
  It is never more than the sources that speak: one report that names two witnesses is still one report.

Nothing here recurses; the work is linear in sources and edges (times the number of origins, as bits of one integer).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class Edge:
    """*child* leans on *parent*; both are ids of sources."""

    child: int
    parent: int
    relation: Relation = Relation.CITES


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent origin.

    ``root``: the source it all comes from; in a circle without a way out, the smallest id in it.
    ``members``: every speaking source that stands on it, in the order given.
    ``seated``: those to draw under it: as ``members``, but a source that stands on several origins sits under the first.
    ``circle``: the whole circle where the root is one, else empty.
    """

    root: int
    members: tuple[int, ...]
    seated: tuple[int, ...] = ()
    circle: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Independence:
    """What the speaking sources of a claim come down to.

    ``sources``: the speaking sources, each once, in the order given.
    ``origins``: in the order in which those sources reach them.
    ``circles``: circular sourcing behind the claim, each circle's ids ascending; also those that have a way out.
    """

    sources: tuple[int, ...]
    origins: tuple[Origin, ...]
    circles: tuple[tuple[int, ...], ...] = ()

    @property
    def count(self) -> int:
        """How many independent origins there are; no more than there are sources."""
        return min(len(self.origins), len(self.sources))

    @property
    def words(self) -> str:
        """``3 sources, 1 origin``."""
        return f"{_counted(len(self.sources), 'source')}, {_counted(self.count, 'origin')}"


def independence(sources: Iterable[int], edges: Iterable[Edge]) -> Independence:
    """Count the origins behind the speaking ``sources``; edges that none of them reaches play no part."""
    speaking = tuple(dict.fromkeys(sources))
    parents: dict[int, list[int]] = {}
    for edge in edges:
        parents.setdefault(edge.child, []).append(edge.parent)
    components = _components(speaking, parents)
    place = {source: at for at, component in enumerate(components) for source in component}
    reach, roots = _reach(components, place, parents)

    circles = [c for c in components if len(c) > 1 or c[0] in parents.get(c[0], ())]
    order = _order(speaking, place, reach)
    members: dict[int, list[int]] = {root: [] for root in order}
    seated: dict[int, list[int]] = {root: [] for root in order}
    for source in speaking:
        under = _bits(reach[place[source]])
        for root in under:
            members[root].append(source)
        seated[min(under, key=order.__getitem__)].append(source)
    return Independence(
        speaking,
        tuple(_origin(components[roots[r]], members[r], seated[r], parents) for r in order),
        tuple(sorted(circles)),
    )


def _origin(component: tuple[int, ...], members: list[int], seated: list[int], parents: Mapping[int, Sequence[int]]) -> Origin:
    circular = len(component) > 1 or component[0] in parents.get(component[0], ())
    return Origin(component[0], tuple(members), tuple(seated), component if circular else ())


def _components(starts: Sequence[int], parents: Mapping[int, Sequence[int]]) -> list[tuple[int, ...]]:
    """Strongly connected components reached from ``starts``, parents before children (Tarjan 1972, with its own stack)."""
    number: dict[int, int] = {}
    low: dict[int, int] = {}
    open_: dict[int, None] = {}  # an ordered set: the sources whose component is not closed yet
    found: list[tuple[int, ...]] = []
    for start in starts:
        if start in number:
            continue
        number[start] = low[start] = len(number)
        open_[start] = None
        walk = [(start, iter(parents.get(start, ())))]
        while walk:
            source, onward = walk[-1]
            for parent in onward:
                if parent not in number:
                    number[parent] = low[parent] = len(number)
                    open_[parent] = None
                    walk.append((parent, iter(parents.get(parent, ()))))
                    break
                if parent in open_:
                    low[source] = min(low[source], number[parent])
            else:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[source])
                if low[source] == number[source]:
                    found.append(_close(source, open_))
    return found


def _close(source: int, open_: dict[int, None]) -> tuple[int, ...]:
    """Take the component that ``source`` heads off the open ones."""
    component: list[int] = []
    while not component or component[-1] != source:
        component.append(open_.popitem()[0])
    return tuple(sorted(component))


def _reach(
    components: Sequence[tuple[int, ...]], place: Mapping[int, int], parents: Mapping[int, Sequence[int]]
) -> tuple[list[int], list[int]]:
    """For each component the roots it reaches, as bits; and for each bit the component that is the root."""
    reach: list[int] = []
    roots: list[int] = []
    for at, component in enumerate(components):
        mask = 0
        for source in component:
            for parent in parents.get(source, ()):
                if place[parent] != at:
                    mask |= reach[place[parent]]
        if not mask:
            mask = 1 << len(roots)
            roots.append(at)
        reach.append(mask)
    return reach, roots


def _order(speaking: Sequence[int], place: Mapping[int, int], reach: Sequence[int]) -> dict[int, int]:
    """Roots (bit numbers) in the order in which the speaking sources reach them."""
    order: dict[int, int] = {}
    seen = 0
    for source in speaking:
        for root in _bits(reach[place[source]] & ~seen):
            order[root] = len(order)
        seen |= reach[place[source]]
    return order


def _bits(mask: int) -> list[int]:
    """Numbers of the bits set, ascending."""
    bits = []
    while mask:
        lowest = mask & -mask
        bits.append(lowest.bit_length() - 1)
        mask ^= lowest
    return bits


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
