"""Change the cells of a column with an expression."""

from app.analysis.openrefine_history.grel import transformed
from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
)


@operations.add
class TextTransform(Operation):
    """Change the cells of a column with an expression."""

    kind = "text_transform"

    def translated(self) -> Translation:
        found = transformed(self.wanted("columnName"), self.wanted("expression"))
        return Translation(found.steps, found.close)

    @classmethod
    def example(cls) -> Record:
        return {
            "op": "core/text-transform",
            "columnName": "a",
            "expression": "grel:value.toUppercase()",
        }
