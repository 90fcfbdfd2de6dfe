"""Multiply or divide numbers by ten, a thousand, a million."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.decimal_digits import scaled
from app.analysis.kind import Kind
from app.analysis.number_change import refuse_not_number, with_floats, with_wholes
from app.analysis.plain_python.arithmetic import SCALE
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Choice, Column

WAYS = (("multiply", msg("Multiply")), ("divide", msg("Divide")))
BY = (
    ("100", msg("100 (a percentage)")),
    ("1000", msg("1.000 (thousands)")),
    ("1000000", msg("1.000.000 (millions)")),
    ("1000000000", msg("1.000.000.000 (thousands of millions)")),
)


@steps.add
@dataclass(frozen=True)
class ScaleNumbers(Step):
    """Bring numbers “in millions of pesos” to pesos, or the other way, without losing a cent."""

    kind = "scale_numbers"
    title = msg("Change the unit of numbers")
    intent = "calculate"
    words = ("millones", "miles", "unidad", "escala", "multiplicar", "dividir", "units", "scale")
    prelude = SCALE

    column: Annotated[str, Column(msg("Column"), numeric=True, wants="number")]
    way: Annotated[Literal["multiply", "divide"], Choice(msg("What to do"), WAYS)] = "multiply"
    by: Annotated[Literal["100", "1000", "1000000", "1000000000"], Choice(msg("By"), BY)] = (
        "1000000"
    )

    def apply(self, table: Table) -> Table:
        refuse_not_number(table, self.column)
        power = len(self.by) - 1
        if self.way == "multiply" and table.kinds[self.column] is Kind.WHOLE:
            return with_wholes(table, self.column, 10**power)
        power = power if self.way == "multiply" else -power
        return with_floats(table, self.column, lambda all_: scaled(all_, power))

    def sentence(self) -> Message:
        by = f"{int(self.by):,}".replace(",", ".")
        if self.way == "multiply":
            return msg("Multiply “{column}” by {number}.", column=self.column, number=by)
        return msg("Divide “{column}” by {number}.", column=self.column, number=by)

    def code(self) -> str:
        power = len(self.by) - 1 if self.way == "multiply" else 1 - len(self.by)
        column = f"df[{self.column!r}]"
        return f"{column} = scaled({column}, {power})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("budget"), table_of(DataFrame({"budget": [1.1, 2.345678, None, -0.07]}))
