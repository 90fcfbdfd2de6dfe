"""Turn a column of names and a column of values into a column for each name."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pandas import DataFrame, Index, Series

from app.analysis.cell_masks import empty_cells
from app.analysis.grouping import Grouping, group_rows
from app.analysis.key_value_records import Places, Records, blank_lines, records_of
from app.analysis.new_name import free_name
from app.analysis.plain_python.reshaping import TURNED
from app.analysis.reshaping import rows_taken, with_cells
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.value_names import value_names
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column

MOST = 200


@steps.add
@dataclass(frozen=True)
class KeyValueColumns(Step):
    """Put the value of each name in a column of its own: one row for each record.

    The rows that agree in all the other columns go together. The first name begins a record each
    time it comes, and so does what is below a blank line; another name that comes again begins
    another row of the record, so nothing is lost. Notes get columns too, behind the values.
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
    note: Annotated[str, Column(msg("Column with notes on the values"), none=msg("(none)"))] = ""

    def apply(self, table: Table) -> Table:
        told = [self.key, self.value, *([self.note] if self.note else [])]
        others = [name for name in table.columns if name not in told]
        blank = blank_lines(table, told)
        keys = self._keys(table, np.flatnonzero(~blank))
        records = records_of(table, self.key, others, blank)
        index = made_labels(len(records.firsts), table.frame.index)
        result = rows_taken(table, others, records.firsts, index)
        lines_of = self._lines(records, keys, others)
        for name, lines in lines_of.items():
            result = with_cells(result, name, table, (self.value, lines))
        return self._with_notes(result, table, lines_of)

    def _lines(self, records: Records, keys: Grouping, others: list[str]) -> dict[str, Places]:
        """Return the line of each row that has each name; -1 where there is none."""
        found: dict[str, Places] = {}
        names = value_names(keys, self.key, others)
        for place in np.argsort(keys.firsts).tolist():  # names as they first appear
            chosen = keys.rows[keys.places == place]
            found[names[place]] = np.full(len(records.firsts), -1)
            found[names[place]][records.rows[chosen]] = chosen
        return found

    def _with_notes(self, made: Table, table: Table, lines_of: dict[str, Places]) -> Table:
        if not self.note:
            return made
        filled = ~empty_cells(table, self.note)
        for name, lines in lines_of.items():
            if filled[lines[lines >= 0]].any():
                called = free_name(f"{self.note} : {name}", made)
                made = with_cells(made, called, table, (self.note, lines))
        return made

    def _keys(self, table: Table, rows: Places) -> Grouping:
        if self.key == self.value or self.note in {self.key, self.value}:
            raise UserError(
                msg("The names and the values are in the same column."),
                msg("Choose two different columns."),
            )
        keys = group_rows(table, (self.key,), rows)
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
        note = f", {self.note!r}" if self.note else ""
        return f"df = spread(df, {self.key!r}, {self.value!r}{note})"

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
