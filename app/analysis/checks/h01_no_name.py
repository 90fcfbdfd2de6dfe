"""Columns without a name."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg

RENAMED = msg("Column {position} is now called “{name}”.", position=1, name="").text


@checks.add
class NoName(Check):
    """See columns whose header is blank."""

    kind = "H01"
    title = msg("A column without a name")
    why = msg("Nobody can tell what its values mean, nor speak of it.")
    severity = Severity.ERROR
    lesson = "m2-02"
    rules = (4,)
    dirty = "id,,monto\n1,Salud,100.50\n2,Obras,99.25\n"
    clean = "id,column_2,monto\n1,Salud,100.50\n2,Obras,99.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for remark in look.remarks(RENAMED):
            values = dict(remark.why.values)
            position, name = values["position"], str(values["name"])
            if name == f"column_{position}" and name in look.table.columns:
                where = Where(name, 1, (remark.line,))
                message = msg("Column {position} has no name.", position=position)
                yield self.found(where, message)
