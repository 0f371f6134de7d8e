"""Every variable that the settings read is documented, and nothing else is."""

from __future__ import annotations

import re

from django.conf import settings

OF_THE_COMMAND = {"HOST", "PORT"}
"""Read by ``manage.py serve``."""


def test_env_example_names_exactly_the_variables_that_are_read() -> None:
    source = (settings.BASE_DIR / "factcheck" / "settings.py").read_text(encoding="utf-8")
    example = (settings.BASE_DIR / ".env.example").read_text(encoding="utf-8")
    read = set(re.findall(r"\benv\.\w+\(\s*\"([A-Z_]+)\"", source))
    assert set(re.findall(r"^#([A-Z_]+)=", example, re.MULTILINE)) == read | OF_THE_COMMAND
