"""Number the rows from the largest or from the smallest."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pandas import DataFrame, Index, Series

from app.analysis.group_values import refuse_unordered
from app.analysis.kind import Kind
from app.analysis.plain_python.over_time import WITHIN
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.worked_out import groups_by, with_new
from app.i18n import Message, msg
from app.params import Choice, Column, Columns, Flag, Text

TIES = (
    ("min", msg("They share the place and the next ones are skipped: 1, 1, 3")),
    ("dense", msg("They share the place and none is skipped: 1, 1, 2")),
    ("first", msg("In the order of the rows: 1, 2, 3")),
)


@steps.add
@dataclass(frozen=True)
class RankRows(Step):
    """Add a column with the place of each row: 1 is the largest, or the smallest.

    With groups, each group has its own 1. A row without a number has no place.
    """

    kind = "rank_rows"
    title = msg("Ranking")
    intent = "calculate"
    words = ("ranking", "puesto", "posición", "orden", "mayores", "rank", "position", "top")
    prelude = WITHIN

    column: Annotated[str, Column(msg("Number or date"))]
    name: Annotated[str, Text(msg("Name of the new column"), example="puesto")]
    groups: Annotated[tuple[str, ...], Columns(msg("Begin again in each"))] = ()
    ties: Annotated[Literal["min", "dense", "first"], Choice(msg("If several agree"), TIES)] = "min"
    descending: Annotated[bool, Flag(msg("From largest to smallest"))] = True

    def apply(self, table: Table) -> Table:
        refuse_unordered(table, self.column)
        values = table.values(self.column).reset_index(drop=True)
        owners = groups_by(table, self.groups).places
        ranks: Series[Any] = values.groupby(owners).rank(
            method=self.ties, ascending=not self.descending
        )
        made = (ranks.astype("Int64"), Kind.WHOLE)
        return with_new(table, self.name, made, [self.column])

    def sentence(self) -> Message:
        names = {"name": self.name, "column": self.column, "groups": ", ".join(self.groups)}
        if self.groups and self.descending:
            return msg("Number in “{name}” the rows of each “{groups}” by “{column}”, from the"
                       " largest.", **names)  # fmt: skip
        if self.groups:
            return msg("Number in “{name}” the rows of each “{groups}” by “{column}”, from the"
                       " smallest.", **names)  # fmt: skip
        if self.descending:
            return msg("Number in “{name}” the rows by “{column}”, from the largest.",
                       name=self.name, column=self.column)  # fmt: skip
        return msg("Number in “{name}” the rows by “{column}”, from the smallest.",
                   name=self.name, column=self.column)  # fmt: skip

    def code(self) -> str:
        answers = f"{self.column!r}, {list(self.groups)!r}, {self.ties!r}, {self.descending}"
        return f"df[{self.name!r}] = rank(df, {answers})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["a", "a", "b", "a", "b"], "n": [5.0, 7.0, 1.0, 7.0, None]})
        table = table_of(frame)
        unread = {"n": Series(["?"], index=Index([4]), dtype="str")}
        return cls("n", "place", ("city",)), table.remade(frame, table.kinds, unread)
