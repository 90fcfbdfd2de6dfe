"""The values of a column looked up in a table beside."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from app.analysis.arrow_text import series_of
from app.analysis.beside import table_beside
from app.analysis.kind import Kind
from app.analysis.multiplied import Examples, examples_of, key_words
from app.analysis.row_keys import key_texts, written_texts
from app.analysis.row_match import RowMatch, match_rows, refuse_unknown
from app.analysis.table import NOTHING_UNREAD, Table
from app.analysis.taken import Places, taken, taken_unread
from app.errors import UserError
from app.i18n import count_text, msg, plural

Source = tuple[str, str, str]


@dataclass(frozen=True, eq=False)
class Answers:
    """Where the answer for each row is in the other table; -1 when there is none."""

    table: Table
    other: Table
    column: str
    new: str
    places: Places

    @cached_property
    def lost(self) -> "NDArray[np.bool_]":
        """Which rows have a value that is not in the list."""
        filled = pc.is_valid(key_texts(self.table, self.column, "exact"))
        return np.asarray((self.places < 0) & filled.to_numpy(zero_copy_only=False), bool)

    @property
    def unmatched(self) -> Examples:
        """A few of the values that are not in the list."""
        return examples_of(self.table, [self.column], np.flatnonzero(self.lost))

    def refuse_lost(self) -> None:
        """Refuse values that are not in the list, saying which."""
        if count := int(self.lost.sum()):
            raise UserError(
                plural(
                    "One row of “{column}” is not in the list: {examples}.",
                    "{rows} rows of “{column}” are not in the list, such as: {examples}.",
                    count=count, rows=count_text(count), column=self.column,
                    examples=", ".join(self.unmatched),
                ),
                msg("Add them to the list, or choose what to do with them."),
            )  # fmt: skip


def answers_in(table: Table, column: str, source: Source, compare: str = "exact") -> Answers:
    """Look a column up; `source` is the table, its column of values and the one of answers."""
    name, old, new = source
    other = table_beside(table, name)
    refuse_unknown(name, other, [old, new])
    match = match_rows(table, other, ((column, old),), compare)
    _refuse_two_answers(other, source, match)
    return Answers(table, other, column, new, match.first())


def written_over(table: Table, answers: Answers, into: str, *, keep: bool) -> Table:
    """Return the table with the answers in a column; `keep` leaves what has none as it is."""
    name = into or answers.column
    other, new, places = answers.other, answers.new, answers.places
    if keep and other.kinds[new] is not table.kinds[answers.column]:
        return table.with_column(name, _in_words(answers), Kind.TEXT, NOTHING_UNREAD)
    values = taken(other.values(new), places, table.frame.index)
    unread = taken_unread(other, new, places, table.frame.index)
    if keep:
        values = values.where(places >= 0, table.values(answers.column))
        unread = _with_own_unread(answers, unread)
    return table.with_column(name, values, other.kinds[new], unread)


def _with_own_unread(answers: Answers, unread: "pd.Series[Any]") -> "pd.Series[Any]":
    """Add the texts of this table that could not be read and found no answer either."""
    own = answers.table.unread_in(answers.column)
    missed = own[own.index.isin(answers.table.frame.index[answers.places < 0])]
    together: pd.Series[Any] = pd.concat([unread, missed]) if len(unread) else missed
    return together if len(missed) else unread


def _in_words(answers: Answers) -> "pd.Series[str]":
    its = written_texts(answers.other, answers.new)
    found = its.take(pa.array(answers.places, mask=answers.places < 0))
    own = written_texts(answers.table, answers.column)
    return series_of(pc.if_else(answers.places >= 0, found, own), answers.table.frame.index)


def _refuse_two_answers(other: Table, source: Source, match: RowMatch) -> None:
    """Refuse a list that gives the same value two answers."""
    name, old, new = source
    answers = written_texts(other, new).dictionary_encode().indices.fill_null(-1)
    said = pd.DataFrame({"key": match.keys.other, "answer": answers.to_numpy()})
    said = said[said["key"] >= 0].drop_duplicates()
    twice = said.index[said["key"].duplicated().to_numpy(bool)]
    if len(twice):
        raise UserError(
            msg(
                "“{table}” gives two answers for “{value}”.",
                table=name, value=key_words(other, [old], int(twice[0])),
            ),
            msg("Leave one row for each value in that table, then try again."),
        )  # fmt: skip
