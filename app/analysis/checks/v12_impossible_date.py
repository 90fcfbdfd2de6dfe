"""Days that are not in any calendar."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.day_look import is_possible
from app.analysis.look import Look
from app.i18n import msg, plural


@checks.add
class ImpossibleDate(Check):
    """See 31/02/2024 and 2024-13-45."""

    kind = "V12"
    title = msg("Dates that do not exist")
    why = msg("Another program drops them without a word, or moves them to another month.")
    todo = msg("Look for the day in the document of that case; if it is not there, leave it empty.")
    severity = Severity.ERROR
    lesson = "m3-04"
    rules = (11,)
    dirty = "id,fecha\n1,31/02/2024\n2,28/02/2024\n3,15/03/2024\n"
    clean = "id,fecha\n1,29/02/2024\n2,28/02/2024\n3,15/03/2024\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            if not column.is_dated or not look.as_written:
                continue
            marked = column.days.marked(lambda day: not is_possible(day)) & column.said
            where = column.where(marked)
            if where.count:
                message = plural(
                    "One date of “{name}” does not exist: {example}.",
                    "{count} dates of “{name}” do not exist, as {example}.",
                    count=where.count, name=column.name, example=column.some(marked, 1)[0],
                )  # fmt: skip
                yield self.found(where, message)
