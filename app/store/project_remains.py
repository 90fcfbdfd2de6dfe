"""What is left in the tables of a damaged project, row by row."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from app.analysis.history import ROOT, History, Node
from app.analysis.reading.settings import Dialect
from app.analysis.recipe import Recipe
from app.errors import UserError
from app.store.project_history import recipe_from
from app.store.project_raw import Packed, key_of, settings_of
from app.store.project_seal import BrokenSeal, checked, unsealed

GIVE_UP = 5_000  # rows in a row that are not there: a lost page holds far fewer


@dataclass
class RawsLeft:
    """The tables that are whole, ready to be written again, and how many there were."""

    whole: dict[str, list[Packed]] = field(default_factory=dict)  # by their key
    seen: int = 0

    def dialects(self) -> Iterator[Dialect]:
        """Yield how the project's own table was read, each way that is whole."""
        read = (settings_of(key) for key in self.whole)
        return (dialect for dialect, other in read if not other)


def parts_left(connection: sqlite3.Connection) -> dict[str, Any]:
    """Return the small things that can be read."""
    parts = {}
    for name, seal, text in _rows(connection, "name, crc, text from parts"):
        with suppress(BrokenSeal):
            parts[name.decode("utf-8", "replace")] = unsealed(seal, text)
    return parts


def nodes_left(connection: sqlite3.Connection) -> dict[int, Any]:
    """Return the records of the history that can be read, by their number."""
    nodes = {}
    for number, seal, text in _rows(connection, "id, crc, text from nodes"):
        with suppress(BrokenSeal):
            nodes[number] = unsealed(seal, text)
    return nodes


def raws_left(connection: sqlite3.Connection) -> RawsLeft:
    """Return the tables of which nothing is missing."""
    blobs: dict[int, list[Packed]] = {}
    for raw, name, part, seal, blob in _rows(
        connection, "raw, name, part, crc, blob from raw_parts"
    ):
        with suppress(BrokenSeal):
            packed = Packed(name.decode("ascii", "replace"), part, checked(seal, blob))
            blobs.setdefault(raw, []).append(packed)
    left = RawsLeft(seen=len(blobs))
    for raw, dialect, seal, text in _rows(connection, "id, dialect, crc, text from raws"):
        with suppress(BrokenSeal, ValueError, TypeError):
            found = blobs.get(raw, [])
            if unsealed(seal, text) == Counter(one.name for one in found):
                left.whole[key_of(*settings_of(dialect.decode("utf-8")))] = found
    return left


def _rows(connection: sqlite3.Connection, what: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows that can be read, asking for each by its place and for none by an index."""
    place = missing = 0
    while missing < GIVE_UP:
        row = None
        with suppress(sqlite3.DatabaseError):
            # `what` is one of the texts above
            found = connection.execute(f"select {what} not indexed where rowid = ?", (place,))
            row = found.fetchone()
        if row and None not in row:
            yield row
        missing = 0 if row else missing + 1
        place += 1


def history_left(
    records: Mapping[int, Mapping[str, Any]], where: Mapping[str, Any]
) -> History[Recipe] | None:
    """Return the actions that rest on readable ones only; None if there is not even a first."""
    nodes: list[Node[Recipe]] = []
    now = {ROOT: ROOT}  # the new number of each node, by its old one
    for number, record in sorted(records.items()):
        with suppress(BrokenSeal, UserError, KeyError):
            nodes.append(_node(record, nodes, now[record["parent"]]))
            now[number] = len(nodes) - 1
    if not nodes:
        return None
    if where.get("here") not in now:
        return History(tuple(nodes), len(nodes) - 1)
    ahead = _ahead(where["ahead"], now)
    return History(tuple(nodes), now[where["here"]], ahead)


def _node(record: Mapping[str, Any], nodes: Sequence[Node[Recipe]], parent: int) -> Node[Recipe]:
    before = Recipe() if parent == ROOT else nodes[parent].value
    return Node(recipe_from(record, before), parent)


def _ahead(numbers: Sequence[int], now: Mapping[int, int]) -> tuple[int, ...]:
    """Return the way forward as far as it can be gone; the nearest is the last."""
    way: list[int] = []
    for number in reversed(numbers):
        if number not in now:
            break
        way.insert(0, now[number])
    return tuple(way)
