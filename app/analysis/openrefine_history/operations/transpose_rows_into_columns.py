"""Put every few cells of a column in columns of their own."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class TransposeRowsIntoColumns(Operation):
    """Put every few cells of a column in columns of their own."""

    kind = "transpose_rows_into_columns"
    filtered = False

    def translated(self) -> Translation:
        column, count = self.wanted("columnName"), int(self.wanted("rowCount"))
        return Translation((step("rows_to_columns", column=column, count=count, rest="keep"),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/transpose-rows-into-columns", "columnName": "b", "rowCount": 2}
