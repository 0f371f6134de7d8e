"""Sources in layers, for a picture of lineage: origins on top, what leans on them below, and few lines that cross.

A line over several layers bends in each, so that it goes round what stands there. Where sources lean on one another so densely that
this would take thousands of bends, which nobody could follow with the eye, the longest lines go straight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from factcheck.evidence.independence import Edge

WIDTH = 184
MARGIN, CIRCLE_GAP, CIRCLE_PAD = 22, 68, 14
MOST_BENDS = 1_500
_GAP, _BEND = 28, 20
_SWEEPS = 6

Vertex = tuple[str, int, int]
"""A component (``c``, its number, 0) or a bend of a line (``b``, the line's number, the layer)."""


def layers_of(components: Sequence[tuple[int, ...]], edges: Sequence[Edge], *, last: int) -> list[int]:
    """How many steps each component stands under the origins, by the longest way; ``last`` stands under all of them."""
    place = {key: at for at, component in enumerate(components) for key in component}
    parents: dict[int, set[int]] = defaultdict(set)
    for edge in edges:
        if place[edge.child] != place[edge.parent]:
            parents[place[edge.child]].add(place[edge.parent])
    layers = [0] * len(components)
    for _round in components:
        before = list(layers)
        for at in range(len(components)):
            layers[at] = max((layers[parent] + 1 for parent in parents[at]), default=0)
        if before == layers:
            break
    if last in place:
        layers[place[last]] = max(layers[place[last]], max(layers, default=0) if len(components) > 1 else 0)
    return layers


class Graph:
    """Components and bends in layers, with who is joined to whom from one layer to the next."""

    def __init__(self, components: Sequence[tuple[int, ...]], layers: Sequence[int], edges: Sequence[Edge]) -> None:
        self.components = components
        self.edges = edges
        self.pairs = frozenset((edge.child, edge.parent) for edge in edges)
        self.place = {key: at for at, component in enumerate(components) for key in component}
        self.rows: list[list[Vertex]] = [[] for _ in range(max(layers, default=0) + 1)]
        for at, layer in enumerate(layers):
            self.rows[layer].append(("c", at, 0))
        self.layer: dict[Vertex, int] = {("c", at, 0): layer for at, layer in enumerate(layers)}
        self.up: dict[Vertex, list[Vertex]] = defaultdict(list)
        self.down: dict[Vertex, list[Vertex]] = defaultdict(list)
        self.ways: list[list[Vertex]] = []
        bending = self._bending(layers)
        for number, edge in enumerate(edges):
            self.ways.append(self._way(number, edge, layers, bends=number in bending))

    def _bending(self, layers: Sequence[int]) -> set[int]:
        """The lines that bend, by number: the shortest first, until there are as many bends as are laid out."""
        over = [max(0, layers[self.place[edge.child]] - layers[self.place[edge.parent]] - 1) for edge in self.edges]
        bends = 0
        bending = set()
        for number in sorted(range(len(over)), key=over.__getitem__):
            bends += over[number]
            if bends > MOST_BENDS:
                break
            bending.add(number)
        return bending

    def _way(self, number: int, edge: Edge, layers: Sequence[int], *, bends: bool) -> list[Vertex]:
        child, parent = self.place[edge.child], self.place[edge.parent]
        if child == parent:
            return []
        way: list[Vertex] = [("c", child, 0)]
        for layer in range(layers[child] - 1, layers[parent], -1) if bends else ():
            bend = ("b", number, layer)
            self.rows[layer].append(bend)
            self.layer[bend] = layer
            way.append(bend)
        way.append(("c", parent, 0))
        for lower, upper in pairwise(way):
            self.up[lower].append(upper)
            self.down[upper].append(lower)
        return way

    def width(self, vertex: Vertex) -> int:
        """How wide a vertex is."""
        if vertex[0] == "b":
            return _BEND
        size = len(self.components[vertex[1]])
        return WIDTH * size + CIRCLE_GAP * (size - 1) + (2 * CIRCLE_PAD if size > 1 else 0)


def ordered(graph: Graph) -> list[list[Vertex]]:
    """Each layer from left to right, so that few lines cross: every vertex at the mean of its neighbours, swept up and down."""
    rows = [list(row) for row in graph.rows]
    place = {vertex: float(x) for row in rows for x, vertex in enumerate(row)}
    for sweep in range(_SWEEPS):
        downwards = sweep % 2 == 0
        neighbours = graph.up if downwards else graph.down
        for at in range(len(rows)) if downwards else range(len(rows) - 1, -1, -1):
            rows[at].sort(key=lambda vertex: _mean([place[other] for other in neighbours[vertex]], place[vertex]))
            place.update((vertex, float(x)) for x, vertex in enumerate(rows[at]))
    return rows


def _mean(places: Sequence[float], otherwise: float) -> float:
    return sum(places) / len(places) if places else otherwise


def middles(graph: Graph, rows: Sequence[Sequence[Vertex]]) -> dict[Vertex, float]:
    """The middle of each vertex: as near to the mean of its neighbours as its own neighbours to the left and right let it be."""
    spots: dict[Vertex, float] = {}
    for row in rows:
        at = 0.0
        for vertex in row:
            spots[vertex] = at + graph.width(vertex) / 2
            at += graph.width(vertex) + _GAP
    for sweep in range(_SWEEPS):
        neighbours = graph.down if sweep % 2 == 0 else graph.up
        for row in reversed(rows) if sweep % 2 else rows:
            wanted = [_mean([spots[other] for other in neighbours[vertex]], spots[vertex]) for vertex in row]
            spots.update(zip(row, _apart(wanted, [graph.width(vertex) for vertex in row]), strict=True))
    left = min((spot - graph.width(vertex) / 2 for vertex, spot in spots.items()), default=0.0)
    return {vertex: spot - left + MARGIN for vertex, spot in spots.items()}


def _apart(wanted: Sequence[float], widths: Sequence[int]) -> list[float]:
    """Middles in order, none nearer to the next than they are wide; the mean of pushing to the right and pushing to the left."""

    def pushed(spots: Sequence[float], sizes: Sequence[int]) -> list[float]:
        out: list[float] = []
        for at, spot in enumerate(spots):
            out.append(spot if not at else max(spot, out[-1] + (sizes[at - 1] + sizes[at]) / 2 + _GAP))
        return out

    right = pushed(wanted, widths)
    left = [-spot for spot in reversed(pushed([-spot for spot in reversed(wanted)], list(reversed(widths))))]
    return [(a + b) / 2 for a, b in zip(right, left, strict=True)]
