"""What a person decides on the proposals page."""

from __future__ import annotations

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from articles.forms.claims import KINDS
from articles.forms.fields import LARGEST_NUMBER, TextField, WordChoice
from articles.queries.dismissed import Key, read_key
from factcheck.vocabulary import ClaimKind

MOST = 2000
"""Proposals that are decided at once."""
DEEDS = ("accept", "dismiss", "restore", "exempt", "add", "undo")


class ProposalsForm(forms.Form):
    """``do`` is a deed, for those picked (``accept``), or for one by its key (``accept:120-134-date``).

    ``undone`` says what is undone: claims from a number to a number, or the dismissals of a moment. ``to`` is the number of the claim that a proposal is added to. ``label``, ``kind`` and ``normal`` change the proposal that ``changed`` names before it is accepted.
    """

    text_version = forms.IntegerField(min_value=1, max_value=LARGEST_NUMBER)
    do = forms.RegexField(regex=rf"^({'|'.join(DEEDS)})(:[0-9]{{1,18}}-[0-9]{{1,18}}-[a-z ]{{1,32}})?$")
    to = forms.IntegerField(min_value=1, max_value=LARGEST_NUMBER, required=False)
    undone = forms.RegexField(regex=r"^(accept:[0-9]{1,9}-[0-9]{1,9}|dismiss:[0-9]{1,17})$", required=False)
    changed = TextField(max_length=80, required=False)
    label = TextField(label=_("Label"), max_length=120, required=False)
    kind = WordChoice(label=_("Kind"), choices=KINDS, coerce=ClaimKind, required=False, empty_value=None)
    normal = TextField(label=_("Normal form"), max_length=1000, required=False)

    @property
    def deed(self) -> str:
        """What is to be done."""
        return str(self.cleaned_data["do"]).partition(":")[0]

    @property
    def keys(self) -> list[str]:
        """Which proposals it is to be done with: the one named, else those picked."""
        one = str(self.cleaned_data["do"]).partition(":")[2]
        return [one] if one else self._listed("pick")

    @property
    def restored(self) -> Key | None:
        """The dismissal to take back."""
        return read_key(str(self.cleaned_data["do"]).partition(":")[2])

    @property
    def dismissed_at(self) -> int | None:
        """The moment whose dismissals are undone."""
        deed, _colon, at = str(self.cleaned_data["undone"]).partition(":")
        return int(at) if deed == "dismiss" else None

    @property
    def made(self) -> range:
        """The numbers of the claims that are undone."""
        deed, _colon, numbers = str(self.cleaned_data["undone"]).partition(":")
        first, _dash, last = numbers.partition("-")
        return range(int(first), min(int(last), int(first) + MOST) + 1) if deed == "accept" else range(0)

    @property
    def ordinals(self) -> list[int]:
        """The sentences to exempt."""
        return [int(n) for n in self._listed("sentence") if n.isascii() and n.isdecimal() and len(n) < 10]

    def _listed(self, name: str) -> list[str]:
        data = self.data
        return list(dict.fromkeys(data.getlist(name)))[:MOST] if isinstance(data, MultiValueDict) else []
