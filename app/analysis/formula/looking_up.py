"""Bringing what another table of the project says of the same key."""

from collections.abc import Sequence
from typing import Any

from pandas import DataFrame, Index, Series

from app.analysis.beside import table_beside
from app.analysis.formula.columns import no_column
from app.analysis.formula.parts import TODO
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.tree import Column
from app.analysis.formula.value import Value, column_value, merged, need
from app.analysis.table import Table
from app.i18n import msg


def looked_up(parts: Sequence[Value], table: Table) -> Value:
    """Return, for each key, what stands in the other table; nothing where the key is not there."""
    keys = parts[0]
    other = table_beside(table, _name(parts[1]))
    theirs, wanted = (_column(other, part) for part in parts[2:])
    need(keys, theirs.sort, TODO[theirs.sort])
    known = _one_of_each(theirs, wanted)
    places = Index(known["key"]).get_indexer(Index(keys.cells))

    def brought(values: "Series[Any]") -> "Series[Any]":
        there = values.loc[known.index].array.take(places, allow_fill=True)
        return Series(there, index=keys.index)

    unread = brought(wanted.unread.reindex(theirs.index).astype("str")).dropna()
    cells = brought(wanted.cells)
    return Value(cells, wanted.kind, keys.span, merged([keys.unread, unread]))


def _one_of_each(keys: Value, wanted: Value) -> DataFrame:
    """Return each key once; refuse one that is repeated with different values."""
    unread = wanted.unread.reindex(keys.index)
    rows = DataFrame({"key": keys.cells, "value": wanted.cells, "unread": unread})
    rows = rows[rows["key"].notna()].drop_duplicates()
    repeated = rows["key"][rows["key"].duplicated()]
    if len(repeated):
        raise FormulaError(
            keys.span,
            msg(
                "“{key}” is repeated in “{column}” with different values: it is not known which"
                " one to bring.",
                key=str(repeated.iloc[0]),
                column=keys.column,
            ),
            msg("Leave one row for each key in that table, or choose another column."),
        )
    return rows


def _name(part: Value) -> str:
    if isinstance(part.literal, str):
        return part.literal
    raise FormulaError(
        part.span,
        msg("At place {place}, the name has to be written there.", place=part.place),
        msg("Write it between quotation marks."),
    )


def _column(other: Table, part: Value) -> Value:
    name = _name(part)
    if name not in other.kinds:
        raise no_column(Column(name, span=part.span), other)
    return column_value(other, name, part.span)
