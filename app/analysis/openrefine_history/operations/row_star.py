"""Mark rows with a star."""

from app.analysis.openrefine_history.facets import conditions_of
from app.analysis.openrefine_history.marks import MARKS
from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
)
from app.analysis.steps.mark_rows import MarkRows


@operations.add
class RowStar(Operation):
    """Mark with a star the rows that the facets leave, or take it off them."""

    kind = "row_star"
    filtered = False

    def translated(self) -> Translation:
        asked = conditions_of(self.record, self.columns)
        return Translation((MarkRows(MARKS["row.starred"], bool(self.wanted("starred")), asked),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/row-star", "starred": True}
