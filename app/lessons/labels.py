"""The names of the program's own steps inside a lesson, so that the two never drift apart.

A lesson writes `{paso:trim_spaces}`; the reader sees what the menu says, in their language.
"""

import re

from app.analysis.step import steps
from app.errors import UserError

LABEL = re.compile(r"\{paso:([a-z_]+)\}")


def with_labels(text: str, language: str) -> str:
    """Put the name of each step in the place of its mark."""
    return LABEL.sub(lambda found: _title(found[1], language), text)


def unknown_labels(text: str) -> list[str]:
    """Return the steps a text names that do not exist."""
    return [kind for kind in LABEL.findall(text) if not _title(kind, "en")]


def _title(kind: str, language: str) -> str:
    try:
        return steps[kind].title.render(language)
    except UserError:
        return ""
