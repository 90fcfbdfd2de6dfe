"""Look each value up in another table."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.looking_up import answers_in, written_over
from app.analysis.new_name import refuse_name
from app.analysis.plain_python.mapped_values import MAP
from app.analysis.row_keys import WAYS
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Choice, Column, Hidden, Text

UNMATCHED = (
    ("keep", msg("Leave them as they are")),
    ("empty", msg("Leave them empty")),
    ("refuse", msg("Stop, and say which they are")),
)


@steps.add
@dataclass(frozen=True)
class MapValues(Step):
    """Write in the place of each value what a table beside says of it, or in a new column.

    A value that the table lists twice with different answers is refused: nobody could say which.
    """

    kind = "map_values"
    title = msg("Look values up in another table")
    intent = "hidden"
    words = ("mapear", "equivalencias", "tabla", "diccionario", "map", "lookup", "recode")
    prelude = MAP

    column: Annotated[str, Column(msg("Column"))]
    table: Annotated[str, Hidden(msg("The other table"))]
    old: Annotated[str, Hidden(msg("Column with the values"))]
    new: Annotated[str, Hidden(msg("Column with the answers"))]
    unmatched: Annotated[str, Choice(msg("Values that are not there"), UNMATCHED)] = "keep"
    into: Annotated[str, Text(msg("New column"))] = ""
    compare: Annotated[str, Choice(msg("How to compare"), WAYS)] = "exact"

    def apply(self, table: Table) -> Table:
        if self.into and self.into != self.column:
            refuse_name(self.into, table)
        answers = answers_in(table, self.column, (self.table, self.old, self.new), self.compare)
        if self.unmatched == "refuse":
            answers.refuse_lost()
        return written_over(table, answers, self.into, keep=self.unmatched == "keep")

    def sentence(self) -> Message:
        return msg(
            "Look up “{column}” in “{table}”, and write its “{new}” in “{into}”.",
            column=self.column, table=self.table, new=self.new, into=self.into or self.column,
        )  # fmt: skip

    def code(self) -> str:
        answers = (self.old, self.new, self.unmatched, self.into, self.compare)
        return (
            f"df = map_values(df, {self.column!r}, tables[{self.table!r}],"
            f" {', '.join(map(repr, answers))})"
        )

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        listed = Table(
            DataFrame({
                "sigla": Series(["MS", "ME", None], dtype="str"),
                "monto": [1.5, None, 3.0],
            }),
            {"sigla": Kind.CODE, "monto": Kind.MONEY},
            {"monto": Series(["s/d"], index=[1], dtype="str")},
        )  # fmt: skip
        own = table_of(DataFrame({"area": ["ms", "ME", "XX", None]}))
        step = cls("area", "areas", "sigla", "monto", "empty", "presupuesto", "words")
        return step, Table(own.frame, own.kinds, {}, {"areas": listed})
