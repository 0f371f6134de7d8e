"""What pure code has to say, in the reader's language: its phrases, translated with all that goes into them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.labels import LABELS, Label, label
from factcheck.desk.workflow import Action
from factcheck.vocabulary import Phrase, Refusal

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


def _in_words(value: object) -> str:
    match value:
        case Phrase():
            return said(value)
        case tuple():
            return ", ".join(_in_words(item) for item in value)
        case Action():
            return str(ACTIONS[value])
        case StrEnum() if type(value) in LABELS:
            return label(value)
        case _:
            return str(value)
