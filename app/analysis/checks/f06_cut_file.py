"""A table with exactly as many rows or columns as an old program can hold."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.analysis.where import Where, at_lines
from app.i18n import msg

ROWS = (65_535, 65_536, 1_048_575, 1_048_576)
COLUMNS = (255, 256)


@checks.add
class CutFile(Check):
    """See the limits of Excel, and a last line that stops half way."""

    kind = "F06"
    title = msg("A file that may be cut")
    why = msg("Rows that are missing at the end make every total too small.")
    todo = msg("Compare the number of rows with what the page says, and download it again.")
    severity = Severity.WARNING
    lesson = "m3-01"
    dirty = "id,organismo,barrio,monto\n1,Salud,Flores,100.50\n2,Obras,Boedo,99.25\n3,Educ"

    def find(self, look: Look) -> Iterator[Finding]:
        count = len(look.lines)
        if count in ROWS:
            message = msg("It has {count} rows, as many as Excel holds.", count=count)
            yield self.found(Where(count=1), message)
        if len(look.columns) in COLUMNS:
            message = msg("It has {count} columns, as many as Excel held.", count=len(look.columns))
            yield self.found(Where(count=1), message)
        if not look.facts.ends_a_line and count and self._stops_short(look):
            last = at_lines(look.lines[-1:])
            yield self.found(last, msg("The last line stops half way: the file may be cut."))

    @staticmethod
    def _stops_short(look: Look) -> bool:
        """Say whether the last row lacks cells that the one above has."""
        if len(look.lines) <= 1 or look.raw.format != "csv":
            return False
        delimiter, encoding = look.raw.delimiter, look.raw.encoding
        cells = look.facts.cells_at(int(look.lines[-1]), delimiter, encoding)
        return 0 < len(cells) < len(look.columns)
