"""New columns, put right after the one they come from."""

from collections.abc import Sequence
from typing import Any

from pandas import Series

from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.table import Table

New = tuple[str, "Series[Any]", Kind]


def placed_beside(table: Table, column: str, added: Sequence[New]) -> Table:
    """Return the table with new columns behind one of its own; refuse names that are taken."""
    names = table.columns
    place = names.index(column) + 1
    for name, values, kind in added:
        refuse_name(name, table)
        table = table.with_column(name, values, kind)
    return table.with_order([*names[:place], *(name for name, _, _ in added), *names[place:]])
