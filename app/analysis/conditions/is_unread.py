"""The cell could not be read."""

from dataclasses import dataclass

import pandas as pd
from pandas import DataFrame

from app.analysis.cell_masks import unread_cells
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.kind import Kind
from app.analysis.table import Table
from app.i18n import Message, msg


@conditions.add
@dataclass(frozen=True)
class IsUnread(Condition):
    """The cell has a text that does not fit the kind of its column.

    A table outside this program knows only missing cells, so its code asks for those.
    """

    kind = "is_unread"
    title = msg("Could not be read")

    def mask(self, table: Table) -> Mask:
        return unread_cells(table, self.column)

    def sentence(self) -> Message:
        return msg("{column} could not be read", column=self.column)

    def code(self) -> str:
        return f"df[{self.column!r}].isna()"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        frame = DataFrame({"price": [5.0, None]})
        unread = pd.Series(["five"], index=[1], dtype="str")
        return cls("price"), Table(frame, {"price": Kind.DECIMAL}, {"price": unread})
