"""Write the official value in the place of those a person matched with a list."""

from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import TEXT, arrow_of, changed, series_of
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.plain_python.matched_list import MATCH
from app.analysis.step import Step, steps
from app.analysis.table import NOTHING_UNREAD, Table, table_of
from app.analysis.text_column import texts_of
from app.i18n import Message, msg, plural
from app.params import Choice, Column, Hidden, Text

UNMATCHED = (
    ("keep", msg("Leave them as they are")),
    ("empty", msg("Leave them empty")),
)


@steps.add
@dataclass(frozen=True)
class MatchList(Step):
    """Write the value of a list for each value that was matched with one.

    `pairs` are the decisions: a value exactly as it is in the column, and the value of the list.
    The list itself (`table` and its column `listed`) is not looked at again: the same recipe
    gives the same result whatever happens to it.
    """

    kind = "match_list"
    title = msg("Match with a list")
    intent = "hidden"
    words = ("padrón", "reconciliar", "aproximado", "parecidos", "fuzzy", "match", "reconcile")
    prelude = MATCH

    column: Annotated[str, Column(msg("Column"), wants="text")]
    table: Annotated[str, Hidden(msg("The list"))]
    listed: Annotated[str, Hidden(msg("Column of the list"))]
    pairs: Annotated[tuple[tuple[str, str], ...], Hidden(msg("Decisions"))]
    unmatched: Annotated[str, Choice(msg("Values without decision"), UNMATCHED)] = "keep"
    into: Annotated[str, Text(msg("New column"))] = ""

    def apply(self, table: Table) -> Table:
        if self.into and self.into != self.column:
            refuse_name(self.into, table)
        texts = changed(arrow_of(texts_of(self, table, self.column)), self._matched)
        values = series_of(texts, table.frame.index)
        return table.with_column(self.into or self.column, values, Kind.TEXT, NOTHING_UNREAD)

    def _matched(self, texts: pa.Array) -> pa.Array:
        old = pa.array([value for value, _ in self.pairs], TEXT)
        new = pa.array([value for _, value in self.pairs], TEXT)
        found = new.take(pc.index_in(texts, value_set=old))
        return pc.coalesce(found, texts) if self.unmatched == "keep" else found

    def sentence(self) -> Message:
        return plural(
            "In “{column}”, write the name in “{table}” of one value that was matched.",
            "In “{column}”, write the names in “{table}” of {count} values that were matched.",
            count=len(self.pairs), column=self.column, table=self.table,
        )  # fmt: skip

    def code(self) -> str:
        answers = (dict(self.pairs), self.unmatched == "keep", self.into or self.column)
        return f"df = match_list(df, {self.column!r}, {', '.join(map(repr, answers))})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        step = cls("firm", "padron", "name", (("SUR S A", "Sur S.A."), ("Nte", "Norte")), "empty")
        return step, table_of(DataFrame({"firm": ["SUR S A", "Nte", "Otra", None]}))
