"""Data that nobody can trace."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg


@checks.add
class NoCard(Check):
    """See a card of the data without source, date, licence or dictionary.

    A file alone says nothing of this: it is asked only where there is a card to fill in.
    """

    kind = "M01"
    title = msg("We do not know where it comes from")
    why = msg("A figure without source and date convinces nobody, and cannot be checked.")
    todo = msg("Fill in the card: where it comes from, of what date, and under which licence.")
    severity = Severity.WARNING
    lesson = "m1-03"
    dirty = "id,monto\n1,100.50\n"

    def find(self, look: Look) -> Iterator[Finding]:
        missing = look.card.missing() if look.card else ()
        if missing:
            message = msg(
                "The card of the data lacks {count} answers; the first: {first}",
                count=len(missing), first=missing[0],
            )  # fmt: skip
            yield self.found(Where(count=len(missing)), message)
