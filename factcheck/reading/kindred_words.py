"""The shape of a language's ``kindred`` module: words of like meaning, and what people write in posts."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KindredWords:
    """All in small letters.

    ``alike``: one group a line, of words and phrases (their words joined by ``_``) that speak of like things: near enough to find a text by,
    never to say that two agree. A word may stand in several groups. ``short``: how a word is written in haste, and the words it stands for.
    ``frame``: words of a post or of a headline about one that say nothing about what it claims ("viral", "please share", "photo").
    """

    alike: str
    short: dict[str, str] = field(default_factory=dict)
    frame: frozenset[str] = frozenset()
