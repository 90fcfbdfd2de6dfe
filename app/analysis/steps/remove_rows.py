"""Remove the rows that meet some conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.condition import Condition, all_of, any_of, needed_by
from app.analysis.conditions.one_of import OneOf
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Hidden

MODES = {"all": all_of, "any": any_of}


@steps.add
@dataclass(frozen=True)
class RemoveRows(Step):
    """Remove the rows that meet every condition, or any of them, and keep the others."""

    kind = "remove_rows"
    title = msg("Remove these rows")
    intent = "rows"
    words = ("filtrar", "quitar", "eliminar", "borrar", "filas", "filter", "remove", "rows")

    conditions: Annotated[tuple[Condition, ...], Hidden(msg("Conditions"))]
    mode: Annotated[Literal["all", "any"], Hidden(msg("How many must be met"))] = "all"

    @property
    def prelude(self) -> str:  # type: ignore[override]  # that of the conditions
        """The functions that the code needs."""
        return needed_by(self.conditions)

    def columns(self) -> Iterator[str]:
        return (name for one in self.conditions for name in one.columns())

    def apply(self, table: Table) -> Table:
        if not self.conditions:
            raise UserError(msg("No condition was chosen."), msg("Choose which rows are meant."))
        return table.with_rows(table.frame[~MODES[self.mode](table, self.conditions)])

    def sentence(self) -> Message:
        asked = [condition.sentence() for condition in self.conditions]
        if len(asked) == 1:
            return msg("Remove the rows where {condition}.", condition=asked[0])
        return self._any(asked) if self.mode == "any" else self._all(asked)

    @staticmethod
    def _all(asked: list[Message]) -> Message:
        if len(asked) == 2:  # noqa: PLR2004
            return msg(
                "Remove the rows where {first} and {second}.", first=asked[0], second=asked[1]
            )
        if len(asked) == 3:  # noqa: PLR2004
            return msg(
                "Remove the rows where {first}, {second} and {third}.",
                first=asked[0], second=asked[1], third=asked[2],
            )  # fmt: skip
        return plural(
            "Remove the rows that meet one condition.",
            "Remove the rows that meet {count} conditions.",
            count=len(asked),
        )

    @staticmethod
    def _any(asked: list[Message]) -> Message:
        if len(asked) == 2:  # noqa: PLR2004
            return msg(
                "Remove the rows where {first} or {second}.", first=asked[0], second=asked[1]
            )
        return plural(
            "Remove the rows that meet one of the conditions, which is one.",
            "Remove the rows that meet one or more of {count} conditions.",
            count=len(asked),
        )

    def code(self) -> str:
        join = " & " if self.mode == "all" else " | "
        asked = [f"({condition.code()})" for condition in self.conditions]
        return f"df = df[~({join.join(asked)})]"

    def is_row_wise(self) -> bool:
        return all(condition.row_wise for condition in self.conditions)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", "Quito", "Lima"], "id": [1, 2, 3]})
        return cls((OneOf("city", ("Lima",)),)), table_of(frame)
