"""Give each of the values of a cell a row of its own."""

from app.analysis.openrefine_history.operation import (
    CannotTranslateError,
    Operation,
    Record,
    Translation,
    operations,
    step,
)
from app.i18n import msg

RECORDS = msg("The other columns are repeated in every row, where OpenRefine leaves them empty.")


@operations.add
class MultivaluedCellSplit(Operation):
    """Give each of the values of a cell a row of its own."""

    kind = "multivalued_cell_split"
    filtered = False

    def translated(self) -> Translation:
        if self.record.get("mode", "separator") not in {"separator", "plain"} or self.record.get(
            "regex"
        ):
            raise CannotTranslateError(msg("It does not split at a plain separator."))
        column, separator = self.wanted("columnName"), self.wanted("separator")
        return Translation((step("split_to_rows", column=column, separator=separator),), RECORDS)

    @classmethod
    def example(cls) -> Record:
        return {
            "op": "core/multivalued-cell-split",
            "columnName": "a",
            "keyColumnName": "b",
            "mode": "separator",
            "separator": ",",
        }
