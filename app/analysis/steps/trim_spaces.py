"""Take out the blanks that should not be there."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.arrow_text import rewrite
from app.analysis.blanks import tidied
from app.analysis.plain_python.texts import TIDY
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of, with_texts
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Columns


@steps.add
@dataclass(frozen=True)
class TrimSpaces(Step):
    """Drop outer blanks and signs nobody sees, and leave one space between words.

    Tabs, line breaks and hard spaces count as blanks. A cell of nothing but blanks becomes
    empty; a text that is already empty stays as it is.
    """

    kind = "trim_spaces"
    title = msg("Remove extra spaces")
    words = ("espacios", "recortar", "blancos", "invisibles", "trim", "spaces", "strip")
    prelude = TIDY

    names: Annotated[tuple[str, ...], Columns(msg("Columns"))]

    def apply(self, table: Table) -> Table:
        if not self.names:
            raise UserError(msg("No column was chosen."), msg("Choose at least one column."))
        for name in self.names:
            table = with_texts(table, name, rewrite(texts_of(self, table, name), tidied))
        return table

    def sentence(self) -> Message:
        return plural(
            "Remove the extra spaces of {columns}.",
            "Remove the extra spaces of {count} columns: {columns}.",
            count=len(self.names), columns=", ".join(self.names),
        )  # fmt: skip

    def code(self) -> str:
        lines = (
            f"df[{name!r}] = df[{name!r}].map(tidy, na_action='ignore')" for name in self.names
        )
        return "\n".join(lines)

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls(("city",)), table_of(DataFrame({"city": [" Buenos  Aires\u00a0", "Lima", "  "]}))
