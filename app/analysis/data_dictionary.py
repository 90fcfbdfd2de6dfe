"""What each column of a table holds, in figures a reader can check."""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.kind import MOMENTS, NUMERIC, Kind
from app.analysis.number_look import Value, number_look
from app.analysis.written_column import WrittenColumn

ORDERED = NUMERIC | MOMENTS


@dataclass(frozen=True)
class ColumnFacts:
    """One line of the dictionary; least and most are empty where nothing has an order."""

    name: str
    kind: Kind
    filled: int
    empty: int
    unread: int
    distinct: int
    example: str
    least: str
    most: str


def column_facts(column: WrittenColumn) -> ColumnFacts:
    """Look at one column; values are written the way people here do."""
    values, look = column.values, number_look(column)
    least, most = _ends(values) if column.kind in ORDERED else (None, None)
    return ColumnFacts(
        name=column.name,
        kind=column.kind,
        filled=len(values) - values.null_count,
        empty=column.empty_count,
        unread=column.unread_count,
        distinct=pc.count_distinct(values, mode="only_valid").as_py(),
        example=look.text(_first(values)),
        least=look.text(least),
        most=look.text(most),
    )


def _ends(values: pa.Array) -> tuple[Value, Value]:
    ends = pc.min_max(values)
    return ends["min"].as_py(), ends["max"].as_py()


def _first(values: pa.Array) -> Value:
    at = pc.index(pc.is_valid(values), True).as_py()
    found: Value = values[at].as_py() if at >= 0 else None
    return found
