"""Mark a row with a star: a mark of OpenRefine alone."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
)
from app.i18n import msg


@operations.add
class RowStar(Operation):
    """Mark a row with a star: a mark of OpenRefine alone."""

    kind = "row_star"
    filtered = False

    def translated(self) -> Translation:
        return Translation((), msg("Stars and flags are marks of OpenRefine: nothing is changed."))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/row-star", "starred": True}
