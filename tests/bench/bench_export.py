"""The workbook against openpyxl writing the same rows: `python -m tests.bench export`.

`python -m tests.bench.bench_export [ROWS]` has the other formats too.

openpyxl writes the bare values, without styles, dictionary or chart; ours has them all.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from openpyxl import Workbook

from app.analysis.charts.bars import BarChart
from app.analysis.deliverable import Deliverable
from app.analysis.exporter import export
from app.analysis.project import Origin
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.start_table import start_table
from app.analysis.written_column import written_columns
from tests.bench import big_csv
from tests.bench.figure import Figure, in_turn

ROWS = 100_000
BUDGET = 1 / 8
TIMES, PAIRS = 3, 2
OTHERS = ("csv", "parquet", "ods", "html")


def deliverable(rows: int, folder: Path) -> Deliverable:
    """Return the big table with a chart."""
    table = start_table(read_raw(big_csv.at(folder, rows)))
    chart = BarChart("comuna", "monto", heading="Compras por comuna", unit="$", source="Inventado")
    return Deliverable("Compras", table, Recipe(), (), Origin("big.csv"), (chart,))


def plain_rows(made: Deliverable) -> list[tuple[Any, ...]]:
    """Return the rows as openpyxl likes them best: made beforehand, of plain Python values."""
    columns = [column.values.to_pylist() for column in written_columns(made.table)]
    return [tuple(made.table.columns), *zip(*columns, strict=True)]


def write_with_openpyxl(rows: list[tuple[Any, ...]], path: Path) -> None:
    """Write the bare rows in the quickest way openpyxl has."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Datos")
    for row in rows:
        sheet.append(row)
    book.save(path)


def seconds(work: Callable[[], None], times: int = TIMES) -> float:
    """Return the best of a few times."""
    best = float("inf")
    for _ in range(times):
        start = perf_counter()
        work()
        best = min(best, perf_counter() - start)
    return best


def figures(folder: Path) -> Iterator[Figure]:
    """Yield the workbook, in turn with openpyxl; the budget is a part of what openpyxl takes."""
    made = deliverable(ROWS, folder)
    ours = partial(export, made, folder / "ours.xlsx")
    ours()
    theirs = partial(write_with_openpyxl, plain_rows(made), folder / "peer.xlsx")
    runs, peer = in_turn(ours, theirs, PAIRS)
    budget = min(peer) * BUDGET
    yield Figure("Excel export 100,000 x 13, all of it", runs, budget, "s", "openpyxl write", peer)


def main(arguments: list[str]) -> int:
    """Print the table; the exit status says whether the budget is met."""
    rows = int(arguments[0]) if arguments else ROWS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = deliverable(rows, folder)
        say(f"{rows:,} rows x {len(made.table.columns)} columns")
        peer = seconds(partial(write_with_openpyxl, plain_rows(made), folder / "peer.xlsx"), 1)
        say(f"openpyxl write-only   {peer:7.2f} s  {size(folder / 'peer.xlsx')}")
        ours = seconds(partial(export, made, folder / "ours.xlsx"))
        say(f"xlsx, all of it       {ours:7.2f} s  {size(folder / 'ours.xlsx')}")
        for kind in OTHERS:
            path = folder / f"ours.{kind}"
            say(f"{kind:21} {seconds(partial(export, made, path)):7.2f} s  {size(path)}")
        say(f"ratio 1/{peer / ours:.1f}, budget 1/{1 / BUDGET:.0f}")
    return int(ours > peer * BUDGET)


def size(path: Path) -> str:
    """Return the size of a file in words."""
    return f"{path.stat().st_size / 1e6:6.1f} MB"


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(words + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
