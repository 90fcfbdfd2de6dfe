"""The tables inside a JSON value: lists of records, columns, or records under a name each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

Records = Sequence[Mapping[str, Any]]
LIKE = 0.5  # of the names of two records in common, to be records of one table
KEY, VALUE = "key", "value"
MOST = 8  # levels looked into
LOOKED_AT, DEEP = 50, 20  # records to weigh a table by, and values that count in each
CATALOGUE = ("dataset", "distribution", "field")  # the lists of a portal's data.json, by level
NAMES = ("identifier", "title")  # what says of which dataset a distribution is


@dataclass(frozen=True)
class FoundTable:
    """A table inside, and the path of names to it; a table that is all there is has none.

    `inside` is of a table whose rows are in those of another too.
    """

    name: str
    records: Records
    inside: bool = False


@dataclass(frozen=True)
class Found:
    """The tables, and what stands beside them by its path."""

    tables: tuple[FoundTable, ...]
    beside: tuple[tuple[str, Any], ...] = ()

    def largest(self) -> FoundTable:
        """Return the table that says the most, the first of several.

        Rows weigh by what is in them; those with tables inside, as a catalogue has, say most.
        """
        wide = {one.name.split("/")[0] for one in self.tables if one.inside}
        whole = [one for one in self.tables if not one.inside]
        return max(whole, key=lambda one: (one.name in wide, _weight(one)))


def _weight(table: FoundTable) -> float:
    """Return about how many cells a table has; a record deep inside counts as a wide one."""
    some = table.records[:LOOKED_AT]
    return len(table.records) * sum(_cells(one, DEEP) for one in some) / len(some)


def _cells(value: Any, most: int) -> int:
    """Count the values inside another, up to so many."""
    if not isinstance(value, list | Mapping):
        return 1
    count = 0
    for inner in value.values() if isinstance(value, Mapping) else value:
        count += _cells(inner, most - count)
        if count >= most:
            return most
    return count


def find_tables(value: Any) -> Found:
    """Find every table; a lone object is a table of one row."""
    tables: list[FoundTable] = []
    beside: list[tuple[str, Any]] = []
    for name, piece in _pieces(value, "", 0):
        if isinstance(piece, FoundTable):
            tables.append(piece)
            tables.extend(_of_catalogue(piece) if name == CATALOGUE[0] else ())
        else:
            beside.append((name, piece))
    if not tables and isinstance(value, Mapping) and value:
        return Found((FoundTable("", [value]),))
    return Found(tuple(tables), tuple(beside))


def _pieces(value: Any, name: str, depth: int) -> Iterator[tuple[str, Any]]:
    records = _records(value)
    if records is not None:
        yield name, FoundTable(name, records)
    elif isinstance(value, Mapping) and value and depth < MOST:
        for key, inner in value.items():
            yield from _pieces(inner, f"{name}/{key}" if name else key, depth + 1)
    else:
        yield name, value


def _records(value: Any) -> Records | None:
    """Return the rows of a value that is a table."""
    if isinstance(value, list):
        return _of_list(value) if value else None
    if not isinstance(value, Mapping) or not value:
        return None
    return _split(value) or _of_columns(value) or _of_names(value)


def _of_list(rows: Sequence[Any]) -> Records:
    if all(isinstance(row, list) for row in rows):
        return _of_rows(rows)
    return [row if isinstance(row, Mapping) else {VALUE: row} for row in rows]


def _of_rows(rows: Sequence[Sequence[Any]]) -> Records:
    """Take the first row as names when it has nothing but text that is not repeated."""
    first = rows[0]
    named = len(rows) > 1 and all(type(cell) is str and cell for cell in first)
    if named and len(set(first)) == len(first) >= max(map(len, rows)):
        return [dict(zip(first, row, strict=False)) for row in rows[1:]]
    return [{f"column_{at}": cell for at, cell in enumerate(row, start=1)} for row in rows]


def _split(value: Mapping[str, Any]) -> Records | None:
    """Return the rows of names and data kept apart."""
    names, data = value.get("columns"), value.get("data")
    if not isinstance(names, list) or not isinstance(data, list) or not data:
        return None
    if not all(isinstance(row, list) and len(row) == len(names) for row in data):
        return None
    return [dict(zip(map(str, names), row, strict=True)) for row in data]


def _of_columns(value: Mapping[str, Any]) -> Records | None:
    """Return the rows of columns of one length, each a list or numbered from 0."""
    columns = [_numbered(one) for one in value.values()]
    sizes = {-1 if one is None else len(one) for one in columns}
    if len(sizes) != 1 or min(sizes) < 1:
        return None
    cells = [one for one in columns if one is not None]
    return [dict(zip(value, row, strict=True)) for row in zip(*cells, strict=True)]


def _numbered(column: Any) -> list[Any] | None:
    if isinstance(column, Mapping):
        is_numbered = list(column) == [str(at) for at in range(len(column))]
        column = list(column.values()) if is_numbered else None
    if not isinstance(column, list) or any(isinstance(cell, list | Mapping) for cell in column):
        return None
    return column


def _of_names(value: Mapping[str, Any]) -> Records | None:
    """Return the rows of like records, each under a name of its own."""
    records = list(value.values())
    if len(records) < 2 or not all(isinstance(one, Mapping) and one for one in records):  # noqa: PLR2004
        return None
    names = [set(one) for one in records]
    if len(set.intersection(*names)) < LIKE * len(set.union(*names)):
        return None
    return [{KEY: key, **one} for key, one in value.items()]


def _of_catalogue(datasets: FoundTable) -> Iterator[FoundTable]:
    """Yield the files of a catalogue of open data and their columns, each a table of its own."""
    name, records = datasets.name, datasets.records
    for above, key in pairwise(CATALOGUE):
        records = [
            {**_named(record, above), **inner}
            for record in records
            for inner in _inside(record, key)
        ]
        name = f"{name}/{key}"
        if not records:
            return
        own = [{what: value for what, value in one.items() if what != CATALOGUE[-1]}
               for one in records]  # fmt: skip
        yield FoundTable(name, own, inside=True)


def _inside(record: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
    inner = record.get(key)
    return [one for one in inner if isinstance(one, Mapping)] if isinstance(inner, list) else []


def _named(record: Mapping[str, Any], level: str) -> dict[str, Any]:
    """Return what says which record something is inside of, by the names of its level."""
    own = {f"{level}_{name}": record[name] for name in NAMES if name in record}
    outer = {name: value for name, value in record.items() if name.startswith(f"{CATALOGUE[0]}_")}
    return {**outer, **own}
