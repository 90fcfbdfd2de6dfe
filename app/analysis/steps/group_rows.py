"""Put rows together and work out figures of each group."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Self

from pandas import DataFrame, Index, Series

from app.analysis.currency_guard import refuse_mixed_currencies
from app.analysis.grouping import group_rows
from app.analysis.kind import Kind
from app.analysis.measure import Measure, figure_of, measures, named_figures, refuse_measures
from app.analysis.plain_python.groups import FIGURES
from app.analysis.reshaping import refuse_missing_choice, rows_taken
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Columns, Flag, Hidden

MOST = 4
COUNT = "filas"  # the same in any language: later steps look for it


@steps.add
@dataclass(frozen=True)
class GroupRows(Step):
    """Leave one row for each value of some columns, with figures of the rows that have it.

    Rows without a value are a group too. Cells that are empty or could not be read are left out
    of the figures: they are never a zero. Without figures, the rows are counted.
    """

    kind = "group_rows"
    title = msg("Group rows")
    intent = "table"
    words = (
        "agrupar", "resumir", "totales", "subtotales", "por", "contar", "sumar", "promedio",
        "group", "summarise", "aggregate", "total",
    )  # fmt: skip
    prelude = FIGURES

    by: Annotated[tuple[str, ...], Columns(msg("One row for each"))]
    figures: Annotated[tuple[Measure, ...], Hidden(msg("Figures"))] = ()
    any_currency: Annotated[bool, Flag(msg("Add up amounts even in different currencies"))] = False

    def columns(self) -> Iterator[str]:
        yield from self.by
        for one in self.asked:
            yield from one.columns()

    @property
    def asked(self) -> tuple[Measure, ...]:
        """The figures to work out: without any, how many rows there are."""
        return self.figures or (measures["count_rows"](name=COUNT),)

    def named(self) -> Self:
        """Return the step with its columns named for good, in the language in use."""
        return replace(self, figures=tuple(replace(one, name=one.label) for one in self.asked))

    def apply(self, table: Table) -> Table:
        self._refuse(table)
        groups = group_rows(table, self.by)
        if not self.any_currency:
            refuse_mixed_currencies(groups, self.asked)
        index = made_labels(groups.count, table.frame.index)
        result = rows_taken(table, self.by, groups.rows[groups.firsts], index, blank=True)
        for name, one in named_figures(self.asked, self.by).items():
            values = one.of(groups).set_axis(index)
            result = result.with_column(name, values, one.kind_in(table))
        return result

    def _refuse(self, table: Table) -> None:
        refuse_missing_choice(self.by)
        if len(self.by) > MOST:
            raise UserError(
                msg("Rows can be grouped by up to {most} columns.", most=MOST),
                msg("Choose fewer columns."),
            )
        refuse_measures(table, self.asked)

    def sentence(self) -> Message:
        return msg(
            "Group the rows by {columns}: {figures}.",
            columns=", ".join(self.by),
            figures=", ".join(named_figures(self.asked, self.by)),
        )

    def code(self) -> str:
        asked = [
            (name, one.kind, next(one.columns(), ""), one.options)
            for name, one in named_figures(self.asked, self.by).items()
        ]
        return f"df = group_rows(df, {list(self.by)!r}, {asked!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"city": ["Lima", "Quito", None, "Lima", "Quito"], "paid": [10.5, 2, 3, 0.25, None]}
        )
        unread = {"paid": Series(["a confirmar"], index=Index([4]), dtype="str")}
        kinds = {"city": Kind.CATEGORY, "paid": Kind.MONEY}
        figures = (
            measures["count_rows"](name="rows"),
            replace(figure_of("sum", "paid"), name="total"),
        )
        return cls(("city",), figures), Table(frame, kinds, unread)
