"""Rows whose own figures do not agree."""

import re
from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Mask
from app.analysis.look import Look
from app.analysis.partner_columns import spans
from app.analysis.row_days import row_days
from app.i18n import msg, plural

GROSS = re.compile(r"(asignacion_mensual|asig_mensuales|(total_)?(de_)?asignaciones|bruto)$")
FAMILY = re.compile(r"(salario|asignacion)_familiar$")
TAKEN = re.compile(r"(descuentos(_mensuales)?|total_de_descuentos)$")
NET = re.compile(r"^(liquido|neto)$")
SPENT, ALLOWED = re.compile(r"^devengado$"), re.compile(r"^vigente$")
PRICE = re.compile(r"(^|_)(precio|costo|valor|importe)_unitario(_item)?$")
QUANTITY = re.compile(r"^(cantidad|cant)(_item|_unidades)?$")
TOTAL = re.compile(r"(^|_)((precio|monto|importe|costo)_total|total)(_(renglon|item))?$")
CENT, NEAR = 0.02, 1e-4
FEW, HALF = 10, 0.5


@checks.add
class BrokenIdentity(Check):
    """See an end before its start, a net salary that is not what is left, too much spent."""

    kind = "K07"
    title = msg("Rows that do not add up")
    why = msg("A work that ends before it starts lasts a negative time and lowers the average.")
    todo = msg(
        "Look at those rows one by one, and leave them out of averages until they are explained."
    )
    severity = Severity.WARNING
    lesson = "m6-02"
    dirty = "id,fecha_inicio,fecha_fin\n1,2024-01-15,2024-03-20\n2,2024-05-15,2024-02-20\n"
    clean = "id,fecha_inicio,fecha_fin\n1,2024-01-15,2024-03-20\n2,2024-05-15,2024-05-15\n"

    def find(self, look: Look) -> Iterator[Finding]:
        yield from self._days(look)
        yield from self._salary(look)
        yield from self._budget(look)
        yield from self._product(look)

    def _days(self, look: Look) -> Iterator[Finding]:
        ends = spans(look.columns)
        if not ends:
            return
        first, last = map(row_days, ends)
        where = ends[1].where_rows(~np.isnat(first) & ~np.isnat(last) & (last < first))
        if where.count:
            message = plural(
                "One row ends before it starts (“{last}” and “{first}”).",
                "{count} rows end before they start (“{last}” and “{first}”).",
                count=where.count, last=ends[1].name, first=ends[0].name,
            )  # fmt: skip
            yield self.found(where, message)

    def _salary(self, look: Look) -> Iterator[Finding]:
        gross, taken, net = (_one(look, name) for name in (GROSS, TAKEN, NET))
        if not (gross and taken and net):
            return
        family = _one(look, FAMILY)
        more = np.nan_to_num(family.numbers) if family else 0
        off = np.abs(gross.numbers + more - taken.numbers - net.numbers) > CENT
        yield from self._off(net, off)

    def _off(self, net: ColumnLook, off: Mask) -> Iterator[Finding]:
        where = net.where_rows(off)
        if where.count:
            message = plural(
                "In one row “{name}” is not what is left of the salary.",
                "In {count} rows “{name}” is not what is left of the salary.",
                count=where.count, name=net.name,
            )  # fmt: skip
            yield self.found(where, message)

    def _budget(self, look: Look) -> Iterator[Finding]:
        spent, allowed = _one(look, SPENT), _one(look, ALLOWED)
        if not (spent and allowed):
            return
        where = spent.where_rows(spent.numbers > allowed.numbers + CENT)
        known = (spent.numbers != 0) & np.isfinite(spent.numbers) & np.isfinite(allowed.numbers)
        if where.count > FEW and where.count > HALF * known.sum():
            message = msg(
                "In {count} rows “{spent}” is more than “{allowed}”: are the two columns swapped?",
                count=where.count, spent=spent.name, allowed=allowed.name,
            )  # fmt: skip
            yield self.found(where, message)
        elif where.count:
            message = plural(
                "In one row more was spent than was allowed.",
                "In {count} rows more was spent than was allowed.",
                count=where.count,
            )
            yield self.found(where, message)

    def _product(self, look: Look) -> Iterator[Finding]:
        """See a total of a row that is not its quantity by its unit price, as in most rows."""
        price, amount, total = (_one(look, name) for name in (PRICE, QUANTITY, TOTAL))
        if not (price and amount and total):
            return
        product = price.numbers * amount.numbers
        known = np.isfinite(product) & np.isfinite(total.numbers) & (product != 0)
        off = known & ~np.isclose(product, total.numbers, rtol=NEAR, atol=CENT)
        where = total.where_rows(off)
        if where.count and known.sum() > FEW and where.count < HALF * known.sum():
            message = plural(
                "In one row “{total}” is not “{amount}” by “{price}”.",
                "In {count} rows “{total}” is not “{amount}” by “{price}”.",
                count=where.count, total=total.name, amount=amount.name, price=price.name,
            )  # fmt: skip
            yield self.found(where, message)


def _one(look: Look, name: "re.Pattern[str]") -> ColumnLook | None:
    return next((one for one in look.columns if one.is_number and one.hints(name)), None)
