"""Take several columns out."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class ColumnMultiRemoval(Operation):
    """Take several columns out."""

    kind = "column_multi_removal"
    filtered = False

    def translated(self) -> Translation:
        return Translation((step("remove_columns", names=tuple(self.wanted("columnNames"))),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/column-multi-removal", "columnNames": ["a", "b"]}
