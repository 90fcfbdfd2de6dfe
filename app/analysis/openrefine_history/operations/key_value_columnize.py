"""Turn pairs of name and value into columns."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)
from app.i18n import msg

REPEATED = msg(
    "A name that comes again begins another row, with its note: OpenRefine writes over the first"
    " value, and puts the notes together."
)


@operations.add
class KeyValueColumnize(Operation):
    """Turn pairs of name and value into columns."""

    kind = "key_value_columnize"
    filtered = False

    def translated(self) -> Translation:
        key, value = self.wanted("keyColumnName"), self.wanted("valueColumnName")
        note = self.record.get("noteColumnName") or ""
        alone = set(self.columns) == {key, value}
        columnize = step("key_value_columns", key=key, value=value, note=note)
        return Translation((columnize,), None if alone else REPEATED)

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/key-value-columnize", "keyColumnName": "a", "valueColumnName": "b"}
