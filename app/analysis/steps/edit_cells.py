"""Write in many cells at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from pandas import DataFrame

from app.analysis.cells import put
from app.analysis.kind import Kind
from app.analysis.plain_python.cells import CELLS, kind_answer
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Hidden


@steps.add
@dataclass(frozen=True)
class EditCells(Step):
    """Write a pasted range: each edit is the column, the place of the row in the file, the text.

    Each text is read as in a single cell; the last of two edits of the same cell counts.
    """

    kind = "edit_cells"
    title = msg("Edit cells")
    intent = "hidden"
    words = ("pegar", "editar", "celdas", "paste", "edit", "cells")
    prelude = CELLS

    edits: Annotated[tuple[tuple[str, int, str], ...], Hidden(msg("Cells"))]

    def columns(self) -> Iterator[str]:
        return iter(self._by_column)

    def apply(self, table: Table) -> Table:
        for column, texts in self._by_column.items():
            table = put(table, column, texts)
        return table

    @cached_property
    def _by_column(self) -> dict[str, dict[int, str]]:
        found: dict[str, dict[int, str]] = {}  # asked many times, of thousands of cells
        for column, row, text in self.edits:
            found.setdefault(column, {})[row] = text
        return found

    def sentence(self) -> Message:
        cells, names = sum(map(len, self._by_column.values())), list(self._by_column)
        if len(names) == 1:
            return plural(
                "Write in one cell of “{column}”.",
                "Write in {count} cells of “{column}”.",
                count=cells, column=names[0],
            )  # fmt: skip
        return plural(
            "Write in one cell.",
            "Write in {count} cells of {columns} columns.",
            count=cells, columns=len(names),
        )  # fmt: skip

    def code(self) -> str:
        return self.code_for({})

    def code_for(self, kinds: Mapping[str, Kind]) -> str:
        lines = (
            f"df[{column!r}] = write_cells(df[{column!r}], {texts!r}{kind_answer(kinds, column)})"
            for column, texts in self._by_column.items()
        )
        return "\n".join(lines)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", "Qito"], "people": [9, 2]})
        return cls((("city", 1, "Quito"), ("people", 0, "9,5"))), table_of(frame)
