"""The answers to the practice tables, reached by steps alone."""

from typing import Any

import pytest

from app.analysis.conditions.one_of import OneOf
from app.analysis.kind import Kind
from app.analysis.measure import figure_of
from app.analysis.recipe import do
from app.analysis.small_groups import small_groups
from app.analysis.step import Step
from app.analysis.steps.change_column import ChangeColumn
from app.analysis.steps.deflate import Deflate
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.group_rows import GroupRows
from app.analysis.steps.group_values_private import GroupValuesPrivate
from app.analysis.steps.keep_rows import KeepRows
from app.analysis.steps.per_inhabitant import PerInhabitant
from app.analysis.steps.pivot import Pivot
from app.analysis.steps.rank_rows import RankRows
from app.analysis.steps.share_column import ShareColumn
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.unpivot import Unpivot
from app.analysis.table import Table
from app.errors import UserError
from app.lessons.practice import practice_table, read_keys
from app.paths import datasets_folder

FOLDER = datasets_folder()
KEYS: dict[str, Any] = {name: dict(answers) for name, answers in read_keys(FOLDER).items()}
AMOUNT, CURRENCY = "contracts/0/value/amount", "contracts/0/value/currency"


def after(name: str, *steps: Step) -> Table:
    """Return a practice table after some steps."""
    table = practice_table(FOLDER, name)
    for step in steps:
        table = do(step, table)
    return table


def only(column: str, *values: str) -> KeepRows:
    return KeepRows((OneOf(column, values),))


def by(column: str, *figures: tuple[str, str]) -> GroupRows:
    return GroupRows((column,), tuple(figure_of(kind, number) for kind, number in figures))


def row(table: Table, column: str, value: object) -> dict[str, Any]:
    """Return the cells of the row with a value, by the kind of figure in each."""
    chosen = table.frame[table.frame[column].astype("str") == str(value)]
    assert len(chosen) == 1
    return dict(zip(table.columns, chosen.iloc[0].tolist(), strict=True))


def test_advertising_by_medium() -> None:
    key = KEYS["publicidad-completa"]
    media = after("publicidad-completa", by("tipo_medio", ("sum", "monto"), ("count_rows", "")))
    total, count = media.columns[1:]
    assert media.frame[total].sum() == pytest.approx(key["total"])
    radio, first = row(media, "tipo_medio", "Radio"), row(media, "tipo_medio", key["medio_mayor"])
    assert (radio[count], radio[total]) == (key["ordenes_radio"], pytest.approx(key["total_radio"]))
    assert first[total] == pytest.approx(key["total_medio_mayor"])
    shares = do(RankRows(total, "place"), do(ShareColumn(total, "%"), media))
    assert row(shares, "place", 1)["%"] == pytest.approx(key["parte_medio_mayor_pct"], abs=1e-4)


def test_advertising_by_firm() -> None:
    key = KEYS["publicidad-completa"]
    firms = after("publicidad-completa", by("razon_social", ("sum", "monto")))
    firms = do(RankRows(firms.columns[1], "place"), do(ShareColumn(firms.columns[1], "%"), firms))
    assert len(firms) == key["razones_sociales"]
    top = firms.frame.loc[firms.frame["place"] <= 5, "%"].sum()
    assert top == pytest.approx(key["top5_pct"], abs=1e-4)


def test_budget_of_a_year() -> None:
    key = KEYS["presupuesto-2023"]
    figures = [("sum", name) for name in ("sancionado", "vigente", "devengado")]
    whole = after("presupuesto-2023", by("anio", *figures))
    found = whole.frame.iloc[0].tolist()[1:]
    assert found == [key[f"total_{name}"] for name in ("sancionado", "vigente", "devengado")]
    assert found[2] / found[1] * 100 == pytest.approx(key["ejecucion_pct"], abs=1e-4)
    areas = after("presupuesto-2023", by("jurisdiccion_desc", ("sum", "vigente")))
    health = row(do(ShareColumn(areas.columns[1], "%"), areas), "jurisdiccion_desc", "Salud")
    assert health[areas.columns[1]] == key["salud_vigente"]
    assert health["%"] == pytest.approx(key["salud_parte_pct"], abs=1e-3)
    objects = after("presupuesto-2023", by("inciso_id", ("sum", "devengado")))
    assert row(objects, "inciso_id", 1)[objects.columns[1]] == key["personal_devengado"]


