"""How each column of a table is kept, so that the pieces of a table are all kept alike.

A piece of a column of decimals may have only whole ones: alone it would pass for another kind,
and a later step would write or compare its numbers in another way.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from pandas import Series

from app.analysis.kind import MOMENTS, NUMERIC, WRITTEN, Kind
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg

EXACT = 2**53
WHOLE_OR_NOT = {Kind.WHOLE, Kind.DECIMAL}


@dataclass(frozen=True)
class Form:
    """The kind of a column, and whether its numbers are kept with decimals."""

    kind: Kind
    decimals: bool = False


Forms = Mapping[str, Form]


def forms_of(table: Table) -> dict[str, Form]:
    """Return how every column of a table is kept, in order."""
    return {
        name: Form(table.kinds[name], pd.api.types.is_float_dtype(table.frame[name].dtype))
        for name in table.columns
    }


def common_forms(one: Forms, other: Forms) -> dict[str, Form] | None:
    """Return how two pieces are kept so that both fit; None when they are not of one table."""
    if list(one) != list(other):
        return None
    found: dict[str, Form] = {}
    for name, form in one.items():
        kind = _common_kind(form.kind, other[name].kind)
        if kind is None:
            return None
        found[name] = Form(kind, form.decimals or other[name].decimals)
    return found


def in_forms(table: Table, forms: Forms) -> Table:
    """Return the table with every column kept in its form."""
    own = forms_of(table)
    for name, form in forms.items():
        if own[name] != form:
            table = table.with_column(
                name, _values(table.values(name), form), form.kind, table.unread_in(name)
            )
    return table


def _values(values: "Series[Any]", form: Form) -> "Series[Any]":
    if not form.decimals or form.kind not in NUMERIC:
        return values
    if pd.api.types.is_integer_dtype(values.dtype):
        _refuse_rounding(values.dropna())
    return Series(values.to_numpy(np.float64, na_value=np.nan), index=values.index)


def _refuse_rounding(whole: "Series[Any]") -> None:
    if len(whole) and max(-int(whole.min()), int(whole.max())) > EXACT:
        raise UserError(
            msg(
                "“{column}” has whole numbers too long to stand beside decimals.",
                column=whole.name,
            ),
            msg("Convert the column to text first, or write a whole number."),
        )


def _common_kind(one: Kind, other: Kind) -> Kind | None:
    kinds = {one, other}
    if len(kinds) == 1:
        return one
    if kinds == WHOLE_OR_NOT:
        return Kind.DECIMAL
    if kinds == MOMENTS:
        return Kind.DATE_TIME
    return Kind.TEXT if kinds <= WRITTEN else None
