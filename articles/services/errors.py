"""How a service says no."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.utils.translation import gettext

from articles.wording import reason
from factcheck.vocabulary import Refusal


class Refused(PermissionDenied):
    """The workflow does not allow it; ``refusal`` says why. A view answers 403, or 422 where the cure is in the form."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(reason(refusal))
        self.refusal = refusal


class Busy(Refused):
    """The server has too much else to do. A view answers 503, with the form as typed."""


class Gone(Refused):
    """What is to be changed or taken away is not there any more: somebody removed it, or this is the second of two clicks."""


class Conflict(Exception):
    """Somebody else saved first; ``current`` is the row as it stands now. A view answers 409 and shows both."""

    def __init__(self, current: Model) -> None:
        super().__init__(gettext("Somebody else saved this first."))
        self.current = current
