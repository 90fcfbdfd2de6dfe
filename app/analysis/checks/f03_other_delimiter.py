"""Cells that are not separated by commas."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import Message, msg

NAMES: dict[str, Message] = {
    ";": msg("semicolon"), "\t": msg("tab"), "|": msg("vertical bar"),
}  # fmt: skip


@checks.add
class OtherDelimiter(Check):
    """See cells separated by something else than commas."""

    kind = "F03"
    title = msg("Another separator")
    why = msg("A program that expects commas would put the whole row in one cell.")
    todo = msg("It is read well here; export it as CSV with commas before you share it.")
    severity = Severity.NOTE
    lesson = "m2-02"
    rules = (1,)
    dirty = "id;monto\n1;100\n2;200\n"

    def find(self, look: Look) -> Iterator[Finding]:
        sign = look.raw.delimiter
        if sign and sign != "," and len(look.columns) > 1:
            name = NAMES.get(sign, sign)
            yield self.found(Where(), msg("The cells are separated by: {name}.", name=name))
