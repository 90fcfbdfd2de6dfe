"""Keep only the rows that meet some conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.condition import Condition, all_of
from app.analysis.conditions.one_of import OneOf
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Hidden


@steps.add
@dataclass(frozen=True)
class KeepRows(Step):
    """Keep the rows that meet every condition, and remove the others."""

    kind = "keep_rows"
    title = msg("Keep only these rows")
    intent = "rows"
    words = ("filtrar", "quedarse", "filas", "filter", "keep", "rows")

    conditions: Annotated[tuple[Condition, ...], Hidden(msg("Conditions"))]

    def columns(self) -> Iterator[str]:
        return (condition.column for condition in self.conditions)

    def apply(self, table: Table) -> Table:
        if not self.conditions:
            raise UserError(msg("No condition was chosen."), msg("Choose which rows are meant."))
        return table.with_rows(table.frame[all_of(table, self.conditions)])

    def sentence(self) -> Message:
        asked = [condition.sentence() for condition in self.conditions]
        if len(asked) == 1:
            return msg("Keep the rows where {condition}.", condition=asked[0])
        if len(asked) == 2:  # noqa: PLR2004
            return msg("Keep the rows where {first} and {second}.", first=asked[0], second=asked[1])
        if len(asked) == 3:  # noqa: PLR2004
            return msg(
                "Keep the rows where {first}, {second} and {third}.",
                first=asked[0], second=asked[1], third=asked[2],
            )  # fmt: skip
        return plural(
            "Keep the rows that meet one condition.",
            "Keep the rows that meet {count} conditions.",
            count=len(asked),
        )

    def code(self) -> str:
        asked = [f"({condition.code()})" for condition in self.conditions]
        return f"df = df[{' & '.join(asked)}]"

    def is_row_wise(self) -> bool:
        return all(condition.row_wise for condition in self.conditions)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", "Quito", "Lima"], "id": [1, 2, 3]})
        return cls((OneOf("city", ("Lima",)),)), table_of(frame)
