"""Put a column in another place."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.plain_python.columns import MOVE
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Choice, Column, Hidden

OPTIONS = (
    ("first", msg("the beginning")),
    ("last", msg("the end")),
    ("left", msg("one place to the left")),
    ("right", msg("one place to the right")),
)
To = Literal["first", "last", "left", "right", "place"]


@steps.add
@dataclass(frozen=True)
class MoveColumn(Step):
    """Put a column in another place. Dragging it gives the exact `place`, counted from 0."""

    kind = "move_column"
    title = msg("Move a column")
    intent = "shape"
    words = ("mover", "ordenar", "columna", "reorder", "move")
    prelude = MOVE

    column: Annotated[str, Column(msg("Column"))]
    to: Annotated[
        Literal["first", "last", "left", "right", "place"], Choice(msg("Move to"), OPTIONS)
    ]
    place: Annotated[int, Hidden(msg("Place"))] = 0

    def apply(self, table: Table) -> Table:
        others = [name for name in table.columns if name != self.column]
        now = table.columns.index(self.column)
        places = {"first": 0, "last": len(others), "left": max(now - 1, 0), "right": now + 1}
        others.insert(places.get(self.to, self.place), self.column)
        return table.with_order(others)

    def sentence(self) -> Message:
        if self.to == "place":
            return msg(
                "Move “{column}” to place {place}.", column=self.column, place=self.place + 1
            )
        return msg("Move “{column}” to {place}.", column=self.column, place=dict(OPTIONS)[self.to])

    def code(self) -> str:
        return f"df = df[move_column(list(df.columns), {self.column!r}, {self.to!r}, {self.place})]"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("city", "first"), table_of(DataFrame({"id": [1], "city": ["Lima"]}))
