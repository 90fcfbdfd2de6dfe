"""The different values, one after another in a text."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pandas import RangeIndex, Series

from app.analysis.arrow_text import series_of
from app.analysis.group_values import pairs_in, words_at
from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures
from app.i18n import Message, msg
from app.params import Column, Text


@measures.add
@dataclass(frozen=True)
class JoinedValues(Measure):
    """Write the different values of each group in one cell."""

    kind = "joined_values"
    title = msg("List of values")
    result = Kind.TEXT
    numeric = False

    column: Annotated[str, Column(msg("Column"))]
    separator: Annotated[str, Text(msg("Between one and the next"))] = "; "

    @property
    def options(self) -> str:
        return self.separator

    def of(self, groups: Grouping) -> "Series[Any]":
        owners, rows, _ = pairs_in(groups, self.column)
        texts = words_at(groups, self.column, rows)
        starts = np.searchsorted(owners, np.arange(groups.count + 1))
        lists = pa.LargeListArray.from_arrays(pa.array(starts), texts)
        joined = pc.binary_join(lists, pa.scalar(self.separator, texts.type))
        nothing = pa.array(starts[1:] == starts[:-1])
        return series_of(pc.if_else(nothing, None, joined), RangeIndex(groups.count))

    def words(self) -> Message:
        return msg("Values of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The different values of “{column}” in each group are written one after another, "
            "in the order in which they appear, each once. Empty cells and those that could "
            "not be read are left out.",
            column=self.column,
        )
