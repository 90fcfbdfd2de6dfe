"""A year or a month that is counted twice."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Fix, Severity, checks, step_fix
from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Mask
from app.analysis.look import Look
from app.analysis.parts_of_year import running_amounts, whole_and_parts
from app.analysis.period_twice import DRIFTED, SAME, Twice, loaded_twice
from app.analysis.where import Where
from app.i18n import Message, msg, plural

HEADER = "anio,organismo,programa,sancion,devengado\n"
FIRST = "".join(f"2018,Salud,Programa {n},{n}00.50,{n}0.25\n" for n in range(1, 13))
SECOND = "".join(f"2018,Salud,Programa {n},{n}00.50,{n}9.75\n" for n in range(1, 13))
NEXT = SECOND.replace("2018", "2019")


@checks.add
class PeriodTwice(Check):
    """See a period loaded again below itself, and the whole of a year beside its parts.

    Also amounts that run on from a quarter to the next, which are not to be added up.
    """

    kind = "K11"
    title = msg("A period counted twice")
    why = msg("A quarter added to the year that holds it makes the year look larger than it was.")
    todo = msg("Find out which rows are the last ones published, and leave the others out.")
    severity = Severity.ERROR
    lesson = "m7-03"
    rules = (14,)
    dirty = HEADER + FIRST + SECOND
    clean = HEADER + FIRST + NEXT

    def find(self, look: Look) -> Iterator[Finding]:
        for one in loaded_twice(look):
            yield self.found(look.rows(one.rows), _words(look, one))
        for column, whole in whole_and_parts(look):
            where = column.where(whole)
            message = plural(
                "One row of “{name}” is of the whole year (“{value}”), beside its parts.",
                "{count} rows of “{name}” are of the whole year (“{value}”), beside its parts.",
                count=where.count, name=column.name, value=column.some(whole, 1)[0],
            )  # fmt: skip
            yield self.found(where, message, _fix(column, whole))
        for amount, part in running_amounts(look):
            message = msg(
                "“{name}” runs on within the year: each “{part}” holds the ones before it.",
                name=amount.name, part=part.name,
            )  # fmt: skip
            where = Where(amount.name, amount.filled)
            yield self.found(where, message, None, Severity.WARNING)


def _words(look: Look, one: Twice) -> Message:
    period = one.period or msg("the table")
    count = look.rows(one.rows).count
    if one.how == DRIFTED:
        return plural(
            "In {period}, one row repeats the amounts of an earlier one under other labels.",
            "In {period}, {count} rows repeat the amounts of earlier ones under other labels.",
            count=count, period=period,
        )  # fmt: skip
    if one.how == SAME:
        return plural(
            "In {period}, one row repeats the labels and the “{name}” of an earlier one.",
            "In {period}, {count} rows repeat the labels and the “{name}” of earlier ones.",
            count=count, period=period, name=one.amount,
        )  # fmt: skip
    return plural(
        "In {period}, one row repeats the labels of an earlier one with a larger “{name}”.",
        "In {period}, {count} rows repeat the labels of earlier ones with a larger “{name}”:"
        " a part of a period and the whole of it?",
        count=count, period=period, name=one.amount,
    )  # fmt: skip


def _fix(column: ColumnLook, whole: Mask) -> Fix | None:
    """Leave out the rows of the whole: its parts stay."""
    values = tuple(column.texts.filter(whole).to_pylist())
    one_of = {"family": "conditions", "kind": "one_of", "column": column.name, "values": values}
    return step_fix("remove_rows", conditions=(one_of,))
