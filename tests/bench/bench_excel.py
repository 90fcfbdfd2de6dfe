"""Opening a workbook of 100,000 x 13: `python -m tests.bench excel`."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from tests.bench.bench_export import ROWS, deliverable, plain_rows, write_with_openpyxl
from tests.bench.figure import Figure, in_turn, seconds

BUDGET = 2.5


def figures(folder: Path) -> Iterator[Figure]:
    """Yield how long it takes, types included, beside two libraries that only read the cells."""
    path = folder / "peer.xlsx"
    if not path.exists():
        write_with_openpyxl(plain_rows(deliverable(ROWS, folder)), path)
    ours = partial(_open, path)
    seconds(ours)  # the first time loads the libraries
    for name, times, read in (("openpyxl read", 2, _openpyxl), ("calamine", 5, _calamine)):
        runs, peer = in_turn(ours, partial(read, path), times)
        yield Figure("open xlsx 100,000 x 13, types decided", runs, BUDGET, "s", name, peer)


def _open(path: Path) -> None:
    start_table(read_raw(path))


def _openpyxl(path: Path) -> None:
    book = load_workbook(path, read_only=True)
    for _ in book.active.iter_rows(values_only=True):
        pass
    book.close()


def _calamine(path: Path) -> None:
    CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
