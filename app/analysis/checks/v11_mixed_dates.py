"""Dates written in several ways."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.look import Look
from app.i18n import msg

STYLES = ("iso", "numeric", "named")


@checks.add
class MixedDates(Check):
    """See 2024-03-05, 05/03/2024 and 5 de marzo de 2024 in one column."""

    kind = "V11"
    title = msg("Dates written in several ways")
    why = msg("Sorted as text they come out of order, and some are taken for another day.")
    todo = msg("They are read as dates already; export them as 2024-03-05 before you share them.")
    severity = Severity.WARNING
    lesson = "m3-04"
    rules = (11,)
    dirty = "id,fecha\n1,2024-03-25\n2,26/03/2024\n3,2024-03-27\n"
    clean = "id,fecha\n1,25/3/2024\n2,26/03/2024\n3,27/12/2024\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns if look.as_written else ():
            if not column.is_dated:
                continue
            styles = {style: column.days.in_style(style) & column.said for style in STYLES}
            used = [style for style in STYLES if styles[style].any()]
            if len(used) > 1:
                used.sort(key=lambda style: -int(column.counts[styles[style]].sum()))
                other = styles[used[1]] | (styles[used[2]] if used[2:] else styles[used[1]])
                message = msg(
                    "“{name}” has dates written in several ways, as “{one}” and “{other}”.",
                    name=column.name, one=column.some(styles[used[0]], 1)[0],
                    other=column.some(other, 1)[0],
                )  # fmt: skip
                fix = step_fix("to_date", column=column.name)
                fix = fix if look.table.is_text(column.name) else None
                yield self.found(column.where(other), message, fix)
