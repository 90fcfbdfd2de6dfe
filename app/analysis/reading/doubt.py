"""The question about a column of text that could have been numbers or dates."""

from collections import Counter

from app.analysis.kind import Kind
from app.analysis.reading.as_date import day_or_moment
from app.analysis.reading.as_number import number
from app.analysis.reading.column_reading import Choice, ColumnReading, Question, RawColumn
from app.analysis.reading.currency_mix import about_currencies
from app.i18n import msg

HALF = 0.5


def doubt(column: RawColumn, reading: ColumnReading, votes: Counter[str]) -> Question | None:
    """Ask, when more than half of a text column could be numbers or dates."""
    if reading.kind not in {Kind.TEXT, Kind.CATEGORY} or column.choice.kind:
        return None
    as_text = Choice(msg("Leave it as text"), kind=reading.kind)
    if votes["number"] > HALF * votes["cells"]:
        return _about_numbers(number(column), as_text)
    if votes["date"] > HALF * votes["cells"]:
        return _about_dates(day_or_moment(column), as_text)
    return None


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
