"""Columns of text read cell by cell into other texts; what is not understood is kept as unread."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from pandas import Series

from app.analysis.arrow_text import TEXT, arrow_of, rewritten, series_of
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.reading.missing import missing
from app.analysis.step import Step
from app.analysis.table import Table
from app.analysis.text_column import texts_of
from app.errors import UserError
from app.i18n import Message, msg


@dataclass(frozen=True, eq=False)
class ReadTexts:
    """What was understood of a column, and the texts that were not, by the label of their row."""

    values: "Series[Any]"
    unread: "Series[Any]"


def read_texts(
    step: Step, table: Table, column: str, read: Callable[[str], str | None]
) -> ReadTexts:
    """Read each different text once; words for “nothing” become missing."""
    texts = texts_of(step, table, column)
    cells = arrow_of(texts)
    gone = missing(cells)
    found = rewritten(pc.if_else(gone, pa.scalar(None, TEXT), cells), read)
    bad = pc.and_(pc.is_null(found), pc.invert(gone)).to_numpy(zero_copy_only=False)
    return ReadTexts(series_of(found, texts.index), texts[bad])


def nothing_read(what: Message) -> UserError:
    """Return what to say of a column of which nothing was understood."""
    return UserError(what, msg("Choose another column, or leave this one as text."))


def put_beside(table: Table, column: str, name: str, found: ReadTexts, kind: Kind) -> Table:
    """Return the table with what was read in the column itself, or in a new one beside it."""
    if not name:
        return table.with_column(column, found.values, kind, found.unread)
    refuse_name(name, table)
    names = table.columns
    names.insert(names.index(column) + 1, name)
    return table.with_column(name, found.values, kind, found.unread).with_order(names)
