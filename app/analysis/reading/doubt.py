"""The question about a column of text that could have been numbers or dates."""

from collections import Counter

import pyarrow.compute as pc

from app.analysis.kind import MOMENTS, Kind
from app.analysis.reading import header_hint
from app.analysis.reading.as_date import YES, day_or_moment
from app.analysis.reading.as_number import number
from app.analysis.reading.column_reading import Choice, ColumnReading, Question, RawColumn
from app.analysis.reading.currency_mix import about_currencies
from app.analysis.reading.date_column import SERIAL
from app.analysis.reading.missing import trimmed
from app.i18n import msg, plural

HALF, MOST = 0.5, 0.8


def doubt(column: RawColumn, reading: ColumnReading, votes: Counter[str]) -> Question | None:
    """Ask, when more than half of a text column could be numbers or dates.

    Also about numbers in a column called a date, which Excel may have counted.
    """
    if column.choice.kind:
        return None
    counted = _about_serials(column, reading, votes)
    if counted or reading.kind not in {Kind.TEXT, Kind.CATEGORY}:
        return counted
    return _about_text(column, reading, votes)


def _about_text(column: RawColumn, reading: ColumnReading, votes: Counter[str]) -> Question | None:
    as_text = Choice(msg("Leave it as text"), kind=reading.kind)
    if votes["number"] > HALF * votes["cells"]:
        return _about_numbers(number(column), as_text)
    if votes["date"] > HALF * votes["cells"]:
        return _about_dates(day_or_moment(column), as_text)
    return None


def _about_serials(
    column: RawColumn, reading: ColumnReading, votes: Counter[str]
) -> Question | None:
    """Ask about a column called a date, of numbers that Excel would show as days."""
    hinted = header_hint.DATE.search(header_hint.slug(column.name))
    if not hinted or reading.kind in MOMENTS or not votes["number"]:
        return None
    serials = pc.sum(pc.match_substring_regex(trimmed(column.values), SERIAL)).as_py() or 0
    said = len(column.values) - reading.blank
    days = votes["date"] * said / max(votes["cells"], 1)
    if not serials or serials + days < MOST * said:
        return None
    return Question(
        plural(
            "One cell looks like a date counted in days by Excel.",
            "{count} cells look like dates counted in days by Excel.",
            count=serials,
        ),
        (
            Choice(msg("Leave the cells as they are"), kind=reading.kind),
            Choice(msg("Read them as dates of Excel"), kind=Kind.DATE, excel_dates=YES),
        ),
    )


def _about_dates(found: ColumnReading, as_text: Choice) -> Question | None:
    if not found.read:
        return None
    return Question(
        msg(
            "They look like dates: {read} can be read and {unread} cannot.",
            read=found.read, unread=len(found.unreadable),
        ),
        (as_text, Choice(msg("Read it as dates"), kind=found.kind)),
    )  # fmt: skip


def _about_numbers(found: ColumnReading, as_text: Choice) -> Question:
    return about_currencies(found, as_text) or Question(
        msg("Most cells are numbers, too many are not."),
        (as_text, Choice(msg("Read it as numbers"), kind=found.kind)),
    )
