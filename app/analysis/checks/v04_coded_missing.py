"""Words that stand for a missing value."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Mask
from app.analysis.look import Look
from app.i18n import msg, plural

ASKED_FOR = r"(?i)^\s*(?:null|n/a)\s*$"  # what the City's guide tells to write
SHOWS = r"\S"
MAY_BE = (
    r"(?i)^\s*(?:no aplica|no corresponde|sin datos?|sin informaci[oó]n|sin especificar"
    r"|no informa(?:d[oa]s?)?|no disponible|a definir|a determinar|desconocid[oa]s?)\.?\s*$"
)


@checks.add
class CodedMissing(Check):
    """See S/D, “-”, “.” and the like."""

    kind = "V04"
    title = msg("Words for “no data”")
    why = msg("“S/D” would be counted as one more value, and the column may not add up.")
    todo = msg("Empty those cells, so that nobody counts them.")
    severity = Severity.WARNING
    lesson = "m3-05"
    rules = (13,)
    dirty = "id,monto\n1,100.50\n2,S/D\n3,99.25\n"
    clean = "id,monto\n1,100.50\n2,N/A\n3,99.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            words = column.matching(SHOWS, column.gone) & ~column.matching(ASKED_FOR, column.gone)
            yield from self._of(column, words)
            if column.is_text:
                yield from self._of(column, column.matching(MAY_BE) & column.said, Severity.NOTE)

    def _of(self, column: ColumnLook, words: Mask, severity: str = "") -> Iterator[Finding]:
        """Tell one kind of words; those that may be an answer too are a note."""
        where = column.where(words)
        if where.count:
            said = tuple(dict.fromkeys(column.texts.filter(words).to_pylist()))
            message = plural(
                "One cell of “{name}” says “{word}”: there is no data.",
                "{count} cells of “{name}” say “{word}”: there is no data.",
                count=where.count, name=column.name, word=said[0].strip()[:20],
            )  # fmt: skip
            texts = ", ".join(word.strip() for word in said)
            fix = step_fix("empty_texts", names=(column.name,), texts=texts)
            yield self.found(where, message, fix, severity)
