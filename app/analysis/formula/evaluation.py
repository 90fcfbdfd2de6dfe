"""Works a formula out over the rows of a table."""

from dataclasses import dataclass, replace
from functools import partial, singledispatch
from typing import Any

import numpy as np
from pandas import Series

from app.analysis.formula.arithmetic import OPERATIONS, hundredth, opposite
from app.analysis.formula.columns import bare_word, no_column
from app.analysis.formula.comparing import compare
from app.analysis.formula.function import functions
from app.analysis.formula.parser import parse
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.tree import (
    Call,
    Column,
    Minus,
    Node,
    Number,
    Operation,
    Percent,
    Text,
    Truth,
    Word,
)
from app.analysis.formula.value import EXACT, Value, column_value, constant
from app.analysis.kind import NUMERIC, Kind
from app.analysis.table import Table
from app.i18n import msg

OTHERS = {Kind.DATE, Kind.DATE_TIME, Kind.YES_NO}


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
    kind = found.kind if found.kind in OTHERS else Kind.TEXT
    return FormulaResult(found.cells, kind, found.unread)


def check(text: str, table: Table) -> None:
    """Refuse a formula that cannot be worked out over a table, naming the place; it is quick."""
    value_of(parse(text), table.with_rows(table.frame.iloc[:0]))


def value_of(node: Node, table: Table) -> Value:
    """Work a part of a formula out."""
    return replace(_worked(node, table), span=node.span)


@singledispatch
def _worked(node: Node, table: Table) -> Value:
    raise NotImplementedError(type(node).__name__)


@_worked.register
def _(node: Column, table: Table) -> Value:
    if node.name not in table.kinds:
        raise no_column(node, table)
    return column_value(table, node.name, node.span)


@_worked.register
def _(node: Word, table: Table) -> Value:
    raise bare_word(node, table)


@_worked.register
def _(node: Minus, table: Table) -> Value:
    return opposite(value_of(node.of, table))


@_worked.register
def _(node: Percent, table: Table) -> Value:
    return hundredth(value_of(node.of, table))


@_worked.register
def _(node: Call, table: Table) -> Value:
    parts = [value_of(part, table) for part in node.parts]
    return functions[node.function]().call_in(parts, table)


@_worked.register
def _(node: Operation, table: Table) -> Value:
    work = OPERATIONS.get(node.sign, partial(compare, node.sign))
    if node.sign in {"=", "<>"} and Text("") in (node.left, node.right):
        raise FormulaError(
            node.span,
            msg('At place {place}: an empty cell is not compared with "".', place=node.span.at + 1),
            msg("Ask with ESVACIO([column]) whether a cell is empty."),
        )
    return work(value_of(node.left, table), value_of(node.right, table))


@_worked.register
def _(node: Number, table: Table) -> Value:
    kind = Kind.WHOLE if node.whole else Kind.DECIMAL
    return constant(node.value, table.frame.index, kind, node.span)


@_worked.register
def _(node: Text, table: Table) -> Value:
    return constant(node.value, table.frame.index, Kind.TEXT, node.span)


@_worked.register
def _(node: Truth, table: Table) -> Value:
    return constant(node.value, table.frame.index, Kind.YES_NO, node.span)


def _numeric(found: Value) -> FormulaResult:
    """Return whole numbers as such when the kind says so and none is too large."""
    floats, cells = found.floats, found.cells
    if found.kind is not Kind.WHOLE:
        return FormulaResult(cells, found.kind, found.unread)
    gone = np.isnan(floats)
    some = floats[~gone]
    fits = bool(((np.abs(some) < EXACT) & (np.trunc(some) == some)).all())
    if not fits:
        return FormulaResult(cells, Kind.DECIMAL, found.unread)
    whole = cells.astype("Int64") if gone.any() else cells.astype("int64")
    return FormulaResult(whole, Kind.WHOLE, found.unread)
