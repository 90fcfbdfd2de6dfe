"""Letters that are not UTF-8."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg, plural

ASKED_FOR = {"", "utf-8", "utf-8-sig"}


@checks.add
class NotUtf8(Check):
    """See letters in the encoding of old Windows programs."""

    kind = "F02"
    title = msg("Letters that are not UTF-8")
    why = msg("In another program accents and ñ turn into odd signs, and names stop matching.")
    todo = msg(
        "Look at names with accents and ñ: if they read well, save a copy in UTF-8 when you export."
    )
    severity = Severity.WARNING
    lesson = "m2-02"
    rules = (2,)
    dirty = "id,organismo\n1,Educación\n2,Salud\n".encode("cp1252")

    def find(self, look: Look) -> Iterator[Finding]:
        raw = look.raw
        if raw.encoding in ASKED_FOR:
            return
        count = max(1, raw.evidence.get("not_utf8_lines", 0))
        if "+" in raw.encoding:
            mixed = plural(
                "The file mixes encodings: one line is not UTF-8, as the others are.",
                "The file mixes encodings: {count} lines are not UTF-8, as the others are.",
                count=count,
            )
            yield self.found(Where(count=count), mixed)
            return
        message = plural(
            "The file is not UTF-8 but {encoding}: one line would show other letters.",
            "The file is not UTF-8 but {encoding}: {count} lines would show other letters.",
            count=count, encoding=raw.encoding,
        )  # fmt: skip
        yield self.found(Where(count=count), message)
