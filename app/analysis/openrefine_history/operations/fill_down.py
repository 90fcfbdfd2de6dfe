"""Fill empty cells with the value above."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class FillDown(Operation):
    """Fill empty cells with the value above."""

    kind = "fill_down"

    def translated(self) -> Translation:
        return Translation((step("fill_down", column=self.wanted("columnName")),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/fill-down", "columnName": "b"}
