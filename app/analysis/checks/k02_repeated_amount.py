"""The amount of a case repeated in each of its rows."""

from collections.abc import Iterator

import numpy as np

from app.analysis.amounts import is_amount
from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.column_look import ColumnLook
from app.analysis.keys import Repeats, keys, names_the_rows, repeats_of
from app.analysis.look import Look
from app.i18n import msg

ALWAYS = 0.98
FEW = 2
SHARED = 0.3  # of the rows
DETAIL = 0.1  # of the columns: all that changes from one item of a case to the next
ENOUGH = 8  # columns, to say that only some of them change


@checks.add
class RepeatedAmount(Check):
    """See an id in several rows that differ, always with the same amount."""

    kind = "K02"
    title = msg("An amount repeated in each row of a case")
    why = msg("Adding up the column multiplies the amount of each case by its rows.")
    todo = msg("Leave one row for each case before you add up.")
    severity = Severity.WARNING
    lesson = "m7-03"
    dirty = (
        "contrato,item,monto\nC1,papel,1000.50\nC1,tinta,1000.50\nC1,sobres,1000.50\n"
        "C2,sillas,250.25\nC2,mesas,250.25\nC3,lapices,75.50\n"
    )
    clean = (
        "contrato,item,monto\nC1,papel,1000.50\nC1,tinta,20.50\nC1,sobres,30.50\n"
        "C2,sillas,250.25\nC2,mesas,50.25\nC3,lapices,75.50\n"
    )

    def find(self, look: Look) -> Iterator[Finding]:
        for column, repeats in _cases(look):
            for amount in filter(is_amount, look.columns):
                if amount is not column and _is_repeated(repeats, amount):
                    message = msg(
                        "“{amount}” repeats in every row of the same “{name}”: do not add it up"
                        " as it is.",
                        amount=amount.name, name=column.name,
                    )  # fmt: skip
                    fix = step_fix("reduce_grain", keys=(column.name,), otherwise="list")
                    yield self.found(amount.where_rows(repeats.shared), message, fix)


def _cases(look: Look) -> Iterator[tuple[ColumnLook, Repeats]]:
    """Yield the columns that name cases of several rows, and which rows are of which."""
    for column in keys(look):
        if names_the_rows(column):
            continue
        repeats = repeats_of(column)
        if repeats.groups < FEW or not _is_finer(look, repeats):
            continue
        if repeats.shared.sum() >= SHARED * column.filled or _is_detail(look, repeats):
            yield column, repeats


def _is_repeated(repeats: Repeats, amount: ColumnLook) -> bool:
    """Say whether the amount is the same in the rows of a case, and not in all the table."""
    numbers = np.where(repeats.shared, amount.numbers, np.nan)
    told = np.isfinite(numbers) & (numbers != 0)
    if len(np.unique(numbers[told])) < FEW:
        return False
    other = int((repeats.differ(amount)).sum())
    return other <= (1 - ALWAYS) * repeats.groups


def _is_detail(look: Look, repeats: Repeats) -> bool:
    """Say whether the rows of a case are the same but for the number of the item.

    However few cases have several rows, nothing but items makes rows so alike.
    """
    others = [one for one in look.columns if one is not repeats.column]
    changing = sum(bool(repeats.differ(one).any()) for one in others)
    return len(others) >= ENOUGH and changing <= max(1, DETAIL * len(others))


def _is_finer(look: Look, repeats: Repeats) -> bool:
    """Say whether the rows of a case differ in something."""
    shared = int(repeats.groups)
    others = (one for one in look.columns if one is not repeats.column)
    return any(int(repeats.differ(one).sum()) > shared / 2 for one in others)
