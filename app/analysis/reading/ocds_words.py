"""What the things of the open contracting standard are called."""

from app.i18n import Message, msg, plural

THINGS = {
    "process": msg("process"),
    "party": msg("party"),
    "item": msg("item"),
    "award": msg("award"),
    "contract": msg("contract"),
    "supplier": msg("supplier"),
}


def rows_in_words(count: int) -> Message:
    """Say how many rows."""
    return plural("one row", "{count} rows", count=count)


def processes_in_words(count: int) -> Message:
    """Say how many processes."""
    return plural("one process", "{count} processes", count=count)
