"""Give a column another name."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class ColumnRename(Operation):
    """Give a column another name."""

    kind = "column_rename"
    filtered = False

    def translated(self) -> Translation:
        old, new = self.wanted("oldColumnName"), self.wanted("newColumnName")
        return Translation((step("rename_column", column=old, name=new),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/column-rename", "oldColumnName": "a", "newColumnName": "z"}
