"""Rows that something identifies."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.expectation import Expectation, Verdict, expectations, first_labels
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Columns


@expectations.add
@dataclass(frozen=True)
class NoRepeats(Expectation):
    """No two rows have the same values in some columns."""

    kind = "no_repeats"
    title = msg("Rows are identified by some columns")

    names: Annotated[tuple[str, ...], Columns(msg("Columns"))]

    def look(self, table: Table) -> Verdict:
        texts = {name: table.texts(name) for name in self.names}
        keys = DataFrame({name: cells.mask(cells == "") for name, cells in texts.items()})
        repeated = keys.duplicated(keep=False).to_numpy(bool)
        found = plural(
            "One row repeats another.",
            "{count} rows repeat another.",
            count=int(repeated.sum()),
        )
        return Verdict(not repeated.any(), found, first_labels(table, repeated))

    def sentence(self) -> Message:
        return plural(
            "No value of {columns} may repeat.",
            "No two rows may have the same {columns}.",
            count=len(self.names), columns=", ".join(self.names),
        )  # fmt: skip

    @classmethod
    def example(cls) -> tuple[Expectation, Table, Table]:
        good = table_of(DataFrame({"id": ["1", "2"]}))
        return cls(("id",)), good, table_of(DataFrame({"id": ["1", "1"]}))
