"""The shape of a language's ``negation`` module: what says that something is not so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NegationWords:
    """Phrases in small letters, of words parted by one blank.

    ``cues``: each denies what it stands with. ``soft``: verbs and the like in which a denial may hide ("refused"): another language may
    have a plain "not" in its place. ``others``: phrases that hold a cue and deny nothing ("not only", the Vietnamese air force).
    ``endings``: what may be written on to a word of any of them.
    """

    cues: tuple[str, ...]
    soft: tuple[str, ...]
    others: tuple[str, ...]
    endings: tuple[str, ...] = ()
