"""Mark some rows with yes or no in a column of marks, as with stars."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import DataFrame, Series

from app.analysis.condition import Condition, Mask, all_of, needed_by
from app.analysis.conditions.one_of import OneOf
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Flag, Hidden, Text

MARK = """
def mark_rows(df, name, chosen, marked):
    '''Write yes or no in the chosen rows; a new column says no in the others.'''
    marks = df[name] if name in df else pd.Series(False, index=df.index)
    df[name] = marks.astype("boolean").mask(chosen, marked)
    return df
"""


@steps.add
@dataclass(frozen=True)
class MarkRows(Step):
    """Write yes, or no, in a column of marks: in the rows that meet every condition, or in some.

    `rows` are the places of rows in the file, from 0; with neither, every row is marked. A new
    column says no in the other rows; one that is there keeps what it says of them.
    """

    kind = "mark_rows"
    title = msg("Mark rows")
    intent = "hidden"
    words = ("marcar", "estrella", "bandera", "señalar", "revisar", "star", "flag", "mark")

    name: Annotated[str, Text(msg("Column of the marks"), example="revisar")]
    marked: Annotated[bool, Flag(msg("Put the mark (without the tick, take it off)"))] = True
    conditions: Annotated[tuple[Condition, ...], Hidden(msg("Conditions"))] = ()
    rows: Annotated[tuple[int, ...], Hidden(msg("Rows"))] = ()

    @property
    def prelude(self) -> str:  # type: ignore[override]  # that of the conditions, and its own
        """The functions that the code needs."""
        return "\n".join((needed_by(self.conditions), MARK))

    def columns(self) -> Iterator[str]:
        return (name for one in self.conditions for name in one.columns())

    def apply(self, table: Table) -> Table:
        chosen = self._chosen(table)
        marks = self._marks(table).mask(chosen, self.marked)
        unread = table.unread_in(self.name)
        left = unread[~unread.index.isin(table.frame.index[chosen])]
        return table.with_column(self.name, marks, Kind.YES_NO, left)

    def _marks(self, table: Table) -> "Series[Any]":
        if self.name not in table.kinds:
            refuse_name(self.name, table)
            return Series(False, index=table.frame.index, dtype="boolean")
        if table.kinds[self.name] is not Kind.YES_NO:
            raise UserError(
                msg("“{column}” does not say yes or no.", column=self.name),
                msg("Choose another name for the column of the marks."),
            )
        return table.values(self.name).astype("boolean")

    def _chosen(self, table: Table) -> Mask:
        chosen = all_of(table, self.conditions)
        if self.rows:
            chosen &= np.asarray(table.frame.index.isin(self.rows), bool)
        return chosen

    def sentence(self) -> Message:
        if len(self.conditions) == 1 and self.marked:
            return msg(
                "Mark in “{name}” the rows where {condition}.",
                name=self.name, condition=self.conditions[0].sentence(),
            )  # fmt: skip
        if not self.conditions and not self.rows:
            return self._of_all()
        if self.marked:
            return msg("Mark some rows in “{name}”.", name=self.name)
        return msg("Take the mark of “{name}” off some rows.", name=self.name)

    def _of_all(self) -> Message:
        if self.marked:
            return msg("Mark every row in “{name}”.", name=self.name)
        return msg("Take the mark of “{name}” off every row.", name=self.name)

    def code(self) -> str:
        asked = [f"({one.code()})" for one in self.conditions]
        asked += [f"df.index.isin({list(self.rows)!r})"] if self.rows else []
        chosen = " & ".join([*asked, "pd.Series(True, index=df.index)"])
        answers = f"({chosen}).fillna(False).to_numpy(bool), {self.marked}"
        return f"df = mark_rows(df, {self.name!r}, {answers})"

    def is_row_wise(self) -> bool:
        return all(condition.row_wise for condition in self.conditions)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", "Quito", None], "id": [1, 2, 3]})
        return cls("review", conditions=(OneOf("city", ("Lima",)),)), table_of(frame)
