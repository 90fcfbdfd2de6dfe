"""Give other values to some: what a facet or the groups of OpenRefine write."""

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
class MassEdit(Operation):
    """Give other values to some: what a facet or the groups of OpenRefine write."""

    kind = "mass_edit"

    def translated(self) -> Translation:
        column = self.wanted("columnName")
        _refuse_expression(self.record)
        edits = self.wanted("edits")
        groups = tuple(
            (str(one["to"]), tuple(map(str, one["from"]))) for one in edits if one.get("from")
        )
        found = (
            [step("join_alike", column=column, method="openrefine", groups=groups)]
            if groups
            else []
        )
        found += [
            step("fill_empty", column=column, value=str(one["to"]))
            for one in edits
            if one.get("fromBlank")
        ]
        return Translation(tuple(found))

    @classmethod
    def example(cls) -> Record:
        return {
            "op": "core/mass-edit",
            "columnName": "a",
            "expression": "value",
            "edits": [{"from": ["x", "X"], "fromBlank": False, "to": "x"}],
        }


def _refuse_expression(record: Record) -> None:
    if record.get("expression", "value") not in {"value", "grel:value"}:
        raise CannotTranslateError(
            msg("The expression is not known here: {expression}", expression=record["expression"])
        )
