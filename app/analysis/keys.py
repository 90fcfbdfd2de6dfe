"""Columns that say which case a row is, and the rows that share one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.analysis.column_look import ColumnLook
from app.analysis.look import Look

KEY = re.compile(
    r"(^|_)(id|ids|ocid|codigo|expediente|proceso|contrato|contracts_0_id|nro_[a-z]+|numero_[a-z]+)$"
)
NO_KEY = re.compile(
    r"(^|_)(monto|valor|importe|precio|fecha|postal|cuit|cuil|comuna|barrio|moneda|tipo|anio|ano|organismo|jurisdiccion|rubro)(_|$)"
)
ONE_EACH = 0.9  # of the rows with a value of their own: the column names the rows
Marked = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Repeats:
    """A column that identifies, and the rows of data that share their value with another."""

    column: ColumnLook
    shared: Marked
    groups: int

    def differ(self, other: ColumnLook) -> Marked:
        """Mark the shared values (by their code) in which another column is not the same."""
        codes = self.column.codes[self.shared]
        texts = other.codes[self.shared] + 1
        size = len(self.column.texts)
        low, high = np.full(size, texts.max(initial=0) + 1), np.zeros(size, np.int64)
        np.minimum.at(low, codes, texts)
        np.maximum.at(high, codes, texts)
        return np.asarray(high > low, bool)


def is_key(column: ColumnLook) -> bool:
    """Say whether the name of the column says that it identifies the rows."""
    return column.hints(KEY) and not column.hints(NO_KEY)


def repeats_of(column: ColumnLook) -> Repeats:
    """Return the rows that share the value of a column."""
    often = column.counts > 1
    return Repeats(column, column.rows(often & column.said), int((often & column.said).sum()))


def is_first_key(look: Look, column: ColumnLook) -> bool:
    """Say whether the column is the one that should name the rows: called id, or the first."""
    return column.slug == "id" or column is look.columns[0]


def names_the_rows(column: ColumnLook) -> bool:
    """Say whether nearly every row has a value of its own there."""
    distinct = int(np.count_nonzero(column.said))
    return column.filled > 1 and distinct >= ONE_EACH * column.filled


def keys(look: Look) -> Iterator[ColumnLook]:
    """Yield the columns that identify something."""
    return (column for column in look.columns if is_key(column))
