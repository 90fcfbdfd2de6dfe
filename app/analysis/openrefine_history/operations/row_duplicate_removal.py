"""Remove the rows that repeat another."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class RowDuplicateRemoval(Operation):
    """Remove the rows that repeat another."""

    kind = "row_duplicate_removal"
    filtered = False

    def translated(self) -> Translation:
        names = tuple(self.wanted("criteria"))
        return Translation((step("drop_duplicates", keys=names),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/row-duplicate-removal", "criteria": ["a"]}
