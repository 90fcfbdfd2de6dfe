"""How a file is to be read: what was decided by hand, and what is left to the evidence.

Together with the raw file these settings give the same table every time, so they are the
first step of every recipe: they can be changed, undone and shown like any other.
"""

from dataclasses import dataclass, replace
from typing import Self

from app.analysis.kind import Kind

AUTOMATIC = -1
NO_HEADER = 0
NO_QUOTES = "none"


@dataclass(frozen=True)
class Dialect:
    """What decides the cells: empty or `AUTOMATIC` leaves it to the evidence.

    `header_row` is a line of the file or sheet counted from 1; `NO_HEADER` says there is none.
    `widths` are those of the columns of a text lined up with blanks.
    `delimiter` may have several letters. `quote` is “"”, “'” or `NO_QUOTES`; `escape` is a
    backslash when it stands before the quotes inside cells, or `NO_QUOTES` when it never does.

    For files too big for the memory: the rows from `rows_from` to `rows_to` (from 1, both in;
    0 is no limit), a `sample` of so many rows at random (the same for the same `seed`), and
    only the `chosen` columns, by their names. All that is left out is said in a remark.
    """

    encoding: str = ""
    delimiter: str = ""
    header_row: int = AUTOMATIC
    sheet: str = ""
    widths: tuple[int, ...] = ()
    quote: str = ""
    escape: str = ""
    rows_from: int = 0
    rows_to: int = 0
    sample: int = 0
    seed: int = 0
    chosen: tuple[str, ...] = ()

    @property
    def is_part(self) -> bool:
        """Whether only a part of the file is wanted."""
        return bool(self.rows_from > 1 or self.rows_to or self.sample or self.chosen)


BY_EVIDENCE = Dialect()


@dataclass(frozen=True)
class ColumnChoice:
    """What a person decided about one column, by its name in the file.

    `decimal` is "," or "." for numbers; `day_first` is "yes" or "no" for dates;
    `excel_dates` is "yes" to read 45292 as the day Excel counts so.
    """

    column: str
    kind: Kind | None = None
    decimal: str = ""
    day_first: str = ""
    excel_dates: str = ""


@dataclass(frozen=True)
class Reading:
    """The whole of what was decided about a file."""

    dialect: Dialect = BY_EVIDENCE
    choices: tuple[ColumnChoice, ...] = ()

    def choice(self, column: str) -> ColumnChoice:
        """Return what was decided about a column; an empty choice when nothing was."""
        found = (one for one in self.choices if one.column == column)
        return next(found, ColumnChoice(column))

    def with_choice(self, choice: ColumnChoice) -> Self:
        """Return the settings with another decision about one column."""
        others = tuple(one for one in self.choices if one.column != choice.column)
        kept = others if choice == ColumnChoice(choice.column) else (*others, choice)
        return replace(self, choices=kept)


UNDECIDED = Dialect()  # the evidence decides how the file is written
AS_FOUND = Reading()  # everything left to the evidence
