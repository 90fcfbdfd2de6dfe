"""A file without data."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg


@checks.add
class EmptyFile(Check):
    """See a file with nothing in it, or with only the names of the columns."""

    kind = "F01"
    title = msg("Empty file")
    why = msg("Without rows there is nothing to count: the download may have been cut.")
    todo = msg("Download it again; if it still comes empty, ask whoever published it.")
    severity = Severity.ERROR
    lesson = "m2-02"
    dirty = "id,monto\n"

    def find(self, look: Look) -> Iterator[Finding]:
        if look.facts.is_empty:
            yield self.found(Where(), msg("The file is empty."))
        elif not look.trouble and not look.is_data.any():
            yield self.found(Where(), msg("The table has no rows of data."))
