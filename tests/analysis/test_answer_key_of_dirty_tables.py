"""The answers to the practice tables with dirt, reached by recipes from the dirty files."""

import json
from typing import Any

import pytest

from app.analysis.kind import Kind
from app.analysis.measure import figure_of
from app.analysis.reading.settings import ColumnChoice, Reading
from app.analysis.reading.table_file import read_table
from app.analysis.recipe import Recipe
from app.analysis.start_table import start_table
from app.analysis.step import Step
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.comuna_from import ComunaFrom
from app.analysis.steps.days_between import DaysBetween
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.fill_down import FillDown
from app.analysis.steps.group_rows import GroupRows
from app.analysis.steps.keep_rows import KeepRows
from app.analysis.steps.remove_totals import RemoveTotals
from app.analysis.steps.separate_currency import SeparateCurrency
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.table import Table
from app.lessons.practice import read_keys
from app.paths import datasets_folder
from tests.analysis.shared_files import SHARED
from tests.analysis.test_answer_key import only

FOLDER = datasets_folder()
KEYS: dict[str, Any] = {name: dict(answers) for name, answers in read_keys(FOLDER).items()}
COURSE = SHARED.parent / "course/keys.json"
COLUMNS = ("oc_id", "fecha", "organismo", "proveedor", "cuit", "rubro", "monto", "moneda",
           "procedimiento", "comuna")  # fmt: skip


def after(name: str, *steps: Step, choice: ColumnChoice | None = None) -> Table:
    """Read a dirty file and do a recipe that was saved as JSON and read back."""
    reading = Reading(choices=(choice,)) if choice else Reading()
    recipe = Recipe.of(*steps).read_as(reading)
    again = Recipe.from_record(json.loads(json.dumps(recipe.to_record())))
    found = read_table(FOLDER / f"{name}.csv", again.reading)
    return again.run(start_table(found.raw, again.reading))


def sums(table: Table, by: str) -> dict[object, float]:
    """Return the sum of the amounts of each value; None stands for those without it."""
    found = GroupRows((by,), (figure_of("sum", "monto"),), any_currency=True).apply(table).frame
    texts = found[by].astype(object).where(found[by].notna(), None)
    return dict(zip(texts.tolist(), found.iloc[:, 1].tolist(), strict=True))


@pytest.mark.skipif(not COURSE.exists(), reason="the answer key of the course is not here")
def test_the_answers_are_those_of_the_course() -> None:
    ours = json.loads((FOLDER / "claves.json").read_text("utf-8"))
    assert json.loads(COURSE.read_text("utf-8")) == ours


def test_amounts_written_in_six_ways() -> None:
    key = KEYS["compras-montos"]
    table = after("compras-montos", SeparateCurrency("monto", "divisa"))
    assert len(table) == key["filas"]
    assert not len(table.unread_in("monto"))
    found = sums(table, "divisa")
    assert found["ARS"] + found[None] == pytest.approx(key["total_ars"], abs=0.005)
    assert found["USD"] == pytest.approx(key["total_usd"], abs=0.005)
    assert int((table.frame["divisa"] == "USD").sum()) == key["cant_usd"]
    assert int((table.frame["monto"] < 0).sum()) == key["cant_paren"]


def test_dates_written_in_four_ways() -> None:
    key = KEYS["compras-fechas"]
    as_found = after("compras-fechas")
    assert len(as_found.unread_in("fecha")) == key["cant_serie"] + key["cant_imposible"]
    choice = ColumnChoice("fecha", Kind.DATE, excel_dates="yes")
    table = after("compras-fechas", choice=choice)
    assert len(table.unread_in("fecha")) == key["cant_imposible"]
    days = table.values("fecha")
    later = days.dt.year > 2023
    assert int(later.sum()) == key["cant_futuro"]
    good = days[days.notna() & ~later]
    assert len(good) == key["validas"]
    assert int((good.dt.month == key["mes_prueba"]).sum()) == key["compras_mes_prueba"]


