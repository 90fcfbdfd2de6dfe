"""Copy rows chosen by hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pandas as pd
from pandas import DataFrame, Index

from app.analysis.plain_python.rows import DUPLICATE
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Hidden

Unread = Mapping[str, "pd.Series[Any]"]


@steps.add
@dataclass(frozen=True)
class DuplicateRows(Step):
    """Copy rows below themselves, by their place in the file, from 0; those gone do not matter.

    What could not be read in a row cannot be read in its copy either.
    """

    kind = "duplicate_rows"
    title = msg("Duplicate rows")
    intent = "hidden"
    words = ("duplicar", "copiar", "repetir", "filas", "duplicate", "copy", "rows")
    prelude = DUPLICATE

    rows: Annotated[tuple[int, ...], Hidden(msg("Rows"))]

    def apply(self, table: Table) -> Table:
        index = table.frame.index
        copied = np.flatnonzero(index.isin(list(self.rows)))
        if not len(copied):
            return table
        new = made_labels(len(copied), index)
        places = np.concatenate([np.arange(len(index)), copied])
        order = np.argsort(places, kind="stable")
        labels = Index(index.append(new).to_numpy()[order], dtype="int64")
        frame = table.frame.iloc[places[order]].set_axis(labels, axis=0)
        names = dict(zip(index[copied].tolist(), new.tolist(), strict=True))
        return table.remade(frame, table.kinds, _with_copies(table.unread, names))

    def sentence(self) -> Message:
        if len(self.rows) == 1:
            return msg("Copy row {row} below itself.", row=self.rows[0] + 1)
        return plural(
            "Copy one row chosen by hand.",
            "Copy {count} rows chosen by hand, each below itself.",
            count=len(self.rows),
        )

    def code(self) -> str:
        return f"df = duplicate_rows(df, {list(self.rows)!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls((1,)), table_of(DataFrame({"city": ["Lima", None], "id": [1, 2]}))


def _with_copies(unread: Unread, names: dict[int, int]) -> Unread:
    """Return the texts that could not be read, and those of the copies of their rows."""
    found = {}
    for column, texts in unread.items():
        copied = texts[texts.index.isin(list(names))]
        again = copied.set_axis([names[int(label)] for label in copied.index], axis=0)
        found[column] = pd.concat([texts, again])
    return found
