"""Take columns with personal data out of the table."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.reshaping import refuse_missing_choice
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Columns


@steps.add
@dataclass(frozen=True)
class DropPersonal(Step):
    """Take columns with personal data out before sharing; they stay in the original file.

    What is not needed for the question is better left out: nothing protects as well.
    """

    kind = "drop_personal"
    title = msg("Remove personal data")
    intent = "private"
    words = (
        "datos personales", "privacidad", "anonimizar", "dni", "teléfono", "correo", "quitar",
        "ley 25326", "personal data", "privacy", "remove",
    )  # fmt: skip

    names: Annotated[tuple[str, ...], Columns(msg("Columns with personal data"))]

    def apply(self, table: Table) -> Table:
        refuse_missing_choice(self.names)
        kept = [name for name in table.columns if name not in set(self.names)]
        if not kept:
            raise UserError(
                msg("A table needs at least one column."), msg("Leave one column without a tick.")
            )
        return table.with_order(kept)

    def sentence(self) -> Message:
        return msg("Remove personal data: {columns}.", columns=", ".join(self.names))

    def code(self) -> str:
        return f"df = df.drop(columns={list(self.names)!r})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"dni": ["99.000.001", None], "barrio": ["Boedo", None]})
        return cls(("dni",)), table_of(frame)
