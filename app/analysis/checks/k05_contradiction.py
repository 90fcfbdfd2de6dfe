"""Two columns that say the same thing and do not agree."""

import re
from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.code_meanings import Clash, clash, code_pairs, is_category, parents
from app.analysis.column_look import REPEATED, ColumnLook
from app.analysis.look import Look
from app.analysis.partner_columns import spans
from app.analysis.reading.header_hint import YEAR
from app.analysis.row_days import row_days
from app.i18n import msg, plural

NEAR = 0.005
MONTH, SLACK = 30.44, 2
MONTHS = re.compile(r"^plazo_(en_)?meses$")


@checks.add
class Contradiction(Check):
    """See two columns of one name with other numbers, a term that is not that of its dates.

    Also a code with two descriptions, and a description with two codes.
    """

    kind = "K05"
    title = msg("Two columns contradict each other")
    why = msg("The result depends on which of the two you use, and nobody says which is right.")
    todo = msg("Choose one of the two, and say which you used and why.")
    severity = Severity.WARNING
    lesson = "m3-01"
    dirty = "id,monto,monto\n1,100.50,100.5\n2,99.25,9925\n"
    clean = "id,monto,monto\n1,100.50,100.5\n2,99.25,99.250\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            base = REPEATED.sub("", column.name)
            if base != column.name and base in look.table.columns:
                yield from self._repeated(look.column(base), column)
        yield from self._term(look)
        yield from self._codes(look)

    def _codes(self, look: Look) -> Iterator[Finding]:
        """See a code with two descriptions, and a description with two codes."""
        years = [one for one in look.columns if one.hints(YEAR)][:1]
        for code, meaning in code_pairs(look.columns):
            if not is_category(code):
                continue
            above = list(parents(look.columns, code))
            ways = ((within, over) for within in above for over in (None, *years))
            for within, over in ways:
                same = within if over else (*years, *within)
                if found := clash(code, meaning, same):
                    yield self._meanings(code, meaning, found, over)
                    break
            if is_category(meaning) and (odd := clash(meaning, code, (*years, *above[-1]))):
                yield self._numbers(code, meaning, odd)

    def _meanings(
        self, code: ColumnLook, meaning: ColumnLook, odd: Clash, years: ColumnLook | None
    ) -> Finding:
        """Say which code means two things; over the years a name may change, and that is a note."""
        where = meaning.where_rows(odd.rows)
        if years:
            message = plural(
                "One “{name}” changes its meaning over the years: {code} is “{one}” and “{other}”.",
                "{count} “{name}” change their meaning over the years, as {code}:"
                " “{one}” and “{other}”.",
                count=odd.count, name=code.name, code=odd.of, one=odd.said[0], other=odd.said[1],
            )  # fmt: skip
            return self.found(where, message, None, Severity.NOTE)
        message = plural(
            "One “{name}” means two things: {code} is “{one}” and “{other}”.",
            "{count} “{name}” mean several things, as {code}: “{one}” and “{other}”.",
            count=odd.count, name=code.name, code=odd.of, one=odd.said[0], other=odd.said[1],
        )  # fmt: skip
        return self.found(where, message)

    def _numbers(self, code: ColumnLook, meaning: ColumnLook, odd: Clash) -> Finding:
        message = plural(
            "One “{name}” has two “{code}”: “{value}” is {one} and {other}.",
            "{count} “{name}” have several “{code}”, as “{value}”: {one} and {other}.",
            count=odd.count, name=meaning.name, code=code.name, value=odd.of,
            one=odd.said[0], other=odd.said[1],
        )  # fmt: skip
        return self.found(code.where_rows(odd.rows), message)

    def _repeated(self, one: ColumnLook, other: ColumnLook) -> Iterator[Finding]:
        if not (one.is_number and other.is_number):
            return
        both = np.isfinite(one.numbers) & np.isfinite(other.numbers)
        differ = both & ~np.isclose(one.numbers, other.numbers, rtol=NEAR)
        where = other.where_rows(differ)
        if where.count:
            message = plural(
                "In one row “{one}” and “{other}” say different numbers.",
                "In {count} rows “{one}” and “{other}” say different numbers.",
                count=where.count, one=one.name, other=other.name,
            )  # fmt: skip
            yield self.found(where, message)

    def _term(self, look: Look) -> Iterator[Finding]:
        term = next((one for one in look.columns if one.hints(MONTHS) and one.is_number), None)
        ends = spans(look.columns)
        if term is None or ends is None:
            return
        first, last = map(row_days, ends)
        months = (last - first).astype(float) / MONTH
        known = ~np.isnat(first) & ~np.isnat(last) & np.isfinite(term.numbers)
        where = term.where_rows(known & (np.abs(months - term.numbers) > SLACK))
        if where.count:
            message = plural(
                "In one row “{name}” is more than two months away from its dates.",
                "In {count} rows “{name}” is more than two months away from its dates.",
                count=where.count, name=term.name,
            )  # fmt: skip
            yield self.found(where, message)
