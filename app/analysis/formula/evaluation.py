"""Works a formula out over the rows of a table."""

from dataclasses import dataclass
from functools import partial, singledispatch
from typing import Any

import numpy as np
from pandas import Series

from app.analysis.formula.arithmetic import OPERATIONS, compare, opposite
from app.analysis.formula.function import functions
from app.analysis.formula.parser import parse
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.tree import (
    Call,
    Column,
    Group,
    Minus,
    Node,
    Number,
    Operation,
    Text,
    Truth,
)
from app.analysis.formula.value import EXACT, Value, column_value
from app.analysis.kind import MOMENTS, NUMERIC, Kind
from app.analysis.table import NOTHING_UNREAD, Table
from app.i18n import msg


@dataclass(frozen=True, eq=False)
class FormulaResult:
    """The values of a formula, their kind, and the cells that could not be worked out.

    `unread` has a text for each of those, by the label of the row: what could not be read
    in a column that was used, `÷0` for a division by zero, `#NUM` for a number too large.
    """

    values: "Series[Any]"
    kind: Kind
    unread: "Series[Any]"


def evaluate(text: str, table: Table) -> FormulaResult:
    """Work a formula out for every row of a table.

    An empty cell gives an empty cell, never zero; see `app.analysis.formula.arithmetic`.
    """
    found = value_of(parse(text), table)
    if found.kind in NUMERIC:
        return _numeric(found)
    kind = found.kind if found.kind in MOMENTS | {Kind.YES_NO} else Kind.TEXT
    return FormulaResult(found.cells, kind, found.unread)


def check(text: str, table: Table) -> None:
    """Refuse a formula that cannot be worked out over a table, naming the place; it is quick."""
    value_of(parse(text), table.with_rows(table.frame.iloc[:0]))


@singledispatch
def value_of(node: Node, table: Table) -> Value:
    """Work a part of a formula out."""
    raise NotImplementedError(type(node).__name__)


@value_of.register
def _(node: Column, table: Table) -> Value:
    return column_value(table, node.name, node.at)


@value_of.register
def _(node: Group, table: Table) -> Value:
    return value_of(node.inside, table)


@value_of.register
def _(node: Minus, table: Table) -> Value:
    return opposite(value_of(node.of, table))


@value_of.register
def _(node: Call, table: Table) -> Value:
    return functions[node.function]().call([value_of(part, table) for part in node.parts])


@value_of.register
def _(node: Operation, table: Table) -> Value:
    work = OPERATIONS.get(node.sign, partial(compare, node.sign))
    if node.sign in {"=", "<>"} and "" in _texts(node):
        raise FormulaError(
            node.at,
            msg('At place {place}: an empty cell is not compared with "".', place=node.at + 1),
            msg("Ask with ESVACIO([column]) whether a cell is empty."),
        )
    return work(value_of(node.left, table), value_of(node.right, table))


@value_of.register
def _(node: Number, table: Table) -> Value:
    kind = Kind.WHOLE if node.whole else Kind.DECIMAL
    return _written(node, table, "float64", kind)


@value_of.register
def _(node: Text, table: Table) -> Value:
    return _written(node, table, "str", Kind.TEXT)


@value_of.register
def _(node: Truth, table: Table) -> Value:
    return _written(node, table, "boolean", Kind.YES_NO)


def _texts(node: Operation) -> set[str]:
    return {side.value for side in (node.left, node.right) if isinstance(side, Text)}


def _written(node: Number | Text | Truth, table: Table, dtype: str, kind: Kind) -> Value:
    cells: Series[Any] = Series(node.value, index=table.frame.index, dtype=dtype)
    return Value(cells, kind, node.at, NOTHING_UNREAD)


def _numeric(found: Value) -> FormulaResult:
    """Return whole numbers as such when the kind says so and none is too large."""
    floats, cells = found.floats, found.cells
    fits = bool((np.abs(floats[~np.isnan(floats)]) < EXACT).all())
    if found.kind is not Kind.WHOLE or not fits:
        kind = Kind.DECIMAL if found.kind is Kind.WHOLE else found.kind
        return FormulaResult(cells, kind, found.unread)
    whole = cells.astype("Int64") if np.isnan(floats).any() else cells.astype("int64")
    return FormulaResult(whole, Kind.WHOLE, found.unread)
