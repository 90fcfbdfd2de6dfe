"""Change the cells of a column with an expression."""

from app.analysis.openrefine_history.grel import transformed
from app.analysis.openrefine_history.grel_formula import EMPTY, formula_of
from app.analysis.openrefine_history.operation import (
    CannotTranslateError,
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class TextTransform(Operation):
    """Change the cells of a column with an expression."""

    kind = "text_transform"

    def translated(self) -> Translation:
        column, expression = self.wanted("columnName"), self.wanted("expression")
        try:
            found = transformed(column, expression)
        except CannotTranslateError:
            formula = formula_of(column, expression)
            changed = step("change_with_formula", column=column, formula=formula)
            return Translation((changed,), EMPTY)
        return Translation(found.steps, found.close)

    @classmethod
    def example(cls) -> Record:
        return {
            "op": "core/text-transform",
            "columnName": "a",
            "expression": "grel:value.toUppercase()",
        }
