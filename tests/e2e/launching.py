"""Find and start a Chromium: the machine's own where there is one, else the one that Playwright installed."""

from __future__ import annotations

import os
import shutil
import subprocess

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""Flags that keep it from talking to anybody but the page under test."""


def executable() -> str | None:
    """The first Chromium on the path that runs; ``None`` leaves the choice to Playwright."""
    for name in NAMES:
        if (path := shutil.which(name)) and subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0:
            return path
    return None


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium. Root has no sandbox to offer it."""
    flags = [*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    return playwright.chromium.launch(executable_path=executable(), args=flags)
