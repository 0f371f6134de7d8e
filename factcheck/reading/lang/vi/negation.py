"""Vietnamese denials. *Không* is also the air: what flies is told apart by the word beside it."""

from __future__ import annotations

from factcheck.reading.negation_words import NegationWords

WORDS = NegationWords(
    cues=("không", "chưa", "chẳng", "chả", "đừng", "chớ", "chưa từng", "không hề", "chẳng hề", "phi"),
    soft=(
        "phủ nhận", "bác bỏ", "từ chối", "khước từ", "thất bại", "thiếu", "khó", "hiếm", "hiếm hoi", "ít", "bí mật", "kín", "giữ kín", "im lặng", "tránh", "cấm",
        "chỉ", "trừ", "ngoại trừ", "thay vì", "ngừng", "dừng", "vắng", "miễn", "mất", "vô",
    ),
    others=(
        "không chỉ", "không những", "không quân", "không kích", "không gian", "không khí", "không phận", "không lực", "không lưu", "không vận", "hàng không", "trên không",
        "phòng không", "đất đối không", "không đối không", "không đối đất", "đối không", "không lâu", "chẳng bao lâu", "có hay không", "hay không", "phi công", "phi trường",
        "phi cơ", "phi đội", "châu phi", "nam phi", "bắc phi", "tây phi", "phi thường", "không ngừng",
    ),
)  # fmt: skip
