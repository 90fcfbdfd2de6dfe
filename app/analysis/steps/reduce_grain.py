"""Leave one row for each thing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.plain_python.reduced import REDUCE
from app.analysis.reducing import Reduction
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.i18n import Message, msg
from app.params import Choice, Columns, Hidden

LEAVE_OUT = "drop"
RULES = (
    ("refuse", msg("Stop, and say which they are")),
    ("first", msg("Keep the first")),
    ("sum", msg("Add them up")),
    ("list", msg("List the different ones")),
    (LEAVE_OUT, msg("Leave the column out")),
)


@steps.add
@dataclass(frozen=True)
class ReduceGrain(Step):
    """Leave one row for each contract, work or whatever the keys identify.

    A column whose cells are equal in all the rows of the same thing is kept once: an amount
    repeated on each item counts one time. For one that differs somewhere there is a rule, its
    own (`rules`) or the one for all. A row without a key stays alone.
    """

    kind = "reduce_grain"
    title = msg("Leave one row for each")
    intent = "rows"
    words = ("grano", "contrato", "una fila por", "repetidos", "grain", "deduplicate", "one row")
    prelude = REDUCE

    keys: Annotated[tuple[str, ...], Columns(msg("One row for each"))]
    otherwise: Annotated[str, Choice(msg("Columns that differ"), RULES)] = "refuse"
    rules: Annotated[tuple[tuple[str, str], ...], Hidden(msg("Rule of each column"))] = ()

    @property
    def names_from_cells(self) -> bool:  # type: ignore[override]  # only with such a rule
        """Whether the columns that differ somewhere are left out."""
        return LEAVE_OUT in {self.otherwise, *(rule for _, rule in self.rules)}

    def columns(self) -> Iterator[str]:
        yield from self.keys
        yield from (name for name, _ in self.rules)

    def apply(self, table: Table) -> Table:
        return Reduction(table, self.keys).reduced(dict(self.rules), self.otherwise)

    def sentence(self) -> Message:
        return msg("Leave one row for each {columns}.", columns=", ".join(self.keys))

    def code(self) -> str:
        answers = (list(self.keys), dict(self.rules), self.otherwise)
        return f"df = reduce_grain(df, {', '.join(map(repr, answers))})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({
            "contract": Series(["A", "A", "B", None, None], dtype="str"),
            "amount": [10.5, 10.5, None, 3.0, 3.0],
            "item": Series(["pens", "ink", None, "x", "x"], dtype="str"),
            "units": [2, 3, 1, 4, 4],
        })  # fmt: skip
        kinds = {
            "contract": Kind.CODE,
            "amount": Kind.MONEY,
            "item": Kind.TEXT,
            "units": Kind.WHOLE,
        }
        unread = {"amount": Series(["s/d"], index=[2], dtype="str")}
        return cls(("contract",), "list", (("units", "sum"),)), Table(frame, kinds, unread)
