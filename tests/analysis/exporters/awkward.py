"""A small table with everything that is hard to hand over."""

import pandas as pd
from pandas import DataFrame, Index, Series

from app.analysis.chart import Chart
from app.analysis.deliverable import Deliverable
from app.analysis.kind import Kind
from app.analysis.project import Origin
from app.analysis.recipe import Entry, Recipe
from app.analysis.runner import Runner
from app.analysis.steps.change_case import ChangeCase
from app.analysis.table import Table

LONG = "é" * 40_000
LABELS = [0, 2, 5, 7, 9]  # as after a filter
COLUMNS: dict[str, tuple[Kind, object]] = {
    "codigo": (Kind.CODE, ["00123", "=1+1", "-34 aprox", "@sumar", "+54 11 4321"]),
    "texto": (Kind.TEXT, ["á <b>&\"'", "con\r\nsalto  y", "\x01_x0041_", None, ""]),
    "largo": (Kind.TEXT, ["x", LONG, None, "y", "😀" * 17_000]),
    "año": (Kind.WHOLE, [2019, 2020, 2021, 2022, 2023]),
    "grande": (Kind.WHOLE, [1, 10**15, -(10**17), 4, 5]),
    "monto": (Kind.MONEY, [1234.5, None, -3.1, float("inf"), 0.1]),
    "si": (Kind.YES_NO, pd.array([True, False, None, True, False], dtype="boolean")),
    "comuna": (Kind.CATEGORY, ["Comuna 1", "Comuna 8", "Comuna 8", "Comuna 15", "Comuna 2"]),
}
DAYS = ["2024-01-31", "1899-05-01", None, "1900-03-01", "1900-02-28"]
MOMENTS = ["2024-01-31 10:30", "2024-02-01 00:00", None, "2020-01-01 00:00", "1970-01-01 00:00"]


def awkward_table() -> Table:
    """Return it: five rows, with one unread amount and one unread day."""
    frame = DataFrame({name: Series(values) for name, (_, values) in COLUMNS.items()})
    frame["dia"] = pd.to_datetime(Series(DAYS)).astype("datetime64[s]")
    frame["momento"] = pd.to_datetime(Series(MOMENTS)).astype("datetime64[s]")
    frame.index = Index(LABELS)
    unread = {
        "monto": Series(["A/D"], index=[2], dtype="str"),
        "dia": Series(["31/02/2024"], index=[5], dtype="str"),
    }
    kinds = {name: kind for name, (kind, _) in COLUMNS.items()}
    return Table(frame, {**kinds, "dia": Kind.DATE, "momento": Kind.DATE}, unread)


def awkward(*charts: Chart, practice: bool = False) -> Deliverable:
    """Return the table with a step done, a step that is off, and these charts."""
    entries = (
        Entry(ChangeCase("comuna", "upper"), note="=así"),
        Entry(ChangeCase("texto", "lower"), on=False),
    )
    run = Runner(awkward_table()).run(entries)
    origin = Origin(
        "obras.csv", "/datos/obras.csv", 1_234_567, "ab" * 32,
        "2026-10-01T10:20:30", "BA Data", practice,
    )  # fmt: skip
    return Deliverable("Obras & más", run.table, Recipe(entries), run.effects, origin, charts)


def deliverable_of(table: Table) -> Deliverable:
    """Return a table as it is, without any step."""
    return Deliverable("", table, Recipe(), (), Origin("a.csv"))
