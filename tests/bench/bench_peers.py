"""The same work in OpenRefine, in one run: `python -m tests.bench peers`.

OpenRefine is a Debian package; without it there is nothing to compare with, and it says so. A
million rows by 13 columns; its server has 6 GB, ours what it takes.
"""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from app.analysis.cluster import groups
from app.analysis.conditions.contains import Contains
from app.analysis.kind import Kind
from app.analysis.reading.settings import ColumnChoice, Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import do
from app.analysis.start_table import start_table
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.to_date import ToDate
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.table import Table
from app.analysis.value_counts import count_values
from tests.bench import big_csv
from tests.bench.figure import MILLISECONDS, SECONDS, Figure
from tests.bench.openrefine_server import PROGRAM, OpenRefine, openrefine

ENGINE = {"facets": [], "mode": "row-based"}
NOTHING = {"type": "binning", "function": "fingerprint", "params": {}}
T = TypeVar("T")
Work = tuple[str, str, float, Callable[[], object], Callable[[], object]]
AS_TEXT = Reading(choices=(ColumnChoice("fecha", Kind.TEXT),))


def figures(folder: Path) -> Iterator[Figure]:
    """Yield each work, ours in turn with OpenRefine's."""
    if PROGRAM is None:
        sys.stderr.write("OpenRefine is not installed: nothing to compare with\n")
        return
    path = big_csv.at(folder)
    with openrefine() as peer:
        theirs, opened = _timed(lambda: peer.open(path))
        ours, read = _timed(lambda: start_table(read_raw(path), AS_TEXT))
        name = f"OpenRefine {peer.version()}"
        yield Figure("open CSV 1,000,000 x 13", (read,), 3.0, SECONDS, name, (opened,))
        yield from (_figure(work, name) for work in _works(ours, peer, theirs))


def _figure(work: Work, name: str) -> Figure:
    what, unit, budget, mine, other = work
    took, peer_took = _timed(mine)[1], _timed(other)[1]
    return Figure(what, (took,), budget, unit, name, (peer_took,))


def _works(table: Table, peer: OpenRefine, project: str) -> Iterator[Work]:
    yield (
        "facet, 20,000 values", MILLISECONDS, 0.06,
        lambda: count_values(table.values("proveedor")),
        lambda: peer.facet(project, "proveedor"),
    )  # fmt: skip
    yield (
        "text filter", MILLISECONDS, 0.12,
        lambda: Contains("proveedor", "777").mask(table),
        lambda: peer.facet(project, "proveedor", "777"),
    )  # fmt: skip
    yield (
        "groups by fingerprint, 20,000 values", SECONDS, 0.5,
        lambda: groups(table.values("proveedor")),
        lambda: peer.clusters(project, "proveedor", NOTHING),
    )  # fmt: skip
    yield (
        "upper case and trim", SECONDS, 0.3,
        lambda: do(ChangeCase("proveedor", "upper"), do(TrimSpaces(("proveedor",)), table)),
        lambda: peer.apply(project, [_transform("proveedor", "value.trim().toUppercase()")]),
    )  # fmt: skip
    yield (
        "texts to dates", SECONDS, 0.6,
        lambda: do(ToDate("fecha", "day"), table),
        lambda: peer.apply(project, [_transform("fecha", "value.toDate('dd/MM/yyyy')")]),
    )  # fmt: skip


def _transform(column: str, expression: str) -> dict[str, object]:
    return {
        "op": "core/text-transform", "engineConfig": ENGINE, "columnName": column,
        "expression": f"grel:{expression}", "onError": "keep-original", "repeat": False,
        "repeatCount": 10,
    }  # fmt: skip


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    found = work()
    return found, time.perf_counter() - start
