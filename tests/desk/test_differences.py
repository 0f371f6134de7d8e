"""Word by word: what came, what went, and where."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.desk.differences import Differences, Run, Said, compare_texts, compare_words
from factcheck.vocabulary import Span

LINES = ["The bridge opened on 4 March.", "It cost 12 billion rupiah.", "Residents marched across it on 27 February."]


def blocks_of(text: str) -> list[Span]:
    return [Span(line.start(), line.end()) for line in re.finditer(r"[^\n]+", text)]


def compare(old: str, new: str) -> Differences:
    return compare_texts(old, new, blocks_of(old), blocks_of(new))


def marked(runs: tuple[Run, ...]) -> str:
    """The runs in one line: [-gone-]{+new+}."""
    shapes = {Said.EQUAL: "{}", Said.REMOVED: "[-{}-]", Said.ADDED: "{{+{}+}}", Said.FOLDED: "<{}>"}
    return "".join(shapes[run.kind].format(run.text) for run in runs)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("27 November", "28 November", "[-27-] {+28+} November"),
        ("opened on 4 March", "opened in March", "opened [-on 4-] {+in+} March"),
        ("opened in March", "opened early in March", "opened {+early+} in March"),
        ("opened early in March", "opened in March", "opened [-early-] in March"),
        ("was opened", "was  \n opened", "was  \n opened"),
        ("One. Two. Three.", "One. Three.", "One. [-Two.-] Three."),
        ("One. Three.", "One. Two. Three.", "One. {+Two.+} Three."),
        ("the long grey bridge and the old town", "a short red tunnel and a new harbour",
         "[-the long grey bridge and the old town-]{+a short red tunnel and a new harbour+}"),
        ("", "A word", "{+A word+}"),
        ("A word", "", "[-A word-]"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_words_show_what_came_and_went(old: str, new: str, shown: str) -> None:
    assert marked(compare_words(old, new)) == shown


@pytest.mark.parametrize(
    ("new", "passages"),
    [
        (LINES, [(0, 0), (1, 1), (2, 2)]),
        ([LINES[0], LINES[2]], [(0, 0), (1, None), (2, 1)]),
        ([LINES[0], "A new line came.", *LINES[1:]], [(0, 0), (None, 1), (1, 2), (2, 3)]),
        ([LINES[0] + " " + LINES[1], LINES[2]], [(0, 0), (2, 1)]),
        (["Nothing here is alike, word for word"], [(0, None), (1, None), (2, None), (None, 0)]),
        ([], [(0, None), (1, None), (2, None)]),
    ],
)
def test_passages_follow_the_new_text_and_keep_what_is_gone_where_it_stood(new: list[str], passages: list[tuple[int, int]]) -> None:
    found = compare("\n".join(LINES), "\n".join(new)).passages
    assert [(passage.old, passage.new) for passage in found] == passages


def test_a_block_that_moved_is_told_from_one_that_came() -> None:
    other = "Traffic was light all week, the police said."
    found = compare("\n".join([*LINES, other]), "\n".join([LINES[2], *LINES[:2], other]))
    assert [(p.old, p.new, p.moved) for p in found.passages if p.changed] == [(None, 0, True), (2, None, True)]
    assert (found.added, found.removed, found.moved) == (0, 0, 1)


def test_the_words_that_came_and_went_are_counted() -> None:
    found = compare("\n".join(LINES), "\n".join(["The bridge opened on 5 March.", LINES[1], "Residents marched on 27 February."]))
    assert (found.added, found.removed, found.moved) == (1, 3, 0)


def test_unchanged_passages_far_from_a_change_are_folded() -> None:
    many = [f"Paragraph {n} says something of its own." for n in range(20)]
    found = compare("\n".join(many), "\n".join([*many[:10], "Paragraph ten says something else.", *many[11:]]))
    assert [(stretch.folded, len(stretch.passages)) for stretch in found.stretches] == [(True, 9), (False, 3), (True, 8)]


def test_a_single_passage_between_two_changes_is_not_folded() -> None:
    many = [f"Paragraph {n} says something of its own." for n in range(7)]
    changed = ["Changed " + line if at in (1, 5) else line for at, line in enumerate(many)]
    assert [stretch.folded for stretch in compare("\n".join(many), "\n".join(changed)).stretches] == [False]


def test_nothing_changed_folds_everything() -> None:
    text = "\n".join(LINES)
    found = compare(text, text)
    assert [stretch.folded for stretch in found.stretches] == [True]
    assert not any(passage.changed for passage in found.passages)


def test_the_middle_of_a_long_unchanged_run_is_folded_and_none_of_it_lost() -> None:
    words = [f"word{n}" for n in range(400)]
    old, new = " ".join(words), " ".join([*words[:200], "inserted", *words[200:]])
    (stretch,) = compare(old, new).stretches
    (passage,) = stretch.passages
    assert [run.kind for run in passage.runs] == [Said.FOLDED, Said.EQUAL, Said.ADDED, Said.EQUAL, Said.FOLDED]
    assert "".join(run.text for run in passage.runs) == new
    assert passage.runs[0].words == 175


texts = st.lists(st.lists(st.sampled_from(["and", "the", "bridge", "4", "March", ".", ",", "opened"]), max_size=8), max_size=7).map(
    lambda lines: "\n".join(" ".join(line) for line in lines)
)


def tokens(runs: list[Run], *kinds: Said) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", " ".join(run.text for run in runs if run.kind in kinds))


@given(texts, texts)
def test_every_word_of_both_versions_is_shown_once(old: str, new: str) -> None:
    found = compare(old, new)
    runs = [run for passage in found.passages for run in passage.runs]
    shown = [run for stretch in found.stretches for passage in stretch.passages for run in passage.runs]
    for given_runs in (runs, shown):
        assert tokens(given_runs, Said.EQUAL, Said.FOLDED, Said.ADDED) == re.findall(r"\w+|[^\w\s]", new)
        assert sorted(tokens(given_runs, Said.EQUAL, Said.FOLDED, Said.REMOVED)) == sorted(re.findall(r"\w+|[^\w\s]", old))


@given(texts)
def test_the_same_text_has_no_differences(text: str) -> None:
    found = compare(text, text)
    assert (found.added, found.removed, found.moved) == (0, 0, 0)
    assert [(passage.old, passage.new) for passage in found.passages] == [
        (n, n) for n in range(len(found.passages))
    ] or " \n" in text + "\n"
