"""Number the rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.row_codes import codes_of
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Column, Number, Text


@steps.add
@dataclass(frozen=True)
class NumberRows(Step):
    """Write 1, 2, 3… in a new first column, in the order the rows have now.

    With `by` the count begins again for each different value of a column.
    """

    kind = "number_rows"
    title = msg("Number the rows")
    intent = "table"
    words = ("numerar", "enumerar", "índice", "correlativo", "id", "number", "index", "rows")

    name: Annotated[str, Text(msg("Name of the new column"))]
    start: Annotated[int, Number(msg("Begin with"))] = 1
    by: Annotated[str, Column(msg("Begin again for each"), none=msg("(do not)"))] = ""

    def columns(self) -> Iterator[str]:
        return iter([self.by] if self.by else [])

    def apply(self, table: Table) -> Table:
        refuse_name(self.name, table)
        index = table.frame.index
        places = Series(np.arange(len(table), dtype=np.int64), index=index)
        if self.by:
            places = places.groupby(codes_of(table, [self.by])).cumcount().astype("int64")
        numbered = table.with_column(self.name, places + self.start, Kind.WHOLE)
        return numbered.with_order([self.name, *table.columns])

    def sentence(self) -> Message:
        names = {"name": self.name, "start": self.start}
        if self.by:
            return msg(
                "Number the rows from {start} for each “{by}”, in the column “{name}”.",
                **names, by=self.by,
            )  # fmt: skip
        return msg("Number the rows from {start}, in the column “{name}”.", **names)

    def code(self) -> str:
        if not self.by:
            return f"df.insert(0, {self.name!r}, range({self.start}, {self.start} + len(df)))"
        keys = f"df[{self.by!r}].astype(object).where(df[{self.by!r}].notna(), '')"
        return f"df.insert(0, {self.name!r}, df.groupby({keys}).cumcount() + {self.start})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("n", 1, "city"), table_of(DataFrame({"city": ["Lima", None, "Lima", ""]}))
