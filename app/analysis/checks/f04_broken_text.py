"""Letters read once in the wrong encoding and saved so."""

import re
from collections.abc import Iterator

import pyarrow.compute as pc

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.column_texts import accented
from app.analysis.look import Look
from app.i18n import msg, plural

BROKEN = (
    "[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    "|\u00e2\u20ac|\u00ef\u00bf\u00bd|\ufffd|\u00ed[\u00b1-\u00b3\u00b9\u00ba]"
)
LOST = r"\p{L}\?{1,2}\p{L}"
SEEN = re.compile(rf"{BROKEN}|[^\W\d_]\?{{1,2}}[^\W\d_]")
BEFORE, LONGEST = 30, 60  # signs of the example, so that the broken ones are in it
ADDRESS = r"(?i)https?:|www\.|\?\w+="  # the “?” of an address is no broken letter


@checks.add
class BrokenText(Check):
    """See “Ã³” where there was an “ó”, “�” and “?” inside words."""

    kind = "F04"
    title = msg("Broken letters")
    why = msg("“PÃºblica” and “Pública” count as two different things.")
    todo = msg("Ask whoever published it for the file with its letters whole.")
    severity = Severity.WARNING
    lesson = "m3-02"
    dirty = "id,tipo\n1,LicitaciÃ³n PÃºblica\n2,ContrataciÃ³n Directa\n"
    clean = "id,tipo\n1,¿Qué? Sí\n2,http://x.org/a?b=1\n3,Â mano\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            asks = pc.match_substring(column.texts, "?").to_numpy(zero_copy_only=False)
            broken = column.matching(BROKEN, accented(column)) | column.matching(LOST, asks)
            broken &= column.said
            if broken.any():
                broken &= ~column.matching(ADDRESS)
            where = column.where(broken)
            if where.count:
                message = plural(
                    "One cell has broken letters: “{example}”.",
                    "{count} cells have broken letters, as “{example}”.",
                    count=where.count, example=_around(column.some(broken, 1)[0]),
                )  # fmt: skip
                yield self.found(where, message, step_fix("repair_encoding", names=(column.name,)))


def _around(text: str) -> str:
    """Return the part of a text where its letters are broken, from the start of a word."""
    found = SEEN.search(text)
    start = max(0, found.start() - BEFORE) if found else 0
    if start:
        start = text.find(" ", start, found.start() if found else None) + 1 or start
    return text[start : start + LONGEST].strip()
