"""Where to draw what in a picture of lineage: a layered graph, origins on top and what leans on them below (Sugiyama, 1981).

Sources that lean on one another in a circle stand side by side in a box of their own. A line over several layers bends round what
stands between, as long as a picture has few (:mod:`factcheck.evidence.lineage_layers`). All lengths are in the picture's own units, from its upper left corner.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from factcheck.evidence.independence import Edge, independence
from factcheck.evidence.lineage_layers import CIRCLE_GAP, CIRCLE_PAD, MARGIN, WIDTH, Graph, Vertex, layers_of, middles, ordered
from factcheck.vocabulary import Relation

ARTICLE = 0
"""The key of the article, which is no source."""
HEIGHT = 56
_LAYER = 78
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


def draw_lineage(names: Mapping[int, str], edges: Iterable[Edge], leans: Iterable[tuple[int, Relation]] = ()) -> Picture:
    """Lay out the sources in ``names`` with the lineage between them, and the article where it ``leans`` on any: (source, how).

    Edges to what has no name are left out.
    """
    drawn = list(dict.fromkeys(edge for edge in edges if edge.child in names and edge.parent in names and edge.child != edge.parent))
    drawn += [Edge(ARTICLE, source, relation) for source, relation in dict.fromkeys(leans) if source in names]
    keys = [*names, *([ARTICLE] if any(edge.child == ARTICLE for edge in drawn) else [])]
    found = independence(keys, drawn)
    components = _components(keys, found.circles)
    layers = layers_of(components, drawn, last=ARTICLE)
    graph = Graph(components, layers, drawn)
    order = ordered(graph)
    spots = middles(graph, order)
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


def _picture(names: Mapping[int, str], graph: Graph, spots: Mapping[Vertex, float], roots: set[int], origins: int) -> Picture:
    boxes: dict[int, Box] = {}
    frames = []
    top = MARGIN + CIRCLE_PAD
    for at, component in enumerate(graph.components):
        vertex = ("c", at, 0)
        y = top + graph.layer[vertex] * (HEIGHT + _LAYER)
        circle = len(component) > 1
        x = round(spots[vertex] - graph.width(vertex) / 2)
        if circle:
            frames.append(Frame(component, x, y - CIRCLE_PAD, graph.width(vertex), HEIGHT + 2 * CIRCLE_PAD + 22))
        for n, key in enumerate(component):
            part = Part.ARTICLE if key == ARTICLE else Part.CIRCLE if circle else Part.ORIGIN if key in roots else Part.LEANING
            left = x + (CIRCLE_PAD if circle else 0) + n * (WIDTH + CIRCLE_GAP)
            boxes[key] = Box(key, part, left, y, wrapped(names.get(key, "")))
    lines = tuple(_line(graph, number, boxes, spots, top) for number in range(len(graph.edges)))
    width = max((spot + graph.width(vertex) / 2 for vertex, spot in spots.items()), default=0.0) + MARGIN
    bottom = max([box.y + box.height for box in boxes.values()] + [frame.y + frame.height for frame in frames], default=top)
    single = min((key for key in roots if key != ARTICLE), default=None) if origins == 1 and len(names) > 1 else None
    return Picture(tuple(boxes.values()), lines, tuple(frames), round(width), bottom + MARGIN, single)


def _line(graph: Graph, number: int, boxes: Mapping[int, Box], spots: Mapping[Vertex, float], top: int) -> Line:
    edge, way = graph.edges[number], graph.ways[number]
    child, parent = boxes[edge.child], boxes[edge.parent]
    if not way:
        return _in_circle(edge, child, parent, both=(edge.parent, edge.child) in graph.pairs)
    points = [(child.middle, child.y)]
    points += [(round(spots[bend]), top + graph.layer[bend] * (HEIGHT + _LAYER) + HEIGHT // 2) for bend in way[1:-1]]
    points.append((parent.middle, parent.y + parent.height + (22 + CIRCLE_PAD if parent.part is Part.CIRCLE else 0)))
    path = f"M{points[0][0]} {points[0][1]}"
    for (x1, y1), (x2, y2) in pairwise(points):
        half = round((y1 + y2) / 2)
        path += f" C{x1} {half} {x2} {half} {x2} {y2}"
    (x1, y1), (x2, y2) = points[:2]
    return Line(edge.child, edge.parent, edge.relation, path, round((x1 + x2) / 2), round((y1 + y2) / 2) + 4)


def _in_circle(edge: Edge, child: Box, parent: Box, *, both: bool) -> Line:
    """Beside each other: an arrow across the gap, of two the one to the left lower; further apart: an arc under the boxes."""
    rightwards = child.x < parent.x
    beside = abs(child.x - parent.x) <= WIDTH + CIRCLE_GAP
    if beside:
        y = child.y + HEIGHT // 2 + ((-11 if rightwards else 11) if both else 0)
        start, end = (child.x + WIDTH, parent.x) if rightwards else (child.x, parent.x + WIDTH)
        return Line(edge.child, edge.parent, edge.relation, f"M{start} {y} L{end} {y}", (start + end) // 2, y - 5, circular=True)
    y = child.y + HEIGHT
    path = f"M{child.middle} {y} C{child.middle} {y + 26} {parent.middle} {y + 26} {parent.middle} {y}"
    return Line(edge.child, edge.parent, edge.relation, path, (child.middle + parent.middle) // 2, y + 17, circular=True)
