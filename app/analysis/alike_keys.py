"""Keys that a person said are the same, though the two tables write them otherwise."""

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import TEXT, series_of
from app.analysis.kind import Kind
from app.analysis.row_keys import written_texts
from app.analysis.table import NOTHING_UNREAD, Table

Alike = tuple[tuple[str, str, str], ...]


def with_alike(table: Table, alike: Alike) -> Table:
    """Return the table with those values as the other writes them; it is only to be compared."""
    for column in dict.fromkeys(column for column, _, _ in alike):
        pairs = [(mine, its) for name, mine, its in alike if name == column]
        texts = written_texts(table, column)
        places = pc.index_in(texts, value_set=pa.array([mine for mine, _ in pairs], TEXT))
        said = pa.array([its for _, its in pairs], TEXT).take(places)
        values = series_of(pc.coalesce(said, texts), table.frame.index)
        table = table.with_column(column, values, Kind.TEXT, NOTHING_UNREAD)
    return table
