from __future__ import annotations

import pytest
from django.utils import translation

from articles.stored_words import HEADS, block_reason, change_label, field_label, head_label
from factcheck.vocabulary import ClaimKind


@pytest.mark.parametrize(
    ("what", "value", "said"),
    [
        ("verdict", "needs-change", "cần sửa"),
        ("kind", "quantity", "số lượng"),
        ("evidence, stance", "not-found", "không tìm thấy"),
        ("evidence", "supports, 27 Nov", "ủng hộ, 27 Nov"),
        ("rationale", "wrong", "wrong"),
        ("verdict", "", ""),
    ],
)
def test_change_is_told_with_labels_where_it_is_a_word_of_the_desk(what: str, value: str, said: str) -> None:
    with translation.override("vi"):
        assert change_label(what, value) == said


def test_stored_reasons_and_names_are_said_where_they_are_known() -> None:
    with translation.override("id"):
        assert block_reason("related-story teaser") == "cuplikan berita terkait"
        assert block_reason("No part of it, says Sari.") == "No part of it, says Sari."
        assert field_label("evidence, searched for") == "bukti, kata yang dicari"
        assert field_label("some thing") == "some thing"
        assert head_label("Money", ClaimKind.QUANTITY) == "uang"
        assert head_label("Sole", ClaimKind.SUPERLATIVE) == "superlatif"
    assert all(head == head.lower() for head in HEADS)
