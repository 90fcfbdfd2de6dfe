"""Orders of official advertising: one complete file, and one that a poorer office published."""

from collections import defaultdict
from datetime import date, timedelta

from maker.dice import Dice
from maker.output import Output, Row
from maker.people import OFFICES

COLUMNS = (
    "orden_id", "fecha_orden", "fecha_emision", "organismo", "campania", "tipo_medio", "medio",
    "razon_social", "monto",
)  # fmt: skip
MEDIA = (
    ("TV abierta", 0.12),
    ("TV por cable", 0.12),
    ("Radio", 0.18),
    ("Gráfica", 0.14),
    ("Digital", 0.26),
    ("Vía pública", 0.18),
)
UNKNOWN = "Sin campaña informada"
CAMPAIGNS = ("Vacunación", "Reciclado", "Seguridad vial", "Cultura en tu barrio", "Obras", UNKNOWN)
ORDERS, IN_THE_POOR_FILE = 900, 300


def make_advertising(output: Output) -> None:
    """Write both tables and their answers."""
    dice = Dice(31)
    rows = [_order(dice, place) for place in range(ORDERS)]
    output.table("publicidad-completa", COLUMNS, rows)
    poor = [row | {"fecha": row["fecha_orden"]} for row in rows[:IN_THE_POOR_FILE]]
    output.table("publicidad-parcial", ("fecha", "medio", "tipo_medio", "monto"), poor)
    output.key("publicidad-parcial", filas=IN_THE_POOR_FILE, columnas_que_faltan=5)
    _answers(output, rows)


def _order(dice: Dice, place: int) -> Row:
    medium = dice.weighed(MEDIA)
    day = date(2023, 1, 1) + timedelta(days=dice.whole(0, 364))
    return {
        "orden_id": f"OP-{place + 1:04d}",
        "fecha_orden": day.isoformat(),
        "fecha_emision": (day + timedelta(days=dice.whole(3, 60))).isoformat(),
        "organismo": dice.pick(OFFICES),
        "campania": dice.pick(CAMPAIGNS),
        "tipo_medio": medium,
        "medio": f"{medium} {dice.pick('ABCDEF')}",
        "razon_social": f"Empresa Ficticia {dice.whole(1, 48):02d} S.A.",
        "monto": f"{dice.skewed(40_000, 9_000_000, 3.2):.2f}",
    }


def _answers(output: Output, rows: list[Row]) -> None:
    everything = sum(float(row["monto"]) for row in rows)
    by_medium, by_firm = _sums(rows, "tipo_medio"), _sums(rows, "razon_social")
    largest, its_total = max(by_medium.items(), key=lambda pair: pair[1])
    output.key(
        "publicidad-completa",
        filas=len(rows),
        total=everything,
        medio_mayor=largest,
        total_medio_mayor=its_total,
        parte_medio_mayor_pct=100 * its_total / everything,
        ordenes_radio=sum(row["tipo_medio"] == "Radio" for row in rows),
        total_radio=by_medium["Radio"],
        sin_campania=sum(row["campania"] == UNKNOWN for row in rows),
        razones_sociales=len(by_firm),
        top5_pct=100 * sum(sorted(by_firm.values())[-5:]) / everything,
    )


def _sums(rows: list[Row], column: str) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for row in rows:
        sums[row[column]] += float(row["monto"])
    return sums
