"""A file that is not what its name says."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg


@checks.add
class NotATable(Check):
    """See a web page, a PDF or a workbook with the name of a CSV."""

    kind = "F05"
    title = msg("Not the kind of file it says")
    why = msg("A page that refuses a download is often saved with the name of the data.")
    todo = msg("Open the page it came from and download the data again.")
    severity = Severity.ERROR
    lesson = "m2-02"
    dirty = "<!DOCTYPE html><html><body>Request Rejected</body></html>\n"

    def find(self, look: Look) -> Iterator[Finding]:
        if what := look.facts.disguise:
            yield self.found(Where(), msg("This is not a table of text: it is {what}.", what=what))
