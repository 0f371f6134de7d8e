from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evidence.independence import Edge, independence
from factcheck.vocabulary import Relation

CASES = [
    # speaking, child → parent, root: members, circles
    ("nothing speaks", [], [(1, 2)], {}, ()),
    ("sources that lean on nothing", [1, 2], [], {1: (1,), 2: (2,)}, ()),
    ("five papers on one wire that speaks", [1, 2, 3, 4, 5, 9], [(n, 9) for n in range(1, 6)], {9: (1, 2, 3, 4, 5, 9)}, ()),
    ("two papers on a wire nobody captured", [1, 2], [(1, 9), (2, 9)], {9: (1, 2)}, ()),
    ("a chain", [1], [(1, 2), (2, 3), (3, 4)], {4: (1,)}, ()),
    ("a paper on two wires adds none", [1, 7, 8], [(1, 7), (1, 8)], {7: (1, 7), 8: (1, 8)}, ()),
    ("a paper on two wires alone stands on two", [1], [(1, 7), (1, 8)], {7: (1,), 8: (1,)}, ()),
    ("a diamond", [1], [(1, 2), (1, 3), (2, 4), (3, 4)], {4: (1,)}, ()),
    ("a circle with no way out", [1, 2], [(1, 2), (2, 1)], {1: (1, 2)}, ((1, 2),)),
    ("a circle outside the evidence", [5], [(5, 1), (1, 2), (2, 3), (3, 1)], {1: (5,)}, ((1, 2, 3),)),
    ("a circle with a way out", [1, 2], [(1, 2), (2, 1), (2, 9)], {9: (1, 2)}, ((1, 2),)),
    ("a source that leans on itself", [1], [(1, 1)], {1: (1,)}, ((1,),)),
    ("one that leans on itself and another", [1], [(1, 1), (1, 2)], {2: (1,)}, ((1,),)),
    ("two circles, one above the other", [1, 3], [(1, 2), (2, 1), (2, 3), (3, 4), (4, 3)], {3: (1, 3)}, ((1, 2), (3, 4))),
    ("a circle behind nobody who speaks", [1], [(8, 9), (9, 8)], {1: (1,)}, ()),
    ("a source named twice", [1, 1], [], {1: (1,)}, ()),
    ("an edge drawn twice", [1, 2], [(1, 2), (1, 2)], {2: (1, 2)}, ()),
    ("the order in which they speak", [4, 1], [], {4: (4,), 1: (1,)}, ()),
]


@pytest.mark.parametrize(("speaking", "drawn", "origins", "circles"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_independence_counts_origins(
    speaking: list[int], drawn: list[tuple[int, int]], origins: dict[int, tuple[int, ...]], circles: tuple[tuple[int, ...], ...]
) -> None:
    found = independence(speaking, [Edge(child, parent) for child, parent in drawn])
    assert [(o.root, o.members) for o in found.origins] == list(origins.items())
    assert found.count == min(len(origins), len(set(speaking)))
    assert found.circles == circles


@pytest.mark.parametrize("relation", list(Relation))
def test_independence_takes_every_relation_alike(relation: Relation) -> None:
    assert independence([1, 2], [Edge(1, 2, relation)]).count == 1


def test_independence_seats_a_source_under_its_first_origin() -> None:
    found = independence([7, 1, 8], [Edge(1, 7), Edge(1, 8)])
    assert [(o.root, o.seated) for o in found.origins] == [(7, (7, 1)), (8, (8,))]


def test_independence_names_the_circle_that_is_an_origin() -> None:
    found = independence([1, 2, 5], [Edge(1, 2), Edge(2, 1)])
    assert [(o.root, o.circle) for o in found.origins] == [(1, (1, 2)), (5, ())]


@pytest.mark.parametrize(
    ("speaking", "drawn", "words"),
    [([], [], "0 sources, 0 origins"), ([1], [], "1 source, 1 origin"), ([1, 2, 3], [(1, 3), (2, 3)], "3 sources, 1 origin")],
)
def test_independence_says_it_in_words(speaking: list[int], drawn: list[tuple[int, int]], words: str) -> None:
    assert independence(speaking, [Edge(*pair) for pair in drawn]).words == words


def test_independence_of_a_very_long_chain_and_circle() -> None:
    far = 50_000
    chain = [Edge(n, n + 1) for n in range(far)]
    assert [o.root for o in independence([0], chain).origins] == [far]
    ring = independence([5], [*chain, Edge(far, 0)])
    assert [o.root for o in ring.origins] == [0]
    assert len(ring.circles[0]) == far + 1


node = st.integers(1, 9)
drawings = st.lists(st.builds(Edge, node, node), max_size=25)


@given(st.lists(node, max_size=9), drawings)
def test_independence_gives_every_source_a_seat_and_an_origin(speaking: list[int], drawn: list[Edge]) -> None:
    found = independence(speaking, drawn)
    assert sorted(s for o in found.origins for s in o.seated) == sorted(set(speaking))
    assert all(o.members and set(o.seated) <= set(o.members) for o in found.origins)


@given(st.lists(node, min_size=1, max_size=9), drawings)
def test_independence_agrees_with_walking_the_lineage(speaking: list[int], drawn: list[Edge]) -> None:
    def behind(source: int) -> frozenset[int]:
        seen = {source}
        while more := {e.parent for e in drawn if e.child in seen} - seen:
            seen |= more
        return frozenset(seen)

    ends = {min(behind(s)) for s in range(1, 10) if all(behind(t) == behind(s) for t in behind(s))}
    reached = set().union(*(behind(s) & ends for s in speaking))
    found = independence(speaking, drawn)
    assert {o.root for o in found.origins} == reached
    assert all(o.members == tuple(s for s in dict.fromkeys(speaking) if o.root in behind(s)) for o in found.origins)


@given(st.lists(node, min_size=1, max_size=9, unique=True), drawings, node, node)
def test_independence_leaning_on_one_that_speaks_never_adds_an_origin(
    speaking: list[int], drawn: list[Edge], child: int, pick: int
) -> None:
    parent = speaking[pick % len(speaking)]
    if any(e.child == child for e in drawn):
        child = 10  # a source of its own, leaning on nothing yet
        speaking = [*speaking, child]
    before = independence(speaking, drawn).count
    assert independence(speaking, [*drawn, Edge(child, parent)]).count <= before


def test_independence_of_one_report_on_two_witnesses_is_one() -> None:
    edges = [Edge(1, 7), Edge(1, 8)]
    assert independence([1], edges).words == "1 source, 1 origin"
    assert independence([1, 7], edges).words == "2 sources, 2 origins"
