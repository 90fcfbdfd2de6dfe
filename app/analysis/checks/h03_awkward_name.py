"""Names of columns that are hard to use."""

import re
from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg, plural

PLAIN = re.compile(r"[\w./-]{1,50}", re.ASCII)  # capitals alone make no name hard to use
NAMED_BY_US = re.compile(r"column_[0-9]+|.* \([0-9]+\)")
SHOWN = 3


@checks.add
class AwkwardName(Check):
    """See names with spaces, accents, odd signs or more than 50 letters."""

    kind = "H03"
    title = msg("Names that are hard to use")
    why = msg("Formulas and programs stumble over spaces and signs, and so do you next month.")
    todo = msg("Give them short names, without spaces or accents.")
    severity = Severity.NOTE
    lesson = "m2-02"
    rules = (5,)
    dirty = "id,Sjur_ desc,Año\n1,Salud,2023\n2,Obras,2024\n"
    clean = "id,Sjur_desc,ANIO\n1,Salud,2023\n2,Obras,2024\n"

    def find(self, look: Look) -> Iterator[Finding]:
        header = self._header(look)
        odd = [name for name in header if not PLAIN.fullmatch(name)]
        if odd:
            message = plural(
                "One name is hard to use: {names}.",
                "{count} names are hard to use: {names}.",
                count=len(odd), names=", ".join(name[:60] for name in odd[:SHOWN]),
            )  # fmt: skip
            line = (look.raw.header_row,) if look.raw.header_row else ()
            fix = step_fix("normalise_headers")
            yield self.found(Where("", len(odd), line), message, fix)

    @staticmethod
    def _header(look: Look) -> list[str]:
        """Return the names as the file has them, when it is a text."""
        raw = look.raw
        written = look.facts.cells_at(raw.header_row, raw.delimiter, raw.encoding)
        if written:
            return [name.removeprefix("\ufeff") for name in written if name.strip()]
        return [name for name in look.table.columns if not NAMED_BY_US.fullmatch(name)]
