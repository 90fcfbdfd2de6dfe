"""How big a table is, in words."""

from app.i18n import Message, msg, plural


def size_in_words(rows: int, columns: int) -> Message:
    """Say how many rows and how many columns."""
    return msg(
        "{rows}, {columns}",
        rows=plural("one row", "{count} rows", count=rows),
        columns=plural("one column", "{count} columns", count=columns),
    )