def test_culture_without_inflation() -> None:
    key = KEYS["presupuesto-serie"]
    years = after(
        "presupuesto-serie", only("jurisdiccion_desc", "Cultura"), by("anio", ("sum", "devengado"))
    )
    total = years.columns[1]
    beside = {"prices": practice_table(FOLDER, "indice-precios")}
    years = Table(years.frame, years.kinds, beside=beside)
    for base in ("2019", "2023"):
        years = do(Deflate(total, "anio", base, f"of {base}", "own", "prices"), years)
    first, last = row(years, "anio", 2019), row(years, "anio", 2023)
    assert first[total] == key["cultura_nominal_2019"]
    assert last[total] == key["cultura_nominal_2023"]
    assert last["of 2019"] == pytest.approx(key["cultura_2023_en_pesos_2019"], rel=1e-6)
    assert first["of 2023"] == pytest.approx(key["cultura_2019_en_pesos_2023"], rel=1e-6)
    real = (last["of 2019"] / first["of 2019"] - 1) * 100
    assert real == pytest.approx(key["cultura_var_real_pct"], abs=1e-3)


def test_yearly_means_of_the_index() -> None:
    key = KEYS["indice-precios"]
    table = practice_table(FOLDER, "indice-precios")
    years = table.frame["periodo"].astype("str").str.slice(0, 4)
    table = table.with_column("anio", years.astype("str"), Kind.TEXT)
    means = do(by("anio", ("mean", "indice")), table)
    for year in range(2019, 2024):
        found = row(means, "anio", year)[means.columns[1]]
        assert found == pytest.approx(key[f"promedio_{year}"], abs=1e-4)


def test_works_by_comuna_and_by_inhabitant() -> None:
    key = KEYS["obras-comunas"]
    works = after("obras-comunas", by("comuna", ("sum", "monto"), ("count_rows", "")))
    total, count = works.columns[1:]
    assert works.frame[total].sum() == key["total"]
    eighth = row(works, "comuna", 8)
    assert (eighth[total], eighth[count]) == (key["total_comuna_8"], key["obras_comuna_8"])
    works = Table(works.frame, works.kinds, beside={"p": practice_table(FOLDER, "comunas-ref")})
    for column, name, per in ((total, "money", "1"), (count, "rate", "100000")):
        step = PerInhabitant(column, "comuna", name, per, "own", "p", people="poblacion_practica")  # type: ignore[arg-type]  # from a tuple
        works = do(RankRows(name, f"{name} place"), do(step, works))
    assert row(works, "comuna", 8)["money"] == pytest.approx(key["inversion_por_hab_c8"], abs=1e-3)
    highest = row(works, "rate place", 1)
    assert int(highest["comuna"]) == key["comuna_mayor_tasa"]
    assert highest["rate"] == pytest.approx(key["tasa_mayor"], abs=1e-3)
    assert int(row(works, "money place", 1)["comuna"]) == key["comuna_mayor_inversion_hab"]


def test_amounts_of_works() -> None:
    key = KEYS["obras-comunas"]
    table = practice_table(FOLDER, "obras-comunas")
    whole = do(by("tipo", ("median", "monto")), table)
    assert whole.columns[0] == "tipo"
    one = table.with_column("all", table.frame["obra_id"].mask(table.frame["obra_id"] != "", "x"),
                            Kind.TEXT)  # fmt: skip
    found = do(by("all", ("median", "monto"), ("mean", "monto")), one).frame.iloc[0].tolist()
    assert found[1] == key["monto_mediano"]
    assert found[2] == pytest.approx(key["monto_promedio"], abs=0.1)


def test_years_in_columns_turned_into_rows() -> None:
    key = KEYS["obras-ancho"]
    years = ("monto_2021", "monto_2022", "monto_2023")
    wide = practice_table(FOLDER, "obras-ancho")
    assert len(wide) == key["filas_crudo"]
    bare = wide.with_rows(wide.frame[wide.frame["comuna"].astype("str") != "Total"])
    long = do(Unpivot(years, "anio", "monto", "period"), bare)
    assert (len(long), long.kinds["anio"]) == (key["filas_largo"], Kind.PERIOD)
    assert long.frame["monto"].sum() == key["total"]
    assert (
        do(Unpivot(years, "anio", "monto"), wide).frame["monto"].sum()
        == (key["error_total_duplicado"])
    )


