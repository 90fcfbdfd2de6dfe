"""Compare this table with another version of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame, Series

from app.analysis.beside import table_beside
from app.analysis.comparing import Comparison
from app.analysis.kind import Kind
from app.analysis.plain_python.compared_tables import COMPARE
from app.analysis.row_keys import WAYS
from app.analysis.row_labels import made_labels
from app.analysis.row_match import match_rows, refuse_unknown
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Hidden

WORDS = {
    "es": (
        ("cambiada", "agregada", "quitada", "sin comparar"),
        ("cambio", "columna", "antes", "ahora"),
    ),
    "en": (
        ("changed", "added", "removed", "not compared"),
        ("change", "column", "before", "after"),
    ),
}  # they are data of the result: the language of the screen must not change them
LANGUAGES = (("es", msg("Spanish")), ("en", msg("English")))


@steps.add
@dataclass(frozen=True)
class CompareTables(Step):
    """Leave a row for each thing that changed since another version of this table.

    Rows of both are matched by `keys`: each is a column of ours and one of its. `pairs` are the
    columns to compare, all those with the same name when there is none. A row that is only here
    was added, one that is only there was removed; rows whose key is empty or repeated are not
    compared, and listed apart.
    """

    kind = "compare_tables"
    title = msg("Compare with another version")
    intent = "hidden"
    words = ("comparar", "versiones", "diferencias", "cambios", "diff", "compare", "versions")
    prelude = COMPARE

    table: Annotated[str, Hidden(msg("The version from before"))]
    keys: Annotated[tuple[tuple[str, str], ...], Hidden(msg("Rows go together when these agree"))]
    pairs: Annotated[tuple[tuple[str, str], ...], Hidden(msg("Columns to compare"))] = ()
    compare: Annotated[str, Choice(msg("How to compare keys"), WAYS)] = "exact"
    equal: Annotated[str, Choice(msg("How to compare cells"), WAYS)] = "exact"
    language: Annotated[str, Choice(msg("Language of the result"), LANGUAGES)] = "es"

    def columns(self) -> Iterator[str]:
        return (own for own, _ in (*self.keys, *self.pairs))

    def comparison(self, table: Table) -> Comparison:
        """Compare, without making a table of it."""
        old = table_beside(table, self.table)
        refuse_unknown(self.table, old, [its for _, its in (*self.keys, *self.pairs)])
        match = match_rows(table, old, self.keys, self.compare)
        return Comparison(table, old, self._pairs(table, old), match, self.equal)

    def _pairs(self, table: Table, old: Table) -> tuple[tuple[str, str], ...]:
        keys = {name for pair in self.keys for name in pair}
        shared = [name for name in table.columns if name in old.kinds and name not in keys]
        return self.pairs or tuple((name, name) for name in shared)

    def uses_all(self) -> bool:
        return not self.pairs

    def apply(self, table: Table) -> Table:
        found, (words, names) = self.comparison(table), WORDS[self.language]
        mine = [own for own, _ in self.keys]
        if clash := sorted(set(mine) & {*names, "change", "column", "before", "after"}):
            raise UserError(
                msg("The result has a column “{column}” of its own.", column=clash[0]),
                msg("Rename that key first, then compare."),
            )
        labels = made_labels(found.size, table.frame.index)
        frame = found.listed(self.keys, words, labels)
        result = frame.set_axis([*mine, *names], axis="columns")
        kinds = {**dict.fromkeys(mine, Kind.TEXT), **dict.fromkeys(names, Kind.TEXT)}
        kinds |= dict.fromkeys(names[:2], Kind.CATEGORY)
        return table.remade(result, kinds)

    def sentence(self) -> Message:
        return msg(
            "List what was added, removed and changed since “{table}”, by {keys}.",
            table=self.table, keys=", ".join(own for own, _ in self.keys),
        )  # fmt: skip

    def code(self) -> str:
        words, names = WORDS[self.language]
        answers = (self.keys, self.pairs, self.compare, self.equal, words, names)
        return f"df = compare_tables(df, tables[{self.table!r}], {', '.join(map(repr, answers))})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        old = table_of(
            DataFrame({
                "id": ["1", "2", "3", "3"],
                "stage": Series(["start", "half", "end", "end"], dtype="str"),
                "amount": [1.5, None, 3.0, 3.0],
            })
        )  # fmt: skip
        frame = DataFrame({
            "id": ["1", "2", "4", "3"],
            "stage": Series(["start", "end", None, "end"], dtype="str"),
            "amount": [None, 2.0, 4.0, 3.0],
        })  # fmt: skip
        kinds = table_of(frame).kinds
        return cls("before", (("id", "id"),), language="en"), Table(
            frame, kinds, {}, {"before": old}
        )
