"""Time of steps on a million rows: `python -m tests.bench steps`.

`python -m tests.bench.bench_steps [NAME…]` has every step and condition.

Two columns of text stand for the extremes: `proveedor` repeats 20,000 texts, `descripcion`
has a different text in each row.
"""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from pandas import DataFrame, Series

from app.analysis.cluster import groups
from app.analysis.condition import Condition
from app.analysis.conditions.between import Between
from app.analysis.conditions.compares import Compares
from app.analysis.conditions.contains import Contains
from app.analysis.conditions.is_blank import IsBlank
from app.analysis.conditions.is_outlier import IsOutlier
from app.analysis.conditions.is_repeated import IsRepeated
from app.analysis.conditions.matches_pattern import MatchesPattern
from app.analysis.conditions.one_of import OneOf
from app.analysis.recipe import do
from app.analysis.step import Step
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.clean_invisible import CleanInvisible
from app.analysis.steps.columns_by_lengths import ColumnsByLengths
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.extract_pattern import ExtractPattern
from app.analysis.steps.fill_down import FillDown
from app.analysis.steps.fill_empty import FillEmpty
from app.analysis.steps.fill_up import FillUp
from app.analysis.steps.fill_with_statistic import FillWithStatistic
from app.analysis.steps.find_replace import FindReplace
from app.analysis.steps.institution_names import InstitutionNames
from app.analysis.steps.join_alike import JoinAlike
from app.analysis.steps.join_columns import JoinColumns
from app.analysis.steps.keep_rows import KeepRows
from app.analysis.steps.proper_names import ProperNames
from app.analysis.steps.round_numbers import RoundNumbers
from app.analysis.steps.scale_numbers import ScaleNumbers
from app.analysis.steps.sort_rows import SortRows
from app.analysis.steps.split_column import SplitColumn
from app.analysis.steps.split_to_rows import SplitToRows
from app.analysis.steps.strip_accents import StripAccents
from app.analysis.steps.to_date import ToDate
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.to_text import ToText
from app.analysis.steps.top_rows import TopRows
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.table import Table, table_of
from tests.bench.figure import MILLISECONDS, Figure, runs_of

ROWS = 1_000_000
TIMES = 3


def big_table() -> Table:
    """Return a million rows of text, numbers and days."""
    chance = np.random.default_rng(3)
    cents = chance.integers(100, 900_000_000, ROWS)
    return table_of(
        DataFrame(
            {
                "proveedor": _texts(
                    f" Proveedor {at % 20_000} de Área S.R.L. " for at in range(ROWS)
                ),
                "descripcion": _texts(f"Insumos lote {at}  para niños " for at in range(ROWS)),
                "fecha": _texts(
                    f"{1 + at % 28:02d}/{1 + at // 7 % 12:02d}/2019" for at in range(ROWS)
                ),
                "monto": _texts(
                    f"$ {one // 100:,}".replace(",", ".") + f",{one % 100:02d}" for one in cents
                ),
                "comuna": Series(np.arange(ROWS) % 15),
                "importe": Series(cents / 100),
                "dia": Series(np.datetime64("2019-01-01", "s") + chance.integers(0, 10**8, ROWS)),
            }
        )
    )


def _texts(texts: Iterator[str]) -> Series:
    return Series(list(texts), dtype="str")


