from __future__ import annotations

from datetime import datetime

import pytest

from factcheck.reading.values import normalise
from factcheck.vocabulary import ClaimKind, Dateline

DATELINE = Dateline(datetime(2024, 12, 5, 9, 0), "Asia/Jakarta")  # noqa: DTZ001 - the dateline's own clock


@pytest.mark.parametrize(
    ("stated", "kind", "language", "normal"),
    [
        ("27 November", ClaimKind.DATE, "id", "2024-11-27"),
        ("tháng 3-2023", ClaimKind.DATE, "vi", "2023-03"),
        ("Nov. 27", ClaimKind.DATE, "en", "2024-11-27"),
        ("2024-12", ClaimKind.DATE, "en", "2024-12"),
        ("nothing of the kind", ClaimKind.DATE, "en", ""),
        ("sekitar 1,2 juta orang", ClaimKind.QUANTITY, "id", "~1200000 person"),
        ("hai triệu rưỡi", ClaimKind.QUANTITY, "vi", "2500000"),
        ("$20 and 43c", ClaimKind.QUANTITY, "en", "20.43 USD"),
        ("20/30 missile", ClaimKind.QUANTITY, "en", "20/30 missile"),
        ("../7 EUR", ClaimKind.QUANTITY, "en", "../7 EUR"),
        ("3 cats and 4 dogs", ClaimKind.QUANTITY, "en", ""),
        ("many", ClaimKind.QUANTITY, "en", ""),
        ("  Kementerian\n Pertahanan  ", ClaimKind.NAME, "id", "Kementerian Pertahanan"),
        ("first", ClaimKind.SUPERLATIVE, "en", "first"),
        ("", ClaimKind.DATE, "en", ""),
        ("x" * 500, ClaimKind.OTHER, "en", ""),
    ],
)
def test_normalise_follows_the_kind(stated: str, kind: ClaimKind, language: str, normal: str) -> None:
    assert normalise(stated, kind, language=language, dateline=DATELINE) == normal
