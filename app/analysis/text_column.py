"""Columns kept as they are written, as the steps that work on text take and leave them."""

from typing import Any

from pandas import Series

from app.analysis.kind import Kind
from app.analysis.step import Step, require_text
from app.analysis.table import NOTHING_UNREAD, Table


def texts_of(step: Step, table: Table, column: str) -> "Series[Any]":
    """Return every text of a column, those that did not fit its kind too; refuse other columns."""
    require_text(step, table, column)
    return table.texts(column)


def with_texts(table: Table, column: str, texts: "Series[Any]") -> Table:
    """Return the table with other texts in a column; with texts that did not fit it is text."""
    kind = Kind.TEXT if len(table.unread_in(column)) else table.kinds[column]
    return table.with_column(column, texts, kind, NOTHING_UNREAD)
