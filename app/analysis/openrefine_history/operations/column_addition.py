"""Add a column worked out from another."""

from app.analysis.openrefine_history.grel_formula import EMPTY, formula_of
from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class ColumnAddition(Operation):
    """Add a column worked out from another."""

    kind = "column_addition"

    def translated(self) -> Translation:
        base, name = self.wanted("baseColumnName"), self.wanted("newColumnName")
        found = formula_of(base, self.wanted("expression"))
        added = step("new_column", name=name, formula=found)
        place = self.record.get("columnInsertIndex")
        if not isinstance(place, int):
            return Translation((added,), EMPTY)
        return Translation(
            (added, step("move_column", column=name, to="place", place=place)), EMPTY
        )

    @classmethod
    def example(cls) -> Record:
        return {
            "op": "core/column-addition",
            "baseColumnName": "a",
            "newColumnName": "z",
            "expression": "grel:value + ' ' + cells['b'].value",
            "columnInsertIndex": 1,
        }
