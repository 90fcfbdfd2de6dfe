"""Split a column at a separator."""

from app.analysis.openrefine_history.operation import (
    CannotTranslateError,
    Operation,
    Record,
    Translation,
    operations,
    step,
)
from app.i18n import msg

TYPES = msg("The pieces stay text: convert them to numbers or dates afterwards.")


@operations.add
class ColumnSplit(Operation):
    """Split a column at a separator."""

    kind = "column_split"

    def translated(self) -> Translation:
        most = int(self.record.get("maxColumns", 0))
        if self.record.get("mode") != "separator" or self.record.get("regex"):
            raise CannotTranslateError(msg("It does not split at a plain separator."))
        if most == 1:
            raise CannotTranslateError(msg("It splits in a single column."))
        split = step(
            "split_column",
            column=self.wanted("columnName"),
            separator=self.wanted("separator"),
            parts=most,
            keep=not self.record.get("removeOriginalColumn", True),
        )
        return Translation((split,), TYPES if self.record.get("guessCellType") else None)

    @classmethod
    def example(cls) -> Record:
        return {
            "op": "core/column-split",
            "columnName": "a",
            "mode": "separator",
            "separator": ",",
            "regex": False,
            "maxColumns": 2,
            "removeOriginalColumn": True,
            "guessCellType": False,
        }
