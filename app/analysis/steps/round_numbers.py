"""Round numbers."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.decimal_digits import rounded
from app.analysis.number_change import with_floats
from app.analysis.plain_python.arithmetic import ROUND
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Choice, Column, Number

WAYS = (
    ("half_up", msg("to the nearest, a half upwards")),
    ("up", msg("upwards")),
    ("down", msg("downwards")),
)
LEAST, MOST = -12, 12


@steps.add
@dataclass(frozen=True)
class RoundNumbers(Step):
    """Round as on paper: 1,005 to two decimals is 1,01, and a debt of -2,5 is -3.

    Fewer than no decimals are tens, hundreds, thousands. Up and half up go away from zero.
    """

    kind = "round_numbers"
    title = msg("Round numbers")
    intent = "calculate"
    words = ("redondear", "decimales", "centavos", "truncar", "round", "decimals", "truncate")
    prelude = ROUND

    column: Annotated[str, Column(msg("Column"), numeric=True, wants="number")]
    decimals: Annotated[int, Number(msg("Decimals (-3 is thousands)"), LEAST, MOST)] = 2
    way: Annotated[Literal["half_up", "up", "down"], Choice(msg("Round"), WAYS)] = "half_up"

    def apply(self, table: Table) -> Table:
        places = max(LEAST, min(self.decimals, MOST))
        return with_floats(table, self.column, lambda all_: rounded(all_, places, self.way))

    def sentence(self) -> Message:
        way = dict(WAYS)[self.way]
        if self.decimals < 0:
            return plural(
                "Round “{column}” {way}, without its last digit.",
                "Round “{column}” {way}, without its last {count} digits.",
                count=-self.decimals, column=self.column, way=way,
            )  # fmt: skip
        return plural(
            "Round “{column}” {way}, to one decimal.",
            "Round “{column}” {way}, to {count} decimals.",
            count=self.decimals, column=self.column, way=way,
        )  # fmt: skip

    def code(self) -> str:
        column, answers = f"df[{self.column!r}]", f"{self.decimals}, {self.way!r}"
        return (
            f"{column} = {column}.map(lambda one: rounded(one, {answers}), na_action='ignore')"
            f".astype({column}.dtype)"
        )

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"price": [1.005, 2.675, -2.345, None, 0.1]})
        return cls("price"), table_of(frame)
