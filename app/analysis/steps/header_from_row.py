"""Use a row as the names of the columns."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame, Index

from app.analysis.cells import refuse_missing_rows
from app.analysis.plain_python.rows import HEADERS
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.written_cells import written_cells
from app.i18n import Message, msg
from app.params import Flag, Hidden


@steps.add
@dataclass(frozen=True)
class HeaderFromRow(Step):
    """Name the columns as the cells of a row say, and take the row out.

    `above` takes out the rows above it too: titles and notes. A column whose cell is empty
    keeps its name; a repeated one gets a number.
    """

    kind = "header_from_row"
    title = msg("Use a row as header")
    intent = "hidden"
    words = ("encabezado", "títulos", "fila", "nombres", "header", "row")
    prelude = HEADERS
    names_from_cells = True

    row: Annotated[int, Hidden(msg("Row"))]
    above: Annotated[bool, Flag(msg("Remove the rows above it too"))] = True

    def uses_all(self) -> bool:
        return True  # a name that is taken gets a number

    def apply(self, table: Table) -> Table:
        if not len(table):
            return table
        refuse_missing_rows(table, {self.row: ""})
        place = int(table.frame.index.get_indexer(Index([self.row]))[0])
        names: list[str] = []
        for name in table.columns:
            names.append(_free(self._named(table, name, place), names))
        below = table.frame.iloc[place + 1 :]
        kept = below if self.above else table.frame.drop(index=self.row)
        return table.with_rows(kept).renamed(dict(zip(table.columns, names, strict=True)))

    @staticmethod
    def _named(table: Table, name: str, place: int) -> str:
        one = table.with_rows(table.frame.iloc[[place]])
        texts = written_cells(one, name)
        return name if texts.isna().iloc[0] else str(texts.iloc[0]).strip() or name

    def sentence(self) -> Message:
        if self.above:
            return msg(
                "Use row {row} as the names of the columns, and remove the rows above it.",
                row=self.row + 1,
            )
        return msg("Use row {row} as the names of the columns.", row=self.row + 1)

    def code(self) -> str:
        return f"df = header_from_row(df, {self.row}, {self.above})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"a": ["Report", "city", "Lima"], "b": [None, "city", None]})
        return cls(1), table_of(frame)


def _free(name: str, taken: list[str]) -> str:
    count, free = 1, name
    while free in taken:
        count += 1
        free = f"{name} ({count})"
    return free