def test_complaints_fell_in_december_only_because_the_month_is_not_over() -> None:
    key = KEYS["reclamos-mensual"]
    months = after("reclamos-mensual", by("periodo", ("sum", "reclamos")))
    changes = do(ChangeColumn(months.columns[1], "periodo", "%"), months)
    assert row(changes, "periodo", "2023-12")["%"] == pytest.approx(
        key["error_caida_diciembre_pct"], abs=1e-3
    )
    cells = after("reclamos-mensual", Pivot(("periodo",), "categoria", "sum", "reclamos"))
    assert len(after("reclamos-mensual")) == key["filas"]
    gap = cells.frame.loc[cells.frame[key["categoria_faltante"]].isna(), "periodo"]
    assert gap.tolist() == [key["mes_faltante"]]


def test_contracts_in_pesos_once_each() -> None:
    key = KEYS["bac-contratos"]
    once = (DropDuplicates(("contracts/0/id",)), by(CURRENCY, ("sum", AMOUNT), ("count_rows", "")))
    found = after("bac-contratos", *once)
    total, count = found.columns[1:]
    pesos = row(found, CURRENCY, "ARS")
    assert pesos[total] == pytest.approx(key["total_ars"])
    assert pesos[count] == key["contratos_ars"]
    assert row(found, CURRENCY, "USD")[total] == pytest.approx(key["total_usd"])


def test_pesos_and_dollars_of_contracts_are_not_added_up() -> None:
    table = after("bac-contratos", DropDuplicates(("contracts/0/id",)))
    table = table.with_column(AMOUNT, table.frame[AMOUNT], Kind.MONEY)
    with pytest.raises(UserError):
        do(by("ocid", ("sum", AMOUNT)), table.with_rows(table.frame.assign(ocid="x")))


def pay() -> Table:
    table = practice_table(FOLDER, "nomina")
    whole = table.frame["genero"].mask(table.frame["genero"] != "", "x")
    return table.with_column("all", whole, Kind.TEXT)


def test_pay_as_it_was_published() -> None:
    key = KEYS["nomina"]
    found = do(by("all", ("mean", "sueldo_bruto"), ("median", "sueldo_bruto")), pay())
    assert found.frame.iloc[0].tolist()[1:] == pytest.approx(
        [key["promedio_crudo"], key["mediana_cruda"]], abs=1e-3
    )


def test_pay_without_its_mistakes() -> None:
    key, frame = KEYS["nomina"], pay().frame
    wrong = frame["persona_ref"] == key["fila_con_error"]
    clean = pay().with_rows(frame[~wrong & (frame["sueldo_bruto"] > 0)])
    kinds = ("count_values", "mean", "median", "first_quartile", "third_quartile")
    figures = do(by("all", *((kind, "sueldo_bruto") for kind in kinds)), clean).frame.iloc[0]
    names = ("n_depurado", "promedio_depurado", "mediana_depurada", "q1", "q3")
    assert figures.tolist()[1:] == pytest.approx([key[name] for name in names], abs=1e-3)
    sexes = do(by("genero", ("median", "sueldo_bruto")), clean)
    assert sexes.frame.iloc[:2, 1].tolist() == [key["mediana_f"], key["mediana_m"]]


def test_volunteers_grouped_until_nobody_stands_alone() -> None:
    key = KEYS["voluntariado"]
    table = after("voluntariado", GroupValuesPrivate("anio_nacimiento", "bands", 20))
    found = small_groups(table, ("comuna", "anio_nacimiento"))
    assert found.groups == key["grupos_comuna_veintena_menores_5"]
    hours = do(by("turno", ("sum", "horas_mes")), table)
    assert hours.frame[hours.columns[1]].sum() == key["total_horas"]


def test_purchases_of_a_comuna() -> None:
    table = practice_table(FOLDER, "compras")
    if not table.is_number("monto"):
        table = do(ToNumber("monto"), table)
    pairs = do(GroupRows(("comuna", "moneda"), (figure_of("sum", "monto"),)), table)
    frame = pairs.frame.astype({"comuna": "str"})
    pesos = frame[frame["moneda"] == "ARS"]
    total = pairs.columns[2]
    assert pesos[total].sum() == pytest.approx(KEYS["compras"]["total_ars"])
    eighth = pesos.loc[pesos["comuna"] == "8", total].sum()
    assert eighth == pytest.approx(KEYS["compras-sucias"]["comuna8_ars"])
