"""Spaces around texts, or two where one goes."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.look import Look
from app.i18n import msg, plural

SPARE = r"^\s+\S|\S\s+$|\S[ \t]{2,}\S"


@checks.add
class SpareSpaces(Check):
    """See spaces at the ends of texts and runs of spaces inside them."""

    kind = "V01"
    title = msg("Spare spaces")
    why = msg("“Salud” and “Salud ” look the same and count as two.")
    todo = msg("Take the spare spaces away.")
    severity = Severity.NOTE
    lesson = "m3-02"
    rules = (7,)
    dirty = "id,organismo\n1,Salud \n2,Obras  Públicas\n3,Salud\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            where = column.where(column.matching(SPARE) & column.said)
            if where.count:
                message = plural(
                    "One cell of “{name}” has spare spaces.",
                    "{count} cells of “{name}” have spare spaces.",
                    count=where.count, name=column.name,
                )  # fmt: skip
                fix = step_fix("trim_spaces", names=(column.name,))
                yield self.found(where, message, fix)
