"""Put numbers in bands."""

from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
from pandas import DataFrame, Index, Series

from app.analysis.bands import Floats, banded, written_edges
from app.analysis.kind import Kind
from app.analysis.plain_python.bins import BANDS
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.worked_out import numbers_of, with_new
from app.i18n import Message, msg
from app.params import Choice, Column, Number, Text

WAYS = (
    ("cuts", msg("At the numbers I write")),
    ("quantiles", msg("With as many rows in each band")),
    ("even", msg("Of the same width")),
)


@steps.add
@dataclass(frozen=True)
class BinNumbers(Step):
    """Add a column with the band of each number: from an edge up to the next, which is not in it.

    There is a band below the first edge and one from the last up, so no number is left out. With
    as many rows in each, equal numbers stay together: the bands may come out uneven.
    """

    kind = "bin_numbers"
    title = msg("Put numbers in bands")
    intent = "calculate"
    words = (
        "rangos", "tramos", "franjas", "intervalos", "edades", "cuartiles", "quintiles", "bins",
        "ranges",
    )  # fmt: skip
    prelude = BANDS

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]
    name: Annotated[str, Text(msg("Name of the new column"), example="tramo")]
    way: Annotated[Literal["cuts", "quantiles", "even"], Choice(msg("Cut"), WAYS)] = "quantiles"
    cuts: Annotated[str, Text(msg("Cut at these numbers"), example="0; 1.000; 5.000")] = ""
    count: Annotated[int, Number(msg("How many bands"), 2, 20)] = 4

    def apply(self, table: Table) -> Table:
        numbers = numbers_of(table, self.column)
        edges = self._edges(numbers[~np.isnan(numbers)])
        if len(edges):
            bands = banded(numbers, edges, table.frame.index)
        else:
            bands = Series(None, index=table.frame.index, dtype="str")
        return with_new(table, self.name, (bands, Kind.CATEGORY), [self.column])

    def _edges(self, known: Floats) -> Floats:
        if self.way == "cuts":
            return written_edges(self.cuts)
        if not len(known):
            return known
        parts = np.arange(1, self.count) / self.count
        if self.way == "quantiles":
            return np.unique(np.quantile(known, parts))
        low, high = known.min(), known.max()
        return np.unique(low + (high - low) * np.arange(1, self.count) / self.count)

    def sentence(self) -> Message:
        names = {"column": self.column, "name": self.name}
        if self.way == "cuts":
            return msg("Put “{column}” in bands cut at {cuts}, in “{name}”.",
                       cuts=self.cuts, **names)  # fmt: skip
        if self.way == "quantiles":
            return msg("Put “{column}” in {count} bands with as many rows each, in “{name}”.",
                       count=self.count, **names)  # fmt: skip
        return msg("Put “{column}” in {count} bands of the same width, in “{name}”.",
                   count=self.count, **names)  # fmt: skip

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        ways = {"quantiles": f"quantile_edges({column}, {self.count})",
                "even": f"even_edges({column}, {self.count})"}  # fmt: skip
        edges = ways.get(self.way) or repr(written_edges(self.cuts).tolist())
        return f"df[{self.name!r}] = bands({column}, {edges})"

    def is_row_wise(self) -> bool:
        return self.way == "cuts"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"age": [17.0, 18.0, 64.5, 90.0, None, None]})
        table = table_of(frame)
        unread = {"age": Series(["adulto"], index=Index([5]), dtype="str")}
        return cls("age", "band", "cuts", "18; 65"), table.remade(frame, table.kinds, unread)
