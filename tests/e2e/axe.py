"""Accessibility, as axe-core sees it: all its rules, WCAG 2.2 AA and best practices alike."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong on the page as it stands: a line a node, ``rule: selector (what to do)``. Empty: nothing."""
    response = Axe().run(page).response
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))} ({rule['help']})" for rule in response["violations"] for node in rule["nodes"]
    ]
