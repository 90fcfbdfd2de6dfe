"""Awkward parts for every function that LibreOffice Calc has too, and the formula on each side.

`python -m tests.analysis.formula.calc_maker` has Calc work them out and keeps what it says in
`calc_facts.json`; the tests need only that file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from typing import Any

from app.analysis.kind import Kind

Row = tuple[Any, ...]
NUMBERS = (
    0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 2.675, 1.005, -1.005, 1234567.891, 0.30000000000000004,
    123456789012.345, 10000000000.005, 1e-10, -1e-10, 99.995, 1e15, 4503599627370497.5, None,
)  # fmt: skip
FEW = (0, 1, -1, 2, -2, 0.1, -0.3, 2.5, 1e-5, 1e10, 7, -3, None)
PLACES = (0, 1, 2, 3, -1, -2, -7, 2.9, -1.9, 20, None)
TEXTS = (
    "", "a", "Ñandú", "pin\u0303a", "x😀y😀", "  a  b ", "\u00a0x\u00a0", "uno\ndos",
    "ABC abc", "Straße", "o'brien-PÉREZ", "juan DE la cruz", "2da cuadra", "12", "McDonald's", None,
)  # fmt: skip
COUNTS = (0, 1, 2, 2.9, 50, -1, None)
DAYS = (
    "2024-02-29", "2023-12-31", "2024-01-31", "2024-03-31", "1900-01-01", "1900-02-28",
    "1899-12-30", "1850-05-31", "9999-12-31", "2000-02-29", "2001-01-01 23:59:59", None,
)  # fmt: skip
MONTHS = (0, 1, -1, 12, -12, 13, 1.9, -1.9, 1200, None)
ODD = (
    "1234", "-5", "1234.5", " 7 ", "1e3", "12%", "", "doce", "(12)", "1,234.50", "$5", "1 2", None,
)  # fmt: skip
OF_ONE = {
    "ABS": "ABS", "ENTERO": "INT", "TRUNCAR": "TRUNC", "REDONDEAR": "ROUND", "SIGNO": "SIGN",
    "RAIZ": "SQRT", "LN": "LN", "LOG10": "LOG10", "EXP": "EXP",
}  # fmt: skip
OF_TWO = {"RESIDUO": "MOD", "COCIENTE": "QUOTIENT", "MULTIPLO": "MROUND", "POTENCIA": "POWER"}
CUT = {
    "REDONDEAR": "ROUND", "REDONDEAR.MAS": "ROUNDUP", "REDONDEAR.MENOS": "ROUNDDOWN",
    "TRUNCAR": "TRUNC",
}  # fmt: skip
OF_ROW = {
    "SUMA": "SUM", "PROMEDIO": "AVERAGE", "MEDIANA": "MEDIAN", "MAX": "MAX", "MIN": "MIN",
    "CONTAR": "COUNTA",
}  # fmt: skip
SIGNS = ("+", "-", "*", "/", "^", "=", "<", "<=", ">", "<>")
OF_TEXT = {
    "LARGO": "LEN", "MAYUSC": "UPPER", "MINUSC": "LOWER", "NOMPROPIO": "PROPER",
    "ESPACIOS": "TRIM", "LIMPIAR": "CLEAN", "IZQUIERDA": "LEFT", "DERECHA": "RIGHT",
}  # fmt: skip
WRITTEN_DAYS = ("2024-02-29", "2023-02-29", "31/12/2024", "", None)
TRUTHS = (True, False, None)


@dataclass(frozen=True)
class Case:
    """One formula on each side: ours names the columns [a], [b]…, theirs {a}, {b}… of the row.

    `{A}` is the whole column. `gives` is what comes out, when it is a date.
    """

    name: str
    ours: str
    calc: str
    kinds: tuple[Kind, ...]
    rows: Sequence[Row]
    gives: Kind | None = None


def days(texts: Sequence[str | None]) -> tuple[datetime | None, ...]:
    """Return moments of the calendar."""
    return tuple(None if text is None else datetime.fromisoformat(text) for text in texts)


def cases() -> list[Case]:
    """Return every comparison, in order."""
    return [*_numbers(), *_texts(), *_dates(), *_questions(), *_columns()]


def _case(name: str, kinds: str, rows: Sequence[Row], ours: str, calc: str, **more: Any) -> Case:
    return Case(name, ours, calc, tuple(KINDS[one] for one in kinds), rows, **more)


KINDS = {"n": Kind.DECIMAL, "t": Kind.TEXT, "d": Kind.DATE_TIME, "s": Kind.YES_NO}


def _numbers() -> list[Case]:
    ones, few = list(product(NUMBERS)), list(product(FEW, FEW))
    placed = list(product(NUMBERS, PLACES))
    three = list(product((0, -1.5, 1e10, None), (0.1, 7, None), (0.2, -7, None)))
    return [
        *(_case(f"{one}-1", "n", ones, f"{one}([a])", f"{it}({{a}})")
          for one, it in OF_ONE.items()),
        *(_case(one, "nn", few, f"{one}([a]; [b])", f"{it}({{a}},{{b}})")
          for one, it in OF_TWO.items()),
        *(_case(f"{one}-2", "nn", placed, f"{one}([a]; [b])", f"{it}({{a}},{{b}})")
          for one, it in CUT.items()),
        *(_case(one, "nnn", three, f"{one}([a]; [b]; [c])", f"{it}({{a}},{{b}},{{c}})")
          for one, it in OF_ROW.items()),
        *(_case(f"sign {one}", "nn", few, f"[a] {one} [b]", f"{{a}}{one}{{b}}") for one in SIGNS),
        _case("minus and power", "n", ones, "-[a] ^ 2", "-{a}^2"),
        _case("percent", "n", ones, "[a]%", "{a}%"),
        _case("0.1+0.2", "n", [(0.3,)], "0,1 + 0,2 = [a]", "0.1+0.2={a}"),
    ]  # fmt: skip


def _texts() -> list[Case]:
    ones, counted = list(product(TEXTS)), list(product(TEXTS, COUNTS))
    inside = list(product(("a", "A", "", "ñ", "n", "😀", "á", "b c", "*", "?", ".", None), TEXTS))
    middle = list(product(("Ñandú", "x😀y😀", "", None), (1, 2, 2.9, 0, -1, 9, None), COUNTS))
    changed = list(product(("banana", "", "aaa", "Ána", None), ("a", "aa", "", "A", None),
                           ("", "x", "ñ😀", None)))  # fmt: skip
    nth = list(product(("banana", ""), ("a", "z", ""), ("X",), (1, 3, 4, 0, -1, 1.9, None)))
    put = list(product(("Ñandú", ""), (1, 3, 9, 0, 1.9), (0, 2, 50, -1, 1.9), ("", "X")))
    return [
        *(_case(f"{one}-1", "t", ones, f"{one}([a])", f"{it}({{a}})")
          for one, it in OF_TEXT.items()),
        *(_case(f"{one}-2", "tn", counted, f"{one}([a]; [b])", f"{it}({{a}},{{b}})")
          for one, it in {"IZQUIERDA": "LEFT", "DERECHA": "RIGHT", "REPETIR": "REPT"}.items()),
        *(_case(one, "tt", inside, f"{one}([a]; [b])", f"{it}({{a}},{{b}})")
          for one, it in {"HALLAR": "SEARCH", "ENCONTRAR": "FIND", "IGUAL": "EXACT"}.items()),
        _case("HALLAR-3", "ttn", list(product(("a", ""), ("Banana", ""), COUNTS)),
              "HALLAR([a]; [b]; [c])", "SEARCH({a},{b},{c})"),
        _case("ENCONTRAR-3", "ttn", list(product(("a", ""), ("Banana", ""), COUNTS)),
              "ENCONTRAR([a]; [b]; [c])", "FIND({a},{b},{c})"),
        _case("EXTRAE", "tnn", middle, "EXTRAE([a]; [b]; [c])", "MID({a},{b},{c})"),
        _case("SUSTITUIR-3", "ttt", changed, "SUSTITUIR([a]; [b]; [c])", "SUBSTITUTE({a},{b},{c})"),
        _case("SUSTITUIR-4", "tttn", nth, "SUSTITUIR([a]; [b]; [c]; [d])",
              "SUBSTITUTE({a},{b},{c},{d})"),
        _case("REEMPLAZAR", "tnnt", put, "REEMPLAZAR([a]; [b]; [c]; [d])",
              "REPLACE({a},{b},{c},{d})"),
        _case("CONCATENAR", "tt", list(product(TEXTS, ("", "é", None))), "CONCATENAR([a]; [b])",
              "CONCATENATE({a},{b})"),
        _case("UNIRCADENAS", "tt", list(product(TEXTS, ("", "é", None))),
              'UNIRCADENAS(", "; [a]; [b])', '_xlfn.TEXTJOIN(", ",TRUE,{a},{b})'),
        _case("sign &", "tt", list(product(TEXTS, ("", "é", None))), "[a] & [b]", "{a}&{b}"),
        _case("texts =", "tt", list(product(("a", "A", "á", "", "ñ", None), ("a", "n", "", None))),
              "[a] = [b]", "{a}={b}"),
        _case("VALOR", "t", list(product(ODD)), "VALOR([a])", "VALUE({a})"),
        _case("ESNUMERO-t", "t", list(product(ODD)), "ESNUMERO([a])", "ISNUMBER({a})"),
        _case("ESTEXTO-t", "t", ones, "ESTEXTO([a])", "ISTEXT({a})"),
        _case("ESVACIO-t", "t", ones, "ESVACIO([a])", "ISBLANK({a})"),
        _case("FECHANUMERO", "t", list(product(WRITTEN_DAYS)),
              "FECHANUMERO([a])", "DATEVALUE({a})", gives=Kind.DATE),
        *_formats(),
    ]  # fmt: skip


def _formats() -> list[Case]:
    """Write numbers and days; the forms of Calc are those of the United States."""
    numbers = {
        "0": "0", "0,00": "0.00", "#.##0": "#,##0", "#.##0,00": "#,##0.00", "0%": "0%",
        "0,0%": "0.0%", "000": "000", "00000,0": "00000.0", "#,##": "#.##", "0,0#": "0.0#",
        "#": "#", "$ #.##0,00": "$ #,##0.00", "#.##0 pesos": '#,##0" pesos"',
    }  # fmt: skip
    moments = {
        "dd/mm/aaaa": "dd/mm/yyyy", "d/m/aa": "d/m/yy", "aaaa-mm-dd": "yyyy-mm-dd",
        "hh:mm": "hh:mm", "hh:mm:ss": "hh:mm:ss", "dd/mm/aaaa hh:mm": "dd/mm/yyyy hh:mm",
        "mm": "mm", "aaaa": "yyyy", "h:mm": "h:mm", "mm:ss": "mm:ss",
    }  # fmt: skip
    return [
        *(_case(f"TEXTO {one}", "n", list(product(NUMBERS)), f'TEXTO([a]; "{one}")',
                f'TEXT({{a}},"{it.replace(chr(34), chr(34) * 2)}")')
          for one, it in numbers.items()),
        *(_case(f"TEXTO {one}", "d", list(product(days(DAYS))), f'TEXTO([a]; "{one}")',
                f'TEXT({{a}},"{it}")') for one, it in moments.items()),
    ]  # fmt: skip


def _dates() -> list[Case]:
    every = days(DAYS)
    ones, pairs = list(product(every)), list(product(every, every))
    single = {"AÑO": "YEAR", "MES": "MONTH", "DIA": "DAY", "HORA": "HOUR", "MINUTO": "MINUTE"}
    two = {"DIAS": "_xlfn.DAYS", "DIAS.LAB": "NETWORKDAYS"}
    made = list(product((2024, 2023, 1900, 1850, 2024.9), (2, 1, 13, 0, -1, 2.9),
                        (29, 1, 31, 0, -1, 1.9)))  # fmt: skip
    day = Kind.DATE
    return [
        *(_case(one, "d", ones, f"{one}([a])", f"{it}({{a}})") for one, it in single.items()),
        _case("TRIMESTRE", "d", ones, "TRIMESTRE([a])", "ROUNDUP(MONTH({a})/3,0)"),
        _case("DIASEM-1", "d", ones, "DIASEM([a])", "WEEKDAY({a})"),
        _case("DIASEM-2", "dn", list(product(every, (1, 2, 3, 0, 1.9, None))), "DIASEM([a]; [b])",
              "WEEKDAY({a},{b})"),
        *(_case(one, "dd", pairs, f"{one}([a]; [b])", f"{it}({{a}},{{b}})")
          for one, it in two.items()),
        *(_case(f"SIFECHA {one}", "dd", pairs, f'SIFECHA([a]; [b]; "{one}")',
                f'DATEDIF({{a}},{{b}},"{it}")')
          for one, it in {"A": "Y", "M": "M", "D": "D"}.items()),
        _case("days between", "dd", pairs, "[a] - [b]", "INT({a})-INT({b})"),
        _case("days later", "dn", list(product(every, MONTHS)), "[a] + [b]", "{a}+{b}", gives=day),
        _case("FECHA", "nnn", made, "FECHA([a]; [b]; [c])", "DATE({a},{b},{c})", gives=day),
        _case("FECHA.MES", "dn", list(product(every, MONTHS)), "FECHA.MES([a]; [b])",
              "EDATE({a},{b})", gives=day),
        _case("FIN.MES", "dn", list(product(every, MONTHS)), "FIN.MES([a]; [b])",
              "EOMONTH({a},{b})", gives=day),
        _case("dates <", "dd", pairs, "[a] < [b]", "{a}<{b}"),
        _case("MAX of dates", "dd", pairs, "MAX([a]; [b])", "MAX({a},{b})", gives=day),
    ]  # fmt: skip


def _questions() -> list[Case]:
    two, some = list(product(TRUTHS, TRUTHS)), list(product(FEW, FEW))
    three = list(product((-1, 0, 1, 5, None), (1, None)))
    return [
        *(_case(one, "ss", two, f"{one}([a]; [b])", f"{it}({{a}},{{b}})")
          for one, it in {"Y": "AND", "O": "OR", "XO": "_xlfn.XOR"}.items()),
        _case("NO", "s", list(product(TRUTHS)), "NO([a])", "NOT({a})"),
        _case("SI", "sn", list(product(TRUTHS, (5, None))), "SI([a]; [b]; 0)", "IF({a},{b},0)"),
        _case("SI-2", "s", list(product(TRUTHS)), "SI([a]; 7)", "IF({a},7)"),
        _case("SI.CONJUNTO", "nn", three, "SI.CONJUNTO([a] > 1; 3; [a] > 0; [b])",
              "_xlfn.IFS({a}>1,3,{a}>0,{b})"),
        _case("CAMBIAR", "nn", three, "CAMBIAR([a]; 1; 10; 5; [b]; 0)",
              "_xlfn.SWITCH({a},1,10,5,{b},0)"),
        _case("ELEGIR", "n", [(0,), (1,), (1.9,), (2,), (3,), (-1,), (None,)], 'ELEGIR([a]; 7; 8)',
              "CHOOSE({a},7,8)"),
        _case("SI.ERROR", "nn", some, "SI.ERROR([a] / [b]; -9)", "IFERROR({a}/{b},-9)"),
        _case("ESILEGIBLE", "nn", some, "ESILEGIBLE([a] / [b])", "ISERROR({a}/{b})"),
        _case("ESNUMERO", "n", list(product(FEW)), "ESNUMERO([a])", "ISNUMBER({a})"),
        _case("ESVACIO", "n", list(product(FEW)), "ESVACIO([a])", "ISBLANK({a})"),
    ]  # fmt: skip


def _columns() -> list[Case]:
    ties = [(3,), (-1,), (3,), (0,), (None,), (0.1,), (10,), (0.1,)]
    cents = [(0.1,)] * 10 + [(1e15,), (-1e15,), (None,)]
    keyed = list(zip(("a", "A", "á", "b", None, "", "a*", "ñ"), (1, 2, 4, 8, 16, 32, 64, 128),
                     strict=True))  # fmt: skip
    whole = {
        "TOTAL": "SUM", "PROMEDIO.COLUMNA": "AVERAGE", "MAXIMO.COLUMNA": "MAX",
        "MINIMO.COLUMNA": "MIN", "CONTAR.COLUMNA": "COUNTA",
    }  # fmt: skip
    levels = {"0": "0", "10%": "10%", "25%": "25%", "50%": "50%", "90%": "90%", "100%": "100%"}
    return [
        *(_case(one, "n", ties, f"{one}([a])", f"{it}({{A}})") for one, it in whole.items()),
        *(_case(f"{one} cents", "n", cents, f"{one}([a])", f"{it}({{A}})")
          for one, it in {"TOTAL": "SUM", "PROMEDIO.COLUMNA": "AVERAGE"}.items()),
        *(_case(f"PERCENTIL {one}", "n", ties, f"PERCENTIL([a]; {one})",
                f"PERCENTILE({{A}},{it})") for one, it in levels.items()),
        _case("JERARQUIA", "n", ties, "JERARQUIA([a])", "RANK({a},{A})"),
        _case("JERARQUIA up", "n", ties, "JERARQUIA([a]; VERDADERO)", "RANK({a},{A},1)"),
        _case("PARTE.DEL.TOTAL", "n", ties, "PARTE.DEL.TOTAL([a])", "{a}/SUM({A})*100"),
        _case("CONTAR.SI-1", "n", ties, "CONTAR.SI([a] > 0)", 'COUNTIF({A},">0")'),
        _case("SUMAR.SI-2", "n", ties, "SUMAR.SI([a] > 0; [a])", 'SUMIF({A},">0",{A})'),
        _case("CONTAR.SI-2", "tn", keyed, "CONTAR.SI([a]; [a])", "COUNTIF({A},{a})"),
        _case("CONTAR.SI-n", "n", ties, "CONTAR.SI([a]; [a])", "COUNTIF({A},{a})"),
        _case("SUMAR.SI-3", "tn", keyed, "SUMAR.SI([a]; [a]; [b])", "SUMIF({A},{a},{B})"),
        _case("SUMAR.SI-n", "n", ties, "SUMAR.SI([a]; [a]; [a])", "SUMIF({A},{a},{A})"),
    ]  # fmt: skip
