"""Do a step to some of the rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.condition import Condition, all_of, needed_by
from app.analysis.conditions.one_of import OneOf
from app.analysis.kind import Kind
from app.analysis.plain_python.scope import SCOPE
from app.analysis.recipe import do
from app.analysis.scope import put_back
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Hidden
from app.records import from_record


@steps.add
@dataclass(frozen=True)
class OnlyWhere(Step):
    """Do another step to the rows that meet every condition; the others stay as they are."""

    kind = "only_where"
    title = msg("Only in some rows")
    intent = "hidden"
    words = ("alcance", "filtro", "scope", "only")

    step: Annotated[Step, Hidden(msg("Step"))]
    conditions: Annotated[tuple[Condition, ...], Hidden(msg("Conditions"))]

    @property
    def prelude(self) -> str:  # type: ignore[override]  # that of the step within, and its own
        """The functions that the code needs."""
        return "\n".join((needed_by(self.conditions), self.step.prelude, SCOPE))

    def columns(self) -> Iterator[str]:
        yield from self.step.columns()
        yield from (name for one in self.conditions for name in one.columns())

    def uses(self) -> Iterator[str]:
        yield from self.step.uses()
        yield from (name for one in self.conditions for name in one.columns())

    def uses_all(self) -> bool:
        return self.step.uses_all()

    @property
    def names_from_cells(self) -> bool:  # type: ignore[override]  # as the step within
        """Whether the cells decide which columns come out."""
        return self.step.names_from_cells

    def apply(self, table: Table) -> Table:
        if not self.conditions:
            raise UserError(msg("No condition was chosen."), msg("Choose which rows are meant."))
        chosen = all_of(table, self.conditions)
        before = table.with_rows(table.frame[chosen])
        return put_back(self.step, table, before, do(self.step, before), chosen)

    def is_row_wise(self) -> bool:
        return self.step.is_row_wise() and all(one.row_wise for one in self.conditions)

    def sentence(self) -> Message:
        sentence = self.step.sentence()
        if len(self.conditions) == 1:
            return msg(
                "{sentence} Only in the rows where {condition}.",
                sentence=sentence, condition=self.conditions[0].sentence(),
            )  # fmt: skip
        return plural(
            "{sentence} Only in the rows that meet one condition.",
            "{sentence} Only in the rows that meet {count} conditions.",
            count=len(self.conditions), sentence=sentence,
        )  # fmt: skip

    def code(self) -> str:
        return self.code_for({})

    def code_for(self, kinds: Mapping[str, Kind]) -> str:
        asked = " & ".join(f"({condition.code()})" for condition in self.conditions)
        lines = (
            f"chosen = ({asked}).fillna(False).to_numpy(bool)",
            "whole, df = df, df[chosen].copy()",
        )
        return "\n".join([*lines, self.step.code_for(kinds), "df = put_back(whole, df, chosen)"])

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        step = from_record(steps, {"kind": "change_case", "column": "city", "case": "upper"})
        frame = DataFrame({"city": ["lima", "quito", None], "id": [1, 2, 3]})
        return cls(step, (OneOf("id", ("1", "3")),)), table_of(frame)
