"""“1.234”: a thousand and something, or one and a little?"""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Fix, Severity, checks
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.marks_look import has_marks, marks_of
from app.analysis.reading.settings import ColumnChoice
from app.i18n import msg, plural


@checks.add
class AmbiguousNumber(Check):
    """See numbers with one mark and three digits, where nothing says what the mark is."""

    kind = "V07"
    title = msg("Numbers that can be read in two ways")
    why = msg("“1.234” may be one thousand two hundred and thirty-four, or one and a bit.")
    todo = msg("Decide which is the decimal mark of the column.")
    severity = Severity.WARNING
    lesson = "m3-03"
    rules = (8,)
    dirty = "id,monto\n1,1.234\n2,250\n3,7.500\n"
    clean = 'id,monto\n1,1.234\n2,"250,50"\n3,7.500\n'

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns if look.as_written else ():
            if not has_marks(column):
                continue
            marks = marks_of(column)
            where = column.where(marks.unclear)
            if where.count and not marks.is_proved:
                message = plural(
                    "One number of “{name}” can be read in two ways, as “{example}”.",
                    "{count} numbers of “{name}” can be read in two ways, as “{example}”.",
                    count=where.count, name=column.name,
                    example=column.some(marks.unclear, 1)[0],
                )  # fmt: skip
                kind = column.kind if column.is_number else Kind.DECIMAL
                choice = ColumnChoice(column.name, kind, decimal=",")
                yield self.found(where, message, Fix(choice=choice))
