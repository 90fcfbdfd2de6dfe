"""Cells without data."""

from collections.abc import Iterator
from dataclasses import replace

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.i18n import Message, msg, plural

MANY, MOST = 0.2, 0.5
ASKED_FOR = r"(?i)^\s*(?:null|n/a)\s*$"  # what the City's guide tells to write


@checks.add
class MissingCells(Check):
    """See how much of each column is missing; a little is a note, much is a warning."""

    kind = "V03"
    title = msg("Missing cells")
    why = msg("An average of the cells that are there speaks only of those cells.")
    todo = msg("See in which rows it is missing before you use it, and say how many you leave out.")
    severity = Severity.WARNING
    lesson = "m3-05"
    rules = (13,)
    dirty = "id,organismo,monto\n1,Salud,100.50\n2,,99.25\n3,Obras,\n4,Salud,7.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        rows = int(look.is_data.sum())
        for column in look.columns:
            where = column.where_rows(column.blank)
            if column.filled and where.count:
                share = where.count / rows
                message = self._message(column.name, where.count, share)
                found = self.found(where, message, None, "" if share > MANY else Severity.NOTE)
                said = column.where(column.gone & ~column.matching(ASKED_FOR)).count
                is_empty = column.where_rows(column.codes < 0).count or said
                yield found if is_empty else replace(found, rules=())

    @staticmethod
    def _message(name: str, count: int, share: float) -> Message:
        part = f"{100 * share:.1f}".replace(".", ",")
        if share > MOST:
            return plural(
                "One cell of “{name}” is missing, {part} %: more than half. Do not use it as is.",
                "{count} cells of “{name}” are missing, {part} %: more than half."
                " Do not use it as is.",
                count=count, name=name, part=part,
            )  # fmt: skip
        return plural(
            "One cell of “{name}” is missing, {part} %.",
            "{count} cells of “{name}” are missing, {part} %.",
            count=count, name=name, part=part,
        )  # fmt: skip
