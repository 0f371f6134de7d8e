from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evidence.independence import Edge
from factcheck.evidence.lineage_layers import MOST_BENDS
from factcheck.evidence.lineage_picture import ARTICLE, Box, Part, Picture, draw_lineage, wrapped
from factcheck.vocabulary import Relation

NAMES = {1: "Spokesperson", 2: "Wire", 3: "Paper", 4: "Radio", 5: "Blog"}
CITES, QUOTES, TRANSLATES = Relation.CITES, Relation.QUOTES, Relation.TRANSLATES


def box(picture: Picture, key: int) -> Box:
    return next(box for box in picture.boxes if box.key == key)


def apart(one: Box, other: Box) -> bool:
    return (
        one.x + one.width <= other.x or other.x + other.width <= one.x or one.y + one.height <= other.y or other.y + other.height <= one.y
    )


def test_origin_stands_on_top_and_each_under_what_it_leans_on() -> None:
    picture = draw_lineage(NAMES, [Edge(2, 1), Edge(3, 2), Edge(4, 2), Edge(5, 3)])
    tops = [box(picture, key).y for key in (1, 2, 3, 5)]
    assert tops == sorted(tops)
    assert len(set(tops)) == 4
    assert box(picture, 4).y == box(picture, 3).y
    assert [b.key for b in picture.boxes if b.part is Part.ORIGIN] == [1]
    assert picture.single == 1


def test_source_on_two_ways_stands_under_the_longer() -> None:
    picture = draw_lineage({1: "a", 2: "b", 3: "c"}, [Edge(2, 1), Edge(3, 2), Edge(3, 1)])
    assert box(picture, 3).y > box(picture, 2).y > box(picture, 1).y
    (over,) = [line for line in picture.lines if (line.child, line.parent) == (3, 1)]
    assert over.path.count("C") == 2  # it bends round what stands between


def test_two_origins_are_not_single() -> None:
    assert draw_lineage({1: "a", 2: "b", 3: "c"}, [Edge(3, 1), Edge(3, 2)]).single is None
    assert draw_lineage({1: "a"}, []).single is None


def test_circle_stands_side_by_side_in_a_frame() -> None:
    picture = draw_lineage(NAMES, [Edge(1, 2), Edge(2, 3), Edge(3, 1), Edge(4, 1)])
    assert {box(picture, key).part for key in (1, 2, 3)} == {Part.CIRCLE}
    assert len({box(picture, key).y for key in (1, 2, 3)}) == 1
    (frame,) = picture.frames
    assert frame.keys == (1, 2, 3)
    assert all(
        frame.x <= box(picture, key).x and box(picture, key).x + box(picture, key).width <= frame.x + frame.width for key in (1, 2, 3)
    )
    assert [line.circular for line in picture.lines] == [True, True, True, False]
    assert box(picture, 4).y > frame.y + frame.height


def test_circle_that_is_all_there_is_is_single() -> None:
    assert draw_lineage({1: "a", 2: "b"}, [Edge(1, 2), Edge(2, 1)]).single == 1


def test_circle_with_a_way_out_is_no_origin() -> None:
    picture = draw_lineage({1: "a", 2: "b", 3: "c"}, [Edge(1, 2), Edge(2, 1), Edge(2, 3)])
    assert picture.single == 3
    assert box(picture, 1).y > box(picture, 3).y


def test_article_stands_at_the_foot_and_leads_to_what_it_leans_on() -> None:
    picture = draw_lineage(NAMES, [Edge(2, 1), Edge(3, 2)], [(2, TRANSLATES)])
    article = box(picture, ARTICLE)
    assert article.part is Part.ARTICLE
    assert article.y == max(b.y for b in picture.boxes)
    assert [(line.child, line.parent, line.relation) for line in picture.lines][-1] == (ARTICLE, 2, TRANSLATES)
    assert ARTICLE not in {b.key for b in draw_lineage(NAMES, []).boxes}


def test_edges_to_what_has_no_name_are_left_out() -> None:
    assert draw_lineage({1: "a"}, [Edge(1, 9), Edge(9, 1), Edge(1, 1)], [(9, CITES)]).lines == ()


def test_nothing_is_an_empty_picture() -> None:
    picture = draw_lineage({}, [])
    assert (picture.boxes, picture.lines, picture.single) == ((), (), None)
    assert picture.width > 0 < picture.height


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Reuters", ("Reuters",)),
        ("Joint Staff spokesperson", ("Joint Staff", "spokesperson")),
        ("x" * 40, (f"{'x' * 20}…",)),
        ("The Example Gazette of the northern provinces and islands", ("The Example Gazette", "of the northern…")),
        ("", ()),
    ],
)
def test_name_is_cut_into_two_lines(name: str, lines: tuple[str, ...]) -> None:
    assert wrapped(name) == lines


pairs = st.tuples(st.integers(1, 9), st.integers(1, 9), st.sampled_from(list(Relation)))


@given(st.lists(pairs, max_size=24), st.lists(st.integers(1, 9), max_size=3))
def test_any_lineage_is_drawn_whole_and_without_overlap(drawn: list[tuple[int, int, Relation]], leans: list[int]) -> None:
    names = {key: f"Source {key}" for key in range(1, 10)}
    picture = draw_lineage(names, [Edge(*pair) for pair in drawn], [(key, CITES) for key in leans])
    assert {b.key for b in picture.boxes} - {ARTICLE} == set(names)
    assert all(apart(one, other) for one, other in combinations(picture.boxes, 2))
    assert all(b.x >= 0 and b.y >= 0 and b.x + b.width <= picture.width and b.y + b.height <= picture.height for b in picture.boxes)
    wanted = {(child, parent, how) for child, parent, how in drawn if child != parent} | {(ARTICLE, key, CITES) for key in leans}
    assert {(line.child, line.parent, line.relation) for line in picture.lines} == wanted
    for line in picture.lines:
        if not line.circular:
            assert box(picture, line.child).y > box(picture, line.parent).y


def test_bends_are_bounded_however_densely_sources_lean_on_each_other() -> None:
    """Sixty sources, each leaning on all before it, would take 34,000 bends; the longest of their lines go straight."""
    names = {key: f"Source {key}" for key in range(1, 61)}
    picture = draw_lineage(names, [Edge(child, parent) for parent, child in combinations(names, 2)])
    bends = {(line.child, line.parent): line.path.count("C") - 1 for line in picture.lines}
    assert len(bends) == 60 * 59 / 2
    assert MOST_BENDS / 2 < sum(bends.values()) <= MOST_BENDS
    assert bends[3, 1] == 1
    assert bends[60, 1] == 0
