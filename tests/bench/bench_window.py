"""The big table in the window, as a person meets it: `python -m tests.bench window`.

Opening, memory, filters, going back and forth, and looking at a column.
"""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import numpy as np
from PySide6.QtWidgets import QApplication

from app.analysis.conditions.contains import Contains
from app.analysis.conditions.one_of import OneOf
from app.analysis.kept_column import KeptColumn
from app.analysis.profile import profile
from app.analysis.recipe import Entry
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.table import Table
from app.analysis.value_listing import ListWish, listing
from app.ui.pages.all_pages import bring_often
from app.ui.pages.import_page import ImportPage
from app.ui.session import Session
from app.ui.stage import Stage
from tests.bench import big_csv
from tests.bench.children import in_children, memory, tell
from tests.bench.figure import MEGABYTES, MILLISECONDS, Figure

TIMES, REPEATS, PATIENCE = 3, 5, 60.0
PAUSE, QUIET = 0.001, 5.0
OFTEN, SUPPLIER, WORDS, AMOUNTS = "modalidad", "proveedor", "descripcion", "monto"
ROWS = (
    ("first rows", "CSV 1,000,000 x 13: first rows on screen", 0.5, "s"),
    ("understood", "CSV 1,000,000 x 13: all read, types decided", 3.0, "s"),
    ("accepted", "  from accepting it to the table on the workbench, saved", 0, "s"),
    ("usable", "CSV 1,000,000 x 13: usable in full (both)", 3.0, "s"),
    ("empty", "memory, window without a table", 0, MEGABYTES),
    ("settled", "memory, whole process, that table open", 1000, MEGABYTES),
    ("peak", "  the most it held on the way", 0, MEGABYTES),
    ("facet few", "facet on a column of 4 values", 0.06, MILLISECONDS),
    ("facet many", "facet on a column of 20,000 values", 0.06, MILLISECONDS),
    ("text", "text filter, 20,000 values", 0.12, MILLISECONDS),
    ("text many", "text filter, 250,000 values", 0.12, MILLISECONDS),
    ("trim", "trim spaces, through the window, once", 0, MILLISECONDS),
    ("upper", "uppercase, through the window, once", 0, MILLISECONDS),
    ("undo", "undo", 0.1, MILLISECONDS),
    ("redo", "redo", 0.1, MILLISECONDS),
    ("toggle", "switching the last step off or on", 0.1, MILLISECONDS),
    ("profile few", "looking at a column of 4 values", 0, MILLISECONDS),
    ("panel first", "panel: a column of 250,000 values, the first time", 0, MILLISECONDS),
    ("panel tick", "panel: a tick in it, other columns filtered", 0.06, MILLISECONDS),
    ("panel range", "panel: bars of the amounts, other columns filtered", 0, MILLISECONDS),
    ("panel drag", "panel: the live count while a handle moves", 0.001, MILLISECONDS),
    ("profile many", "looking at a column of 20,000 values", 0, MILLISECONDS),
)


class Bench:
    """A stage, and a clock."""

    def __init__(self, app: QApplication, stage: Stage) -> None:
        self._app, self.stage = app, stage
        self.seen: dict[str, list[float]] = {}

    @property
    def session(self) -> Session:
        """The table that was opened."""
        session = self.stage.program.session
        if session is None:
            raise LookupError("no table was opened")
        return session

    def note(self, name: str, value: float) -> None:
        """Keep a measure."""
        self.seen.setdefault(name, []).append(value)

    def until(self, name: str, start: float, ready: Callable[[], object]) -> None:
        """Let the window live until something is so, and keep how long it took since `start`."""
        while not ready():
            if perf_counter() - start > PATIENCE:
                raise TimeoutError(name)
            self._app.processEvents()
            time.sleep(PAUSE)
        self._app.processEvents()  # it counts when it is painted
        self.note(name, perf_counter() - start)

    def view(self, name: str, act: Callable[[], None]) -> None:
        """Do something, and keep how long its view takes to be on the screen."""
        before, start = self.session.view, perf_counter()
        act()
        self.until(name, start, lambda: self.session.view is not before)
        self.stage.settle()


