"""Numbers in digits or words by their value: ``2.5 million``, ``2,5 juta`` and ``2,5 triệu`` are the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_GROUPS = {"en": ",", "id": ".", "vi": "."}

_UNITS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "id": "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
    "vi": "một hai ba bốn năm sáu bảy tám chín mười",
}
_HUNDRED = 100
_TEN_WORDS = {"en": frozenset[str](), "id": frozenset({"belas", "puluh"}), "vi": frozenset({"mươi", "chục"})}
"""What makes tens of the digit before; ``belas`` adds ten to it."""
_SCALES = {
    "en": {"hundred": 100, "thousand": 10**3, "million": 10**6, "m": 10**6, "bn": 10**9, "billion": 10**9, "trillion": 10**12},
    "id": {"ratus": 100, "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12},
    "vi": {"trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9},
}
_WHOLE: dict[str, dict[str, int]] = {"id": {"seratus": 100, "seribu": 1000, "sejuta": 10**6}, "en": {}, "vi": {}}
_ONLY_AFTER = frozenset({"tư", "mốt", "lăm", "nhăm"})
"""Spellings of digits that are something else alone."""
_BARE_SCALES = frozenset({"hundred", "thousand"})
"""Scales that a number may begin with."""

_SMALL: dict[str, dict[str, int]] = {
    language: {word: value for value, word in enumerate(units.split(), 1)} for language, units in _UNITS.items()
}
_SMALL["vi"] |= {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7}
_SMALL["en"] |= dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))


def read_number(words: Sequence[str], at: int, language: str) -> tuple[float, int]:
    """The value of the number that begins at ``at``, and how many words it takes; 0 words where there is none."""
    reader = _Reader(language if language in _SMALL else "en")
    after = at
    while after < len(words) and reader.takes(words[after], words[after + 1] if after + 1 < len(words) else ""):
        after += 1
    return reader.value, after - at


@dataclass(slots=True)
class _Reader:
    """A number as far as it was read: what came to thousands and more, and the ``part`` below that still goes on."""

    language: str
    total: float = 0.0
    part: float | None = None
    begun: bool = False

    @property
    def value(self) -> float:
        return self.total + (self.part or 0.0)

    @property
    def _least_tens(self) -> int:
        return 10 if self.language == "vi" else 20  # mười hai: ten and two

    def takes(self, word: str, following: str) -> bool:
        """Whether the number goes on with a word; if so, it is read."""
        if word[0].isdigit():
            read = not self.begun
            self.part = _digits(word, self.language) if read else self.part
        else:
            read = self._scale(word) or self._whole(word) or self._small(word) or self._and(word, following)
        self.begun = self.begun or read
        return read

    def _scale(self, word: str) -> bool:
        scale = _SCALES[self.language].get(word)
        if scale is None or (not self.begun and word not in _BARE_SCALES):
            return False
        if scale == _HUNDRED:
            self.part = (self.part or 1) * scale
        elif self.part is None and self.total:
            self.total *= scale
        else:
            self.total, self.part = self.total + (self.part or 1) * scale, None
        return True

    def _whole(self, word: str) -> bool:
        whole = _WHOLE[self.language].get(word)
        if whole is None:
            return False
        if whole == _HUNDRED:
            self.part = (self.part or 0) + whole
        else:
            self.total += whole
        return True

    def _small(self, word: str) -> bool:
        tens = _TEN_WORDS[self.language]
        low = (self.part or 0) % 100
        if word in tens:
            if not (self.part and 0 < low < 10):
                return False
            self.part += 10 if word == "belas" else 9 * low
            return True
        small = _SMALL[self.language].get(word)
        if small is None or (not self.begun and word in _ONLY_AFTER):
            return False
        if (
            self.part is not None
            and not (self.part >= _HUNDRED and low == 0)
            and not (low >= self._least_tens and low % 10 == 0 and small < 10)
        ):
            return False
        self.part = (self.part or 0) + small
        return True

    def _and(self, word: str, following: str) -> bool:
        return self.language == "en" and word == "and" and (self.part or 0) >= _HUNDRED and following in _SMALL["en"]


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
