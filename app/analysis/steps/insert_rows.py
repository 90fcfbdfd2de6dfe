"""Add several rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame, Index

from app.analysis.cells import put, refuse_missing_rows
from app.analysis.kind import Kind
from app.analysis.plain_python.cells import CELLS, kinds_apart
from app.analysis.plain_python.rows import INSERT_MANY
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, count_text, msg, plural
from app.params import Hidden

MOST = 1_000_000
WIDER = {"int64": "Int64", "bool": "boolean"}


@steps.add
@dataclass(frozen=True)
class InsertRows(Step):
    """Add rows beside another, below it or above. What is pasted in them is in `texts`.

    Each of `texts` is a row: the texts of the columns in `names`, read as in a single cell.
    Where there are none, the cells stay empty.
    """

    kind = "insert_rows"
    title = msg("Insert rows")
    intent = "hidden"
    words = ("insertar", "agregar", "filas", "nuevas", "insert", "add", "rows")
    prelude = CELLS + INSERT_MANY

    row: Annotated[int, Hidden(msg("Row beside them"))]
    count: Annotated[int, Hidden(msg("How many"))] = 1
    above: Annotated[bool, Hidden(msg("Above it"))] = False
    names: Annotated[tuple[str, ...], Hidden(msg("Columns"))] = ()
    texts: Annotated[tuple[tuple[str, ...], ...], Hidden(msg("Cells"))] = ()

    def columns(self) -> Iterator[str]:
        return iter(self.names)

    def apply(self, table: Table) -> Table:
        if not len(table):
            return table  # every row was removed, the one beside too
        refuse_missing_rows(table, {self.row: ""})
        _refuse_too_many(self.count)
        index = table.frame.index
        new = made_labels(max(self.count, 0), index)
        place = int(index.get_indexer(Index([self.row]))[0]) + (not self.above)
        types = {name: WIDER.get(str(kind), kind) for name, kind in table.frame.dtypes.items()}
        rows = index[:place].append([new, index[place:]])
        frame = table.frame.astype(types).reindex(Index(rows, dtype="int64"))
        table = table.remade(frame, table.kinds, table.unread)
        for column, texts in self._by_column(new.tolist()).items():
            table = put(table, column, texts)
        return table

    def _by_column(self, labels: list[int]) -> dict[str, dict[int, str]]:
        """Return what is written in each column that anything is written in."""
        found: dict[str, dict[int, str]] = {}
        for label, texts in zip(labels, self.texts, strict=False):
            for name, text in zip(self.names, texts, strict=False):
                found.setdefault(name, {})[label] = text
        return found

    def sentence(self) -> Message:
        if self.above:
            return plural(
                "Insert one row above row {row}.", "Insert {count} rows above row {row}.",
                count=self.count, row=self.row + 1,
            )  # fmt: skip
        return plural(
            "Insert one row below row {row}.", "Insert {count} rows below row {row}.",
            count=self.count, row=self.row + 1,
        )  # fmt: skip

    def code(self) -> str:
        return self.code_for({})

    def code_for(self, kinds: Mapping[str, Kind]) -> str:
        cells = self._by_column(list(range(max(self.count, 0))))
        apart = kinds_apart(kinds, self.columns())
        more = f", {cells!r}" if cells or apart else ""
        more += f", {apart!r}" if apart else ""
        place = f"{self.row}, {max(self.count, 0)}, {self.above}"
        return f"df = insert_rows(df, {place}{more})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", None], "people": [9, 2], "done": [True, False]})
        texts = (("Quito", "3"), ("La Paz", "1,5"))
        return cls(0, 3, names=("city", "people"), texts=texts), table_of(frame)


def _refuse_too_many(count: int) -> None:
    if count > MOST:
        raise UserError(
            msg("Those are too many rows to insert at once."),
            msg("Insert up to {most} rows.", most=count_text(MOST)),
        )
