"""Empty the cells that say there is nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pandas import DataFrame, Series

from app.analysis.arrow_text import arrow_of, changed
from app.analysis.cell_masks import unread_cells
from app.analysis.cells import read_cell
from app.analysis.chosen import refuse_none
from app.analysis.filling import emptied
from app.analysis.kind import Kind
from app.analysis.plain_python.cells import kind_answer
from app.analysis.plain_python.filling import MEANINGLESS
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Columns, Text


@steps.add
@dataclass(frozen=True)
class EmptyTexts(Step):
    """Make missing the cells that hold only one of some texts: s/d, N/A, 99999.

    Capitals and outer blanks do not count. In a column of numbers or dates they are read as
    such, and cells that could not be read are looked at as text.
    """

    kind = "empty_texts"
    title = msg("Empty cells that say nothing")
    words = ("s/d", "sin dato", "n/a", "vaciar", "nulos", "faltantes", "null", "missing")
    prelude = MEANINGLESS

    names: Annotated[tuple[str, ...], Columns(msg("Columns"))]
    texts: Annotated[
        str, Text(msg("Texts that mean there is nothing, with commas between them"), "s/d, N/A, -")
    ] = "s/d, n/a, n/c, -"

    def apply(self, table: Table) -> Table:
        refuse_none(self.names)
        if not self._wanted():
            raise UserError(
                msg("There is nothing to look for."), msg("Write the texts, such as s/d.")
            )
        for name in self.names:
            table = emptied(table, name, self._rows(table, name))
        return table

    def _wanted(self) -> list[str]:
        return [text for one in self.texts.split(",") if (text := one.strip().lower())]

    def _rows(self, table: Table, name: str) -> NDArray[np.bool_]:
        values, unread, kind = table.values(name), table.unread_in(name), table.kinds[name]
        if table.is_text(name):
            return self._among(table.texts(name))
        read = (read_cell(text, kind) for text in self._wanted())
        found = [one.value for one in read if one.fits and one.value is not None]
        rows = np.array(values.isin(found).to_numpy(bool))
        rows[unread_cells(table, name)] = self._among(
            unread.reindex(values.index[unread_cells(table, name)])
        )
        return rows

    def _among(self, texts: "Series[str]") -> NDArray[np.bool_]:
        wanted = pa.array(self._wanted(), pa.large_string())
        found = changed(
            arrow_of(texts),
            lambda some: pc.is_in(pc.utf8_lower(pc.utf8_trim_whitespace(some)), value_set=wanted),
        )
        rows: NDArray[np.bool_] = pc.fill_null(found, False).to_numpy(zero_copy_only=False)
        return rows

    def sentence(self) -> Message:
        return msg(
            "Empty the cells of {columns} that only say: {texts}.",
            columns=", ".join(self.names), texts=self.texts,
        )  # fmt: skip

    def code(self) -> str:
        return self.code_for({})

    def code_for(self, kinds: Mapping[str, Kind]) -> str:
        lines = (
            f"df[{name!r}] = without_meaningless(df[{name!r}], "
            f"{self._wanted()!r}{kind_answer(kinds, name)})"
            for name in self.names
        )
        return "\n".join(lines)

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", " S/D", "N/A", None], "people": [9, 99999, 3, 0]})
        return cls(("city", "people"), "s/d, n/a, 99999"), table_of(frame)
