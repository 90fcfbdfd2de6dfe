"""Put a column in another place."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class ColumnMove(Operation):
    """Put a column in another place."""

    kind = "column_move"
    filtered = False

    def translated(self) -> Translation:
        column, place = self.wanted("columnName"), int(self.wanted("index"))
        return Translation((step("move_column", column=column, to="place", place=place),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/column-move", "columnName": "a", "index": 2}
