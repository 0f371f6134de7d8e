"""Where to draw what in a picture of lineage: a layered graph, origins on top and what leans on them below (Sugiyama, 1981).

Sources that lean on one another in a circle stand side by side in a box of their own. A line over several layers bends round what
stands between. All lengths are in the picture's own units, from its upper left corner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from factcheck.evidence.independence import Edge, independence
from factcheck.vocabulary import Relation

ARTICLE = 0
"""The key of the article, which is no source."""
WIDTH, HEIGHT = 184, 56
_GAP, _LAYER, _MARGIN, _CIRCLE_GAP, _CIRCLE_PAD = 28, 78, 22, 68, 14
_BEND = 20
_SWEEPS = 6
_LINE = 21
"""Characters of a name that fit on one line of a box."""


class Part(StrEnum):
    """What a box is in the picture."""

    ORIGIN = "origin"
    LEANING = "leaning"
    CIRCLE = "circle"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Box:
    """One source, or the article, at ``x``, ``y``. ``lines``: its name, cut into at most two."""

    key: int
    part: Part
    x: int
    y: int
    lines: tuple[str, ...] = ()
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def middle(self) -> int:
        """Where its middle is, from the left."""
        return self.x + self.width // 2

    @property
    def halo(self) -> tuple[int, int, int, int]:
        """The second frame of an origin, round the first: ``x``, ``y``, width, height."""
        return self.x - 5, self.y - 5, self.width + 10, self.height + 10

    @property
    def baseline(self) -> int:
        """Where the first line of its name stands."""
        return self.y + self.height // 2 + (5 if len(self.lines) < 2 else -4)


@dataclass(frozen=True, slots=True)
class Line:
    """*child* leans on *parent*. ``path``: as SVG writes one, from the child to the parent; ``x``, ``y``: where its word goes."""

    child: int
    parent: int
    relation: Relation
    path: str
    x: int
    y: int
    circular: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What is drawn round a circle."""

    keys: tuple[int, ...]
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        """Where its middle is, from the left."""
        return self.x + self.width // 2

    @property
    def baseline(self) -> int:
        """Where its caption stands."""
        return self.y + self.height - 9


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything to draw. ``single``: all of it comes from one origin, its key (of a circle, the least in it); ``None`` where there are more."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    frames: tuple[Frame, ...]
    width: int
    height: int
    single: int | None


_Vertex = tuple[str, int, int]
"""A component (``c``, its number, 0) or a bend of a line (``b``, the line's number, the layer)."""


def draw_lineage(names: Mapping[int, str], edges: Iterable[Edge], leans: Iterable[tuple[int, Relation]] = ()) -> Picture:
    """Lay out the sources in ``names`` with the lineage between them, and the article where it ``leans`` on any: (source, how).

    Edges to what has no name are left out.
    """
    drawn = list(dict.fromkeys(edge for edge in edges if edge.child in names and edge.parent in names and edge.child != edge.parent))
    drawn += [Edge(ARTICLE, source, relation) for source, relation in dict.fromkeys(leans) if source in names]
    keys = [*names, *([ARTICLE] if any(edge.child == ARTICLE for edge in drawn) else [])]
    found = independence(keys, drawn)
    components = _components(keys, found.circles)
    layers = _layers(components, drawn)
    graph = _Graph(components, layers, drawn)
    order = _order(graph)
    spots = _spots(graph, order)
    return _picture(names, graph, spots, {key for origin in found.origins for key in (origin.circle or (origin.root,))}, len(found.origins))


def wrapped(name: str) -> tuple[str, ...]:
    """A name on at most two lines, by words; what does not fit is cut."""
    lines = [""]
    for word in name.split():
        if len(lines[-1]) + len(word) + 1 <= _LINE or not lines[-1]:
            lines[-1] = f"{lines[-1]} {word}".strip()
        else:
            lines.append(word)
    cut = [line if len(line) <= _LINE else f"{line[: _LINE - 1]}…" for line in lines]
    if len(cut) > 2:
        cut = [cut[0], f"{cut[1][: _LINE - 1].rstrip()}…"]
    return tuple(line for line in cut if line)


