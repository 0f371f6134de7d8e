"""Numbers in digits or words by their value: ``2.5 million``, ``2,5 juta`` and ``hai triệu rưỡi`` are the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

_GROUPS = {"en": ",", "id": ".", "vi": "."}

_UNITS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "id": "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
    "vi": "một hai ba bốn năm sáu bảy tám chín mười",
}
_MORE_UNITS = {"vi": {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7}, "en": {}, "id": {}}
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {
    "en": {"hundred": 100, "thousand": 10**3, "million": 10**6, "m": 10**6, "bn": 10**9, "billion": 10**9, "trillion": 10**12},
    "id": {"ratus": 100, "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12},
    "vi": {"trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9},
}
_WHOLE = {"id": {"seratus": 100, "seribu": 1000, "sejuta": 10**6}, "en": {}, "vi": {}}
_ONLY_AFTER = {"m", "bn", "tư", "mốt", "lăm", "nhăm"}

_SMALL = {language: {word: value for value, word in enumerate(_UNITS[language].split(), 1)} | _MORE_UNITS[language] for language in _UNITS}
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)$")


def read_number(words: Sequence[str], at: int, language: str) -> tuple[float, int]:
    """The value of the number that begins at ``at``, and how many words it takes; 0 words where there is none."""
    if language not in _SMALL:
        language = "en"
    value: float | None = None
    if words[at][0].isdigit():
        value, after = _digits(words[at], language), at + 1
        total = 0.0
    elif words[at] in _ONLY_AFTER:
        return 0.0, 0
    else:
        total, after = 0.0, at
    part = value
    while after < len(words):
        word = words[after]
        scale = _SCALES[language].get(word)
        if scale is not None:
            if part is None and not total and word not in {"hundred", "thousand"} | _WHOLE[language].keys():
                break
            if scale == 100:
                part = (part or 1) * 100
            elif scale > 100 and total and part is None:
                total *= scale
            else:
                total, part = total + (part or 1) * scale, None
        elif word in _WHOLE[language]:
            total += _WHOLE[language][word]
            part = None
        elif (small := _part(words, after, language, part)) is not None:
            part = small
        elif not (
            language == "en" and word == "and" and part and part >= 100 and after + 1 < len(words) and words[after + 1] in _SMALL["en"]
        ):
            break
        after += 1
    if after == at:
        return 0.0, 0
    return total + (part or 0), after - at


def _part(words: Sequence[str], at: int, language: str, part: float | None) -> float | None:
    """What the number below a thousand comes to with the word at ``at``; None where that word does not go on with it."""
    word, low = words[at], 0 if part is None else part % 100
    if language == "en" and word in _TENS:
        return None if low else (part or 0) + _TENS[word]
    if language == "id" and word in {"belas", "puluh"} and part and 0 < low < 10:
        return part + 10 if word == "belas" else part - low + low * 10
    if language == "vi" and word in {"mươi", "chục"} and part and 0 < low < 10:
        return part - low + low * 10
    small = _SMALL[language].get(word)
    if small is None or (part is not None and part >= 100 and part != int(part)):
        return None
    if part is None:
        return None if word in _ONLY_AFTER else float(small)
    fits = (
        (low == 0 and part >= 100)
        or (low >= 10 and low % 10 == 0 and small < 10 and language != "id")
        or (language == "id" and low >= 20 and low % 10 == 0 and small < 10)
    )
    return part + small if fits else None


def _digits(printed: str, language: str) -> float:
    group = _GROUPS[language]
    other = "." if group == "," else ","
    if re.fullmatch(rf"\d{{1,3}}(\{group}\d{{3}})+(\{other}\d+)?", printed):
        return float(printed.replace(group, "").replace(other, "."))
    if re.fullmatch(rf"\d{{1,3}}(\{other}\d{{3}}){{2,}}", printed):
        return float(printed.replace(other, ""))
    whole = re.fullmatch(r"(\d+)(?:[.,](\d+))?", printed)
    if whole is None:
        return float("".join(c for c in printed if c.isdigit())[:15])
    return float(f"{whole[1][:15]}.{whole[2] or 0}")


def value_key(value: float) -> str:
    """The same text for the same value."""
    return f"={value:.10g}"
