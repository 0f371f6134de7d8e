"""What a first visit moves: from the production server, with its compressed and hashed static files, into an empty browser."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page

from articles.demo.people import PASSWORD
from tests.e2e.conftest import DESKTOP

MOST_BYTES, MOST_REQUESTS = 150_000, 12


@dataclass
class Traffic:
    """What a page asked for: address by request, bytes as they came over the wire, headers included."""

    addresses: dict[str, str] = field(default_factory=dict)
    received: dict[str, float] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n".join(f"{self.received.get(key, 0):8.0f} {address}" for key, address in self.addresses.items())


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """The address of a site of its own with the demo on it, served as ``make run`` serves it."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL" and not name.startswith("FACTCHECK_")}
    command = [sys.executable, "manage.py", "serve", "--demo", "--only", "web", "--port", str(port)]
    environment = {**kept, "FACTCHECK_DATA_DIR": str(tmp_path)}
    with subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert any("Factcheck is at" in line for line in process.stdout)
        yield f"http://127.0.0.1:{port}"
        process.send_signal(signal.SIGTERM)


@pytest.fixture
def visitor(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """A checker's browser that holds a session and nothing else of the site."""
    context = browser.new_context(base_url=site, viewport=DESKTOP)
    signing_in = context.request.get("/accounts/login/").text()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', signing_in)
    assert token is not None
    context.request.post("/accounts/login/", form={"login": "sari", "password": PASSWORD, "csrfmiddlewaretoken": token[1]})
    yield context
    context.close()


def visit(context: BrowserContext, path: str) -> tuple[Page, Traffic]:
    """Open ``path`` for the first time, and wait until nothing more comes."""
    page = context.new_page()
    traffic = Traffic()
    devtools = context.new_cdp_session(page)

    def asked(event: dict[str, Any]) -> None:
        if not event["request"]["url"].startswith("data:"):  # the browser's own icon in a field for dates
            traffic.addresses[event["requestId"]] = event["request"]["url"]

    def came(event: dict[str, Any]) -> None:
        traffic.received[event["requestId"]] = event["encodedDataLength"]

    devtools.on("Network.requestWillBeSent", asked)
    devtools.on("Network.loadingFinished", came)
    devtools.send("Network.enable")
    page.on("console", lambda message: traffic.complaints.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: traffic.complaints.append(str(error)))
    page.goto(path, wait_until="networkidle")
    return page, traffic


def bench_address(visitor: BrowserContext) -> str:
    """The workbench of the article that is half-checked: the first in the checker's queue."""
    found = re.search(r'href="(/articles/\d+/)"', visitor.request.get("/").text())
    assert found is not None
    return found[1]


INLINE = """() => {
  const script = document.createElement("script");
  script.textContent = "window.ranInline = true";
  document.body.append(script);
  return window.ranInline === true;
}"""


def test_first_visit_is_light_and_asks_nobody_else(visitor: BrowserContext, site: str) -> None:
    page, traffic = visit(visitor, bench_address(visitor))
    assert page.locator("#article-text .claim-mark").count() > 5
    assert sum(traffic.received.values()) < MOST_BYTES, str(traffic)
    well_behaved(traffic, site)
    policy = page.request.get(page.url).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert re.search(r"unsafe|http|\*", policy) is None
    assert page.evaluate(INLINE) is False
    for path in ("/", "/sources/", "/articles/new/", "/reports/"):
        well_behaved(visit(visitor, path)[1], site)


def well_behaved(traffic: Traffic, site: str) -> None:
    """Few requests, all of them to the site, and nothing that its policy or a script complains of."""
    assert [address for address in traffic.addresses.values() if not address.startswith(site)] == []
    assert len(traffic.addresses) <= MOST_REQUESTS, str(traffic)
    assert traffic.complaints == []
