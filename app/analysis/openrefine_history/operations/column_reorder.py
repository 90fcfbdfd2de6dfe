"""Put the columns in an order; those not named go."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)
from app.i18n import msg


@operations.add
class ColumnReorder(Operation):
    """Put the columns in an order; those not named go."""

    kind = "column_reorder"
    filtered = False

    def translated(self) -> Translation:
        names = list(self.wanted("columnNames"))
        gone = tuple(name for name in self.columns if name not in names)
        found = [step("remove_columns", names=gone)] if gone else []
        found += [
            step("move_column", column=name, to="place", place=place)
            for place, name in enumerate(names)
        ]
        close = None if self.columns else msg("Columns that are not named stay, at the end.")
        return Translation(tuple(found), close)

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/column-reorder", "columnNames": ["c", "a"]}
