"""Turn a column of names and a column of values into a column for each name."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.grouping import Grouping, group_rows
from app.analysis.plain_python.reshaping import TURNED
from app.analysis.reshaping import rows_taken, with_cells
from app.analysis.row_codes import codes_of
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.value_names import value_names
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column

MOST = 200
Places = NDArray[np.int64]


@steps.add
@dataclass(frozen=True)
class KeyValueColumns(Step):
    """Put the value of each name in a column of its own: one row for each record.

    The rows that agree in all the other columns are one record. A name that comes again in the
    same record begins another row, so nothing is lost.
    """

    kind = "key_value_columns"
    title = msg("Names and values to columns")
    intent = "table"
    words = (
        "clave", "valor", "campo", "atributo", "fichas", "columnizar", "key", "value", "columnize",
    )  # fmt: skip
    prelude = TURNED
    names_from_cells = True

    key: Annotated[str, Column(msg("Column with the names"))]
    value: Annotated[str, Column(msg("Column with the values"))]

    def apply(self, table: Table) -> Table:
        keys = self._keys(table)
        others = [name for name in table.columns if name not in {self.key, self.value}]
        records, firsts = _records(table, others, keys.places)
        index = made_labels(len(firsts), table.frame.index)
        result = rows_taken(table, others, firsts, index)
        for place, name in enumerate(value_names(keys, self.key, others)):
            chosen = np.flatnonzero(keys.places == place)
            rows = np.full(len(firsts), -1)
            rows[records[chosen]] = chosen
            result = with_cells(result, name, table, (self.value, rows))
        return result

    def _keys(self, table: Table) -> Grouping:
        if self.key == self.value:
            raise UserError(
                msg("The names and the values are in the same column."),
                msg("Choose two different columns."),
            )
        keys = group_rows(table, (self.key,))
        if keys.count > MOST:
            raise UserError(
                msg(
                    "“{column}” has {count} different values, and a table can get up to {most} new"
                    " columns.",
                    column=self.key, count=keys.count, most=MOST,
                ),
                msg("Check that this is the column with the names."),
            )  # fmt: skip
        return keys

    def sentence(self) -> Message:
        return msg(
            "Make a column of each value of “{key}”, with the values of “{value}”.",
            key=self.key, value=self.value,
        )  # fmt: skip

    def code(self) -> str:
        return f"df = spread(df, {self.key!r}, {self.value!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({
            "id": [1, 1, 2, 2, 3],
            "field": ["year", "amount", "year", "amount", "amount"],
            "content": [2023.0, 1.5, 2024.0, None, None],
        })  # fmt: skip
        table = table_of(frame)
        unread = {"content": Series(["s/d?"], index=Index([3]), dtype="str")}
        return cls("field", "content"), table.remade(frame, table.kinds, unread)


def _records(table: Table, others: list[str], keys: Places) -> tuple[Places, Places]:
    """Return the record of each row, numbered as they appear, and the first row of each."""
    owners = _owners(table, others)
    times = DataFrame({"owner": owners, "key": keys}).groupby(["owner", "key"]).cumcount()
    codes, _ = pd.factorize(owners * (len(table) + 1) + times.to_numpy(np.int64))
    firsts = np.flatnonzero(~Series(codes).duplicated().to_numpy(bool))
    return codes, firsts


def _owners(table: Table, others: list[str]) -> Places:
    """Number the rows that agree in some columns; what could not be read agrees with its like."""
    read = [name for name in others if not len(table.unread_in(name))]
    owners = codes_of(table, read)
    for name in others:
        if name not in read:
            own = group_rows(table, (name,))
            owners = pd.factorize(owners * own.count + own.places)[0].astype(np.int64)
    return owners
