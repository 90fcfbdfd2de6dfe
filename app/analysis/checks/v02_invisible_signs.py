"""Signs that nobody sees and that make two equal texts different."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.column_texts import accented
from app.analysis.look import Look
from app.analysis.reading.missing import INVISIBLE
from app.i18n import msg, plural

UNSEEN = f"[{INVISIBLE}\u200c\u200d\u200e\u200f]"
LOOKED_AT = 50


@checks.add
class InvisibleSigns(Check):
    """See hard spaces, soft hyphens and marks without width."""

    kind = "V02"
    title = msg("Invisible signs")
    why = msg("Two texts that look the same do not match, and a filter misses one of them.")
    todo = msg("Take the invisible signs away.")
    severity = Severity.WARNING
    lesson = "m3-02"
    dirty = "id,organismo\n1,Educaci\u00adón\n2,Educación\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            marked = column.matching(UNSEEN, accented(column))
            where = column.where(marked)
            if where.count:
                codes = self._codes(column.texts.filter(marked).slice(0, LOOKED_AT).to_pylist())
                message = plural(
                    "One cell of “{name}” has signs that cannot be seen ({codes}).",
                    "{count} cells of “{name}” have signs that cannot be seen ({codes}).",
                    count=where.count, name=column.name, codes=codes,
                )  # fmt: skip
                names = (column.name,)
                fix = step_fix("clean_invisible", names=names) or step_fix(
                    "trim_spaces", names=names
                )
                yield self.found(where, message, fix)

    @staticmethod
    def _codes(texts: list[str]) -> str:
        signs = {sign for text in texts for sign in text if sign in UNSEEN[1:-1]}
        return ", ".join(f"U+{ord(sign):04X}" for sign in sorted(signs))
