from __future__ import annotations

import pytest

from factcheck.reading.checkworthiness import WEIGHTS, features, reasons, score
from factcheck.reading.claim_words import claim_index
from factcheck.reading.quantities import find_quantities
from factcheck.reading.superlatives import find_superlatives
from factcheck.reading.wordlist import WordList


def _seen(sentence: str, language: str) -> dict[str, float]:
    listed = WordList(sentence)
    mentions = [*find_quantities(sentence, language=language), *find_superlatives(sentence, language=language)]
    return features(listed, 0, listed.count, mentions, claim_index(language))


@pytest.mark.parametrize(
    ("language", "worth", "not_worth"),
    [
        (
            "id",
            "Ekspor naik 12 persen menjadi Rp 3 triliun, yang terbesar sejak krisis.",
            "Semoga kita semua sehat dan bahagia di hari yang indah.",
        ),
        (
            "vi",
            "Xuất khẩu tăng 12% lên 3 tỷ USD, mức cao nhất từ trước đến nay.",
            "Xin cảm ơn các bạn, chúc mọi người một ngày vui vẻ nhé.",
        ),
        (
            "en",
            "Exports rose 12 percent to $3 billion, the largest rise on record.",
            "Thank you, and I hope you will enjoy the rest of the evening.",
        ),
    ],
)
def test_score_ranks_figures_above_wishes(language: str, worth: str, not_worth: str) -> None:
    assert score(_seen(worth, language)) > 0.8
    assert score(_seen(not_worth, language)) < 0.2


def test_reasons_name_what_speaks_for_a_check_heaviest_first() -> None:
    assert reasons(_seen("Officials were accused of the largest theft, of $3 billion.", "en")) == (
        "number",
        "share or money",
        "accusation",
        "superlative",
    )


@pytest.mark.parametrize("count", [0.0, 1.0, 3.0])
def test_score_stays_between_nothing_and_one(count: float) -> None:
    assert 0 < score(dict.fromkeys(WEIGHTS, count)) < 1
