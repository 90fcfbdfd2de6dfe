"""Split a column at a separator, plain or a pattern, or by lengths."""

from app.analysis.openrefine_history.operation import (
    CannotTranslateError,
    Operation,
    Record,
    Translation,
    operations,
    step,
)
from app.analysis.step import Step
from app.i18n import msg

BLANKS = msg("The pieces lose their outer blanks, and the last one keeps all the rest.")
TYPES = msg("The pieces stay text: convert them to numbers or dates afterwards.")


@operations.add
class ColumnSplit(Operation):
    """Split a column at a separator."""

    kind = "column_split"

    def translated(self) -> Translation:
        mode = self.record.get("mode")
        if mode == "lengths":
            return Translation((self._by_lengths(),), BLANKS)
        most = int(self.record.get("maxColumns", 0))
        if mode != "separator":
            raise CannotTranslateError(msg("It splits in a way that is not known here."))
        if most == 1:
            raise CannotTranslateError(msg("It splits in a single column."))
        split = step(
            "split_column",
            column=self.wanted("columnName"),
            separator=self.wanted("separator"),
            parts=most,
            keep=not self.record.get("removeOriginalColumn", True),
            pattern=bool(self.record.get("regex")),
        )
        return Translation((split,), TYPES if self.record.get("guessCellType") else BLANKS)

    def _by_lengths(self) -> Step:
        return step(
            "columns_by_lengths",
            column=self.wanted("columnName"),
            lengths=", ".join(str(int(one)) for one in self.wanted("fieldLengths")),
            keep=not self.record.get("removeOriginalColumn", True),
        )

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
