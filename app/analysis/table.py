"""A table on its way: the values, what kind each column is, and what could not be read.

The index of the frame is the place of each row in the file, from 0. It travels with the row
through filters and sorts, so a row keeps its number and an edit finds its cell again. Rows that
a step makes have labels from `row_labels.MADE` up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.arrow_text import TEXT, arrow_of, series_of
from app.analysis.kind import NUMERIC, WRITTEN, Kind

LOOKED_AT = 10_000  # numbers
NOTHING_UNREAD: "Series[Any]" = Series([], index=Index([], dtype="int64"), dtype="str")


@dataclass(frozen=True, eq=False)
class Table:
    """A frame and what is known of it; every change gives a new table.

    `unread` holds, for each column that has any, the text of the cells that do not fit its
    kind, by the label of their row. In the frame those cells are missing: they are not empty.
    `beside` are the other tables of the project by their names, for the steps that join them;
    they travel along, so that a step stays a plain function of its table.
    """

    frame: DataFrame
    kinds: Mapping[str, Kind]
    unread: Mapping[str, "Series[Any]"] = field(default_factory=dict)
    beside: Mapping[str, "Table"] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.frame)

    @property
    def columns(self) -> list[str]:
        """The names of the columns, in order."""
        return list(self.frame.columns)

    def values(self, column: str) -> "Series[Any]":
        """Return the values of a column."""
        return self.frame[column]

    def is_text(self, column: str) -> bool:
        """Say whether the column is kept as it is written."""
        return self.kinds[column] in WRITTEN

    def is_number(self, column: str) -> bool:
        """Say whether the column can be added up."""
        return self.kinds[column] in NUMERIC

    def unread_in(self, column: str) -> "Series[Any]":
        """Return the texts that do not fit the column's kind, by row label."""
        return self.unread.get(column, NOTHING_UNREAD)

    def with_column(
        self,
        column: str,
        values: "Series[Any]",
        kind: Kind | None = None,
        unread: "Series[Any] | None" = None,
    ) -> Self:
        """Return the table with one column replaced, or added at the end.

        Without `kind` the column keeps the one it has; `unread` replaces what was unread.
        """
        kinds = {**self.kinds, column: kind or self.kinds[column]}
        others = {name: texts for name, texts in self.unread.items() if name != column}
        kept = others if unread is None or unread.empty else {**others, column: unread}
        return replace(self, frame=self.frame.assign(**{column: values}), kinds=kinds, unread=kept)

    def with_rows(self, frame: DataFrame) -> Self:
        """Return the table with other rows, or the same in another order; `frame` has them."""
        kept = {name: texts[texts.index.isin(frame.index)] for name, texts in self.unread.items()}
        return replace(
            self, frame=frame, unread={name: texts for name, texts in kept.items() if len(texts)}
        )

    def with_order(self, columns: Sequence[str]) -> Self:
        """Return the table with these of its columns, in this order."""
        return replace(
            self,
            frame=self.frame[list(columns)],
            kinds={name: self.kinds[name] for name in columns},
            unread={name: texts for name, texts in self.unread.items() if name in set(columns)},
        )

    def renamed(self, names: Mapping[str, str]) -> Self:
        """Return the table with other names for some columns."""
        return replace(
            self,
            frame=self.frame.rename(columns=dict(names)),
            kinds={names.get(name, name): kind for name, kind in self.kinds.items()},
            unread={names.get(name, name): texts for name, texts in self.unread.items()},
        )

    def remade(
        self,
        frame: DataFrame,
        kinds: Mapping[str, Kind],
        unread: "Mapping[str, Series[Any]] | None" = None,
    ) -> Self:
        """Return another table in the place of this one, with the same tables beside it."""
        return replace(self, frame=frame, kinds=kinds, unread=unread or {})

    def texts(self, column: str) -> "Series[Any]":
        """Return the column as text with what was unread put back: what a person sees in it."""
        values = self.values(column)
        written = self.is_text(column)
        text = values if written else _written(values)
        unread = self.unread_in(column)
        if len(unread):
            text = text.copy()
            text.loc[unread.index] = unread
        return text


def _written(values: "Series[Any]") -> "Series[Any]":
    """Write values as Python does; what is missing stays so."""
    if pd.api.types.is_integer_dtype(values.dtype):
        return series_of(pa.array(values, from_pandas=True).cast(TEXT), values.index)
    if values.dtype == np.float64:  # many times faster than `astype`
        return series_of(_decimals(values.to_numpy()), values.index)
    if pd.api.types.is_datetime64_dtype(values.dtype):
        return series_of(_moments(values), values.index)
    return values.astype("str").where(values.notna(), None)


def _decimals(numbers: "NDArray[np.float64]") -> pa.Array:
    """Write each different number once, when a few of them say that they repeat."""
    rows = slice(None, None, max(1, len(numbers) // LOOKED_AT))
    some = numbers.view(np.int64)[rows]
    if len(pd.unique(some)) > len(some) // 2:
        return pa.array(list(map(repr, numbers.tolist())), TEXT, mask=np.isnan(numbers))
    codes, different = pd.factorize(numbers.view(np.int64))
    different = different.view(np.float64)
    texts = pa.array(list(map(repr, different.tolist())), TEXT, mask=np.isnan(different))
    return texts.take(pa.array(codes))


def _moments(values: "Series[Any]") -> pa.Array:
    """Write each different moment once; the hour is in all of them or in none."""
    codes, different = pd.factorize(values)
    texts = arrow_of(Series(different).astype("str"))
    return texts.take(pa.array(codes, mask=codes < 0))


def table_of(frame: DataFrame) -> Table:
    """Return a table made by hand: for examples, tests and small results."""
    return Table(frame, {str(name): _kind(frame[name]) for name in frame.columns})


TYPES = (
    (pd.api.types.is_bool_dtype, Kind.YES_NO),
    (pd.api.types.is_integer_dtype, Kind.WHOLE),
    (pd.api.types.is_float_dtype, Kind.DECIMAL),
    (pd.api.types.is_datetime64_any_dtype, Kind.DATE),
)


def _kind(values: "Series[Any]") -> Kind:
    return next((kind for is_type, kind in TYPES if is_type(values)), Kind.TEXT)
