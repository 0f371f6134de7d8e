"""Indonesian denials."""

from __future__ import annotations

from factcheck.reading.negation_words import NegationWords

WORDS = NegationWords(
    cues=("tidak", "tak", "bukan", "belum", "jangan", "tanpa", "bukanlah", "tidaklah", "tiada", "takkan", "nggak", "enggak", "non"),
    soft=(
        "membantah", "dibantah", "menolak", "ditolak", "menyangkal", "menampik", "gagal", "mustahil", "kurang", "jarang", "enggan", "rahasia", "dirahasiakan", "diam-diam",
        "menghindari", "dilarang", "melarang", "larangan", "hanya", "kecuali", "alih-alih", "ketimbang", "nihil", "absen", "berhenti", "mundur", "sulit", "hilang",
        "tertutup", "bungkam",
    ),
    others=(
        "tidak hanya", "tak hanya", "bukan hanya", "bukan cuma", "tidak sekadar", "bukan sekadar", "tak lama", "tidak lama", "tak jauh", "mau tidak mau", "tak pelak",
        "tidak lain", "tak lain",
    ),
    endings=("nya", "lah", "kah"),
)  # fmt: skip