STEPS: tuple[Step, ...] = (
    ChangeCase("proveedor", "upper"),
    ChangeCase("descripcion", "upper"),
    ChangeCase("proveedor", "title"),
    TrimSpaces(("proveedor",)),
    TrimSpaces(("descripcion",)),
    FindReplace("proveedor", "Área", "Zona"),
    FindReplace("descripcion", "niños", "niñas", case=True),
    JoinAlike("proveedor", "x", (("uno", (" Proveedor 1 de Área S.R.L. ", "otro")),)),
    ToDate("fecha"),
    ToNumber("monto"),
    ToText("importe"),
    FillDown("proveedor"),
    FillEmpty("proveedor", "x"),
    SplitColumn("proveedor", " de "),
    SplitColumn("descripcion", " ", 4),
    DropDuplicates(("proveedor", "comuna")),
    DropDuplicates(()),
    EditCell("importe", 77, "1,5"),
    SortRows("proveedor"),
    SortRows("descripcion"),
    SortRows("importe", descending=True, then="fecha"),
    KeepRows((OneOf("comuna", ("8",)),)),
    CleanInvisible(("proveedor",)),
    CleanInvisible(("descripcion",)),
    StripAccents(("descripcion",)),
    ProperNames(("proveedor",)),
    InstitutionNames(("proveedor",)),
    ExtractPattern("proveedor", "numero"),
    ExtractPattern("descripcion", "numero"),
    FindReplace("descripcion", r"lote (\d+)", r"\1", pattern=True),
    ColumnsByLengths("fecha", "2, 1, 2, 1, 4"),
    JoinColumns(("proveedor", "descripcion"), "todo"),
    SplitToRows("proveedor", " de ", "importe"),
    FillUp("proveedor"),
    FillWithStatistic("importe", "median", "estimado", "proveedor"),
    RoundNumbers("importe", 1),
    ScaleNumbers("importe"),
    TopRows("importe", 1000),
)
CONDITIONS: tuple[Condition, ...] = (
    OneOf("proveedor", (" Proveedor 1 de Área S.R.L. ",)),
    OneOf("descripcion", ("Insumos lote 7  para niños ",)),
    OneOf("comuna", ("8",)),
    OneOf("dia", ("2019-01-31",)),
    Between("importe", "1000", "50000.5"),
    Between("dia", "2019-02-01", "2019-02-28"),
    Contains("proveedor", "area"),
    Contains("descripcion", "ninos"),
    Contains("descripcion", "Insumos", "starts"),
    IsBlank("descripcion"),
    Compares("importe", "gt", "50000"),
    Compares("proveedor", "lt", "p"),
    IsOutlier("importe", log=True),
    IsRepeated("descripcion"),
    MatchesPattern("descripcion", r"\d{4}"),
)


def figures(_folder: Path) -> Iterator[Figure]:
    """Yield the steps that have a budget."""
    table = big_table()

    def clean(column: str) -> None:
        do(TrimSpaces((column,)), do(ChangeCase(column, "upper"), table))

    numbers = ExtractPattern("proveedor", "numero")
    together = JoinColumns(("proveedor", "descripcion"), "todo")
    estimate = FillWithStatistic("importe", "median", "estimado", "proveedor")
    found = FindReplace("descripcion", "NIÑOS", "niñas")
    names = InstitutionNames(("proveedor",))
    works: tuple[tuple[str, float, Callable[[], object]], ...] = (
        ("find in any capitals, 1,000,000 values", 0.5, lambda: do(found, table)),
        ("names of institutions, 20,000 values", 0.3, lambda: do(names, table)),
        ("numbers written as text", 1.0, lambda: table.texts("importe")),
        ("uppercase + trim, 20,000 values", 0.3, lambda: clean("proveedor")),
        ("uppercase + trim, 1,000,000 values", 0.3, lambda: clean("descripcion")),
        ("text to date", 0.6, lambda: do(ToDate("fecha"), table)),
        ("extract a number, 20,000 values", 0.3, lambda: do(numbers, table)),
        ("join two columns of text", 0.6, lambda: do(together, table)),
        ("median of 20,000 groups", 0.6, lambda: do(estimate, table)),
        ("fingerprint groups of 20,000 values", 0.5, lambda: groups(table.values("proveedor"))),
    )
    for what, budget, work in works:
        yield Figure(what, runs_of(work), budget, MILLISECONDS)


def best(work: Callable[[], object]) -> float:
    """Return the shortest of a few runs, in milliseconds."""
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def main(names: list[str]) -> None:
    """Print a line for each step and condition, or for those of some names."""
    table = big_table()
    works: list[tuple[Step | Condition, Callable[[], object]]] = [
        *((step, lambda step=step: do(step, table)) for step in STEPS),
        *((one, lambda one=one: one.mask(table)) for one in CONDITIONS),
    ]
    for one, work in works:
        if not names or one.kind in names:
            sys.stdout.write(f"{best(work):8.0f} ms  {one}\n"[:120].rstrip() + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
