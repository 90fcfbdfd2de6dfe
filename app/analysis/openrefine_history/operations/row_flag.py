"""Mark rows with a flag."""

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
class RowFlag(Operation):
    """Mark with a flag the rows that the facets leave, or take it off them."""

    kind = "row_flag"
    filtered = False

    def translated(self) -> Translation:
        asked = conditions_of(self.record, self.columns)
        return Translation((MarkRows(MARKS["row.flagged"], bool(self.wanted("flagged")), asked),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/row-flag", "flagged": True}
