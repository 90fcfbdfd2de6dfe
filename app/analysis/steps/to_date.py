"""Read a column of text as dates."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.converting import refuse_doubt, refuse_hopeless
from app.analysis.kind import Kind
from app.analysis.plain_python.dates import DATES
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.shown import AS_DAYS, Shown
from app.analysis.reading_step import ReadingStep
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column

OPTIONS = (
    ("auto", msg("As the column shows")),
    ("day", msg("Day first: 05/06 is 5 June")),
    ("month", msg("Month first: 05/06 is 6 May")),
)
DAY_FIRST = {"auto": "", "day": "yes", "month": "no"}


@steps.add
@dataclass(frozen=True)
class ToDate(ReadingStep):
    """Read texts as days: 31/01/2024, 2024-01-31, 31 de enero de 2024. An hour is left out.

    Of a column that has days with hours the days are kept. Which number is the day is settled
    for the whole column; when its dates do not tell, nothing is decided: it asks. What cannot be
    read keeps its text, marked.
    """

    kind = "to_date"
    title = msg("Convert to date")
    intent = "convert"
    words = ("fecha", "día", "convertir", "date", "day", "parse")
    reader = AS_DAYS
    prelude = DATES

    column: Annotated[str, Column(msg("Column"), wants="any")]
    order: Annotated[Literal["auto", "day", "month"], Choice(msg("What comes first"), OPTIONS)] = (
        "auto"
    )

    def choice(self) -> ColumnChoice:
        return ColumnChoice(self.column, day_first=DAY_FIRST[self.order], excel_dates="no")

    def without_reading(self, table: Table) -> Table | None:
        if table.kinds[self.column] is Kind.DATE:
            raise UserError(
                msg("“{column}” already holds dates.", column=self.column),
                msg("Choose a column of text, or convert this one to text first."),
            )
        if table.kinds[self.column] is not Kind.DATE_TIME:
            return None
        days = table.values(self.column).dt.normalize()
        return table.with_column(self.column, days, Kind.DATE, table.unread_in(self.column))

    def refuse(self, shown: Shown) -> None:
        refuse_doubt(shown, msg("Choose whether the day or the month comes first."))
        refuse_hopeless(
            shown, msg("No cell of “{column}” can be read as a date.", column=self.column)
        )

    def sentence(self) -> Message:
        if self.order == "day":
            return msg("Read “{column}” as dates, the day first.", column=self.column)
        if self.order == "month":
            return msg("Read “{column}” as dates, the month first.", column=self.column)
        return msg("Read “{column}” as dates.", column=self.column)

    def code(self) -> str:
        return f"df[{self.column!r}] = read_dates(df[{self.column!r}], {self.order!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"fecha": ["31/01/2024", "1/2/24", "s/d", "5 de marzo de 2024", "pronto"]}
        )
        return cls("fecha"), table_of(frame)
