"""Work out a new column with a formula."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.formula.evaluation import evaluate
from app.analysis.formula.names import columns_of, looks_at_one_row
from app.analysis.formula.python import prelude, to_python
from app.analysis.new_name import refuse_name
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Formula, Text


@steps.add
@dataclass(frozen=True)
class NewColumn(Step):
    """Add a column at the end, with the result of a formula in each row.

    An empty cell gives an empty cell, never zero; what cannot be worked out is marked, and the
    mark says why.
    """

    kind = "new_column"
    title = msg("New column with a formula")
    intent = "shape"
    words = ("fórmula", "calcular", "columna", "cuenta", "formula", "compute", "column")

    name: Annotated[str, Text(msg("Name of the new column"))]
    formula: Annotated[str, Formula(msg("Formula"))]

    def apply(self, table: Table) -> Table:
        refuse_name(self.name, table)
        result = evaluate(self.formula, table)
        return table.with_column(self.name, result.values, result.kind, result.unread)

    def uses(self) -> Iterator[str]:
        yield from columns_of(self.formula)

    def sentence(self) -> Message:
        return msg("New column “{column}”: {formula}", column=self.name, formula=self.formula)

    def code(self) -> str:
        functions = prelude(self.formula)
        line = f"df[{self.name!r}] = {to_python(self.formula)}"
        return f"{functions}\n\n\n{line}" if functions else line

    def is_row_wise(self) -> bool:
        return looks_at_one_row(self.formula)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"price": [10.0, 2.5], "amount": [3, 4]})
        return cls("total", "[price] * [amount]"), table_of(frame)
