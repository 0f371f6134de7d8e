from __future__ import annotations

import pytest

from factcheck.reading.exemptions import propose_exempt
from factcheck.vocabulary import BlockKind, ExemptReason


@pytest.mark.parametrize(
    ("language", "sentence", "reason"),
    [
        ("id", "Apa yang mereka bahas?", ExemptReason.QUESTION),
        ("vi", "Vì sao giá tăng?", ExemptReason.QUESTION),
        ("en", "“Who pays for it?”", ExemptReason.QUESTION),
        ("id", "Foto: Warta Kita/Darto", ExemptReason.CREDIT),
        ("vi", "Ảnh: Tân Văn", ExemptReason.CREDIT),
        ("en", "Photo by Ann Lark", ExemptReason.CREDIT),
        ("id", "Menurut saya, langkah itu keliru.", ExemptReason.OPINION),
        ("vi", "Tôi nghĩ điều đó là đúng.", ExemptReason.OPINION),
        ("en", "I think it was a bad idea.", ExemptReason.OPINION),
        ("id", "Berikut ini ulasannya.", ExemptReason.TRANSITION),
        ("vi", "Dưới đây là các điểm chính.", ExemptReason.TRANSITION),
        ("en", "Here is what we know.", ExemptReason.TRANSITION),
        ("id", "Panggilan itu dilakukan pada 27 November.", None),
        ("en", "I think 300 soldiers died.", None),
        ("en", "“I think it is over,” said Ann Lark.", None),
        ("vi", "Cuộc gọi diễn ra hôm qua.", None),
        ("en", "", None),
    ],
)
def test_propose_exempt_gives_the_reason(language: str, sentence: str, reason: ExemptReason | None) -> None:
    assert propose_exempt(sentence, language=language, block_kind=BlockKind.PARAGRAPH) is reason


def test_propose_exempt_takes_a_credit_block_at_its_word() -> None:
    assert propose_exempt("Ann Lark", language="en", block_kind=BlockKind.CREDIT) is ExemptReason.CREDIT
