"""Turn columns that stand together into rows."""

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


@operations.add
class TransposeColumnsIntoRows(Operation):
    """Turn columns that stand together into rows: in one column, or in one of names and another."""

    kind = "transpose_columns_into_rows"
    filtered = False

    def translated(self) -> Translation:
        if self.record.get("combinedColumnName"):
            return Translation((self._in_one(),))
        unpivot = step(
            "unpivot",
            names=self._turned(),
            name_column=self.wanted("keyColumnName"),
            value_column=self.wanted("valueColumnName"),
            keep_empty=not self.record.get("ignoreBlankCells", True),
            repeat=self._repeats,
            every_row=True,
        )
        return Translation((unpivot,))

    def _in_one(self) -> Step:
        labelled = bool(self.record.get("prependColumnName"))
        return step(
            "stack_columns",
            names=self._turned(),
            name=self.record["combinedColumnName"],
            labelled=labelled,
            separator=self.record.get("separator") or "",
            keep_empty=labelled and not self.record.get("ignoreBlankCells", True),
            repeat=self._repeats,
        )

    @property
    def _repeats(self) -> bool:
        return bool(self.record.get("fillDown", False))

    def _turned(self) -> tuple[str, ...]:
        """Return the columns it takes: so many from one on, or all there are from it."""
        start, count = self.wanted("startColumnName"), int(self.wanted("columnCount"))
        if start not in self.columns:
            raise CannotTranslateError(msg("It cannot be known which columns it takes."))
        at = list(self.columns).index(start)
        return tuple(self.columns[at : at + count if count > 0 else None])

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
