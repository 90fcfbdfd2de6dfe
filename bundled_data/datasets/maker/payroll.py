"""A payroll with a gap that hours and levels explain, six zeros and one slipped salary."""

from statistics import mean, median

from maker.dice import Dice
from maker.output import Output, Row
from maker.people import OFFICES, without_accents

LEVELS = (
    ("Operativo", 0.52), ("Técnico", 0.26), ("Profesional", 0.16), ("Gerencia", 0.05),
    ("Autoridad", 0.01),
)  # fmt: skip
PAY = {
    "Operativo": 210e3, "Técnico": 290e3, "Profesional": 410e3, "Gerencia": 880e3,
    "Autoridad": 1.75e6,
}  # fmt: skip
WOMEN = {
    "Operativo": (0.60, 0.39), "Técnico": (0.56, 0.43), "Profesional": (0.50, 0.49),
    "Gerencia": (0.28, 0.71), "Autoridad": (0.20, 0.79),
}  # fmt: skip
CONTRACTS = (
    ("Planta permanente", 0.62),
    ("Planta transitoria", 0.18),
    ("Locación de servicios", 0.2),
)
HOURS = ((35, 0.8), (20, 0.12), (40, 0.08))
PEOPLE, ZEROS = 850, 6


def make_payroll(output: Output) -> None:
    """Write the payroll and its answers."""
    dice = Dice(71)
    rows = [_person(dice, place) for place in range(PEOPLE)]
    for place in dice.sample(range(PEOPLE), ZEROS):
        rows[place]["sueldo_bruto"] = "0"
    workers = [
        place
        for place, row in enumerate(rows)
        if row["nivel"] == "Operativo" and row["sueldo_bruto"] != "0"
    ]
    slipped = rows[dice.sample(workers, 1)[0]]
    slipped["sueldo_bruto"] = f"{float(slipped['sueldo_bruto']) * 100:.0f}"
    output.table("nomina", list(rows[0]), rows)
    sound = [row for row in rows if row is not slipped and row["sueldo_bruto"] != "0"]
    output.key("nomina", filas=PEOPLE, ceros=ZEROS, fila_con_error=slipped["persona_ref"])
    _middles(output, _pay(rows), _pay(sound))
    _spread(output, _pay(sound))
    _gaps(output, sound)


def _person(dice: Dice, place: int) -> Row:
    level, hours = dice.weighed(LEVELS), dice.weighed(HOURS)
    pay = PAY[level] * (0.85 + dice.part() * 0.4) * (hours / 35)
    women, men = WOMEN[level]
    return {
        "persona_ref": f"P{place + 1:04d}",
        "jurisdiccion": dice.pick(OFFICES),
        "modalidad": dice.weighed(CONTRACTS),
        "nivel": level,
        "genero": dice.weighed([("F", women), ("M", men), ("X", 0.01)]),
        "antiguedad_anios": dice.whole(0, 34),
        "horas_semanales": hours,
        "sueldo_bruto": f"{pay:.0f}",
    }


def _pay(rows: list[Row], **wanted: str) -> list[float]:
    return [
        float(row["sueldo_bruto"])
        for row in rows
        if all(row[name] == value for name, value in wanted.items())
    ]


def _middles(output: Output, raw: list[float], sound: list[float]) -> None:
    output.key(
        "nomina",
        promedio_crudo=mean(raw),
        mediana_cruda=median(raw),
        promedio_depurado=mean(sound),
        mediana_depurada=median(sound),
        n_depurado=len(sound),
    )


def _spread(output: Output, sound: list[float]) -> None:
    first, third = _quartile(sound, 0.25), _quartile(sound, 0.75)
    fence = third + 1.5 * (third - first)
    below = sum(pay < mean(sound) for pay in sound)
    output.key(
        "nomina",
        q1=first,
        q3=third,
        ric=third - first,
        cerca_superior=fence,
        sobre_cerca=sum(pay > fence for pay in sound),
        bajo_promedio_pct=100 * below / len(sound),
    )


def _quartile(values: list[float], part: float) -> float:
    """Return a quartile as spreadsheets do it (CUARTIL.INC)."""
    ordered = sorted(values)
    place = (len(ordered) - 1) * part
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def _gaps(output: Output, sound: list[Row]) -> None:
    women, men = _pay(sound, genero="F"), _pay(sound, genero="M")
    output.key("nomina", brecha_promedio_pct=100 * (1 - mean(women) / mean(men)))
    for level in ("Operativo", "Técnico", "Profesional"):
        by_hour = [_by_hour(sound, nivel=level, genero=gender) for gender in "FM"]
        name = f"brecha_mediana_por_hora_{without_accents(level).lower()}_pct"
        output.key("nomina", **{name: 100 * (1 - median(by_hour[0]) / median(by_hour[1]))})
    output.key(
        "nomina",
        mediana_f=median(women),
        mediana_m=median(men),
        brecha_mediana_pct=100 * (1 - median(women) / median(men)),
    )


def _by_hour(rows: list[Row], **wanted: str) -> list[float]:
    hours = [
        int(row["horas_semanales"])
        for row in rows
        if all(row[name] == value for name, value in wanted.items())
    ]
    return [pay / each for pay, each in zip(_pay(rows, **wanted), hours, strict=True)]
