"""Public works by comuna, the same sums in two other shapes, and the invented population."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from statistics import mean, median

from maker.dice import Dice
from maker.output import Output, Row

COMUNAS = range(1, 16)
FAVOURED = {1: 2.9, 8: 2.2, 4: 2.1}
STATES = (("Finalizada", 0.5), ("En ejecución", 0.3), ("Paralizada", 0.12), ("Adjudicada", 0.08))
KINDS = ("Escuela", "Salud", "Espacio público", "Vivienda", "Hidráulica")
WORKS, YEARS, SHOWN = 410, (2021, 2022, 2023), 8
PEOPLE = {1: 268000, 4: 166000, 8: 241000}  # chosen so that the count and the rate disagree


def make_works(output: Output) -> None:
    """Write the works, the comunas and the two tables made of them."""
    people, dice = _make_comunas(output), Dice(61)
    rows = [_work(dice, place) for place in range(WORKS)]
    output.table("obras-comunas", list(rows[0]), rows)
    _answers(output, rows)
    _rates(output, rows, people)
    _make_wide(output, rows)
    _make_grouped(output, rows)


def _make_comunas(output: Output) -> dict[int, int]:
    dice = Dice(12)
    rows = [
        {
            "comuna": comuna,
            "poblacion_practica": dice.whole(1600, 2500) * 100,
            "superficie_km2": f"{6 + dice.part() * 14:.1f}",
        }
        for comuna in COMUNAS
    ]
    for comuna, count in PEOPLE.items():
        rows[comuna - 1]["poblacion_practica"] = count
    output.table("comunas-ref", list(rows[0]), rows)
    return {int(row["comuna"]): int(row["poblacion_practica"]) for row in rows}


def _work(dice: Dice, place: int) -> Row:
    comuna = dice.weighed([(comuna, FAVOURED.get(comuna, 1)) for comuna in COMUNAS])
    amount = dice.skewed(3e5, 3e8, 3.5)
    starts = date(2021, 1, 4) + timedelta(days=dice.whole(0, 900))
    ends = starts + timedelta(days=dice.whole(60, 600))
    state, kind = dice.weighed(STATES), dice.pick(KINDS)
    done = {"Finalizada": 100, "Adjudicada": 0}
    return {
        "obra_id": f"OB-{place + 1:04d}", "comuna": comuna, "tipo": kind, "estado": state,
        "monto": f"{amount:.0f}", "anio": starts.year, "fecha_inicio": starts.isoformat(),
        "fecha_fin_prevista": ends.isoformat(),
        "avance_pct": done[state] if state in done else dice.whole(5, 95),
    }  # fmt: skip


def _total(rows: list[Row], **wanted: int | str) -> float:
    return sum(float(row["monto"]) for row in _those(rows, **wanted))


def _those(rows: list[Row], **wanted: int | str) -> Iterator[Row]:
    return (row for row in rows if all(row[name] == value for name, value in wanted.items()))


def _answers(output: Output, rows: list[Row]) -> None:
    amounts = [float(row["monto"]) for row in rows]
    output.key(
        "obras-comunas",
        filas=len(rows),
        total=sum(amounts),
        total_comuna_8=_total(rows, comuna=SHOWN),
        obras_comuna_8=len(list(_those(rows, comuna=SHOWN))),
        paralizadas_c8=len(list(_those(rows, comuna=SHOWN, estado="Paralizada"))),
        monto_mediano=median(amounts),
        monto_promedio=mean(amounts),
    )


def _rates(output: Output, rows: list[Row], people: dict[int, int]) -> None:
    counts = Counter(row["comuna"] for row in rows)
    rates = {comuna: counts[comuna] / people[comuna] * 1e5 for comuna in COMUNAS}
    each = {comuna: _total(rows, comuna=comuna) / people[comuna] for comuna in COMUNAS}
    output.key(
        "obras-comunas",
        comuna_mas_obras=max(COMUNAS, key=counts.__getitem__),
        comuna_mayor_tasa=max(COMUNAS, key=rates.__getitem__),
        tasa_mayor=max(rates.values()),
        inversion_por_hab_c8=each[SHOWN],
        comuna_mayor_inversion_hab=max(COMUNAS, key=each.__getitem__),
    )


def _make_wide(output: Output, rows: list[Row]) -> None:
    wide: list[Row] = [
        {"comuna": comuna}
        | {f"monto_{year}": _written(_total(rows, comuna=comuna, anio=year)) for year in YEARS}
        for comuna in COMUNAS
    ]
    wide.append(
        {"comuna": "Total"} | {f"monto_{year}": f"{_total(rows, anio=year):.0f}" for year in YEARS}
    )
    output.table("obras-ancho", list(wide[0]), wide)
    everything = _total(rows)
    output.key("obras-ancho", filas_crudo=len(wide), filas_largo=len(COMUNAS) * len(YEARS))
    output.key("obras-ancho", total=everything, error_total_duplicado=2 * everything)


def _written(amount: float) -> str:
    return f"{amount:.0f}" if amount else ""


def _make_grouped(output: Output, rows: list[Row]) -> None:
    states = sorted(state for state, _ in STATES)
    grouped = [
        {
            "comuna": "" if place else comuna,
            "estado": state,
            "obras": len(list(_those(rows, comuna=comuna, estado=state))),
        }
        for comuna in COMUNAS
        for place, state in enumerate(states)
    ]
    output.table("obras-agrupado", list(grouped[0]), grouped)
    output.key(
        "obras-agrupado",
        filas=len(grouped),
        celdas_a_completar=sum(not row["comuna"] for row in grouped),
        obras_comuna_8=len(list(_those(rows, comuna=SHOWN))),
    )
