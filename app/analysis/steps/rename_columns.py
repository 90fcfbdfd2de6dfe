"""Give several columns other names."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Hidden


@steps.add
@dataclass(frozen=True)
class RenameColumns(Step):
    """Give other names to columns, all at once: two of them may change names."""

    kind = "rename_columns"
    title = msg("Rename columns")
    intent = "hidden"
    words = ("renombrar", "nombres", "columnas", "rename", "names")

    pairs: Annotated[tuple[tuple[str, str], ...], Hidden(msg("Old and new names"))]

    def columns(self) -> Iterator[str]:
        return (old for old, _ in self.pairs)

    def apply(self, table: Table) -> Table:
        new = dict(self.pairs)
        names = [new.get(name, name) for name in table.columns]
        if not all(name.strip() for name in new.values()):
            raise UserError(msg("A column needs a name."), msg("Write the new name."))
        repeated = next((name for name in names if names.count(name) > 1), None)
        if repeated is not None:
            raise UserError(
                msg("Two columns would be called “{column}”.", column=repeated),
                msg("Choose another name."),
            )
        return table.renamed(new)

    def sentence(self) -> Message:
        if len(self.pairs) == 1:
            old, new = self.pairs[0]
            return msg("Rename “{column}” to “{name}”.", column=old, name=new)
        return plural(
            "Rename one column.", "Rename {count} columns: {columns}.",
            count=len(self.pairs), columns=", ".join(old for old, _ in self.pairs),
        )  # fmt: skip

    def code(self) -> str:
        return f"df = df.rename(columns={dict(self.pairs)!r})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"a": ["Ana", None], "b": [1, 2]})
        return cls((("a", "b"), ("b", "a"))), table_of(frame)
