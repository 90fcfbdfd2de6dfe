"""Totals among the rows they add up."""

from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Fix, Severity, checks, step_fix
from app.analysis.look import Look
from app.analysis.look_totals import adds_up
from app.analysis.where import at_lines
from app.i18n import msg, plural

BELOW = msg("Below the table, a total: {text}", text="").text


@checks.add
class TotalRows(Check):
    """See rows that call themselves totals, also at the foot of the table."""

    kind = "S07"
    title = msg("Totals among the rows")
    why = msg("Whoever adds up the column counts everything twice.")
    todo = msg("The total at the foot was left out when reading: do not write it back.")
    severity = Severity.ERROR
    lesson = "m3-01"
    rules = (14,)
    dirty = "organismo,barrio,monto\nSalud,Flores,10.50\nObras,Boedo,20.25\nTOTAL,,30.75\n"
    clean = "organismo,barrio,monto\nTotal Austral SA,Flores,10.50\nObras,Boedo,20.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        among = look.lines[list(look.totals)]
        below = [remark.line for remark in look.remarks(BELOW)]
        lines = np.unique(np.concatenate([among, np.array(below, np.int64)]))
        if len(lines):
            message = plural(
                "One row is a total: adding it up would count twice.",
                "{count} rows are totals: adding them up would count twice.",
                count=len(lines),
            )
            yield self.found(at_lines(lines), message, self._fix(look) if len(among) else None)
        yield from self._levels(look)

    def _levels(self, look: Look) -> Iterator[Finding]:
        """See rows that are the sum of those of the level below, whatever they are called."""
        if not look.levels:
            return
        levels, sums = look.levels
        wrong = {one.at for one in sums if not one.is_right}
        right = [one for one in sums if one.at not in wrong]
        places = np.flatnonzero(levels.rows(right))
        if not len(places):
            return
        message = plural(
            "One row is the sum of others below it in its code: adding it up would count twice.",
            "{count} rows are the sum of others below them in their code: adding them up would"
            " count twice.",
            count=len(places),
        )
        labels = tuple(look.table.frame.index[places].tolist())
        yield self.found(
            at_lines(look.lines[places]), message, step_fix("delete_rows", rows=labels)
        )

    @staticmethod
    def _fix(look: Look) -> Fix | None:
        """Remove what is proved to be a sum by its rule; the rest, row by row."""
        totals = np.array(look.totals, np.int64)
        labels = look.table.frame.index[totals].tolist()
        proved = all(adds_up(look.columns, place, totals) for place in look.totals)
        by_rule = step_fix("remove_totals") if proved else None
        return by_rule or step_fix("delete_rows", rows=tuple(labels))
