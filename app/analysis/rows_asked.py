"""Rows of a file as people ask for them: “100-200”."""

import re

from app.errors import UserError
from app.i18n import msg

RANGE = re.compile(r"([1-9][0-9]*)-([1-9][0-9]*)?")


def rows_asked(text: str) -> tuple[int, int]:
    """Return the first and the last row, both in; 0 is no limit. Refuse what is no range."""
    if not text:
        return 0, 0
    found = RANGE.fullmatch(text.strip())
    first, last = (int(found[1]), int(found[2] or 0)) if found else (1, 0)
    if not found or 0 < last < first:
        raise UserError(
            msg("“{text}” is no range of rows.", text=text),
            msg("Write the first and the last, like 1-1000, or only the first, like 500-."),
        )
    return first, last
