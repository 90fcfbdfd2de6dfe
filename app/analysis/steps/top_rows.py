"""Keep the rows with the largest or the smallest values."""

from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame

from app.analysis.row_order import row_order
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Choice, Column, Flag, Number

TIES = (
    ("keep", msg("Keep those too: there may be more rows")),
    ("cut", msg("Leave them out: the order of the rows decides")),
)


@steps.add
@dataclass(frozen=True)
class TopRows(Step):
    """Keep the rows with the largest values, in that order; empty and unread cells never are.

    When the last one has the same value as others, they all stay unless asked otherwise.
    """

    kind = "top_rows"
    title = msg("Keep the largest or the smallest")
    intent = "rows"
    words = ("mayores", "menores", "primeros", "ranking", "top", "largest", "smallest")

    column: Annotated[str, Column(msg("By"))]
    count: Annotated[int, Number(msg("How many rows"), 1)] = 10
    smallest: Annotated[bool, Flag(msg("The smallest, or the oldest"))] = False
    ties: Annotated[Literal["keep", "cut"], Choice(msg("Rows equal to the last one"), TIES)] = (
        "keep"
    )

    def apply(self, table: Table) -> Table:
        if table.is_text(self.column):
            raise UserError(
                msg("“{column}” has neither numbers nor dates.", column=self.column),
                msg("Choose another column, or convert this one first."),
            )
        most = max(1, self.count)
        near = table.with_rows(table.frame[self._near(table, most)])
        ranked = near.frame.iloc[row_order(near, [(self.column, not self.smallest)])]
        return near.with_rows(ranked.iloc[:most] if self.ties == "cut" else ranked)

    def _near(self, table: Table, most: int) -> NDArray[np.bool_]:
        """Say which rows are among the first ones, or equal to the last of them."""
        values = table.values(self.column)
        known = values.dropna().to_numpy()
        if not len(known):
            return np.zeros(len(table), bool)
        place = min(most, len(known)) - 1 if self.smallest else max(0, len(known) - most)
        edge = np.partition(known, place)[place]
        inside = values <= edge if self.smallest else values >= edge
        near: NDArray[np.bool_] = inside.to_numpy(dtype=bool, na_value=False)
        return near & values.notna().to_numpy(bool)

    def sentence(self) -> Message:
        return self._with_ties() if self.ties == "keep" else self._without_ties()

    def _with_ties(self) -> Message:
        if self.smallest:
            return plural(
                "Keep the row with the smallest “{column}”, and those equal to it.",
                "Keep the {count} rows with the smallest “{column}”, and those equal to the last.",
                count=self.count, column=self.column,
            )  # fmt: skip
        return plural(
            "Keep the row with the largest “{column}”, and those equal to it.",
            "Keep the {count} rows with the largest “{column}”, and those equal to the last.",
            count=self.count, column=self.column,
        )  # fmt: skip

    def _without_ties(self) -> Message:
        if self.smallest:
            return plural(
                "Keep one row with the smallest “{column}”.",
                "Keep {count} rows with the smallest “{column}”, leaving out others equal.",
                count=self.count, column=self.column,
            )  # fmt: skip
        return plural(
            "Keep one row with the largest “{column}”.",
            "Keep {count} rows with the largest “{column}”, leaving out others equal.",
            count=self.count, column=self.column,
        )  # fmt: skip

    def code(self) -> str:
        name, count = repr(self.column), max(1, self.count)
        how = f"ascending={self.smallest}, kind='stable'"
        ranked = f"ranked = df.dropna(subset=[{name}]).sort_values({name}, {how})"
        if self.ties == "cut":
            return f"{ranked}\ndf = ranked.head({count})"
        sign, edge = ("<=", "max") if self.smallest else (">=", "min")
        return f"{ranked}\ndf = ranked[ranked[{name}] {sign} ranked[{name}].head({count}).{edge}()]"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"price": [5.0, 9.0, None, 9.0, 1.0], "id": [1, 2, 3, 4, 5]})
        return cls("price", 1), table_of(frame)
