"""Bring columns of another table, by the keys both share."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pyarrow as pa
from pandas import DataFrame, Series

from app.analysis.alike_keys import Alike, with_alike
from app.analysis.arrow_text import TEXT, series_of
from app.analysis.beside import table_beside
from app.analysis.joining import Rows, brought_names, labelled, side_by_side, with_unmatched
from app.analysis.kind import Kind
from app.analysis.multiplied import refuse_multiplied
from app.analysis.new_name import refuse_name
from app.analysis.plain_python.joined_tables import JOIN
from app.analysis.row_keys import WAYS
from app.analysis.row_match import RowMatch, match_rows, refuse_unknown
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.taken import Places
from app.i18n import Message, msg, plural
from app.params import Choice, Hidden, Text

HOW = (
    ("left", msg("Keep every row, with what the other table has for it")),
    ("inner", msg("Keep only the rows that are in both")),
    ("full", msg("Keep every row of both")),
    ("anti", msg("Keep only the rows that are not in the other")),
)
REPEATS = (
    ("refuse", msg("Stop: rows must not be multiplied")),
    ("first", msg("Take the first row of the other table")),
    ("multiply", msg("Repeat the row, once for each")),
)
SENTENCES = {
    "left": msg("Bring from “{table}” {columns}, where {keys} is the same."),
    "inner": msg("Bring from “{table}” {columns}, and keep the rows where {keys} is the same."),
    "full": msg(
        "Bring from “{table}” {columns}, where {keys} is the same, and below the rows that are"
        " only there."
    ),
    "anti": msg("Keep the rows whose {keys} is not in “{table}”."),
}
WORDS = {
    "es": ("está en", "en las dos", "solo en esta", "solo en {table}"),
    "en": ("is in", "in both", "only in this one", "only in {table}"),
}  # they are data of the result: the language of the screen must not change them
LANGUAGES = (("es", msg("Spanish")), ("en", msg("English")))


@steps.add
@dataclass(frozen=True)
class JoinTables(Step):
    """Put beside each row the columns of the row of another table that has the same keys.

    Each key is one of our columns and one of its. `bring` are columns of the other table; with
    none, all but its keys. When a key is repeated there, `repeats` says what is done: rows are
    never multiplied unless it was asked for. With “full”, the rows that are only in the other
    stand below, and a column says in which table each row is; it has the name in `origin`.
    `alike` are keys that a person said are the same: our column, its value here and there.
    """

    kind = "join_tables"
    title = msg("Bring columns of another table")
    intent = "hidden"
    words = ("cruzar", "unir", "combinar", "buscarv", "join", "merge", "lookup", "vlookup")
    prelude = JOIN

    table: Annotated[str, Hidden(msg("The other table"))]
    keys: Annotated[tuple[tuple[str, str], ...], Hidden(msg("Rows go together when these agree"))]
    how: Annotated[str, Choice(msg("Which rows to keep"), HOW)] = "left"
    bring: Annotated[tuple[str, ...], Hidden(msg("Columns to bring"))] = ()
    compare: Annotated[str, Choice(msg("How to compare"), WAYS)] = "exact"
    repeats: Annotated[str, Choice(msg("If it is there several times"), REPEATS)] = "refuse"
    origin: Annotated[str, Text(msg("Column that says in which table each row is"))] = ""
    language: Annotated[str, Choice(msg("Language of what it says"), LANGUAGES)] = "es"
    alike: Annotated[Alike, Hidden(msg("Values that are the same"))] = ()

    def columns(self) -> Iterator[str]:
        return (own for own, _ in self.keys)

    def match(self, table: Table) -> RowMatch:
        """Find which rows go together."""
        other = table_beside(table, self.table)
        refuse_unknown(self.table, other, [*(its for _, its in self.keys), *self.bring])
        keys = {own for own, _ in self.keys}
        alike = tuple(one for one in self.alike if one[0] in keys)
        return match_rows(with_alike(table, alike), other, self.keys, self.compare)

    def uses_all(self) -> bool:
        return True  # a name that is taken is brought as another

    def apply(self, table: Table) -> Table:
        match = self.match(table)
        if self.how == "anti":
            return table.with_rows(table.frame[match.counts == 0])
        other = table.beside[self.table]
        names = brought_names(table.columns, self.brought(other), self.table)
        rows = self._rows(table, match)
        joined = side_by_side(table, other, names, rows)
        where = np.where(match.counts[rows.own] > 0, 0, 1)
        if self.how == "full":
            alone = np.flatnonzero(~match.used)
            theirs = dict(reversed(self.keys)) | {ours: its for its, ours in names.items()}
            joined = with_unmatched(joined, other, theirs, alone)
            where = np.append(where, np.full(len(alone), 2))
        return self._told(joined, where) if self._origin else joined

    @property
    def _origin(self) -> str:
        return self.origin or (WORDS[self.language][0] if self.how == "full" else "")

    @property
    def _words(self) -> list[str]:
        return [word.replace("{table}", self.table) for word in WORDS[self.language][1:]]

    def _told(self, joined: Table, where: Places) -> Table:
        """Add the column that says in which table each row is."""
        refuse_name(self._origin, joined)
        words = series_of(pa.array(self._words, TEXT).take(pa.array(where)), joined.frame.index)
        return joined.with_column(self._origin, words, Kind.CATEGORY)

    def brought(self, other: Table) -> list[str]:
        """Return the columns of the other table that come along."""
        theirs = {its for _, its in self.keys}
        return list(self.bring) or [name for name in other.columns if name not in theirs]

    def _rows(self, table: Table, match: RowMatch) -> Rows:
        if self.repeats == "multiply":
            return labelled(table, *match.pairs(keep_unmatched=self.how != "inner"))
        if self.repeats == "refuse":
            refuse_multiplied(table, self.table, self.keys, match)
        found = match.first()
        own = np.arange(len(table)) if self.how != "inner" else np.flatnonzero(found >= 0)
        return Rows(own, found[own], table.frame.index[own])

    def sentence(self) -> Message:
        keys = ", ".join(own for own, _ in self.keys)
        brought: Message | str = ", ".join(self.bring) or msg("all its columns")
        said = {"table": self.table, "keys": keys, "columns": brought}
        sentence = Message(SENTENCES[self.how].text, tuple(said.items()))
        return sentence if not self.alike else plural(
            "{sentence} One value was matched by hand.",
            "{sentence} {count} values were matched by hand.",
            count=len(self.alike), sentence=sentence,
        )  # fmt: skip

    def code(self) -> str:
        answers: tuple[object, ...] = (
            self.table, self.keys, self.how, self.bring, self.compare, self.repeats,
        )  # fmt: skip
        answers += (self._origin, self._words) if self._origin else ()
        said = [*map(repr, answers), *([f"alike={self.alike!r}"] if self.alike else [])]
        return f"df = join_tables(df, tables[{self.table!r}], {', '.join(said)})"

    def is_row_wise(self) -> bool:
        return self.how != "full" and (self.repeats != "multiply" or self.how == "anti")

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        firms = DataFrame({
            "cuit": Series(["30-11", "30-22", None], dtype="str"),
            "name": Series(["Sur", "Norte", "?"], dtype="str"),
            "amount": [5.5, None, 7.0],
        })  # fmt: skip
        padron = Table(
            firms, {"cuit": Kind.CODE, "name": Kind.TEXT, "amount": Kind.MONEY},
            {"amount": Series(["ver anexo"], index=[1], dtype="str")},
        )  # fmt: skip
        own = table_of(DataFrame({"cuit": ["3022", "3011", None, "3099"], "amount": [1, 2, 3, 4]}))
        step = cls("padron", (("cuit", "cuit"),), compare="codes")
        return step, Table(own.frame, own.kinds, {}, {"padron": padron})
