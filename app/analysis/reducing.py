"""Several rows of the same thing made one: what is equal is kept once, what differs by a rule."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pandas import Index, Series

from app.analysis.arrow_text import TEXT, series_of
from app.analysis.currency_guard import refuse_mixed_amounts
from app.analysis.exact_sum import exact_sums, sum_of_whole
from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.multiplied import key_words
from app.analysis.row_keys import NO_KEY, Codes, differing_keys, row_keys, written_texts
from app.analysis.row_labels import made_labels
from app.analysis.table import NOTHING_UNREAD, Table
from app.analysis.taken import taken, taken_unread
from app.errors import UserError
from app.i18n import count_text, msg, plural

JOINED = " · "


class Reduction:
    """The rows of a table by their key; a row without a key stays alone."""

    def __init__(self, table: Table, keys: Sequence[str]) -> None:
        if not keys:
            raise UserError(
                msg("Nothing says which rows are the same thing."),
                msg("Choose the columns that identify it, such as the number of the contract."),
            )
        self._table, self._names = table, list(keys)
        self.keys = pd.factorize(_each_alone(row_keys(table, keys)))[0]
        self.firsts = np.flatnonzero(~pd.Series(self.keys).duplicated().to_numpy(bool))
        self.labels: Index[Any] = made_labels(len(self.firsts), table.frame.index)

    def reduced(self, rules: Mapping[str, str], otherwise: str) -> Table:
        """Return one row for each key; `rules` say what is done with columns that differ."""
        table = self._table
        chosen = {name: rules.get(name, otherwise) for name in table.columns}
        differ = {name for name in table.columns if self._differs(name)}
        self._refuse([name for name in differ if chosen[name] == "refuse"])
        kept = [name for name in table.columns if name not in differ or chosen[name] != "drop"]
        result = table.remade(pd.DataFrame(index=self.labels), {})
        for name in kept:
            rule = chosen[name] if name in differ else "first"
            result = result.with_column(name, *self._column(name, rule))
        return result

    def _differs(self, name: str) -> bool:
        return name not in self._names and bool(self._different(name).any())

    def _different(self, name: str) -> NDArray[np.bool_]:
        return differing_keys(self._table, name, self.keys)

    def _column(self, name: str, rule: str) -> "tuple[Series[Any], Kind, Series[Any]]":
        table = self._table
        if rule == "sum":
            return self._sum(name), table.kinds[name], NOTHING_UNREAD
        if rule == "list":
            return self._list(name), Kind.TEXT, NOTHING_UNREAD
        unread = taken_unread(table, name, self.firsts, self.labels)
        return taken(table.values(name), self.firsts, self.labels), table.kinds[name], unread

    def _sum(self, name: str) -> "Series[Any]":
        """Add the values of each key up; a key with none at all has no sum."""
        values = self._table.values(name)
        self._refuse_unsummed(name)
        groups = Grouping(
            self._table, np.arange(len(values)), self.keys, pd.DataFrame(index=self.labels), {}
        )
        refuse_mixed_amounts(groups, [name])
        places = self.keys
        filled = values.notna().to_numpy(bool)
        held = np.bincount(places[filled], minlength=len(self.firsts)) > 0
        if pd.api.types.is_integer_dtype(values):
            whole = values.fillna(0).to_numpy(np.int64)
            sums = Series(self._whole_sums(whole, places), self.labels)
            return sums if held.all() else sums.astype("Int64").mask(~held)
        numbers = values.to_numpy("float64", na_value=0.0)
        return Series(exact_sums(numbers, places, len(self.firsts)), self.labels).where(held)

    def _whole_sums(self, values: "Codes", places: "Codes") -> "Codes":
        if abs(sum_of_whole(np.abs(values))) >= 1 << 62:
            raise UserError(
                msg("The sum is too large."), msg("Choose another rule for that column.")
            )
        sums = np.zeros(len(self.firsts), np.int64)
        np.add.at(sums, places, values)
        return sums

    def _refuse_unsummed(self, name: str) -> None:
        if not self._table.is_number(name):
            raise UserError(
                msg("“{column}” cannot be added up: it is not a number.", column=name),
                msg("Choose another rule for that column."),
            )
        if count := len(self._table.unread_in(name)):
            raise UserError(
                plural(
                    "One cell of “{column}” could not be read: the sum would be short.",
                    "{cells} cells of “{column}” could not be read: the sum would be short.",
                    count=count, cells=count_text(count), column=name,
                ),
                msg("Put those cells right first, or choose another rule."),
            )  # fmt: skip

    def _list(self, name: str) -> "Series[Any]":
        """Join the different values of each key, in their order."""
        rows = _different_cells(row_keys(self._table, [name]), self.keys)
        counts = np.bincount(self.keys[rows], minlength=len(self.firsts))
        ends = pa.array(np.concatenate([[0], np.cumsum(counts)]), pa.int32())
        texts = written_texts(self._table, name).take(pa.array(rows))
        lists = pa.ListArray.from_arrays(ends, texts)
        joined = pc.if_else(
            pa.array(counts > 0), pc.binary_join(lists, pa.scalar(JOINED, TEXT)), None
        )
        return series_of(joined, self.labels)

    def _refuse(self, names: Sequence[str]) -> None:
        """Refuse columns that differ among rows of the same thing, with an example."""
        if not names:
            return
        name = min(names, key=self._table.columns.index)
        unlike = self._different(name)
        row = int(np.flatnonzero(np.isin(self.keys, np.flatnonzero(unlike)))[0])
        raise UserError(
            plural(
                "“{column}” differs among the rows of the same thing, as in “{example}”.",
                "“{column}” differs among the rows of the same thing in {count} cases, as in"
                " “{example}”.",
                count=int(unlike.sum()), column=name,
                example=key_words(self._table, self._names, row),
            ),
            msg("Choose what to do with it: keep the first, add up, list them, or leave it out."),
        )  # fmt: skip


def _each_alone(keys: Codes) -> Codes:
    """Give each row without a key one of its own."""
    alone = keys == NO_KEY
    found = keys.copy()
    found[alone] = keys.max(initial=NO_KEY) + 1 + np.arange(int(alone.sum()))
    return found


def _different_cells(cells: Codes, keys: Codes) -> Codes:
    """Return the row where each value of a key appears first, key by key; missing is no value."""
    pairs = pd.factorize(keys * (int(cells.max(initial=NO_KEY)) + 2) + cells + 1)[0]
    rows = np.flatnonzero(~Series(pairs).duplicated().to_numpy(bool) & (cells != NO_KEY))
    ordered: Codes = rows[np.argsort(keys[rows], kind="stable")]
    return ordered
