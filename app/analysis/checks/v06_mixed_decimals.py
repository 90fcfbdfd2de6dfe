"""Two ways of writing numbers in one column."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.look import Look
from app.analysis.marks_look import has_marks, marks_of
from app.i18n import msg


@checks.add
class MixedDecimals(Check):
    """See “1.234,50” and “1,234.50” in the same column."""

    kind = "V06"
    title = msg("Two ways of writing numbers")
    why = msg("Read in one way, some amounts come out a thousand times too large or too small.")
    todo = msg("Look at both examples and correct by hand those that were read wrong.")
    severity = Severity.ERROR
    lesson = "m3-03"
    rules = (8,)
    dirty = 'id,monto\n1,"1.234.567,50"\n2,"2,345,678.25"\n3,100\n'
    clean = 'id,monto\n1,"1.234,50"\n2,"2.345"\n3,"100,25"\n'

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns if look.as_written else ():
            if not has_marks(column):
                continue
            marks = marks_of(column)
            if marks.is_mixed:
                usual, other = marks.sides(column.counts)
                message = msg(
                    "“{name}” mixes ways of writing numbers, as “{one}” and “{other}”.",
                    name=column.name, one=column.some(usual, 1)[0], other=column.some(other, 1)[0],
                )  # fmt: skip
                fix = None if column.is_number else step_fix("to_number", column=column.name)
                yield self.found(column.where(other), message, fix)
