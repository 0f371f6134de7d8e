"""What pure code says in English and others keep: told once as text, and read back as a phrase that a page can say in another language.

A basis, a reason, why a claim went stale: each stands in a database, in the record or in a published report as an English sentence.
Every such sentence is made by a :class:`Saying`, and the sayings are what reads it back, so that the two cannot drift apart.

A gap takes what the last part of its name says (``%(finer_when)s`` takes a ``when``): the group of sayings of that name, or
``number``, ``bare`` (what has a figure in it: an amount), ``calendar`` (days, months, years and times), ``length`` (``3 months, 2 days``), ``unit``
(``week``), ``noun`` (``deaths``) or ``state``; any other takes words as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from itertools import islice

from factcheck.vocabulary import BlockKind, Phrase

LONGEST = 1200
_MOST_READ = 200
"""Parts of one sentence that are looked at before it is given up."""
_MOST_TRIED = 24
"""Ways to fill the gaps of one saying: words may hold what stands between two gaps."""
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNITS = (
    "second", "minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "half year", "year", "decade", "century",
)  # fmt: skip
_PLURALS = {("centuries" if unit == "century" else f"{unit}s"): unit for unit in UNITS}
_GAP = re.compile(r"%\((\w+)\)s")


class CalendarWords(str):
    """Days, months, years, weekdays and times in English: ``25 November–1 December 2024``."""

    __slots__ = ()


class LengthWords(str):
    """Numbers of units of time in English: ``3 months, 2 days``."""

    __slots__ = ()


class AmountWords(str):
    """A number or a range with its unit in English: ``1,200 people``, ``USD 2.5``, ``5–10 km``."""

    __slots__ = ()


class NounWord(str):
    """A unit, or what is counted, in English, one or several: ``deaths``, ``person``, ``USD``."""

    __slots__ = ()


class UnitWord(str):
    """A unit of time in English, one or several: ``week``, ``weeks``."""

    __slots__ = ()

    @property
    def singular(self) -> str:
        """The one of it."""
        return _PLURALS.get(self, str(self))


class Saying:
    """An English message with gaps, which says itself with what goes into them."""

    def __init__(self, message: str, group: str) -> None:
        self.message = message
        self.group = group

    def __call__(self, **values: object) -> str:
        """The sentence in English."""
        return self.message % values

    @cached_property
    def gaps(self) -> tuple[str, ...]:
        """The names of its gaps, in order."""
        return tuple(_GAP.findall(self.message))

    @cached_property
    def fixed(self) -> int:
        """How many of its characters always are the same."""
        return len(_GAP.sub("", self.message))

    @cached_property
    def is_made_of_its_own(self) -> bool:
        """Whether another saying of its group goes into it."""
        return any(kind_of(gap) == self.group for gap in self.gaps)

    @cached_property
    def between(self) -> tuple[str, ...]:
        """What stands before, between and after its gaps."""
        return tuple(part.replace("%%", "%") for part in _GAP.split(self.message)[::2])

    def fillings(self, said: str) -> Iterator[dict[str, str]]:
        """The ways to fill its gaps that make ``said``; none may stay empty."""
        first, *rest = self.between
        if said.startswith(first):
            for words in islice(_fillings(tuple(rest), said[len(first) :]), _MOST_TRIED):
                yield dict(zip(self.gaps, words, strict=True))


def _fillings(between: tuple[str, ...], said: str) -> Iterator[tuple[str, ...]]:
    if not between:
        yield from [()] if not said else []
        return
    end, *rest = between
    if not rest:
        yield from [(said[: len(said) - len(end)],)] if said.endswith(end) and len(said) > len(end) else []
        return
    at = said.find(end, 1)
    while at > 0:
        for words in _fillings(tuple(rest), said[at + len(end) :]):
            yield (said[:at], *words)
        at = said.find(end, at + 1)


SAYINGS: dict[str, list[Saying]] = {}
"""Every saying by its group."""


def gettext_noop(message: str, group: str) -> Saying:
    """A saying of a group. It has gettext's name because that is what the tools that collect messages look for; it translates nothing."""
    saying = Saying(message, group)
    SAYINGS.setdefault(group, []).append(saying)
    return saying


@lru_cache(maxsize=8192)
def read_saying(said: str, group: str) -> Phrase | None:
    """The phrase that a sentence of a group was told from; ``None`` where no saying of the group tells it."""
    return _read(said, group, {}) if len(said) <= LONGEST else None


def _read(said: str, group: str, known: dict[tuple[str, str], Phrase | None]) -> Phrase | None:
    if (said, group) in known or len(known) >= _MOST_READ:
        return known.get((said, group))
    known[said, group] = None
    for saying in _in_order(group, len(SAYINGS.get(group, ()))):
        for words in saying.fillings(said):
            values = {gap: _value(filling, kind_of(gap), known) for gap, filling in words.items()}
            if None not in values.values():
                known[said, group] = Phrase(saying.message, values)
                return known[said, group]
    return None


@lru_cache(maxsize=64)
def _in_order(group: str, _count: int) -> tuple[Saying, ...]:
    """The sayings of a group: those first that are made of others, since words in quote marks may reach over them; then those that say most."""
    return tuple(sorted(SAYINGS.get(group, ()), key=lambda saying: (not saying.is_made_of_its_own, -saying.fixed)))


def kind_of(gap: str) -> str:
    """What goes into a gap, by its name."""
    return gap.rpartition("_")[2]


def _value(words: str, kind: str, known: dict[tuple[str, str], Phrase | None]) -> object | None:
    if kind in SAYINGS:
        return _read(words, kind, known)
    reader = _ATOMS.get(kind)
    return words if reader is None else reader(words)


# --- what is no sentence ----------------------------------------------------------------------------

_MONTH = "|".join((*MONTHS, *(month[:3] for month in MONTHS)))
_CLOCK = r"\d\d:\d\d(?:–\d\d:\d\d)?(?: UTC\S*)?"
_DAYS = rf"(?:\d{{1,2}} )?(?:{_MONTH})(?: \d{{1,4}})?|\d{{1,4}}|(?:{'|'.join(WEEKDAYS)})"
_CALENDAR = re.compile(rf"(?:{_DAYS})(?:[–, ]+(?:{_CLOCK}|{_DAYS}))*")
_UNIT = "|".join(sorted((*UNITS, *_PLURALS), key=len, reverse=True))
_LENGTH = re.compile(rf"[\d.e+]+ (?:{_UNIT})(?:,? [\d.e+]+ (?:{_UNIT}))*")
_NUMBER = re.compile(r"[~\d.,e+-]+")
_STATES = {kind.value.replace("_", " "): kind for kind in BlockKind}


def _atom(pattern: re.Pattern[str], kind: type[str]) -> Callable[[str], object | None]:
    return lambda words: kind(words) if pattern.fullmatch(words) else None


_ATOMS: dict[str, Callable[[str], object | None]] = {
    "number": _atom(_NUMBER, str),
    "calendar": _atom(_CALENDAR, CalendarWords),
    "length": _atom(_LENGTH, LengthWords),
    "unit": _atom(re.compile(_UNIT), UnitWord),
    "bare": _atom(re.compile(r".*\d.*", re.DOTALL), AmountWords),
    "noun": NounWord,
    "state": _STATES.get,
}
