"""What a new version does to claims, exemptions and blocks: carried over where it is certain, never guessed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.desk.revision import Fate, RevisedClaim, Revision, SaidOfText, look_again, revise
from factcheck.vocabulary import Span

OLD = """The minister opened the northern bridge on 4 March after years of delay.
Building it cost 12 billion rupiah, the ministry said in a statement.
Is it worth the money?
Residents of three villages marched across it on 27 February."""


def spans_of(pattern: str, text: str) -> tuple[Span, ...]:
    return tuple(Span(found.start(), found.end()) for found in re.finditer(pattern, text))


def sentences(text: str) -> tuple[Span, ...]:
    return spans_of(r"[^\n]+", text)


def revised(new: str, *quotes: str, old: str = OLD) -> Revision:
    """The old text with one claim a quote, in a new version."""
    claims = tuple((number, spans_of(re.escape(quote), old)) for number, quote in enumerate(quotes, 1))
    assert all(places for _number, places in claims)
    return revise(SaidOfText(old, claims, sentences(old), sentences(old)), new, sentences=sentences(new), blocks=sentences(new))


FIRST, SECOND, QUESTION, LAST = OLD.split("\n")


@pytest.mark.parametrize(
    ("new", "quote", "fate", "because"),
    [
        (OLD, "4 March", Fate.KEPT, ""),
        ("A heading came\n" + OLD, "4 March", Fate.MOVED, ""),
        (f"{FIRST}\n{LAST}\n{SECOND}\n{QUESTION}", "27 February", Fate.MOVED, ""),
        (OLD.replace("12 billion", "14 billion"), "12 billion rupiah", Fate.CHANGED, "“12 billion rupiah” is now “14 billion rupiah”"),
        (OLD.replace("12 billion\u0020rupiah", "12 billion\n  rupiah"), "12 billion rupiah", Fate.MOVED, ""),
        (f"{FIRST}\n{QUESTION}\n{LAST}", "12 billion rupiah", Fate.LOST, "“12 billion rupiah” is gone"),
        (
            OLD.replace(LAST, f"The man said: {LAST}\nThe woman said: {LAST}"),
            "27 February",
            Fate.AMBIGUOUS,
            "where “27 February” stands cannot be told",
        ),
        ("Another text altogether, about the weather.", "4 March", Fate.LOST, "“4 March” is gone"),
    ],
)
def test_claim_has_the_fate_of_its_words(new: str, quote: str, fate: Fate, because: str) -> None:
    (claim,) = revised(new, quote).claims
    assert (claim.fate, claim.because) == (fate, because)
    assert claim.touched is fate.touches
    assert claim.homeless is (fate in (Fate.AMBIGUOUS, Fate.LOST))


def test_claim_of_two_places_is_touched_where_one_is_gone_and_keeps_the_other() -> None:
    old = FIRST + "\n" + SECOND + "\nThe papers of 5 March gave 4 March as the day."
    (claim,) = revised(old.rpartition("\n")[0], "4 March", old=old).claims
    assert [place.fate for place in claim.places] == [Fate.KEPT, Fate.LOST]
    assert (claim.fate, len(claim.standing), claim.homeless) == (Fate.LOST, 1, False)


def test_reason_is_short_however_many_places_there_were() -> None:
    old = "\n".join(f"Item {n}: " + f"the sum of part {n} is told here at some length " * 3 + "." for n in range(9))
    claims = ((1, spans_of(r"(?<=: )[^.]+", old)),)
    (claim,) = revise(SaidOfText(old, claims), "Nothing of it.", sentences=(), blocks=()).claims
    assert len(claim.because) < 300 - len("text v1000: ")
    assert claim.because.endswith("and 6 more")


def test_two_places_that_come_to_stand_on_one_are_not_both_there() -> None:
    old = "The sum was 12 billion, as printed."
    claims = ((1, (Span(12, 22), Span(12, 23))),)
    (claim,) = revise(SaidOfText(old, claims), "It is said that the sum was 12 billion as printed.", sentences=(), blocks=()).claims
    spans = [place.after for place in claim.standing]
    assert len(spans) == len(set(spans))


@pytest.mark.parametrize(
    ("new", "same"),
    [
        (OLD, {0: 0, 1: 1, 2: 2, 3: 3}),
        (f"{FIRST}\n{QUESTION}\n{LAST}", {0: 0, 1: 2, 2: 3}),
        (OLD.replace("worth the money", "worth all the money"), {0: 0, 1: 1, 3: 3}),
        (OLD + "\n" + QUESTION, {0: 0, 1: 1, 2: 2, 3: 3}),
        (f"{QUESTION}\nNobody knows.\n{QUESTION}\n{FIRST}", {3: 0}),
        (f"{QUESTION}\n{FIRST}\n{SECOND}\n{LAST}", {1: 0, 2: 1, 3: 3, 0: 2}),
        (OLD.replace("money?\nResidents", "money? Residents"), {0: 0, 1: 1}),
    ],
)
def test_exemptions_and_blocks_go_over_to_the_same_words_only(new: str, same: dict[int, int]) -> None:
    revision = revised(new)
    assert dict(revision.exempt) == dict(revision.blocks) == same


@pytest.mark.parametrize(
    ("new", "stands"),
    [(OLD, True), ("A heading came\n" + OLD, True), (OLD.replace("12 billion", "14 billion"), False), (FIRST, False)],
)
def test_dismissal_goes_over_where_its_very_words_stand(new: str, stands: bool) -> None:
    spans = spans_of("12 billion", OLD)
    found = revise(SaidOfText(OLD, dismissed=spans), new, sentences=(), blocks=()).dismissed
    assert {which: new[span.start : span.end] for which, span in found.items()} == ({0: "12 billion"} if stands else {})


def test_claim_that_stood_nowhere_is_found_where_its_very_words_are_back() -> None:
    claims = [(3, spans_of("12 billion rupiah", OLD)), (4, spans_of("4 March", OLD))]
    back, gone = look_again(OLD, OLD.replace("on 4 March", "on 5 March"), claims)
    assert (back.fate, back.touched, back.because) == (Fate.BACK, True, "“12 billion rupiah” is in the text again")
    assert (gone.fate, gone.touched, gone.because, gone.homeless) == (Fate.LOST, False, "", True)


def test_claim_without_any_place_is_kept_as_it_is() -> None:
    assert RevisedClaim(1, ()).fate is Fate.KEPT


words = st.lists(st.sampled_from("the bridge opened on 4 March and cost 12 billion , . Residents".split()), min_size=1, max_size=30)
texts = st.lists(words.map(" ".join), min_size=1, max_size=6).map("\n".join)


@st.composite
def texts_with_places(draw: st.DrawFn) -> tuple[str, tuple[tuple[int, tuple[Span, ...]], ...]]:
    text = draw(texts)
    edges = [at for at in range(len(text)) if not text[at].isspace()]
    places = draw(st.lists(st.tuples(st.sampled_from(edges), st.integers(1, 30)), max_size=5))
    return text, tuple((number, (Span(start, min(start + size, len(text))),)) for number, (start, size) in enumerate(places, 1))


@given(texts_with_places())
def test_the_same_text_keeps_everything_and_touches_nothing(given_text: tuple[str, tuple[tuple[int, tuple[Span, ...]], ...]]) -> None:
    text, claims = given_text
    lines = sentences(text)
    revision = revise(SaidOfText(text, claims, lines, lines), text, sentences=lines, blocks=lines)
    assert not revision.touched
    assert all(claim.fate is Fate.KEPT for claim in revision.claims)
    assert dict(revision.exempt) == dict(revision.blocks) == {at: at for at in range(len(lines))}


@given(texts_with_places(), texts)
def test_whatever_is_carried_quotes_the_new_text(given_text: tuple[str, tuple[tuple[int, tuple[Span, ...]], ...]], new: str) -> None:
    text, claims = given_text
    old_lines, lines = sentences(text), sentences(new)
    revision = revise(SaidOfText(text, claims, old_lines, old_lines), new, sentences=lines, blocks=lines)
    for claim in revision.claims:
        assert claim.touched == any(place.fate.touches for place in claim.places)
        for place in claim.standing:
            assert place.after is not None
            assert new[place.after.start : place.after.end] == place.now != ""
            assert place.fate is Fate.CHANGED or place.now.split() == place.was.split()
    for at, which in revision.exempt.items():
        assert new[lines[at].start : lines[at].end].split() == text[old_lines[which].start : old_lines[which].end].split()
    assert len(set(revision.exempt.values())) == len(revision.exempt)
