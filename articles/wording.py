"""What pure code has to say, in the reader's language: its phrases, translated with all that goes into them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.dates import written
from articles.labels import LABELS, Label, label
from articles.stored_words import UNITS

# Imported so that what they say can be read back.
from factcheck.desk import sayings as _of_the_desk  # noqa: F401
from factcheck.desk.workflow import Action
from factcheck.evidence import sayings as _of_evidence  # noqa: F401
from factcheck.evidence.spoken_values import spoken_value
from factcheck.evidence.units import amount_in
from factcheck.reading.checks import sayings as _of_checks  # noqa: F401
from factcheck.reading.dates import bases as _of_dates  # noqa: F401
from factcheck.sayings import MONTHS, WEEKDAYS, AmountWords, CalendarWords, LengthWords, NounWord, UnitWord, read_saying
from factcheck.vocabulary import Phrase, Refusal

ENGLISH = "en"

ACTIONS: Mapping[Action, Label] = {
    Action.READ: _("read"),
    Action.HAND_IN: _("hand in an article"),
    Action.EDIT_ARTICLE: _("edit the article’s details"),
    Action.ADD_VERSION: _("hand in a new version of the text"),
    Action.ADD_PHOTO: _("add a photo"),
    Action.ASSIGN: _("assign people and set the deadline"),
    Action.RECLASSIFY: _("say what a block is"),
    Action.EXEMPT: _("exempt a sentence"),
    Action.MAKE_CLAIM: _("make a claim"),
    Action.DISMISS: _("dismiss a proposal"),
    Action.EDIT_CLAIM: _("edit the claim"),
    Action.MOVE_CLAIM: _("reorder claims"),
    Action.REMOVE_CLAIM: _("remove the claim"),
    Action.ADD_SOURCE: _("add a source"),
    Action.DRAW_LINEAGE: _("say which source leans on which"),
    Action.IMPORT_CHECKS: _("import what others have checked"),
    Action.GIVE_EVIDENCE: _("give evidence"),
    Action.SUBMIT: _("submit the claim for review"),
    Action.APPROVE: _("approve the claim"),
    Action.RETURN: _("return the claim"),
    Action.REOPEN: _("reopen the claim"),
    Action.WAIVE: _("waive the rule on origins"),
    Action.ASK_CORRECTION: _("ask for a correction"),
    Action.ANSWER_CORRECTION: _("accept or dispute a correction"),
    Action.SIGN_OFF: _("sign the article off"),
    Action.PUBLISH: _("publish the report"),
    Action.WITHDRAW: _("withdraw the article"),
}


def said(phrase: Phrase) -> str:
    """A phrase in the language of whoever reads."""
    message = ngettext(phrase.message, phrase.plural, phrase.number) if phrase.plural else gettext(phrase.message)
    return message % {name: _in_words(value) for name, value in phrase.values.items()}


def reason(refusal: Refusal) -> str:
    """Why something is refused, in the language of whoever reads."""
    return said(refusal.phrase) if refusal.phrase else refusal.reason


def retold(stored: str, group: str) -> str | None:
    """What pure code said in English, in the language of whoever reads; ``None`` where it cannot be read back, as what people wrote."""
    if (get_language() or ENGLISH).partition("-")[0] == ENGLISH:
        return stored
    phrase = read_saying(stored, group)
    return said(phrase) if phrase else None


def spoken(normal: str, kind: str) -> str:
    """The normal form of a claim of a kind as the reader would say it; empty where that is no clearer than the form itself."""
    words, group = spoken_value(kind, normal)
    return (retold(words, group) or words) if words else ""


def _in_words(value: object) -> str:
    match value:
        case Phrase():
            return said(value)
        case CalendarWords():
            return _WEEKDAY.sub(_weekday, _MONTH.sub(_day_or_month, value))
        case LengthWords():
            return _COUNTED.sub(lambda found: f"{found[1]} {_in_words(UnitWord(found[2]))}", value)
        case AmountWords() | NounWord():
            return amount_in(value, (get_language() or ENGLISH).partition("-")[0])
        case UnitWord():
            return str(UNITS[value.singular])
        case tuple():
            return ", ".join(_in_words(item) for item in value)
        case Action():
            return str(ACTIONS[value])
        case StrEnum() if type(value) in LABELS:
            return label(value)
        case _:
            return str(value)


_ABBREVIATED = {month[:3]: n for n, month in enumerate(MONTHS, 1)}
_MONTH = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join((*MONTHS, *_ABBREVIATED))})(?: (\d{{1,4}}))?")
_WEEKDAY = re.compile("|".join(WEEKDAYS))
_COUNTED = re.compile(r"([\d.e+]+) ([a-z ]*[a-z])")


def _day_or_month(found: re.Match[str]) -> str:
    """``27 November 2024``, ``27 November``, ``Nov 2024`` or ``November`` as the reader's language writes it."""
    day, month, year = found.groups()
    letter = "M" if month in _ABBREVIATED and month not in MONTHS else "F"
    form = " ".join(part for part, given in (("j", day), (letter, month), ("Y", year)) if given)
    at = date(max(int(year or 2000), 1), _ABBREVIATED[month[:3]], int(day or 1))
    return written(at, form)


def _weekday(found: re.Match[str]) -> str:
    return written(date(2024, 1, 1 + WEEKDAYS.index(found[0])), "l")
