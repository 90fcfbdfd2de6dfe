"""Purchase orders: a clean table, and one file for each kind of dirt a lesson teaches to clean."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from maker.dice import Dice
from maker.output import Dress, Output, Row
from maker.people import OFFICES, firms, without_accents, written_badly
from maker.wording import amount_written, argentine, day_written

COLUMNS = (
    "oc_id", "fecha", "organismo", "proveedor", "cuit", "rubro", "monto", "moneda",
    "procedimiento", "comuna",
)  # fmt: skip
KINDS = (
    "Librería", "Limpieza", "Salud", "Construcción", "Informática", "Alimentos", "Seguridad",
    "Otros",
)  # fmt: skip
PROCEDURES = (
    ("Contratación Menor", 0.5),
    ("Licitación Pública", 0.25),
    ("Contratación Directa", 0.2),
    ("Licitación Privada", 0.05),
)
IMPOSSIBLE = ("31/02/2023", "31/04/2023", "30/02/2023")
NO_DATA = ("", "N/A", "NULL", "s/d", "-", "Sin dato")
ORDERS, FIRMS_IN_ALL, COMUNAS = 480, 42, range(1, 16)


def make_purchases(output: Output) -> None:
    """Write every table of purchases, in the order that keeps their bytes the same."""
    dice = Dice(51)
    clean = _clean(dice)
    output.table("compras", COLUMNS, clean)
    output.key("compras", filas_verdad=ORDERS, proveedores=FIRMS_IN_ALL)
    output.key("compras", total_ars=total(clean, "ARS"), total_usd=total(clean, "USD"))
    _bad_text(output, dice, clean[:240])
    _bad_amounts(output, dice, clean[:200])
    _bad_dates(output, dice, clean[200:380])
    _repeats_and_blanks(output, dice, clean[:220])
    _everything(output, dice, clean)
    _exported(output, "compras-exportadas", clean[:120], "31/12/2023")
    output.key(
        "compras-exportadas", columnas=10, cuit_texto=120,
        n_proveedor_con_enie=sum("ñ" in row["proveedor"].lower() for row in clean[:120]),
    )  # fmt: skip
    _exported(output, "compras-exportadas-2", clean[120:210], "31/01/2024")


def total(rows: Sequence[Row], currency: str = "") -> float:
    """Add up the amounts in one currency, or in all as if they were one."""
    return sum(float(row["monto"]) for row in rows if not currency or row["moneda"] == currency)


def copy(rows: Sequence[Row]) -> list[Row]:
    """Return rows that can be spoilt without harm."""
    return [dict(row) for row in rows]


def _clean(dice: Dice) -> list[Row]:
    sellers, rows = firms(dice), []
    for place in range(ORDERS):
        seller = sellers[place % 42] if place < 84 else sellers[dice.whole(0, 41)]
        day = date(2023, 1, 2) + timedelta(days=dice.whole(0, 360))
        rows.append({
            "oc_id": f"OC-{place + 1:04d}", "fecha": day.isoformat(),
            "organismo": dice.pick(OFFICES), "proveedor": seller[0], "cuit": seller[1],
            "rubro": dice.pick(KINDS), "monto": f"{dice.skewed(8_000, 12_000_000, 3):.2f}",
            "moneda": "ARS", "procedimiento": dice.weighed(PROCEDURES),
            "comuna": dice.pick(COMUNAS),
        })  # fmt: skip
    in_dollars = dice.sample(range(ORDERS), 12)
    for place in in_dollars:
        rows[place]["moneda"] = "USD"
        rows[place]["monto"] = f"{dice.skewed(900, 40_000, 2):.2f}"
    for place in dice.sample([place for place in range(ORDERS) if place not in in_dollars], 5):
        rows[place]["monto"] = f"-{float(rows[place]['monto']):.2f}"
    return rows


def _bad_text(output: Output, dice: Dice, clean: Sequence[Row]) -> None:
    rows = copy(clean)
    ways = ((0, 3), (1, 2), (2, 1.5), (3, 2), (4, 1), (5, 1), (6, 1), (7, 2), (8, 0.5))
    for place, row in enumerate(rows):
        way = 0 if place < 42 and place % 3 == 0 else dice.weighed(ways)
        row["proveedor"] = written_badly(row["proveedor"], way)
    output.table("compras-texto", COLUMNS, rows)
    truth = _distinct(clean, str)
    output.key(
        "compras-texto",
        filas=len(rows),
        distintos_crudo=_distinct(rows, str),
        distintos_verdad=truth,
        distintos_tras_recortar=_distinct(rows, _trimmed),
        distintos_tras_recortar_y_mayusculas=_distinct(rows, lambda name: _trimmed(name).upper()),
        distintos_tras_huella=_distinct(rows, fingerprint),
        error_fusiona_norte=truth - 1,
    )


def _distinct(rows: Sequence[Row], seen_as: Callable[[str], str]) -> int:
    return len({seen_as(row["proveedor"]) for row in rows})


def _trimmed(name: str) -> str:
    return " ".join(name.split())


def fingerprint(name: str) -> str:
    """Return what is left of a name without accents, capitals, dots and spare spaces."""
    plain = without_accents(name).lower().replace(".", " ")
    letters = "".join(letter if letter.isalnum() else " " for letter in plain)
    joined = re.sub(r"\bs a\b", "sa", _trimmed(letters))
    return re.sub(r"\bs r l\b", "srl", joined)


def _bad_amounts(output: Output, dice: Dice, clean: Sequence[Row]) -> None:
    rows, ways = copy(clean), Counter[str]()
    for row in rows:
        amount = float(row["monto"])
        usual = (("es_pesos", 3), ("es", 3), ("iso", 3), ("ars", 1))
        way = dice.weighed(usual) if amount >= 0 else "paren"
        way = "usd" if row["moneda"] == "USD" else way
        ways[way] += 1
        row |= {"monto": amount_written(amount, way), "moneda": ""}
    output.table("compras-montos", COLUMNS, rows)
    output.key("compras-montos", filas=len(rows), formatos=len(ways))
    output.key("compras-montos", **{f"cant_{way}": count for way, count in sorted(ways.items())})
    output.key(
        "compras-montos",
        total_ars=total(clean, "ARS"),
        total_usd=total(clean, "USD"),
        error_suma_mezcla_monedas=total(clean),
        error_ignora_negativos=total(_without_minus(clean), "ARS"),
        error_punto_siempre_es_miles=sum(map(_every_dot_dropped, rows)),
    )  # fmt: skip


def _without_minus(rows: Sequence[Row]) -> list[Row]:
    return [row | {"monto": row["monto"].strip("-")} for row in rows]


def _every_dot_dropped(row: Row) -> float:
    text = row["monto"]
    if text.startswith("USD"):
        return 0.0
    plain = text.strip("()$ ARS").replace(".", "").replace(",", ".")
    return (-1 if text.startswith("(") else 1) * float(plain)


def _bad_dates(output: Output, dice: Dice, clean: Sequence[Row]) -> None:
    rows, ways = copy(clean), Counter[str]()
    impossible = dice.sample(range(len(rows)), 3)
    future = dice.sample([place for place in range(len(rows)) if place not in impossible], 2)
    for place, row in enumerate(rows):
        day = date.fromisoformat(row["fecha"])
        if place in impossible:
            way, row["fecha"] = "imposible", dice.pick(IMPOSSIBLE)
        elif place in future:
            way, row["fecha"] = "futuro", f"{day:%d/%m/}2032"
        else:
            way = dice.weighed([("dma", 5), ("iso", 3), ("mes", 1), ("serie", 1)])
            row["fecha"] = day_written(day, way)
        ways[way] += 1
    output.table("compras-fechas", COLUMNS, rows)
    output.key("compras-fechas", filas=len(rows))
    output.key("compras-fechas", **{f"cant_{way}": count for way, count in sorted(ways.items())})
    wrong = {*impossible, *future}
    output.key("compras-fechas", validas=len(rows) - len(wrong), a_revisar=len(wrong))
    days = [
        (date.fromisoformat(true["fecha"]), row["fecha"])
        for place, (true, row) in enumerate(zip(clean, rows, strict=True))
        if place not in wrong
    ]
    _month_to_count(output, days)


def _month_to_count(output: Output, days: Sequence[tuple[date, str]]) -> None:
    """Keep the month in which swapping day and month shows most."""
    month, right, swapped = max(
        ((month, *_counts(days, month)) for month in range(1, 13)),
        key=lambda found: abs(found[1] - found[2]),
    )
    output.key(
        "compras-fechas",
        mes_prueba=month,
        compras_mes_prueba=right,
        error_mes_prueba_mes_dia=swapped,
    )


def _counts(pairs: Sequence[tuple[date, str]], month: int) -> tuple[int, int]:
    """Count the orders of a month, read right and with day and month swapped."""
    right = sum(day.month == month for day, _ in pairs)
    swapped = sum(
        int(text[:2]) == month if "/" in text and int(text[:2]) <= 12 else day.month == month
        for day, text in pairs
    )
    return right, swapped


def _repeats_and_blanks(output: Output, dice: Dice, clean: Sequence[Row]) -> None:
    true = copy(clean)
    for place in (10, 60, 110, 160, 205):  # two purchases that look alike: only the order differs
        true[place + 1] |= {column: true[place][column] for column in COLUMNS[1:]}
    blank = dice.sample(range(len(true)), 34)
    for place in blank:
        true[place]["rubro"] = dice.pick(NO_DATA)
    positive = [place for place in range(len(true)) if true[place]["monto"][0] != "-"]
    for place in dice.sample(positive, 4):
        true[place]["monto"] = "0.00"
    rows = true + [dict(true[place]) for place in dice.sample(range(len(true)), 14)]
    dice.shuffle(rows)
    output.table("compras-duplicados", COLUMNS, rows)
    output.key(
        "compras-duplicados",
        filas_crudo=len(rows),
        filas_verdad=len(true),
        duplicados_exactos=14,
        repetidas_legitimas=5,
        error_borra_repetidas=len(true) - 5,
        rubro_sin_dato=len(blank),
        tokens_vacio=len({true[place]["rubro"] for place in blank}),
        total_ars=total(true, "ARS"),
        error_total_con_duplicados=total(rows, "ARS"),
        montos_cero=4,
    )
    output.table("compras-duplicados.verdad", COLUMNS, true)


def _everything(output: Output, dice: Dice, clean: Sequence[Row]) -> None:
    rows = [_spoilt(dice, dict(row)) for row in clean]
    rows += [dict(rows[place]) for place in dice.sample(range(ORDERS), 20)]
    dice.shuffle(rows)
    rows.insert(260, {"oc_id": "SUBTOTAL"})
    rows.append({"oc_id": "TOTAL"})
    output.table("compras-sucias", COLUMNS, rows)
    names = {row.get("proveedor", "") for row in rows}
    output.key(
        "compras-sucias",
        filas_crudo=len(rows),
        filas_verdad=ORDERS,
        proveedores_crudo=len(names - {""}),
        error_cuenta_la_celda_vacia=len(names),
        proveedores=FIRMS_IN_ALL,
        total_ars=total(clean, "ARS"),
        comuna8_ars=total([row for row in clean if row["comuna"] == 8], "ARS"),
    )


def _spoilt(dice: Dice, row: Row) -> Row:
    amount, day, comuna = float(row["monto"]), date.fromisoformat(row["fecha"]), row["comuna"]
    ways = ((0, 4), (1, 2), (2, 1), (3, 2), (4, 1), (5, 1), (7, 2))
    row["proveedor"] = written_badly(row["proveedor"], dice.weighed(ways))
    sign = "USD " if row["moneda"] == "USD" else dice.pick(["$ ", "", ""])
    argentine_way = dice.part() < 0.6 or row["moneda"] == "USD"
    row["monto"] = sign + (argentine(amount) if argentine_way else f"{amount:.2f}")
    row["moneda"] = ""
    row["fecha"] = day_written(day, "dma" if dice.part() < 0.7 else "iso")
    row["comuna"] = dice.pick(
        [str(comuna), f"Comuna {comuna}", f"C{comuna}", f"comuna {comuna:02d}"]
    )
    if dice.part() < 0.06:
        row["rubro"] = dice.pick(NO_DATA)
    return row


def _exported(output: Output, name: str, clean: Sequence[Row], day: str) -> None:
    rows = [row | {"monto": row["monto"].replace(".", ",")} for row in clean]
    empty = ";" * (len(COLUMNS) - 1)
    titles = (f"Listado de órdenes de compra{empty}", f"Emitido {day}{empty}")
    output.table(name, COLUMNS, rows, Dress(";", "cp1252", titles))
    output.key(name, filas=len(rows), total_ars=total(clean, "ARS"))
