"""The main job on a table of practice: what is wrong with it, and the recipe that puts it right."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.analysis.charts.bars import BarChart
from app.analysis.cluster import Group, groups
from app.analysis.conditions.contains import Contains
from app.analysis.conditions.one_of import OneOf
from app.analysis.kind import Kind
from app.analysis.marks import Bars
from app.analysis.number_format import WHOLE
from app.analysis.reading.settings import ColumnChoice, Reading
from app.analysis.recipe import Entry, Recipe
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.fill_empty import FillEmpty
from app.analysis.steps.join_alike import JoinAlike
from app.analysis.steps.remove_rows import RemoveRows
from app.analysis.steps.replace_values import ReplaceValues
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.suggested_title import suggested_title
from app.analysis.table import Table
from app.i18n import Message, msg

TABLE = "compras-sucias"
METHOD = "fingerprint"
READING = Reading(choices=(ColumnChoice("monto", Kind.TEXT),))  # it mixes pesos and dollars
TOTALS = RemoveRows((OneOf("oc_id", ("SUBTOTAL", "TOTAL")),))
REPEATED = DropDuplicates(("oc_id",))
SPACES = TrimSpaces(("proveedor",))
DOLLARS = RemoveRows((Contains("monto", "USD"),))
PESOS = ToNumber("monto", ",")
CURRENCY = FillEmpty("moneda", "ARS")


def problems(start: Table) -> Iterator[Message]:
    """Say what is wrong with the table, in figures."""
    whole = TOTALS.apply(start)
    once = REPEATED.apply(whole)
    suppliers, comunas = once.values("proveedor"), once.values("comuna")
    yield msg("Rows that are totals, not purchases: {count}.", count=_n(len(start) - len(whole)))
    yield msg("Rows that repeat another: {count}.", count=_n(len(whole) - len(once)))
    yield msg(
        "Ways of writing {real} suppliers (by CUIT): {count}.",
        real=_n(once.values("cuit").nunique()), count=_n(suppliers.nunique()),
    )  # fmt: skip
    yield msg(
        "Ways of writing {real} comunas: {count}.",
        real=_n(len({_comuna(name) for name in comunas})), count=_n(comunas.nunique()),
    )  # fmt: skip
    dollars = len(once) - len(DOLLARS.apply(once))
    yield msg("Amounts in dollars mixed with pesos: {count}.", count=_n(dollars))


def recipe_for(start: Table) -> Recipe:
    """Return the steps that put it right; groups in doubt are left as they are."""
    table = SPACES.apply(REPEATED.apply(TOTALS.apply(start)))
    found = groups(table.values("proveedor"), METHOD, table.values("cuit"))
    alike = JoinAlike("proveedor", METHOD, tuple(map(_pair, _sure(found))))
    names = sorted(set(table.values("comuna")))
    comunas = ReplaceValues("comuna", tuple((name, f"Comuna {_comuna(name)}") for name in names))
    aside = Entry(DOLLARS, note=str(msg("Pesos and dollars cannot be added together.")))
    steps = (TOTALS, REPEATED, SPACES, alike, comunas)
    return Recipe((*map(Entry, steps), aside, Entry(PESOS), Entry(CURRENCY)), READING)


def chart_for(table: Table) -> BarChart:
    """Return the chart of the findings, with its title and its source."""
    chart = BarChart(
        "comuna",
        "monto",
        subtitle=str(msg("Purchases in pesos by comuna, 2023. Purchases in dollars are left out.")),
        source=str(msg("Source: Practice data, {table}.", table=TABLE)),
        unit="$",
        period="2023",
    )
    plot = chart.draw(table.frame)
    bars = plot.all(Bars)[0]
    most = max(zip(bars.values, bars.names, strict=True))[1]
    return replace(chart, heading=str(suggested_title(plot) or ""), highlight=most)


def _sure(found: tuple[Group, ...]) -> Iterator[Group]:
    return (group for group in found if not group.doubt)


def _pair(group: Group) -> tuple[str, tuple[str, ...]]:
    return group.suggestion, tuple(value for value, _ in group.values)


def _comuna(name: str) -> int:
    return int(re.sub(r"[^0-9]", "", name))


def _n(count: int) -> str:
    return WHOLE.text(count)
