"""The text has so many signs."""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import arrow_of
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.table import Table, table_of
from app.i18n import Message, msg

ENDLESS = 2**31 - 1


@conditions.add
@dataclass(frozen=True)
class HasLength(Condition):
    """The cell, as `Table.texts` writes it, has from `low` to `high` signs; empty cells do not."""

    kind = "has_length"
    title = msg("Has so many characters")

    low: int = 0
    high: int = ENDLESS

    def mask(self, table: Table) -> Mask:
        length = pc.utf8_length(arrow_of(table.texts(self.column))).cast(pa.int64())
        found = pc.and_(pc.greater_equal(length, self.low), pc.less_equal(length, self.high))
        mask: Mask = pc.fill_null(found, False).to_numpy(zero_copy_only=False)
        return mask

    def sentence(self) -> Message:
        if self.low == self.high:
            return msg("{column} has {count} characters", column=self.column, count=self.low)
        if self.high == ENDLESS:
            return msg(
                "{column} has {count} characters or more", column=self.column, count=self.low
            )
        if not self.low:
            return msg(
                "{column} has {count} characters or fewer", column=self.column, count=self.high
            )
        return msg(
            "{column} has from {low} to {high} characters",
            column=self.column, low=self.low, high=self.high,
        )  # fmt: skip

    def code(self) -> str:
        length = f"df[{self.column!r}].astype('str').str.len()"
        return f"{length}.between({self.low}, {self.high})"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        return cls("code", 3, 3), table_of(DataFrame({"code": ["A12", "A1", "", None]}))
