"""A text as a list of words, digits and signs, shared by the finders that walk over it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import is_normalized, normalize

from factcheck.reading.phrases import TOKEN
from factcheck.vocabulary import Span

BARRIER = "\x00"
"""What stands in :attr:`WordList.words` for a token that a finder must not read."""


class WordList:
    """Tokens of ``text``: lower case and composed (NFC) in ``words``, their places in ``starts`` and ``ends``."""

    __slots__ = ("_composed", "count", "ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self._composed = is_normalized("NFC", text)
        found = list(TOKEN.finditer(text))
        printed = [one.group() for one in found]
        self.words = [word.lower() for word in (printed if self._composed else [normalize("NFC", word) for word in printed])]
        self.starts = [one.start() for one in found]
        self.ends = [one.end() for one in found]
        self.count = len(self.words)

    def raw(self, place: int) -> str:
        """The token as printed, accents composed (NFC)."""
        return self.printed(place, place + 1)

    def printed(self, first: int, after: int) -> str:
        """The tokens ``first`` up to ``after`` as printed, accents composed (NFC); empty for none."""
        printed = self.text[self.starts[first] : self.ends[after - 1]] if after > first else ""
        return printed if self._composed else normalize("NFC", printed)

    def touches(self, place: int) -> bool:
        """Whether nothing stands between the token at ``place`` and the one before it."""
        return 0 < place < self.count and self.ends[place - 1] == self.starts[place]

    def breaks_before(self, place: int) -> bool:
        """Whether a line ends between the token at ``place`` and the one before it, or the text begins there."""
        return place == 0 or (place < self.count and "\n" in self.text[self.ends[place - 1] : self.starts[place]])

    def masked(self, taken: Sequence[Span]) -> list[str]:
        """``words`` with a :data:`BARRIER` for every token that touches one of ``taken``."""
        words = list(self.words)
        spans = sorted((span.start, span.end) for span in taken)
        at = 0
        for start, end in spans:
            while at and self.starts[at - 1] >= start:
                at -= 1
            while at < self.count and self.ends[at] <= start:
                at += 1
            while at < self.count and self.starts[at] < end:
                words[at] = BARRIER
                at += 1
        return words


@lru_cache(maxsize=2)
def word_list(text: str) -> WordList:
    """The words of ``text``; every finder asks for the same list in turn, so the last two are kept."""
    return WordList(text)
