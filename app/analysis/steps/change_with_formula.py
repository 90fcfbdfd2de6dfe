"""Change the cells of a column with a formula."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.formula.evaluation import evaluate
from app.analysis.formula.names import columns_of, looks_at_one_row
from app.analysis.formula.python import prelude, to_python
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Column, Formula


@steps.add
@dataclass(frozen=True)
class ChangeWithFormula(Step):
    """Write in each cell of a column what a formula gives; it may look at any column, this too.

    The column stays in its place. An empty result leaves the cell empty; what cannot be worked
    out is marked, and the mark says why.
    """

    kind = "change_with_formula"
    title = msg("Change with a formula")
    intent = "clean"
    words = (
        "fórmula",
        "transformar",
        "expresión",
        "calcular",
        "formula",
        "transform",
        "expression",
    )

    column: Annotated[str, Column(msg("Column"))]
    formula: Annotated[str, Formula(msg("Formula"))]

    def apply(self, table: Table) -> Table:
        result = evaluate(self.formula, table)
        return table.with_column(self.column, result.values, result.kind, result.unread)

    def uses(self) -> Iterator[str]:
        yield self.column
        yield from (name for name in columns_of(self.formula) if name != self.column)

    def sentence(self) -> Message:
        return msg("Change “{column}”: {formula}", column=self.column, formula=self.formula)

    def code(self) -> str:
        functions = prelude(self.formula)
        line = f"df[{self.column!r}] = {to_python(self.formula)}"
        return f"{functions}\n\n\n{line}" if functions else line

    def is_row_wise(self) -> bool:
        return looks_at_one_row(self.formula)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"price": [10.0, None, 2.5], "vat": [1.21, 1.21, 1.105]})
        return cls("price", "[price] * [vat]"), table_of(frame)