def _components(keys: Sequence[int], circles: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Circles and single sources, in the order given."""
    circle_of = {key: circle for circle in circles for key in circle}
    return list(dict.fromkeys(circle_of.get(key, (key,)) for key in keys))


def _layers(components: Sequence[tuple[int, ...]], edges: Sequence[Edge]) -> list[int]:
    """How many steps each component stands under the origins, by the longest way; the article stands under all of its sources."""
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
    if ARTICLE in place:
        layers[place[ARTICLE]] = max(layers[place[ARTICLE]], max(layers, default=0) if len(components) > 1 else 0)
    return layers


class _Graph:
    """Components and bends in layers, with who is joined to whom from one layer to the next."""

    def __init__(self, components: Sequence[tuple[int, ...]], layers: Sequence[int], edges: Sequence[Edge]) -> None:
        self.components = components
        self.edges = edges
        self.place = {key: at for at, component in enumerate(components) for key in component}
        self.rows: list[list[_Vertex]] = [[] for _ in range(max(layers, default=0) + 1)]
        for at, layer in enumerate(layers):
            self.rows[layer].append(("c", at, 0))
        self.layer: dict[_Vertex, int] = {("c", at, 0): layer for at, layer in enumerate(layers)}
        self.up: dict[_Vertex, list[_Vertex]] = defaultdict(list)
        self.down: dict[_Vertex, list[_Vertex]] = defaultdict(list)
        self.ways: list[list[_Vertex]] = []
        for number, edge in enumerate(edges):
            self.ways.append(self._way(number, edge, layers))

    def _way(self, number: int, edge: Edge, layers: Sequence[int]) -> list[_Vertex]:
        child, parent = self.place[edge.child], self.place[edge.parent]
        if child == parent:
            return []
        way: list[_Vertex] = [("c", child, 0)]
        for layer in range(layers[child] - 1, layers[parent], -1):
            bend = ("b", number, layer)
            self.rows[layer].append(bend)
            self.layer[bend] = layer
            way.append(bend)
        way.append(("c", parent, 0))
        for lower, upper in pairwise(way):
            self.up[lower].append(upper)
            self.down[upper].append(lower)
        return way

    def width(self, vertex: _Vertex) -> int:
        """How wide a vertex is."""
        if vertex[0] == "b":
            return _BEND
        size = len(self.components[vertex[1]])
        return WIDTH * size + _CIRCLE_GAP * (size - 1) + (2 * _CIRCLE_PAD if size > 1 else 0)


def _order(graph: _Graph) -> list[list[_Vertex]]:
    """Each layer from left to right, so that few lines cross: every vertex at the mean of its neighbours, swept up and down."""
    rows = [list(row) for row in graph.rows]
    for sweep in range(_SWEEPS):
        downwards = sweep % 2 == 0
        neighbours = graph.up if downwards else graph.down
        for at in range(len(rows)) if downwards else range(len(rows) - 1, -1, -1):
            place = {vertex: float(x) for row in rows for x, vertex in enumerate(row)}
            rows[at].sort(key=lambda vertex: _mean([place[other] for other in neighbours[vertex]], place[vertex]))
    return rows


def _mean(places: Sequence[float], otherwise: float) -> float:
    return sum(places) / len(places) if places else otherwise


def _spots(graph: _Graph, rows: Sequence[Sequence[_Vertex]]) -> dict[_Vertex, float]:
    """The middle of each vertex: as near to the mean of its neighbours as its own neighbours to the left and right let it be."""
    spots: dict[_Vertex, float] = {}
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
    return {vertex: spot - left + _MARGIN for vertex, spot in spots.items()}


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


def _picture(names: Mapping[int, str], graph: _Graph, spots: Mapping[_Vertex, float], roots: set[int], origins: int) -> Picture:
    boxes: dict[int, Box] = {}
    frames = []
    top = _MARGIN + _CIRCLE_PAD
    for at, component in enumerate(graph.components):
        vertex = ("c", at, 0)
        y = top + graph.layer[vertex] * (HEIGHT + _LAYER)
        circle = len(component) > 1
        x = round(spots[vertex] - graph.width(vertex) / 2)
        if circle:
            frames.append(Frame(component, x, y - _CIRCLE_PAD, graph.width(vertex), HEIGHT + 2 * _CIRCLE_PAD + 22))
        for n, key in enumerate(component):
            part = Part.ARTICLE if key == ARTICLE else Part.CIRCLE if circle else Part.ORIGIN if key in roots else Part.LEANING
            left = x + (_CIRCLE_PAD if circle else 0) + n * (WIDTH + _CIRCLE_GAP)
            boxes[key] = Box(key, part, left, y, wrapped(names.get(key, "")))
    lines = tuple(_line(graph, number, boxes, spots, top) for number in range(len(graph.edges)))
    width = max((spot + graph.width(vertex) / 2 for vertex, spot in spots.items()), default=0.0) + _MARGIN
    bottom = max([box.y + box.height for box in boxes.values()] + [frame.y + frame.height for frame in frames], default=top)
    single = min((key for key in roots if key != ARTICLE), default=None) if origins == 1 and len(names) > 1 else None
    return Picture(tuple(boxes.values()), lines, tuple(frames), round(width), bottom + _MARGIN, single)


def _line(graph: _Graph, number: int, boxes: Mapping[int, Box], spots: Mapping[_Vertex, float], top: int) -> Line:
    edge, way = graph.edges[number], graph.ways[number]
    child, parent = boxes[edge.child], boxes[edge.parent]
    if not way:
        return _in_circle(edge, child, parent, {(e.child, e.parent) for e in graph.edges})
    points = [(child.middle, child.y)]
    points += [(round(spots[bend]), top + graph.layer[bend] * (HEIGHT + _LAYER) + HEIGHT // 2) for bend in way[1:-1]]
    points.append((parent.middle, parent.y + parent.height + (22 + _CIRCLE_PAD if parent.part is Part.CIRCLE else 0)))
    path = f"M{points[0][0]} {points[0][1]}"
    for (x1, y1), (x2, y2) in pairwise(points):
        half = round((y1 + y2) / 2)
        path += f" C{x1} {half} {x2} {half} {x2} {y2}"
    (x1, y1), (x2, y2) = points[:2]
    return Line(edge.child, edge.parent, edge.relation, path, round((x1 + x2) / 2), round((y1 + y2) / 2) + 4)


def _in_circle(edge: Edge, child: Box, parent: Box, drawn: set[tuple[int, int]]) -> Line:
    """Beside each other: an arrow across the gap, of two the one to the left lower; further apart: an arc under the boxes."""
    rightwards = child.x < parent.x
    beside = abs(child.x - parent.x) <= WIDTH + _CIRCLE_GAP
    if beside:
        both = (edge.parent, edge.child) in drawn
        y = child.y + HEIGHT // 2 + ((-11 if rightwards else 11) if both else 0)
        start, end = (child.x + WIDTH, parent.x) if rightwards else (child.x, parent.x + WIDTH)
        return Line(edge.child, edge.parent, edge.relation, f"M{start} {y} L{end} {y}", (start + end) // 2, y - 5, circular=True)
    y = child.y + HEIGHT
    path = f"M{child.middle} {y} C{child.middle} {y + 26} {parent.middle} {y + 26} {parent.middle} {y}"
    return Line(edge.child, edge.parent, edge.relation, path, (child.middle + parent.middle) // 2, y + 17, circular=True)
