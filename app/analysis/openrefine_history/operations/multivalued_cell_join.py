"""Put the values of a cell that were split to rows together again."""

from app.analysis.openrefine_history.operation import (
    CannotTranslateError,
    Operation,
    Record,
    Translation,
    operations,
    step,
)
from app.i18n import msg

RECORDS = msg(
    "The rows with the same in all the other columns are joined, where OpenRefine joins those"
    " below a row whose first columns are empty."
)


@operations.add
class MultivaluedCellJoin(Operation):
    """Put the values of a cell that were split to rows together again."""

    kind = "multivalued_cell_join"
    filtered = False

    def translated(self) -> Translation:
        column, separator = self.wanted("columnName"), self.wanted("separator")
        keys = tuple(name for name in self.columns if name != column)
        if not keys:
            raise CannotTranslateError(msg("It cannot be known which rows it joins."))
        return Translation(
            (step("join_rows", keys=keys, column=column, separator=separator),), RECORDS
        )

    @classmethod
    def example(cls) -> Record:
        return {
            "op": "core/multivalued-cell-join",
            "columnName": "a",
            "keyColumnName": "b",
            "separator": ", ",
        }
