"""What kind each column is before each step of a recipe, without any row of the file."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd
from pandas import DataFrame, Series

from app.analysis.kind import MOMENTS, NUMERIC, Kind
from app.analysis.recipe import Entry, do
from app.analysis.table import Table
from app.errors import UserError

Kinds = Mapping[str, Kind]
DTYPES = {
    **dict.fromkeys(NUMERIC, "float64"),
    **dict.fromkeys(MOMENTS, "datetime64[s]"),
    Kind.YES_NO: "boolean",
}


def table_without_rows(kinds: Kinds, beside: Mapping[str, Table] | None = None) -> Table:
    """Return a table of these columns and no rows."""
    index = pd.RangeIndex(0)
    empty = {
        name: Series([], index=index, dtype=DTYPES.get(kind, "str")) for name, kind in kinds.items()
    }
    return Table(DataFrame(empty, index=index), dict(kinds), beside=beside or {})


def kinds_before(start: Table, entries: Sequence[Entry]) -> Iterator[Kinds]:
    """Yield the kinds that each entry finds; none from one that cannot be foreseen on."""
    table: Table | None = start
    for entry in entries:
        yield {} if table is None else table.kinds
        if table is not None and entry.on:
            table = _after(entry, table)


def _after(entry: Entry, table: Table) -> Table | None:
    try:
        return do(entry.step, table)
    except UserError:  # a step may need rows to be done
        return None
