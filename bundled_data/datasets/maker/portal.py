"""The catalogue of a portal, requests of neighbours by month, and an organisation's volunteers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from maker.dice import Dice
from maker.output import Output, Row
from maker.people import OFFICES

TODAY = date(2024, 3, 31)
EVERY = {"R/P1D": 1, "R/P1W": 7, "R/P1M": 31, "R/P3M": 92, "R/P6M": 183, "R/P1Y": 366}
TOPICS = (
    "Presupuesto ejecutado", "Órdenes de compra", "Nómina de personal", "Publicidad oficial",
    "Obras registradas", "Reclamos vecinales", "Adjudicaciones", "Proveedores inscriptos",
)  # fmt: skip
FORMATS = ("CSV", "CSV", "CSV", "XLSX", "JSON")
DATASETS = 40
REQUESTS = {"Arbolado": 900, "Alumbrado": 1400, "Limpieza": 2600, "Tránsito": 700}
LOST, PARTIAL, TOLD_DAYS = ("2022-08", "Arbolado"), "2023-12", 10
LONG_MONTHS, FEBRUARY = {1, 3, 5, 7, 8, 10, 12}, 2
NAMES = (
    "Ada", "Bruno", "Celina", "Darío", "Elsa", "Fabio", "Greta", "Hugo", "Inés", "Joel", "Karina",
    "Lautaro", "Mora", "Nélida", "Omar", "Pilar",
)  # fmt: skip
QUARTERS = (
    (("Villa Lugano", 8), 24), (("Villa Soldati", 8), 14), (("Villa Riachuelo", 8), 2),
    (("Barracas", 4), 10), (("La Boca", 4), 7), (("Nueva Pompeya", 4), 3),
)  # fmt: skip
SENSITIVE = (
    "Avisó que está en tratamiento médico", "Delegada gremial", "Pide no difundir su domicilio",
)  # fmt: skip
VOLUNTEERS, SMALL = 60, 5


@dataclass(frozen=True)
class Faults:
    """The places of the datasets that have each fault."""

    late: frozenset[int]
    bare: frozenset[int]
    pdf: frozenset[int]
    unexplained: frozenset[int]


def make_catalogue(output: Output) -> None:
    """Write the catalogue: late by its own frequency, without licence, only in PDF."""
    dice = Dice(21)
    faults = Faults(*(frozenset(dice.sample(range(DATASETS), count)) for count in (11, 6, 5, 9)))
    rows = [_dataset(dice, place, faults) for place in range(DATASETS)]
    output.table("catalogo-portal", list(rows[0]), rows)
    _catalogue_answers(output, rows, [rows[place]["dataset_id"] for place in sorted(faults.late)])


def _dataset(dice: Dice, place: int, faults: Faults) -> Row:
    frequency = dice.pick(list(EVERY))
    days = EVERY[frequency]
    ago = days + dice.whole(5, 200) if place in faults.late else dice.whole(0, days)
    return {
        "dataset_id": f"ds-{place + 1:03d}",
        "titulo": f"{dice.pick(TOPICS)} {dice.whole(2015, 2023)}",
        "organismo": dice.pick(OFFICES),
        "licencia": "" if place in faults.bare else "CC BY",
        "formato": "PDF" if place in faults.pdf else dice.pick(FORMATS),
        "frecuencia": frequency,
        "ultima_actualizacion": (TODAY - timedelta(days=ago)).isoformat(),
        "diccionario": "no" if place in faults.unexplained else "si",
    }


def _catalogue_answers(output: Output, rows: list[Row], late: list[str]) -> None:
    free = [row for row in rows if row["licencia"]]
    old = [(TODAY - date.fromisoformat(row["ultima_actualizacion"])).days for row in rows]
    output.key(
        "catalogo-portal",
        filas=len(rows),
        atrasados=len(late),
        sin_licencia=len(rows) - len(free),
        solo_pdf=sum(row["formato"] == "PDF" for row in rows),
        sin_diccionario=sum(row["diccionario"] == "no" for row in rows),
        error_atrasados_mas_de_un_anio=sum(days > 365 for days in old),
        abiertos=sum(row["formato"] != "PDF" for row in free),
        error_excluye_xlsx=sum(row["formato"] in {"CSV", "JSON"} for row in free),
        error_no_mira_licencia=sum(row["formato"] != "PDF" for row in rows),
        lista_atrasados=late,
    )


def make_requests(output: Output) -> None:
    """Write the monthly requests: one month is missing, and the last one is not whole."""
    dice, rows = Dice(81), []
    for year in range(2020, 2024):
        for month in range(1, 13):
            rows += _month(dice, year, month)
    output.table("reclamos-mensual", list(rows[0]), rows)
    before, after = (_requests(rows, period) for period in ("2023-11", PARTIAL))
    output.key(
        "reclamos-mensual",
        filas=len(rows),
        mes_faltante=LOST[0],
        categoria_faltante=LOST[1],
        mes_parcial=PARTIAL,
        error_caida_diciembre_pct=100 * (after / before - 1),
        caida_diaria_diciembre_pct=100 * ((after / TOLD_DAYS) / (before / 30) - 1),
    )


def _month(dice: Dice, year: int, month: int) -> Iterable[Row]:
    period = f"{year}-{month:02d}"
    season = 1 + 0.25 * ((month in {1, 2, 12}) - (month in {6, 7}))
    for category, usual in REQUESTS.items():
        if (period, category) != LOST:
            count = usual * season * (1 + 0.03 * (year - 2020)) * (1 + (dice.part() - 0.5) * 0.12)
            yield {
                "periodo": period,
                "categoria": category,
                "reclamos": f"{count * (TOLD_DAYS / 31 if period == PARTIAL else 1):.0f}",
                "dias_informados": TOLD_DAYS if period == PARTIAL else _days(month),
            }


def _days(month: int) -> int:
    if month == FEBRUARY:
        return 28
    return 31 if month in LONG_MONTHS else 30


def _requests(rows: list[Row], period: str) -> float:
    return sum(float(row["reclamos"]) for row in rows if row["periodo"] == period)


def make_volunteers(output: Output) -> None:
    """Write an organisation's own list, with invented personal data that must be cared for."""
    dice = Dice(91)
    rows = [_volunteer(dice, place) for place in range(VOLUNTEERS)]
    for place, note in zip(dice.sample(range(VOLUNTEERS), 3), SENSITIVE, strict=True):
        rows[place]["nota"] = note
    output.table("voluntariado", list(rows[0]), rows)
    quarters = Counter((row["barrio"], row["turno"]) for row in rows)
    decades = Counter((row["comuna"], row["anio_nacimiento"] // 20 * 20) for row in rows)
    years = Counter((row["barrio"], row["anio_nacimiento"]) for row in rows)
    comunas = Counter((row["comuna"], row["turno"]) for row in rows)
    output.key(
        "voluntariado",
        filas=len(rows),
        notas_sensibles=len(SENSITIVE),
        total_horas=sum(row["horas_mes"] for row in rows),
        grupos_barrio_turno_menores_5=sum(count < SMALL for count in quarters.values()),
        grupos_comuna_veintena_menores_5=sum(count < SMALL for count in decades.values()),
        unicos_barrio_anio=sum(count == 1 for count in years.values()),
        minimo_comuna_turno=min(comunas.values()),
    )


def _volunteer(dice: Dice, place: int) -> Row:
    quarter, comuna = dice.weighed(QUARTERS)
    return {
        "registro_id": place + 1,
        "nombre": f"{dice.pick(NAMES)} de Práctica {place + 1:02d}",
        "dni": f"99.{dice.whole(100, 999)}.{dice.whole(100, 999)}",
        "telefono": f"11-0000-{place + 1:04d}",
        "barrio": quarter,
        "comuna": comuna,
        "anio_nacimiento": dice.whole(1945, 2006),
        "turno": dice.pick(["Mañana", "Tarde"]),
        "horas_mes": dice.whole(2, 30),
        "nota": "",
    }
