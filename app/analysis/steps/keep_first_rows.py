"""Keep the rows at the beginning or at the end."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Choice, Number

OPTIONS = (
    ("first", msg("Keep the first")),
    ("last", msg("Keep the last")),
    ("not_first", msg("Remove the first")),
    ("not_last", msg("Remove the last")),
)


@steps.add
@dataclass(frozen=True)
class KeepFirstRows(Step):
    """Keep or remove some rows at one end of the table, in the order it has now."""

    kind = "keep_first_rows"
    title = msg("Keep the first or the last rows")
    intent = "rows"
    words = ("primeras", "últimas", "filas", "quitar", "head", "tail", "first", "last", "rows")

    count: Annotated[int, Number(msg("How many rows"))]
    what: Annotated[
        Literal["first", "last", "not_first", "not_last"], Choice(msg("What to do"), OPTIONS)
    ] = "first"

    def apply(self, table: Table) -> Table:
        return table.with_rows(table.frame.iloc[self._slice(len(table))])

    def _slice(self, rows: int) -> slice:
        count = max(0, self.count)
        ends = {
            "first": slice(0, count),
            "last": slice(max(0, rows - count), rows),
            "not_first": slice(count, rows),
            "not_last": slice(0, max(0, rows - count)),
        }
        return ends[self.what]

    def sentence(self) -> Message:
        words = {
            "first": plural(
                "Keep the first row.", "Keep the first {count} rows.", count=self.count
            ),
            "last": plural("Keep the last row.", "Keep the last {count} rows.", count=self.count),
            "not_first": plural(
                "Remove the first row.", "Remove the first {count} rows.", count=self.count
            ),
            "not_last": plural(
                "Remove the last row.", "Remove the last {count} rows.", count=self.count
            ),
        }
        return words[self.what]

    def code(self) -> str:
        count = max(0, self.count)
        ends = {
            "first": f"df.head({count})",
            "last": f"df.tail({count})",
            "not_first": f"df.iloc[{count}:]",
            "not_last": f"df.head(max(0, len(df) - {count}))",
        }
        return f"df = {ends[self.what]}"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls(1, "not_first"), table_of(DataFrame({"city": ["Title", "Lima", None]}))
