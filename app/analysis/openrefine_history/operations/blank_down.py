"""Empty the cells that repeat the one above."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class BlankDown(Operation):
    """Empty the cells that repeat the one above."""

    kind = "blank_down"

    def translated(self) -> Translation:
        return Translation((step("blank_down", column=self.wanted("columnName")),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/blank-down", "columnName": "b"}
