"""How far the worker is with a source's page, as the page says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.contrib import messages
from django.utils import timezone

from articles.models import Source
from articles.services.capturing import Capturing, NotCaptured, capturing_of
from articles.services.errors import Refused
from articles.services.fetching import Stage
from articles.tasks import ask_for_capture
from articles.views.fragments import HtmxHttpRequest

PATIENCE = timedelta(seconds=20)
"""After which a worker that has not come to a page may not be there."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What there is to say: that it is ``under_way``, perhaps ``late``; or why it was ``refused``; or nothing."""

    under_way: Capturing | None = None
    late: bool = False
    refused: NotCaptured | None = None

    @property
    def seen(self) -> str:
        """What is shown, as the next look names it."""
        return ("late" if self.late else self.under_way.stage.value) if self.under_way else "done"


def progress_of(source: Source) -> Progress:
    """How far the page is that was asked for last. One query."""
    match capturing_of(source):
        case Capturing() as under_way:
            return Progress(under_way, late=under_way.stage is Stage.WAITING and timezone.now() - under_way.since > PATIENCE)
        case NotCaptured() as refused:
            return Progress(refused=refused)
        case _:
            return Progress()


def have_captured(request: HtmxHttpRequest, source: Source) -> None:
    """Ask for the source's page; where that is refused, say why on the next page."""
    try:
        ask_for_capture(source, actor=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
