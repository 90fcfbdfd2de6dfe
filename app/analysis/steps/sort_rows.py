"""Put the rows in order."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.plain_python.order import ORDER
from app.analysis.row_order import row_order
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Column, Flag


@steps.add
@dataclass(frozen=True)
class SortRows(Step):
    """Put the rows in the order of a column, and those that agree in the order of another.

    Text goes the Spanish way. Cells that could not be read go last, and after them the empty
    ones, in both directions. `descending` turns the first column only. Rows that agree in all
    keep the order they had.
    """

    kind = "sort_rows"
    title = msg("Sort rows")
    intent = "rows"
    words = ("ordenar", "mayor a menor", "alfabético", "sort", "order")
    prelude = ORDER

    column: Annotated[str, Column(msg("Sort by"))]
    descending: Annotated[bool, Flag(msg("From largest to smallest, from Z to A"))] = False
    then: Annotated[str, Column(msg("Then by"), none=msg("(nothing else)"))] = ""

    def apply(self, table: Table) -> Table:
        order = row_order(table, self.column, self.then, descending=self.descending)
        return table.with_rows(table.frame.iloc[order])

    def sentence(self) -> Message:
        names = {"column": self.column, "then": self.then}
        if self.then and self.descending:
            return msg("Sort by “{column}”, from largest to smallest, then by “{then}”.", **names)
        if self.then:
            return msg("Sort by “{column}”, then by “{then}”.", **names)
        if self.descending:
            return msg("Sort by “{column}”, from largest to smallest.", column=self.column)
        return msg("Sort by “{column}”.", column=self.column)

    def code(self) -> str:
        names = [self.column, self.then] if self.then else [self.column]
        directions = [not self.descending, True][: len(names)]
        how = "key=in_order, kind='stable', na_position='last'"
        return f"df = df.sort_values({names!r}, ascending={directions!r}, {how})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"city": ["Ñandú", "nube", None, "Árbol", "arena"], "id": [1, 2, 3, 4, 5]}
        )
        return cls("city"), table_of(frame)
