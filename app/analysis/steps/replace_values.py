"""Write other values in the place of some."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.arrow_text import replaced
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of, with_texts
from app.i18n import Message, msg, plural
from app.params import Column, Hidden


@steps.add
@dataclass(frozen=True)
class ReplaceValues(Step):
    """Replace whole cells by other texts: each pair is what it was and what it becomes."""

    kind = "replace_values"
    title = msg("Replace values")
    intent = "hidden"
    words = ("reemplazar", "valores", "corregir", "replace", "values", "map")

    column: Annotated[str, Column(msg("Column"), wants="text")]
    pairs: Annotated[tuple[tuple[str, str], ...], Hidden(msg("Values"))]

    def apply(self, table: Table) -> Table:
        values = replaced(texts_of(self, table, self.column), dict(self.pairs))
        return with_texts(table, self.column, values)

    def sentence(self) -> Message:
        if len(self.pairs) == 1:
            old, new = self.pairs[0]
            return msg(
                "In “{column}”, replace the cells “{find}” by “{text}”.",
                column=self.column, find=old, text=new,
            )  # fmt: skip
        return plural(
            "In “{column}”, replace one value.",
            "In “{column}”, replace {count} values.",
            count=len(self.pairs), column=self.column,
        )  # fmt: skip

    def code(self) -> str:
        return f"df[{self.column!r}] = df[{self.column!r}].replace({dict(self.pairs)!r})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("city", (("Lma", "Lima"),)), table_of(DataFrame({"city": ["Lma", "Quito"]}))
