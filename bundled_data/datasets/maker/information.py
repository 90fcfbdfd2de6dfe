"""Requests for public information, and the holidays that move their deadlines."""

from datetime import date, timedelta
from statistics import median

from maker.dice import Dice
from maker.output import Output, Row
from maker.people import OFFICES

HOLIDAYS = tuple(
    f"2023-{day}"
    for day in (
        "02-20", "02-21", "03-24", "04-06", "04-07", "05-01", "05-25", "05-26", "06-19", "06-20",
        "08-21", "10-13", "10-16", "11-20", "12-08", "12-25",
    )
)  # fmt: skip
RESULTS = (("Completa", 0.48), ("Parcial", 0.22), ("Denegada", 0.08), ("Sin respuesta", 0.22))
TOPICS = ("Presupuesto", "Compras", "Personal", "Publicidad oficial", "Obras")
USUAL, LONGER, REQUESTS, SATURDAY = 15, 25, 120, 5


def make_information_requests(output: Output) -> None:
    """Write the requests and the holidays."""
    dice = Dice(92)
    rows = [_request(dice, place) for place in range(REQUESTS)]
    output.table("pedidos-104", list(rows[0]), rows)
    output.table("feriados-2023", ("fecha",), [{"fecha": day} for day in HOLIDAYS])
    _first_answers(output, rows[0])
    _answers(output, rows)


def _request(dice: Dice, place: int) -> Row:
    asked = _next_working(date(2023, 1, 9) + timedelta(days=dice.whole(0, 290)))
    extended, result = dice.part() < 0.35, dice.weighed(RESULTS)
    silent = result == "Sin respuesta"
    answered = (
        "" if silent else _next_working(asked + timedelta(days=dice.whole(8, 55))).isoformat()
    )
    return {
        "pedido_id": f"PI-{place + 1:03d}",
        "organismo": dice.pick(OFFICES),
        "tema": dice.pick(TOPICS),
        "fecha_ingreso": asked.isoformat(),
        "prorroga": "si" if extended else "no",
        "fecha_respuesta": answered,
        "resultado": result,
    }


def _is_working(day: date) -> bool:
    return day.weekday() < SATURDAY and day.isoformat() not in HOLIDAYS


def _next_working(day: date) -> date:
    while not _is_working(day):
        day += timedelta(days=1)
    return day


def _working_days(start: date, end: date) -> int:
    """Count the working days after the first, up to and with the last."""
    days = (start + timedelta(days=count) for count in range(1, (end - start).days + 1))
    return sum(map(_is_working, days))


def _limit(row: Row) -> int:
    return LONGER if row["prorroga"] == "si" else USUAL


def _took(row: Row) -> tuple[int, int]:
    """Return how long the answer took, in working days and in all days."""
    asked, answered = (
        date.fromisoformat(row[name]) for name in ("fecha_ingreso", "fecha_respuesta")
    )
    return _working_days(asked, answered), (answered - asked).days


def _first_answers(output: Output, row: Row) -> None:
    asked = due = date.fromisoformat(row["fecha_ingreso"])
    while _working_days(asked, due) < _limit(row):
        due += timedelta(days=1)
    output.key(
        "pedidos-104",
        filas=REQUESTS,
        pi_001_ingreso=row["fecha_ingreso"],
        pi_001_prorroga=row["prorroga"],
        pi_001_vencimiento=due.isoformat(),
        error_pi_001_corridos=(asked + timedelta(days=_limit(row))).isoformat(),
        pi_001_dias_habiles=_took(row)[0] if row["fecha_respuesta"] else None,
    )


def _answers(output: Output, rows: list[Row]) -> None:
    answered = [row for row in rows if row["fecha_respuesta"]]
    late = sum(_took(row)[0] > _limit(row) for row in answered)
    in_time = len(answered) - late
    output.key(
        "pedidos-104",
        respondidos=len(answered),
        sin_respuesta=len(rows) - len(answered),
        respondidos_fuera_de_plazo=late,
        error_cuenta_dias_corridos=sum(_took(row)[1] > _limit(row) for row in answered),
        en_termino_sobre_total_pct=100 * in_time / len(rows),
        error_en_termino_sobre_respondidos_pct=100 * in_time / len(answered),
        mediana_dias_habiles=median([float(_took(row)[0]) for row in answered]),
    )