@pytest.mark.parametrize(
    ("steps", "answer"),
    [
        ((), "distintos_crudo"),
        ((TrimSpaces(("proveedor",)),), "distintos_tras_recortar"),
        ((TrimSpaces(("proveedor",)), ChangeCase("proveedor", "upper")),
         "distintos_tras_recortar_y_mayusculas"),
    ],
)  # fmt: skip
def test_names_written_in_many_ways(steps: tuple[Step, ...], answer: str) -> None:
    table = after("compras-texto", *steps)
    assert table.texts("proveedor").nunique() == KEYS["compras-texto"][answer]
    assert table.texts("cuit").nunique() == KEYS["compras-texto"]["distintos_verdad"]


def test_repeated_rows_and_those_that_only_look_so() -> None:
    key = KEYS["compras-duplicados"]
    crude = after("compras-duplicados")
    assert len(crude) == key["filas_crudo"]
    assert sums(crude, "moneda")["ARS"] == pytest.approx(key["error_total_con_duplicados"])
    table = after("compras-duplicados", DropDuplicates(COLUMNS))
    assert len(table) == key["filas_verdad"]
    assert sums(table, "moneda")["ARS"] == pytest.approx(key["total_ars"])
    assert int((table.frame["monto"] == 0).sum()) == key["montos_cero"]
    seen = ("fecha", "organismo", "proveedor", "cuit", "monto")
    assert len(after("compras-duplicados", DropDuplicates(seen))) == key["error_borra_repetidas"]


def test_everything_at_once() -> None:
    key = KEYS["compras-sucias"]
    assert len(after("compras-sucias")) == key["filas_crudo"]
    totals, repeats = RemoveTotals("oc_id", unproved=True), DropDuplicates(("oc_id",))
    currency, comuna = SeparateCurrency("monto", "divisa"), ComunaFrom("comuna")
    table = after("compras-sucias", totals, repeats, currency, comuna)
    assert len(table) == key["filas_verdad"]
    assert table.texts("cuit").nunique() == key["proveedores"]
    pesos = table.with_rows(table.frame[table.frame["divisa"].ne("USD")])
    assert sum(sums(pesos, "comuna").values()) == pytest.approx(key["total_ars"])
    assert sums(pesos, "comuna")["8"] == pytest.approx(key["comuna8_ars"])


def test_a_file_exported_with_titles_semicolons_and_other_letters() -> None:
    for name in ("compras-exportadas", "compras-exportadas-2"):
        table = after(name)
        assert len(table) == KEYS[name]["filas"]
        assert sums(table, "moneda")["ARS"] == pytest.approx(KEYS[name]["total_ars"])
    key, table = KEYS["compras-exportadas"], after("compras-exportadas")
    assert (len(table.columns), len(table.texts("cuit").dropna())) == (
        key["columnas"], key["cuit_texto"],
    )  # fmt: skip
    named = table.texts("proveedor").str.lower().str.contains("ñ", regex=False)
    assert int(named.sum()) == key["n_proveedor_con_enie"]


def test_groups_written_only_in_their_first_row() -> None:
    key = KEYS["obras-agrupado"]
    before = after("obras-agrupado")
    assert int(before.texts("comuna").isna().sum()) == key["celdas_a_completar"]
    table = after("obras-agrupado", FillDown("comuna"))
    eighth = table.frame[table.texts("comuna") == "8"]
    assert (len(table), int(eighth["obras"].sum())) == (key["filas"], key["obras_comuna_8"])


def test_calls_that_gave_little_time() -> None:
    key, method = KEYS["bac-convocatorias"], "tender/procurementMethod"
    start, end = "tender/tenderPeriod/startDate", "tender/tenderPeriod/endDate"
    table = after("bac-convocatorias", only(method, "open"), DaysBetween(start, end, "plazo"))
    assert len(table) == key["licitaciones_publicas"]
    assert int((table.frame["plazo"] < 15).sum()) == key["lp_plazo_menor_15"]


def test_suppliers_by_their_number_and_by_their_name() -> None:
    key, role = KEYS["bac-participantes"], KeepRows(only("parties/0/roles", "supplier").conditions)
    table = after("bac-participantes", role)
    assert table.texts("parties/0/id").nunique() == key["proveedores_por_cuit"]
    assert table.texts("parties/0/name").nunique() == key["proveedores_por_nombre"]
