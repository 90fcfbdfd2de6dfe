"""Put the rows in an order for good."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class RowReorder(Operation):
    """Put the rows in an order for good."""

    kind = "row_reorder"
    filtered = False

    def translated(self) -> Translation:
        criteria = self.wanted("sorting").get("criteria", ())
        found = [
            step("sort_rows", column=one["column"], descending=bool(one.get("reverse")))
            for one in reversed(criteria)
        ]
        return Translation(tuple(found))

    @classmethod
    def example(cls) -> Record:
        return {
            "op": "core/row-reorder",
            "mode": "row-based",
            "sorting": {"criteria": [{"column": "b", "valueType": "string", "reverse": True}]},
        }