def figures(folder: Path) -> Iterator[Figure]:
    """Yield every figure, each run in a process of its own."""
    path = big_csv.at(folder)
    seen = in_children(__name__, (str(path), str(folder)), TIMES)
    for name, what, budget, unit in ROWS:
        yield Figure(what, seen[name], budget, unit)


def main(path: Path, folder: Path) -> None:
    """Do it all once."""
    app = QApplication(sys.argv[:1])
    with TemporaryDirectory(dir=folder) as profile_folder:
        bench = Bench(app, Stage(app, Path(profile_folder)))
        bench.stage.dress("es", "light", (1366, 768))
        bring_often()  # the program does so while nobody waits
        bench.note("empty", memory())
        _open(bench, path)
        _filter(bench)
        _go_back_and_forth(bench)
        _look(bench)
        bench.stage.close()
    tell(bench.seen)


def _open(bench: Bench, path: Path) -> None:
    window = bench.stage.window
    if window is None:
        raise LookupError("there is no window")
    start = perf_counter()
    window.opening.open(path)
    page = window.pages["import"]
    if not isinstance(page, ImportPage):
        raise TypeError(page)
    bench.until("first rows", start, page.grid.table_model.rowCount)
    bench.until("understood", start, page.open.isEnabled)
    start = perf_counter()
    page.open.click()
    bench.until("accepted", start, lambda: bench.stage.program.session and bench.session.view)
    bench.until("quiet", start, lambda: perf_counter() - start > QUIET)
    bench.note("usable", bench.seen["understood"][0] + bench.seen["accepted"][0])
    bench.note("settled", memory())
    bench.note("peak", memory("VmHWM"))


def _filter(bench: Bench) -> None:
    session = bench.session
    suppliers = session.view.table.texts(SUPPLIER).tolist() if session.view else []
    for time_ in range(REPEATS):
        few = OneOf(OFTEN, (big_csv.WAYS[time_ % len(big_csv.WAYS)],))
        many = OneOf(SUPPLIER, tuple(suppliers[time_ * 100 : time_ * 100 + 3]))
        for name, condition in (("facet few", few), ("facet many", many),
                                ("text", Contains(SUPPLIER, f"or {time_}")),
                                ("text many", Contains(WORDS, f"lote {time_}"))):  # fmt: skip
            bench.view(name, lambda asked=condition: session.filter((asked,)))  # type: ignore[misc]
            bench.view("none", lambda: session.filter(()))


def _go_back_and_forth(bench: Bench) -> None:
    session = bench.session
    bench.view("trim", lambda: session.add(TrimSpaces((SUPPLIER,))))
    bench.view("upper", lambda: session.add(ChangeCase(SUPPLIER, "upper")))
    for _ in range(REPEATS):
        bench.view("undo", session.undo)
        bench.view("redo", session.redo)
    for time_ in range(REPEATS):
        last = session.recipe.entries[-1]
        switched = session.recipe.with_entry(1, Entry(last.step, time_ % 2 == 1))
        bench.view("toggle", lambda recipe=switched: session.change(recipe))  # type: ignore[misc]


def _look(bench: Bench) -> None:
    table = bench.session.view.table if bench.session.view else None
    for name, column in (("profile few", OFTEN), ("profile many", SUPPLIER)) * REPEATS:
        start = perf_counter()
        if table:
            _ = profile(table, column).values
        bench.note(name, perf_counter() - start)
    if table:
        _panel(bench, table)


def _panel(bench: Bench, table: Table) -> None:
    """Measure the work behind the panel in time of the processor: no thread waits for it."""
    rows = np.flatnonzero(OneOf(OFTEN, big_csv.WAYS[:2]).mask(table))
    for time_ in range(REPEATS):
        start = process_time()
        words = KeptColumn(table, WORDS)
        listing(words, None, ListWish())
        bench.note("panel first", process_time() - start)
        start = process_time()
        listing(words, rows, ListWish(OneOf(WORDS, (f"lote {time_}",))))
        bench.note("panel tick", process_time() - start)
    amounts = KeptColumn(table, AMOUNTS)
    for time_ in range(REPEATS):
        start = process_time()
        look = amounts.range_look(rows)
        if look and look.scale:
            look.bars(look.scale)
        bench.note("panel range", process_time() - start)
        start = process_time()
        if look:
            look.count(str(time_), "100000")
        bench.note("panel drag", process_time() - start)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
