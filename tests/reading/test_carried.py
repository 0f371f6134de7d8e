from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.carried import blocks_in, carry
from factcheck.reading.reader import read_blocks
from factcheck.vocabulary import Block, BlockKind, Reading

TEXT = "Harbour Post 1\n\nThe wall broke on Monday.\n\nThe quay after the storm."
BLOCKS = (
    Block(BlockKind.FURNITURE, 0, 14, "at the head or foot of every page"),
    Block(BlockKind.PARAGRAPH, 16, 41),
    Block(BlockKind.CAPTION, 43, 68, "under a picture"),
)


def test_carry_brings_text_and_blocks_through_a_form() -> None:
    text, found = carry(Reading(text=TEXT, language="en", blocks=BLOCKS))
    assert (text, blocks_in(found, text)) == (TEXT, BLOCKS)


@given(st.text(alphabet=st.characters(categories=["L", "Cc", "Cs", "Zl", "Zp", "Zs"])))
def test_carry_leaves_every_place_where_it_was(words: str) -> None:
    text, _found = carry(Reading(text=words, language="en"))
    assert len(text) == len(words)
    assert [char for char in text if char < " " and char not in "\t\n"] == []
    text.encode()


@pytest.mark.parametrize(
    "found",
    [
        "",
        "x",
        "0 14",
        "0 14 nonsense",
        "14 0 paragraph",
        "0 0 paragraph",
        "0 69 paragraph",
        "14 16 paragraph",
        "0 14 paragraph\n10 20 paragraph",
        "16 41 paragraph\n0 14 paragraph",
        "0 14 paragraph\n",
        "-1 14 paragraph",
        "0 " + "9" * 5000 + " paragraph",
        "0 ١٤ paragraph",
    ],
)
def test_blocks_in_refuses_what_is_no_block_of_the_text(found: str) -> None:
    with pytest.raises(ValueError, match=r"block|BlockKind"):
        blocks_in(found, TEXT)


def test_read_blocks_reads_on_from_the_blocks_that_were_found() -> None:
    reading = read_blocks(TEXT, BLOCKS, language="en")
    assert reading.blocks == BLOCKS
    assert [TEXT[s.start : s.end] for s in reading.sentences] == ["The wall broke on Monday.", "The quay after the storm."]
