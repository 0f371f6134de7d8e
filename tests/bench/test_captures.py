from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Capture
from tests.bench.captures import ASKED, FEW, address, stock_captures
from tests.bench.stock import NEEDLE, fill


@pytest.mark.django_db(transaction=True)  # a VACUUM stands in no transaction
def test_captures_are_stocked_and_each_search_is_answered(client: Client) -> None:
    cast = fill(3)
    stock_captures(cast.checker, range(FEW // 3 - 2, FEW // 3 + 2))
    assert Capture.objects.count() == 4
    assert Capture.objects.filter(text__contains=NEEDLE).count() == 1
    client.force_login(cast.checker)
    found = [len(client.get(address(at)).context["captures"].rows) for at in range(len(ASKED))]
    assert found[0] == found[3] == 1
    assert found[8] == 0
