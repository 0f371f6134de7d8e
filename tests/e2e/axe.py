"""Accessibility: what axe-core sees, all its rules, WCAG 2.2 AA and best practices alike; and what it does not look at."""

from __future__ import annotations

import json
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that look at colours: all that another colour scheme can break."""

BUILD = """() => {
  const wrong = [], root = document.documentElement;
  if (!root.lang) wrong.push("no language");
  if (!document.title.trim()) wrong.push("no title");
  const many = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
  if (many("h1") !== 1) wrong.push(`${many("h1")} h1`);
  if (many("main") !== 1) wrong.push(`${many("main")} main`);
  const skip = document.querySelector("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]");
  if (!skip?.matches("a.skip-link[href^='#']")) wrong.push("the first stop is no skip link");
  else if (!document.querySelector(skip.getAttribute("href"))) wrong.push("the skip link leads nowhere");
  return wrong;
}"""

WIDE = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1);
  const name = (element) => `${element.localName}${element.id ? "#" + element.id : ""}.${[...element.classList].join(".")}`;
  return [`the page is ${root.scrollWidth} wide in ${root.clientWidth}: ${out.slice(0, 3).map(name).join(", ")}`];
}"""

SMALL = """([selector, size]) => [...document.querySelectorAll(selector)]
  .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".visually-hidden"))
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, box]) => box.height > 2 && (box.height < size - 0.5 || box.width < size - 0.5))
  .map(([element, box]) => `small: ${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 90)}`)"""


def violations(page: Page, *rules: str) -> list[str]:
    """What axe-core finds wrong on the page as it stands: a line a node, ``rule: selector (what to do)``. Empty: nothing. By all rules or these."""
    options: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    if rules:
        options["runOnly"] = list(rules)
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(f"axe.run({json.dumps(options)}).then(found => found.violations)")
    return [f"{rule['id']}: {' '.join(map(str, node['target']))} ({rule['help']})" for rule in found for node in rule["nodes"]]


def build(page: Page) -> list[str]:
    """What is wrong with how the page is built: language, title, one heading of the first rank, one main, a skip link that leads there."""
    wrong: list[str] = page.evaluate(BUILD)
    return wrong


def too_wide(page: Page) -> list[str]:
    """Whether the page has to be scrolled sideways, and the first elements that reach out."""
    wrong: list[str] = page.evaluate(WIDE)
    return wrong


def too_small(page: Page, selector: str, size: int) -> list[str]:
    """Those of the visible elements that are less than ``size`` px high or wide."""
    wrong: list[str] = page.evaluate(SMALL, [selector, size])
    return wrong
