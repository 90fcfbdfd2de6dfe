"""Label rows by conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
import pyarrow as pa
from pandas import DataFrame

from app.analysis.arrow_text import TEXT, series_of
from app.analysis.condition import Condition, all_of, any_of, needed_by
from app.analysis.conditions.one_of import OneOf
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Hidden, Text

MODES = {"all": all_of, "any": any_of}


@steps.add
@dataclass(frozen=True)
class MarkMatching(Step):
    """Write a label in the rows that meet some conditions, in a new column at the end.

    The others get another label, or stay empty.
    """

    kind = "mark_matching"
    title = msg("Label rows by a condition")
    intent = "calculate"
    words = ("etiquetar", "marcar", "clasificar", "condición", "si", "label", "flag", "if")

    conditions: Annotated[tuple[Condition, ...], Hidden(msg("Conditions"))]
    name: Annotated[str, Text(msg("Name of the new column"))]
    label: Annotated[str, Text(msg("Write in the rows that meet them"))]
    otherwise: Annotated[str, Text(msg("Write in the others"))] = ""
    mode: Annotated[Literal["all", "any"], Hidden(msg("How many must be met"))] = "all"

    @property
    def prelude(self) -> str:  # type: ignore[override]  # that of the conditions
        """The functions that the code needs."""
        return needed_by(self.conditions)

    def columns(self) -> Iterator[str]:
        return (name for one in self.conditions for name in one.columns())

    def apply(self, table: Table) -> Table:
        if not self.conditions:
            raise UserError(msg("No condition was chosen."), msg("Choose which rows are meant."))
        if not self.label:
            raise UserError(msg("There is no label."), msg("Write the text for those rows."))
        refuse_name(self.name, table)
        mask = MODES[self.mode](table, self.conditions)
        labels = pa.array([self.otherwise or None, self.label], TEXT)
        cells = series_of(labels.take(pa.array(mask.astype(np.int8))), table.frame.index)
        return table.with_column(self.name, cells, Kind.CATEGORY)

    def sentence(self) -> Message:
        names = {"name": self.name, "label": self.label}
        if len(self.conditions) == 1:
            return msg(
                "New column “{name}”: “{label}” where {condition}.",
                **names, condition=self.conditions[0].sentence(),
            )  # fmt: skip
        if self.mode == "any":
            return plural(
                "New column “{name}”: “{label}” in the rows that meet one condition.",
                "New column “{name}”: “{label}” in the rows that meet one or more of {count} "
                "conditions.",
                count=len(self.conditions), **names,
            )  # fmt: skip
        return plural(
            "New column “{name}”: “{label}” in the rows that meet every condition, which is one.",
            "New column “{name}”: “{label}” in the rows that meet {count} conditions.",
            count=len(self.conditions), **names,
        )  # fmt: skip

    def code(self) -> str:
        join = " & " if self.mode == "all" else " | "
        rows = join.join(f"({one.code()})" for one in self.conditions)
        answers = f"{{True: {self.label!r}, False: {self.otherwise or None!r}}}"
        return f"df[{self.name!r}] = ({rows}).fillna(False).map({answers}).astype('str')"

    def is_row_wise(self) -> bool:
        return all(condition.row_wise for condition in self.conditions)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", "Quito", None], "id": [1, 2, 3]})
        return cls((OneOf("city", ("Lima",)),), "size", "big"), table_of(frame)
