"""Data of people that should not be passed on."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.look import Look
from app.analysis.personal_columns import personal_columns
from app.i18n import msg, plural


@checks.add
class PersonalData(Check):
    """See documents, CUILs, telephones, e-mail and health beside people."""

    kind = "M03"
    title = msg("Personal data")
    why = msg("Sharing the file would share the lives of people who did not agree to it.")
    todo = msg("Take the column away before you share the file.")
    severity = Severity.WARNING
    lesson = "m6-03"
    dirty = "id,dni,email\n1,30111222,ana@example.org\n2,28999111,juan@example.org\n"
    clean = "id,email_oficial,cantidad\n1,,3\n2,,4\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for personal in personal_columns(look):
            where = personal.where
            message = plural(
                "“{name}” has data of people in one cell. {why}",
                "“{name}” has data of people in {count} cells. {why}",
                count=where.count, name=where.column, why=personal.why,
            )  # fmt: skip
            names = (where.column,)
            fix = step_fix("drop_personal", names=names) or step_fix("remove_columns", names=names)
            yield self.found(where, message, fix, personal.severity)
