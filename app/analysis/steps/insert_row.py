"""Add a row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame, Index

from app.analysis.cells import put, refuse_missing_rows
from app.analysis.kind import Kind
from app.analysis.plain_python.cells import CELLS, kinds_apart
from app.analysis.plain_python.rows import INSERT
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Hidden

WIDER = {"int64": "Int64", "bool": "boolean"}


@steps.add
@dataclass(frozen=True)
class InsertRow(Step):
    """Add a row below another, with some cells written; the others stay empty."""

    kind = "insert_row"
    title = msg("Insert a row")
    intent = "hidden"
    words = ("insertar", "agregar", "fila", "nueva", "insert", "add", "row")
    prelude = CELLS + INSERT

    after: Annotated[int, Hidden(msg("Row above it"))]
    cells: Annotated[tuple[tuple[str, str], ...], Hidden(msg("Cells"))] = ()

    def columns(self) -> Iterator[str]:
        return (column for column, _ in self.cells)

    def apply(self, table: Table) -> Table:
        if not len(table):
            return table  # every row was removed, the one above too
        refuse_missing_rows(table, {self.after: ""})
        index = table.frame.index
        new = made_labels(1, index)
        place = int(index.get_indexer(Index([self.after]))[0]) + 1
        types = {name: WIDER.get(str(kind), kind) for name, kind in table.frame.dtypes.items()}
        rows = index[:place].append([new, index[place:]])
        frame = table.frame.astype(types).reindex(Index(rows, dtype="int64"))
        table = table.remade(frame, table.kinds, table.unread)
        for column, text in self.cells:
            table = put(table, column, {int(new[0]): text})
        return table

    def sentence(self) -> Message:
        return msg("Insert a row below row {row}.", row=self.after + 1)

    def code(self) -> str:
        return self.code_for({})

    def code_for(self, kinds: Mapping[str, Kind]) -> str:
        apart = kinds_apart(kinds, self.columns())
        more = f", {apart!r}" if apart else ""
        return f"df = insert_row(df, {self.after}, {dict(self.cells)!r}{more})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", None], "people": [9, 2], "done": [True, False]})
        return cls(0, (("city", "Quito"), ("people", "3"))), table_of(frame)
