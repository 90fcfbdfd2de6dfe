"""Turn columns that stand together into rows."""

from app.analysis.openrefine_history.operation import (
    CannotTranslateError,
    Operation,
    Record,
    Translation,
    operations,
    step,
)
from app.i18n import msg


@operations.add
class TransposeColumnsIntoRows(Operation):
    """Turn columns that stand together into rows."""

    kind = "transpose_columns_into_rows"
    filtered = False

    def translated(self) -> Translation:
        start, count = self.wanted("startColumnName"), int(self.wanted("columnCount"))
        if "keyColumnName" not in self.record or start not in self.columns:
            raise CannotTranslateError(msg("It cannot be known which columns it takes."))
        at = list(self.columns).index(start)
        last = len(self.columns) if count <= 0 else at + count
        unpivot = step(
            "unpivot",
            names=tuple(self.columns[at:last]),
            name_column=self.record["keyColumnName"],
            value_column=self.wanted("valueColumnName"),
            keep_empty=not self.record.get("ignoreBlankCells", True),
        )
        return Translation((unpivot,))

    @classmethod
    def example(cls) -> Record:
        return {
            "op": "core/transpose-columns-into-rows",
            "startColumnName": "b",
            "columnCount": 2,
            "keyColumnName": "mes",
            "valueColumnName": "monto",
            "ignoreBlankCells": True,
            "fillDown": True,
        }
