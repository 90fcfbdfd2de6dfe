"""Join several columns in one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import TEXT, arrow_of, series_of
from app.analysis.chosen import refuse_none
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.place_beside import placed_beside
from app.analysis.plain_python.columns import JOIN
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.written_cells import written_cells
from app.i18n import Message, msg
from app.params import Choice, Columns, Flag, Text

BLANKS = (("skip", msg("Skip them")), ("keep", msg("Leave their place")))


@steps.add
@dataclass(frozen=True)
class JoinColumns(Step):
    """Write the cells of several columns one behind the other, in a new column after the last.

    Numbers and dates are written as people do. A row with nothing in any stays empty.
    """

    kind = "join_columns"
    title = msg("Join columns")
    intent = "shape"
    words = ("unir", "juntar", "concatenar", "combinar", "columnas", "merge", "concatenate", "join")
    prelude = JOIN

    names: Annotated[tuple[str, ...], Columns(msg("Columns"))]
    name: Annotated[str, Text(msg("Name of the new column"))]
    separator: Annotated[str, Text(msg("Separator"))] = " "
    blanks: Annotated[Literal["skip", "keep"], Choice(msg("Empty cells"), BLANKS)] = "skip"
    keep: Annotated[bool, Flag(msg("Keep the original columns"))] = True

    def apply(self, table: Table) -> Table:
        refuse_none(self.names)
        others = [name for name in table.columns if name not in set(self.names)]
        refuse_name(self.name, table if self.keep else table.with_order(others))
        texts = series_of(self._joined(table), table.frame.index)
        last = max(self.names, key=table.columns.index)
        if self.keep:
            return placed_beside(table, last, [(self.name, texts, Kind.TEXT)])
        gone = set(self.names) - {last}
        names = [self.name if one == last else one for one in table.columns if one not in gone]
        return table.with_column(self.name, texts, Kind.TEXT).with_order(names)

    def _joined(self, table: Table) -> pa.Array:
        cells = [arrow_of(written_cells(table, name)) for name in self.names]
        filled = [pc.if_else(pc.equal(one, ""), None, one) for one in cells]
        joined = pc.binary_join_element_wise(*self._pieces(filled), pa.scalar("", TEXT))
        nothing = pc.is_null(pc.coalesce(*filled))
        return pc.if_else(nothing, None, joined)

    def _pieces(self, cells: list[pa.Array]) -> Iterator[pa.Array]:
        """Yield what to write: each text, and before it a separator if something was written."""
        something = pa.scalar(self.blanks == "keep")
        for place, one in enumerate(cells):
            filled = pc.is_valid(one)
            if place:
                shown = something if self.blanks == "keep" else pc.and_(something, filled)
                yield pc.if_else(shown, pa.scalar(self.separator, TEXT), pa.scalar("", TEXT))
            yield pc.fill_null(one, "")
            something = pc.or_(something, filled)

    def sentence(self) -> Message:
        return msg(
            "Join {columns} in the new column “{name}”, with “{separator}” between them.",
            columns=", ".join(self.names), name=self.name, separator=self.separator,
        )  # fmt: skip

    def code(self) -> str:
        answers = f"{list(self.names)!r}, {self.name!r}, {self.separator!r}"
        return f"df = join_columns(df, {answers}, {self.blanks == 'skip'}, {self.keep})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"street": ["Uspallata", None, ""], "id": [1, 2, 3], "door": [3160.0, None, 5.5]}
        )
        return cls(("street", "door"), "address"), table_of(frame)
