"""Take a column of text for categories."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.kind import Kind
from app.analysis.step import Step, steps
from app.analysis.table import NOTHING_UNREAD, Table, table_of
from app.analysis.text_column import texts_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column


@steps.add
@dataclass(frozen=True)
class ToCategory(Step):
    """Take the texts of a column for a few values that repeat; what they say stays as it is."""

    kind = "to_category"
    title = msg("Convert to category")
    intent = "convert"
    words = ("categoría", "clase", "tipo", "convertir", "category", "factor", "group")

    column: Annotated[str, Column(msg("Column"), wants="text")]

    def apply(self, table: Table) -> Table:
        if table.kinds[self.column] is Kind.CATEGORY:
            raise UserError(
                msg("“{column}” already holds categories.", column=self.column),
                msg("Choose another column."),
            )
        texts = texts_of(self, table, self.column)
        return table.with_column(self.column, texts, Kind.CATEGORY, NOTHING_UNREAD)

    def sentence(self) -> Message:
        return msg("Take “{column}” for categories.", column=self.column)

    def code(self) -> str:
        return f"df = df.copy()  # {self.column!r} keeps its texts"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("etapa"), table_of(DataFrame({"etapa": ["En obra", None, "En obra"]}))
