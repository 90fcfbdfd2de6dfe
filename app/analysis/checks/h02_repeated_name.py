"""Two columns with the same name."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Fix, Severity, checks, step_fix
from app.analysis.column_look import REPEATED
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg

RENAMED = msg("Column {position} is now called “{name}”.", position=1, name="").text


@checks.add
class RepeatedName(Check):
    """See names that are used twice."""

    kind = "H02"
    title = msg("Two columns with the same name")
    why = msg("One of them may be used in the place of the other, or be lost in another program.")
    todo = msg("Look at the values of both and give each a name that says what it is.")
    severity = Severity.ERROR
    lesson = "m2-02"
    rules = (6,)
    dirty = "id,monto,monto\n1,100.50,7.25\n2,99.25,8.50\n"
    clean = "id,monto (1),monto (2)\n1,100.50,7.25\n2,99.25,8.50\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for remark in look.remarks(RENAMED):
            name = str(dict(remark.why.values)["name"])
            base = REPEATED.sub("", name)
            if base != name and base in look.table.columns and name in look.table.columns:
                where = Where(name, 1, (remark.line,))
                message = msg("Two columns are called “{name}”.", name=base)
                yield self.found(where, message, _fix(look, base, name))


def _fix(look: Look, base: str, name: str) -> Fix | None:
    """Take away the second when both say the same in every row, or give it a name of its own."""
    first, second = look.raw.cells[base], look.raw.cells[name]
    if first.equals(second):
        return step_fix("remove_columns", names=(name,))
    other = name.replace(" (", "_").rstrip(")")
    free = other not in look.table.columns
    return step_fix("rename_column", column=name, name=other) if free else None
