"""The history of a recipe inside a project: each node says only how it differs from its parent.

A thousand cell edits make a thousand recipes of up to a thousand steps; told as differences
they take a few hundred bytes each, and read again they share their entries, as they did before.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Any

from app.analysis.expectation import Expectation, expectations
from app.analysis.history import ROOT, History, Node
from app.analysis.other_table import OtherTable
from app.analysis.reading_record import reading_from, reading_record
from app.analysis.recipe import Entry, Recipe, entry_from, entry_record
from app.analysis.recipe_about import about_from, about_record
from app.records import from_record, to_record
from app.store.project_part import read_part, write_part
from app.store.project_seal import BrokenSeal, sealed, unsealed

POINTER = ".where"  # the part that says where in the history we are


def node_record(node: Node[Recipe], parent: Recipe) -> dict[str, Any]:
    """Return what is new in a node: how many entries it shares at either end, and the others."""
    old, new = parent.entries, node.value.entries
    keep = _alike(zip(old, new, strict=False))
    end = _alike(zip(reversed(old[keep:]), reversed(new[keep:]), strict=False))
    tail = [entry_record(entry) for entry in new[keep : len(new) - end]]
    record: dict[str, Any] = {"parent": node.parent, "keep": keep, "tail": tail}
    if end:
        record["end"] = end
    if node.value.reading != parent.reading:
        record["reading"] = reading_record(node.value.reading)
    if node.value.tables != parent.tables:
        record["tables"] = [table.to_record() for table in node.value.tables]
    if node.value.expectations != parent.expectations:
        record["expectations"] = [to_record(one) for one in node.value.expectations]
    if node.value.about != parent.about:
        record["about"] = about_record(node.value.about).get("about", {})
    return record


def _alike(pairs: Iterable[tuple[Entry, Entry]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: _is_same(*pair), pairs))


def _is_same(one: Entry, other: Entry) -> bool:
    """Compare what would be saved: Python takes 1, 1.0 and True for equal, a recipe does not."""
    if one is other:
        return True
    return one == other and json.dumps(entry_record(one)) == json.dumps(entry_record(other))


def recipe_from(record: Mapping[str, Any], parent: Recipe) -> Recipe:
    """Return the recipe of a node, sharing with its parent's what did not change."""
    keep, end = record["keep"], record.get("end", 0)
    if keep + end > len(parent.entries):
        raise BrokenSeal
    tail = tuple(entry_from(one) for one in record["tail"])
    last = parent.entries[len(parent.entries) - end :]
    reading = reading_from(record["reading"]) if "reading" in record else parent.reading
    return Recipe(
        parent.entries[:keep] + tail + last,
        reading,
        _expectations(record, parent),
        about_from(record) if "about" in record else parent.about,
        _tables(record, parent),
    )


def _expectations(record: Mapping[str, Any], parent: Recipe) -> tuple[Expectation, ...]:
    if "expectations" not in record:
        return parent.expectations
    return tuple(from_record(expectations, one) for one in record["expectations"])


def _tables(record: Mapping[str, Any], parent: Recipe) -> tuple[OtherTable, ...]:
    if "tables" not in record:
        return parent.tables
    return tuple(OtherTable.from_record(one) for one in record["tables"])


def write_history(
    connection: sqlite3.Connection, history: History[Recipe], stored: int = 0
) -> None:
    """Add the nodes after the first `stored`, and say where we are."""
    for number in range(stored, len(history.nodes)):
        node = history.nodes[number]
        parent = Recipe() if node.parent == ROOT else history.nodes[node.parent].value
        row = (number, *sealed(node_record(node, parent)))
        connection.execute("insert into nodes (id, crc, text) values (?, ?, ?)", row)
    nodes = len(history.nodes)
    where = {"nodes": nodes, "here": history.here, "ahead": history.ahead}
    write_part(connection, POINTER, where)


def read_history(connection: sqlite3.Connection) -> History[Recipe]:
    """Return the whole history."""
    rows = connection.execute("select crc, text from nodes order by id")
    nodes = joined([unsealed(*row) for row in rows])
    where = read_part(connection, POINTER)
    if not where or where["nodes"] != len(nodes):
        raise BrokenSeal
    return History(nodes, where["here"], tuple(where["ahead"]))


def joined(records: Sequence[Mapping[str, Any]]) -> tuple[Node[Recipe], ...]:
    """Return the nodes that records describe, each after its parent."""
    nodes: list[Node[Recipe]] = []
    for record in records:
        parent = record["parent"]
        if parent >= len(nodes):
            raise BrokenSeal
        before = Recipe() if parent == ROOT else nodes[parent].value
        nodes.append(Node(recipe_from(record, before), parent))
    return tuple(nodes)
