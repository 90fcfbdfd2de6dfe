"""“05/06”: the fifth of June or the sixth of May?"""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Fix, Severity, checks
from app.analysis.column_look import ColumnLook
from app.analysis.day_look import is_possible, may_be_month_first
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.reading.as_date import BESIDE
from app.analysis.reading.day import Order
from app.analysis.reading.settings import ColumnChoice
from app.i18n import msg, plural

MANY = 0.1  # of the dates: written in another way, they make the others doubtful


@checks.add
class DayOrMonth(Check):
    """See dates with two numbers up to 12, where the column does not settle which is the day."""

    kind = "V15"
    title = msg("Day or month?")
    why = msg("Read the other way round, half the year changes its month.")
    todo = msg("Decide which number is the day.")
    severity = Severity.WARNING
    lesson = "m3-04"
    rules = (11,)
    dirty = "id,fecha\n1,05/06/2024\n2,07/08/2024\n3,01/02/2024\n"
    clean = "id,fecha\n1,05/06/2024\n2,27/08/2024\n3,01/02/2024\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns if look.as_written else ():
            if not column.is_dated or _is_settled(column):
                continue
            marked = column.days.marked(may_be_month_first) & column.said
            where = column.where(marked)
            if where.count:
                message = plural(
                    "One date of “{name}” may have day and month the other way round: {example}.",
                    "{count} dates of “{name}” may have day and month the other way round,"
                    " as {example}.",
                    count=where.count, name=column.name, example=column.some(marked, 1)[0],
                )  # fmt: skip
                choice = ColumnChoice(column.name, Kind.DATE, day_first="yes")
                yield self.found(where, message, Fix(choice=choice))


def _is_settled(column: ColumnLook) -> bool:
    """Say whether all its dates are written in one way, and some prove the same order."""
    if column.reading and column.reading.proof.get(BESIDE):
        return True
    said, days = column.said, column.days
    first = days.marked(lambda day: day.order is Order.DAY and is_possible(day)) & said
    month = days.marked(lambda day: day.order is Order.MONTH and is_possible(day)) & said
    iso, numeric = (column.counts[days.in_style(one) & said].sum() for one in ("iso", "numeric"))
    mixed = numeric and iso >= MANY * numeric
    return bool(first.any() != month.any()) and not mixed
