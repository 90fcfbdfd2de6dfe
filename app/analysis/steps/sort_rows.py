"""Put the rows in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.plain_python.order import ORDER
from app.analysis.row_order import row_order
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Column, Flag, Hidden


@steps.add
@dataclass(frozen=True)
class SortRows(Step):
    """Put the rows in the order of a column, and those that agree in the order of another.

    Text goes the Spanish way. Cells that could not be read go last, and after them the empty
    ones, in both directions. `descending` turns the first column only. Rows that agree in all
    keep the order they had. `more` are other columns, each descending or not.
    """

    kind = "sort_rows"
    title = msg("Sort rows")
    intent = "rows"
    words = ("ordenar", "mayor a menor", "alfabético", "sort", "order")
    prelude = ORDER

    column: Annotated[str, Column(msg("Sort by"))]
    descending: Annotated[bool, Flag(msg("From largest to smallest, from Z to A"))] = False
    then: Annotated[str, Column(msg("Then by"), none=msg("(nothing else)"))] = ""
    more: Annotated[tuple[tuple[str, bool], ...], Hidden(msg("And then by"))] = ()

    def columns(self) -> Iterator[str]:
        return (name for name, _ in self._keys())

    def _keys(self) -> list[tuple[str, bool]]:
        then = [(self.then, False)] if self.then else []
        return [(self.column, self.descending), *then, *self.more]

    def apply(self, table: Table) -> Table:
        order = row_order(table, self._keys())
        return table.with_rows(table.frame.iloc[order])

    def sentence(self) -> Message:
        if self.more:
            names_of_all = ", ".join(name for name, _ in self._keys())
            return msg("Sort by several columns, in this order: {columns}.", columns=names_of_all)
        return self._by_two()

    def _by_two(self) -> Message:
        names = {"column": self.column, "then": self.then}
        if self.then and self.descending:
            return msg("Sort by “{column}”, from largest to smallest, then by “{then}”.", **names)
        if self.then:
            return msg("Sort by “{column}”, then by “{then}”.", **names)
        if self.descending:
            return msg("Sort by “{column}”, from largest to smallest.", column=self.column)
        return msg("Sort by “{column}”.", column=self.column)

    def code(self) -> str:
        names = [name for name, _ in self._keys()]
        directions = [not descending for _, descending in self._keys()]
        how = "key=in_order, kind='stable', na_position='last'"
        return f"df = df.sort_values({names!r}, ascending={directions!r}, {how})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"city": ["Ñandú", "nube", None, "Árbol", "arena"], "id": [1, 2, 3, 4, 5]}
        )
        return cls("city"), table_of(frame)
