"""Every step on a million rows, in seconds of processor: `python -m tests.bench every_step`.

`python -m tests.bench.bench_every_step [KIND…]` prints a line for each way of using a step, the
slowest first. Where plain pandas has the same, it is done in turn with ours.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from time import process_time
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pandas import DataFrame, Series

from app.analysis.arrow_text import series_of
from app.analysis.kind import Kind
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import do
from app.analysis.start_table import start_table
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.records import from_record
from tests.bench import big_csv
from tests.bench.figure import Figure
from tests.bench.step_cases import CASES

TIMES = 3
BUDGET = 1.0
Peer = Callable[[DataFrame], object]

PEERS: Mapping[str, Peer] = {
    "sort 1": lambda df: df.sort_values("proveedor", kind="stable"),
    "sort 3": lambda df: df.sort_values(["modalidad", "proveedor", "monto"], kind="stable"),
    "group 1": lambda df: df.groupby("proveedor", dropna=False)["monto"].sum(),
    "group 3": lambda df: df.groupby(["modalidad", "comuna", "proveedor"], dropna=False)[
        "monto"
    ].agg(["sum", "count"]),
    "pivot": lambda df: df.pivot_table(
        index="proveedor", columns="modalidad", values="monto", aggfunc="sum"
    ),
    "drop_duplicates": lambda df: df.drop_duplicates(),
    "drop_duplicates 2": lambda df: df.drop_duplicates(["proveedor", "comuna"]),
    "append": lambda df: pd.concat([df, df], ignore_index=True),
    "join": lambda df: df.merge(df[["cuit", "proveedor"]].drop_duplicates("cuit"), on="cuit"),
    "upper": lambda df: df["descripcion"].str.upper(),
    "fill_down": lambda df: df["proveedor"].ffill(),
    "to_date": lambda df: pd.to_datetime(df["fecha escrita"], format="%d/%m/%Y"),
    "unpivot": lambda df: df.melt(
        [name for name in df if name not in {"cantidad", "comuna"}], ["cantidad", "comuna"]
    ),
    "cumulative": lambda df: df.groupby("proveedor")["monto"].cumsum(),
    "rank": lambda df: df.groupby("comuna")["monto"].rank(method="min", ascending=False),
    "keep_rows": lambda df: df[df["comuna"].isin(["Comuna 8"])],
    "replace": lambda df: df["descripcion"].str.replace("hospital", "sanatorio"),
    "statistic": lambda df: df.groupby("proveedor")["monto"].transform("median"),
}


def big_table(folder: Path, rows: int = big_csv.ROWS) -> Table:
    """Return the big file with more columns, so that every step has one, and tables beside."""
    table = start_table(read_raw(big_csv.at(folder, rows)))
    at, chance = np.arange(rows), np.random.default_rng(3)
    written = {
        "id": "C-" + pd.Series(at).astype("str"),
        "fecha escrita": table.values("fecha").dt.strftime("%d/%m/%Y").astype("str"),
        "monto escrito": "$ " + pd.Series(chance.integers(1, 9_999, rows)).astype("str") + ",50",
        "mes": table.values("fecha_firma").dt.strftime("%Y-%m").astype("str"),
        "sede": "Av. Rivadavia " + pd.Series(at % 9000).astype("str") + " piso 3, CABA",
        "barrio": _repeated(["Palermo", "Boca", "V. Lugano", "Once", "s/d"], at),
        "apto": _repeated(["Sí", "no", "NO", "si"], at),
    }
    for name, values in written.items():
        table = table.with_column(name, values, Kind.TEXT)
    table = table.with_column("mes", table.values("mes"), Kind.PERIOD)
    places = (-34.70 + 0.16 * chance.random(rows)), (-58.53 + 0.19 * chance.random(rows))
    for name, degrees in zip(("lat", "lng"), places, strict=True):
        table = table.with_column(name, Series(degrees), Kind.COORDINATE)
    both = table.texts("lat") + ", " + table.texts("lng")
    return _with_others(table.with_column("punto", both, Kind.TEXT))


def _repeated(words: list[str], at: "np.ndarray[Any, Any]") -> "Series[Any]":
    return series_of(pa.array(words, pa.large_string()).take(pa.array(at % len(words))),
                     pd.RangeIndex(len(at)))  # fmt: skip


def _with_others(table: Table) -> Table:
    amounts = table.values("monto").copy()
    amounts[::100] += 1
    before = table.with_column("monto", amounts).with_rows(table.frame.iloc[1000:])
    before = before.with_column("monto", amounts.iloc[1000:])
    suppliers = table.with_order(["cuit", "proveedor", "comuna"])
    first = ~suppliers.frame["cuit"].duplicated().to_numpy(bool)
    beside = {
        "antes": before,
        "padron": suppliers.with_rows(suppliers.frame[first]),
        "mapa": table_of(_squares()),
    }
    return replace(table, beside=beside)


def _squares() -> DataFrame:
    """Return 15 wavy areas of 400 corners each that fill a rectangle around the City."""
    turn = np.linspace(0, 2 * np.pi, 400)
    areas = []
    for at in range(15):
        x = -58.51 + 0.037 * (at % 5) + (0.017 + 0.001 * np.sin(9 * turn)) * np.cos(turn)
        y = -34.67 + 0.05 * (at // 5) + (0.024 + 0.001 * np.sin(9 * turn)) * np.sin(turn)
        x[-1], y[-1] = x[0], y[0]
        corners = ", ".join(f"{one:.6f} {other:.6f}" for one, other in zip(x, y, strict=True))
        areas.append(f"POLYGON (({corners}))")
    return DataFrame({"geometry": areas, "comuna": [f"Comuna {at + 1}" for at in range(15)]})


def step_of(case: Mapping[str, Any]) -> Step:
    """Return the step of a case."""
    return from_record(steps, case)


def processor(work: Callable[[], object], times: int = TIMES) -> float:
    """Return the least processor time, of all threads, of a few runs."""
    found = []
    for _ in range(times):
        start = process_time()
        work()
        found.append(process_time() - start)
    return min(found)


def figures(folder: Path) -> Iterator[Figure]:
    """Yield each way of using a step, those over a second too."""
    table = big_table(folder)
    for name, case in CASES.items():
        ours = processor(partial(do, step_of(case), table))
        peer = PEERS.get(name)
        theirs = (processor(partial(peer, table.frame)),) if peer else ()
        yield Figure(f"{case['kind']}: {name}", (ours,), BUDGET, peer="pandas" if peer else "",
                     peer_runs=theirs)  # fmt: skip


def main(wanted: list[str]) -> None:
    """Print a line for each, the slowest first; those of some kinds or names only."""
    table = big_table(Path(gettempdir()))
    lines = []
    for name, case in CASES.items():
        if not wanted or name in wanted or case["kind"] in wanted:
            lines.append((*_measured(table, name, case), f"{case['kind']}: {name}"))
            sys.stderr.write(f"{lines[-1]}\n")
    for ours, theirs, what in sorted(lines, reverse=True):
        sys.stdout.write(f"{ours:7.2f} s  {theirs:7.2f} s  {what}\n")


def _measured(table: Table, name: str, case: Mapping[str, Any]) -> tuple[float, float]:
    try:
        ours = processor(partial(do, step_of(case), table))
    except UserError as error:
        sys.stderr.write(f"{name}: {error.what}\n")
        return 0.0, 0.0
    peer = PEERS.get(name)
    return ours, processor(partial(peer, table.frame)) if peer else 0.0


if __name__ == "__main__":
    main(sys.argv[1:])
