"""Give back their letters to texts that were read in the wrong encoding."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.arrow_text import arrow_of, series_of
from app.analysis.broken_text import repaired_texts
from app.analysis.plain_python.repair import REPAIR
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of, with_texts
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Columns


@steps.add
@dataclass(frozen=True)
class RepairEncoding(Step):
    """Undo what a wrong encoding did: «PÃºblica» is «Pública» again, also after two or three times.

    Only what can be undone for certain changes. Letters that were lost («ACU?A») stay as they are.
    """

    kind = "repair_encoding"
    title = msg("Repair broken letters")
    words = ("codificacion", "acentos", "enies", "caracteres raros", "mojibake", "encoding", "utf")
    prelude = REPAIR

    names: Annotated[tuple[str, ...], Columns(msg("Columns"))]

    def apply(self, table: Table) -> Table:
        if not self.names:
            raise UserError(msg("No column was chosen."), msg("Choose at least one column."))
        for name in self.names:
            texts = texts_of(self, table, name)
            clean = series_of(repaired_texts(arrow_of(texts)), texts.index)
            table = with_texts(table, name, clean)
        return table

    def sentence(self) -> Message:
        return plural(
            "Repair the broken letters of {columns}.",
            "Repair the broken letters of {count} columns: {columns}.",
            count=len(self.names), columns=", ".join(self.names),
        )  # fmt: skip

    def code(self) -> str:
        lines = (
            f"df[{name!r}] = df[{name!r}].map(repair, na_action='ignore')" for name in self.names
        )
        return "\n".join(lines)

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        areas = ["Obra PÃºblica", "Olí\u00admpica", "MÃƒÂ©xico", "ACU?A", "Núñez", None]
        return cls(("area",)), table_of(DataFrame({"area": areas}))
