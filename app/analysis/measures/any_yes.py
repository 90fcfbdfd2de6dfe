"""Whether any says yes."""

from dataclasses import dataclass
from typing import Annotated, Any

from pandas import Series

from app.analysis.group_values import truths_in
from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class AnyYes(Measure):
    """Say whether any says yes in each group."""

    kind = "any_yes"
    title = msg("Whether any says yes")
    result = Kind.YES_NO
    numeric = False

    column: Annotated[str, Column(msg("Column of yes and no"))]

    def of(self, groups: Grouping) -> "Series[Any]":
        yes, known = truths_in(groups, self.column)
        return Series(yes > 0, dtype="boolean").where(known > 0, None)

    def words(self) -> Message:
        return msg("Any {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "A group says yes when at least one cell of “{column}” says yes. Empty cells and "
            "those that could not be read are left out; without any other, it is not known.",
            column=self.column,
        )
