"""Take a column out."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class ColumnRemoval(Operation):
    """Take a column out."""

    kind = "column_removal"
    filtered = False

    def translated(self) -> Translation:
        return Translation((step("remove_columns", names=(self.wanted("columnName"),)),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/column-removal", "columnName": "a"}
