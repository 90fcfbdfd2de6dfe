"""Read a column of text as days with their hours."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.converting import refuse_doubt, refuse_hopeless
from app.analysis.kind import MOMENTS
from app.analysis.plain_python.dates import DATES
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.shown import AS_MOMENTS, Shown
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
class ToDateTime(ReadingStep):
    """Read texts as days with hours: 31/01/2024 14:30, 2024-01-31T14:30:00-03:00.

    The hour stays as it is written, whatever its zone; a day without hour is at midnight. Which
    number is the day is settled for the whole column; when its dates do not tell, nothing is
    decided: it asks. What cannot be read keeps its text, marked.
    """

    kind = "to_date_time"
    title = msg("Convert to date and time")
    intent = "convert"
    words = ("fecha y hora", "hora", "momento", "convertir", "datetime", "timestamp", "hour")
    reader = AS_MOMENTS
    prelude = DATES

    column: Annotated[str, Column(msg("Column"), wants="text")]
    order: Annotated[Literal["auto", "day", "month"], Choice(msg("What comes first"), OPTIONS)] = (
        "auto"
    )

    def choice(self) -> ColumnChoice:
        return ColumnChoice(self.column, day_first=DAY_FIRST[self.order], excel_dates="no")

    def without_reading(self, table: Table) -> None:
        if table.kinds[self.column] in MOMENTS:
            raise UserError(
                msg("“{column}” already holds dates.", column=self.column),
                msg("Choose a column of text, or convert this one to text first."),
            )

    def refuse(self, shown: Shown) -> None:
        refuse_doubt(shown, msg("Choose whether the day or the month comes first."))
        refuse_hopeless(
            shown, msg("No cell of “{column}” can be read as a date.", column=self.column)
        )

    def sentence(self) -> Message:
        if self.order == "day":
            return msg("Read “{column}” as dates with hours, the day first.", column=self.column)
        if self.order == "month":
            return msg("Read “{column}” as dates with hours, the month first.", column=self.column)
        return msg("Read “{column}” as dates with hours.", column=self.column)

    def code(self) -> str:
        return f"df[{self.column!r}] = read_moments(df[{self.column!r}], {self.order!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"firma": ["31/01/2024 14:30", "1/2/24 9:15 pm", "s/d", None, "5/3/2024", "25:00"]}
        )
        return cls("firma"), table_of(frame)
