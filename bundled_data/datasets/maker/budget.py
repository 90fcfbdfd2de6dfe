"""The invented price index and the budget: one year in detail, and five years as a series."""

from collections.abc import Callable
from statistics import mean

from maker.dice import Dice
from maker.output import Output, Row
from maker.people import OFFICES

CODES = dict(zip((20, 21, 26, 28, 30, 35, 40, 45, 50, 55, 60, 65), OFFICES, strict=True))
HEALTH, CULTURE, EDUCATION, PUBLIC_SPACE, PLANNING = 40, 50, 55, 30, 35
STAFF, SERVICES, DEBT = 1, 3, 7
KINDS = {
    1: "Gastos en personal", 2: "Bienes de consumo", 3: "Servicios no personales",
    4: "Bienes de uso", 5: "Transferencias", 7: "Servicio de la deuda",
}  # fmt: skip
YEARS = range(2019, 2024)
MONTHLY_RISE = {2019: 0.036, 2020: 0.026, 2021: 0.035, 2022: 0.058, 2023: 0.095}
YEAR_COLUMNS = (
    "anio", "jurisdiccion_id", "jurisdiccion_desc", "unidad_ejecutora_id", "programa_id",
    "inciso_id", "inciso_desc", "sancionado", "vigente", "devengado",
)  # fmt: skip
SERIES_COLUMNS = (
    "anio", "jurisdiccion_id", "jurisdiccion_desc", "inciso_id", "inciso_desc", "devengado",
)  # fmt: skip
Yearly = dict[int, float]
Wanted = Callable[[Row], bool]


def make_budget(output: Output) -> None:
    """Write the index, the year and the series."""
    index = _make_index(output)
    _make_year(output)
    _make_series(output, index)


def _make_index(output: Output) -> Yearly:
    """Write the monthly index, and return its mean of each year."""
    dice, rows, level = Dice(11), [], 100.0
    for year in YEARS:
        for month in range(1, 13):
            if rows:
                level *= 1 + MONTHLY_RISE[year] + (dice.part() - 0.5) * 0.012
            rows.append({"periodo": f"{year}-{month:02d}", "indice": f"{level:.2f}"})
    output.table("indice-precios", ("periodo", "indice"), rows)
    yearly = {
        year: mean(float(row["indice"]) for row in rows if row["periodo"].startswith(str(year)))
        for year in YEARS
    }
    output.key("indice-precios", **{f"promedio_{year}": value for year, value in yearly.items()})
    return yearly


def _make_year(output: Output) -> None:
    dice = Dice(41)
    rows = [
        _line(dice, office, f"{office}{unit:02d}", programme, kind)
        for office in CODES
        for unit in range(1, 6)
        for programme in range(1, 3)
        for kind in KINDS
    ]
    output.table("presupuesto-2023", YEAR_COLUMNS, rows)
    _year_totals(output, rows)
    _year_details(output, rows)


def _line(dice: Dice, office: int, unit: str, programme: int, kind: int) -> Row:
    passed = dice.skewed(2e6, 9e8, 2.2)
    passed = passed * (2.6 if office in {HEALTH, EDUCATION} else 1) * (1.7 if kind == STAFF else 1)
    in_force = passed * (1 + (dice.part() - 0.35) * 0.5)
    spent = in_force * (0.55 + dice.part() * 0.44)
    return {
        "anio": 2023, "jurisdiccion_id": office, "jurisdiccion_desc": CODES[office],
        "unidad_ejecutora_id": unit, "programa_id": f"{unit}{programme}",
        "inciso_id": kind, "inciso_desc": KINDS[kind],
        "sancionado": f"{passed:.0f}", "vigente": f"{in_force:.0f}", "devengado": f"{spent:.0f}",
    }  # fmt: skip


def _sum(rows: list[Row], column: str, wanted: Wanted = lambda _row: True) -> float:
    return sum(float(row[column]) for row in rows if wanted(row))


def _shares(rows: list[Row], base: str) -> list[float]:
    return [100 * float(row["devengado"]) / float(row[base]) for row in rows]


def _year_totals(output: Output, rows: list[Row]) -> None:
    passed, in_force, spent = (_sum(rows, name) for name in YEAR_COLUMNS[-3:])
    output.key(
        "presupuesto-2023",
        filas=len(rows),
        total_sancionado=passed,
        total_vigente=in_force,
        total_devengado=spent,
        ejecucion_pct=100 * spent / in_force,
        error_ejecucion_sobre_sancionado_pct=100 * spent / passed,
        error_promedio_de_porcentajes=mean(_shares(rows, "vigente")),
    )


def _year_details(output: Output, rows: list[Row]) -> None:
    health = [row for row in rows if row["jurisdiccion_id"] == HEALTH]
    services = [row for row in health if row["inciso_id"] == SERVICES]
    in_health, in_force = _sum(health, "vigente"), _sum(rows, "vigente")
    output.key(
        "presupuesto-2023",
        salud_vigente=in_health,
        salud_parte_pct=100 * in_health / in_force,
        personal_devengado=_sum(rows, "devengado", lambda row: row["inciso_id"] == STAFF),
        filas_salud_inciso3=len(services),
        vigente_salud_inciso3=_sum(services, "vigente"),
        filas_subejecutadas_60=sum(share < 60 for share in _shares(rows, "vigente")),
        error_subejecutadas_sobre_sancionado=sum(
            share < 60 for share in _shares(rows, "sancionado")
        ),
        vigente_deuda=_sum(rows, "vigente", lambda row: row["inciso_id"] == DEBT),
        total_publicado_boletin=_sum(rows, "vigente", lambda row: row["inciso_id"] != DEBT),
    )


def _make_series(output: Output, index: Yearly) -> None:
    dice, rows = Dice(42), []
    for office in CODES:
        more = 2.5 if office in {HEALTH, EDUCATION} else 1
        base = {kind: dice.skewed(3e8, 4e9, 1.6) * more for kind in KINDS}
        rows += [
            _series_line(dice, office, year, kind, base[kind] * index[year] / index[2019])
            for year in YEARS
            for kind in KINDS
        ]
    output.table("presupuesto-serie", SERIES_COLUMNS, rows)
    _series_answers(output, rows, index)


def _series_line(dice: Dice, office: int, year: int, kind: int, base: float) -> Row:
    real = {CULTURE: 0.94, PUBLIC_SPACE: 0.985, PLANNING: 0.985}.get(office, 1.012)
    spent = base * real ** (year - 2019) * (1 + (dice.part() - 0.5) * 0.03)
    return {
        "anio": year, "jurisdiccion_id": office, "jurisdiccion_desc": CODES[office],
        "inciso_id": kind, "inciso_desc": KINDS[kind], "devengado": f"{spent:.0f}",
    }  # fmt: skip


def _series_answers(output: Output, rows: list[Row], index: Yearly) -> None:
    culture = [row for row in rows if row["jurisdiccion_id"] == CULTURE]
    first, last = (
        _sum(culture, "devengado", lambda row, year=year: row["anio"] == year)
        for year in (2019, 2023)
    )
    prices = index[2023] / index[2019]
    output.key(
        "presupuesto-serie",
        filas=len(rows),
        cultura_nominal_2019=first,
        cultura_nominal_2023=last,
        cultura_var_nominal_pct=100 * (last / first - 1),
        cultura_2023_en_pesos_2019=last / prices,
        cultura_var_real_pct=100 * (last / prices / first - 1),
        cultura_2019_en_pesos_2023=first * prices,
        error_resta_inflacion_pct=100 * (last / first - 1) - 100 * (prices - 1),
    )
