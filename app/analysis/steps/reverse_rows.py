"""Put the last row first."""

from dataclasses import dataclass

from pandas import DataFrame

from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg


@steps.add
@dataclass(frozen=True)
class ReverseRows(Step):
    """Turn the order of the rows round: for files that begin with the newest."""

    kind = "reverse_rows"
    title = msg("Turn the order of the rows round")
    intent = "rows"
    words = ("invertir", "orden", "al revés", "filas", "reverse", "rows")

    def apply(self, table: Table) -> Table:
        return table.with_rows(table.frame.iloc[::-1])

    def sentence(self) -> Message:
        return msg("Turn the order of the rows round: the last one first.")

    def code(self) -> str:
        return "df = df.iloc[::-1]"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls(), table_of(DataFrame({"city": ["Lima", None, "Quito"]}))
