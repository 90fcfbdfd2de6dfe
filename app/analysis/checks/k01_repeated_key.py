"""One identifier in two different rows."""

from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.keys import is_first_key, keys, names_the_rows, repeats_of
from app.analysis.look import Look
from app.i18n import msg, plural


@checks.add
class RepeatedKey(Check):
    """See an id that nearly always names one row, and here names two that differ."""

    kind = "K01"
    title = msg("An identifier that repeats")
    why = msg("Two different cases share one number: joining tables by it multiplies rows.")
    todo = msg(
        "See what tells those rows apart, and choose what a row is before you join or count."
    )
    severity = Severity.ERROR
    lesson = "m7-03"
    dirty = "id,monto\n" + "".join(f"{n},{n}.25\n" for n in range(1, 20)) + "19,500.75\n"
    clean = "id,monto\n1,1.50\n1,2.50\n1,3.50\n2,4.50\n2,5.50\n2,6.50\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in keys(look):
            if not (is_first_key(look, column) and names_the_rows(column)):
                continue
            repeats = repeats_of(column)
            differ = np.zeros(len(column.texts), bool)
            for other in look.columns if repeats.groups else ():
                if other is not column:
                    differ |= repeats.differ(other)
            where = column.where(differ)
            if where.count:
                message = plural(
                    "One “{name}” is in rows that differ: {example}.",
                    "{count} “{name}” are in rows that differ, as {example}.",
                    count=int(differ.sum()), name=column.name,
                    example=column.some(differ, 1)[0][:40],
                )  # fmt: skip
                yield self.found(where, message)
