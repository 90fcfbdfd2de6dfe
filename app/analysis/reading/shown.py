"""What all the cells of a column show together, from counts that its pieces can add up."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.kind import Kind
from app.analysis.reading.as_date import NO, YES, day, doubt_about_order, is_day_first, moment
from app.analysis.reading.as_number import (
    EXACT,
    decimal_shown,
    doubt_about_marks,
    kind_shown,
    number,
)
from app.analysis.reading.column_reading import ColumnReading, Question, RawColumn
from app.analysis.reading.settings import ColumnChoice

READ, UNREAD, BROKEN, LARGE = "read", "unread", "broken numbers", "large numbers"
MARKS = ",."


@dataclass(frozen=True)
class Shown:
    """What a column turned out to be, the doubt there is about it, and how to read each piece."""

    kind: Kind
    proof: Counter[str]
    decided: ColumnChoice
    question: Question | None = None

    @property
    def is_hopeless(self) -> bool:
        """Whether nothing could be read of what there was."""
        return bool(self.proof[UNREAD] and not self.proof[READ])


def counts_of(reading: ColumnReading) -> Counter[str]:
    """Count what was read of a column, and what proves how it is written."""
    found = Counter(reading.proof)
    found.update({READ: reading.read, UNREAD: len(reading.unreadable)})
    return found


def number_counts(column: RawColumn) -> Counter[str]:
    """Count all that a decision about numbers rests on.

    Whether 1.234 is whole is not known before the mark is: it is read both ways.
    """
    reading = number(column)
    found = counts_of(reading)
    open_ = not column.choice.decimal and reading.proof["either"]
    for mark in MARKS:
        choice = replace(column.choice, decimal=mark)
        values = (number(replace(column, choice=choice)) if open_ else reading).values
        if pa.types.is_floating(values.type):
            found[f"{BROKEN} {mark}"] += 1
        elif pc.any(pc.greater_equal(pc.abs(values), int(EXACT))).as_py():
            found[LARGE] += 1
    return found


def day_counts(column: RawColumn) -> Counter[str]:
    """Count all that a decision about dates rests on."""
    return counts_of(day(column))


def numbers_shown(choice: ColumnChoice, counts: Counter[str]) -> Shown:
    """Decide over all the cells the kind of numbers and the mark of their decimals."""
    pointed = counts["with_decimals"] and counts[LARGE]  # 12.0 beside what no decimal can hold
    mark = choice.decimal or decimal_shown(counts)
    whole = not counts[f"{BROKEN} {mark}"] and not pointed
    kind = choice.kind or kind_shown(choice.column, counts, counts[READ], whole=whole)
    decided = replace(choice, kind=kind, decimal=mark)
    question = None if choice.decimal else doubt_about_marks(counts)
    return Shown(kind, counts, decided, question)


def days_shown(choice: ColumnChoice, counts: Counter[str]) -> Shown:
    """Decide over all the cells which number of a date is the day."""
    first = choice.day_first or (YES if is_day_first(counts) else NO)
    decided = replace(choice, day_first=first)
    return Shown(choice.kind or Kind.DATE, counts, decided, doubt_about_order(counts, choice))


@dataclass(frozen=True)
class Reader:
    """A way of reading a column, what is counted in each piece of it, and what that decides."""

    read: Callable[[RawColumn], ColumnReading]
    counts: Callable[[RawColumn], Counter[str]]
    shown: Callable[[ColumnChoice, Counter[str]], Shown]


AS_NUMBERS = Reader(number, number_counts, numbers_shown)
AS_DAYS = Reader(day, day_counts, days_shown)
AS_MOMENTS = Reader(moment, day_counts, days_shown)
