"""Remove the rows that the facets leave."""

from app.analysis.openrefine_history.facets import conditions_of
from app.analysis.openrefine_history.operation import (
    CannotTranslateError,
    Operation,
    Record,
    Translation,
    operations,
)
from app.analysis.steps.remove_rows import RemoveRows
from app.i18n import msg


@operations.add
class RowRemoval(Operation):
    """Remove the rows that the facets leave."""

    kind = "row_removal"
    filtered = False

    def translated(self) -> Translation:
        asked = conditions_of(self.record, self.columns)
        if not asked:
            raise CannotTranslateError(msg("It removes every row: its facets choose nothing."))
        return Translation((RemoveRows(asked),))

    @classmethod
    def example(cls) -> Record:
        return {
            "op": "core/row-removal",
            "engineConfig": {
                "mode": "row-based",
                "facets": [
                    {
                        "type": "list",
                        "columnName": "a",
                        "expression": "value",
                        "selection": [{"v": {"v": "x", "l": "x"}}],
                    }
                ],
            },
        }
