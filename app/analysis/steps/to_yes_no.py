"""Read a column of text as yes or no."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.converting import converted, raw_column
from app.analysis.kind import Kind
from app.analysis.plain_python.cells import CELLS
from app.analysis.reading.as_text import yes_no
from app.analysis.reading.settings import ColumnChoice
from app.analysis.settling import CellsStep
from app.analysis.step import Step, require_text, steps
from app.analysis.table import Table, table_of
from app.analysis.text_reading import nothing_read
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column

TRUTHS = f"""{CELLS}

def read_truths(column):
    '''Read a column of text as yes or no; what says neither becomes empty.'''
    return column.map(truth, na_action="ignore").astype("boolean")
"""


@steps.add
@dataclass(frozen=True)
class ToYesNo(CellsStep):
    """Read sí, no, s, n, x, verdadero, falso and their English as yes or no.

    An empty cell stays empty: it is not a no. What says neither keeps its text, marked.
    """

    kind = "to_yes_no"
    title = msg("Convert to yes or no")
    intent = "convert"
    words = ("sí o no", "verdadero", "falso", "booleano", "convertir", "boolean", "true", "false")
    prelude = TRUTHS

    column: Annotated[str, Column(msg("Column"), wants="text")]

    def answer(self) -> str:
        return self.column

    def done(self, table: Table) -> Table:
        if table.kinds[self.column] is Kind.YES_NO:
            raise UserError(
                msg("“{column}” already holds yes and no.", column=self.column),
                msg("Choose another column."),
            )
        require_text(self, table, self.column)
        reading = yes_no(raw_column(table, self.column, ColumnChoice(self.column)))
        done = converted(table, self.column, reading)
        values = done.values(self.column).astype("boolean")
        return done.with_column(self.column, values, Kind.YES_NO, done.unread_in(self.column))

    def hopeless(self) -> UserError:
        return nothing_read(msg("No cell of “{column}” says yes or no.", column=self.column))

    def sentence(self) -> Message:
        return msg("Read “{column}” as yes or no.", column=self.column)

    def code(self) -> str:
        return f"df[{self.column!r}] = read_truths(df[{self.column!r}])"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"apto": ["Sí", "no", None, "x", "a confirmar", "s/d"]})
        return cls("apto"), table_of(frame)
