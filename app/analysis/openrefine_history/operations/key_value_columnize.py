"""Turn pairs of name and value into columns."""

from app.analysis.openrefine_history.operation import (
    Operation,
    Record,
    Translation,
    operations,
    step,
)


@operations.add
class KeyValueColumnize(Operation):
    """Turn pairs of name and value into columns."""

    kind = "key_value_columnize"
    filtered = False

    def translated(self) -> Translation:
        key, value = self.wanted("keyColumnName"), self.wanted("valueColumnName")
        return Translation((step("key_value_columns", key=key, value=value),))

    @classmethod
    def example(cls) -> Record:
        return {"op": "core/key-value-columnize", "keyColumnName": "a", "valueColumnName": "b"}
