"""Write every CUIT of a column in one way."""

from dataclasses import dataclass
from functools import partial
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.cuit_number import one_cuit
from app.analysis.kind import Kind
from app.analysis.plain_python.cuits import CUITS
from app.analysis.settling import CellsStep
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_reading import nothing_read, put_beside, read_texts
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column

FORMS = (
    ("hyphens", msg("With hyphens: 30-71475889-2")),
    ("digits", msg("Only digits: 30714758892")),
)
WRONG = (
    ("mark", msg("Leave it as it is, marked as not read")),
    ("keep", msg("Write it in the same way as the others")),
)


@steps.add
@dataclass(frozen=True)
class NormaliseCuit(CellsStep):
    """Write CUITs and CUILs in one way: spaces, line breaks and missing hyphens are put right.

    No digit is ever changed. A cell with several, with none or with another text is not
    guessed at: it keeps its text, marked.
    """

    kind = "normalise_cuit"
    title = msg("Write CUITs in one way")
    intent = "clean"
    words = ("cuit", "cuil", "normalizar", "guiones", "dígito verificador", "proveedor", "tax id")
    prelude = CUITS

    column: Annotated[str, Column(msg("Column"), wants="text")]
    form: Annotated[Literal["hyphens", "digits"], Choice(msg("Write them"), FORMS)] = "hyphens"
    wrong: Annotated[Literal["mark", "keep"], Choice(msg("If the check digit is wrong"), WRONG)] = (
        "mark"
    )

    def answer(self) -> str:
        return self.column

    def done(self, table: Table) -> Table:
        read = partial(one_cuit, hyphens=self.form == "hyphens", valid=self.wrong == "mark")
        found = read_texts(self, table, self.column, read)
        return put_beside(table, self.column, "", found, Kind.CODE)

    def hopeless(self) -> UserError:
        return nothing_read(msg("No cell of “{column}” has a CUIT.", column=self.column))

    def sentence(self) -> Message:
        if self.form == "hyphens":
            return msg("Write the CUITs of “{column}” with hyphens.", column=self.column)
        return msg("Write the CUITs of “{column}” only with digits.", column=self.column)

    def code(self) -> str:
        read = f"lambda text: one_cuit(text, {self.form!r}, {self.wrong!r})"
        return f"df[{self.column!r}] = read_each(df[{self.column!r}], {read})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {
                "cuit": [
                    "30714758892",
                    "30-\r\n50085213-1",
                    None,
                    "30-70296606-3",
                    "n/a",
                    "30-1; 30-2",
                ]
            }
        )
        return cls("cuit"), table_of(frame)
