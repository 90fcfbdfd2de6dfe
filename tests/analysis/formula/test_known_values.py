"""What each function gives, against values worked out by hand or known from Excel."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from pandas import DataFrame, Index, Series

from app.analysis.formula.evaluation import check, evaluate
from app.analysis.formula.problem import FormulaError
from app.analysis.kind import Kind
from app.analysis.table import Table, table_of
from app.errors import UserError

ONE = table_of(DataFrame({"x": [1]}))


def value(text: str) -> Any:
    found = evaluate(text, ONE).values.iloc[0]
    if pd.isna(found):
        return None
    return found.date() if isinstance(found, pd.Timestamp) else found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SI.CONJUNTO(1 > 2; \"a\"; 2 > 1; \"b\"; \"c\")", "b"),
        ("IFS(1 > 2, 1, 3)", 3),
        ("SI.CONJUNTO(1 > 2; 5)", None),
        ("CAMBIAR(2; 1; \"uno\"; 2; \"dos\"; \"otro\")", "dos"),
        ("ELEGIR(2; \"a\"; \"b\")", "b"),
        ("XO(VERDADERO; FALSO)", True),
        ("XO(VERDADERO; VERDADERO)", False),
        ("SI.ERROR(1 / 0; 7)", 7),
        ("SI.ERROR(1 / 4; 7)", 0.25),
        ("ESILEGIBLE(1 / 0)", True),
        ("ESNUMERO(\"1.234,5\")", True),
        ("ESNUMERO(\"doce\")", False),
        ("ESFECHA(\"31/12/2024\")", True),
        ("ESFECHA(\"31/13/2024\")", False),
        ("ESTEXTO(5)", False),
        ("REDONDEAR(2,5; 0)", 3),
        ("REDONDEAR.MAS(3,2; 0)", 4),
        ("REDONDEAR.MAS(-3,14159; 1)", -3.2),
        ("REDONDEAR.MAS(31415,92654; -2)", 31500),
        ("REDONDEAR.MAS(1,1; 1)", 1.1),
        ("REDONDEAR.MENOS(-3,14159; 1)", -3.1),
        ("REDONDEAR.MENOS(0,3; 1)", 0.3),
        ("ENTERO(-8,9)", -9),
        ("TRUNCAR(-8,9; 0)", -8),
        ("TRUNCAR(8,96; 1)", 8.9),
        ("RESIDUO(-3; 2)", 1),
        ("RESIDUO(3; -2)", -1),
        ("RESIDUO(3; 0)", None),
        ("COCIENTE(-10; 3)", -3),
        ("MULTIPLO(10; 3)", 9),
        ("MULTIPLO(1,3; 0,2)", 1.4),
        ("POTENCIA(5; 2)", 25),
        ("RAIZ(16)", 4),
        ("RAIZ(-16)", None),
        ("LN(EXP(3))", 3),
        ("LOG10(100000)", 5),
        ("LN(0)", None),
        ("SIGNO(-4)", -1),
        ("SUMA(1; 2; 3,5)", 6.5),
        ("PROMEDIO(1; 2)", 1.5),
        ("MEDIANA(1; 9; 2)", 2),
        ("CONTAR(1; \"\"; \"a\")", 3),
        ("EXTRAE(\"Flujo de fluido\"; 1; 5)", "Flujo"),
        ("EXTRAE(\"Flujo de fluido\"; 7; 20)", "de fluido"),
        ("EXTRAE(\"1234\"; 5; 5)", ""),
        ("HALLAR(\"ñ\"; \"pestaÑa\")", 6),
        ("HALLAR(\"AN\"; \"Julián\")", 5),
        ("HALLAR(\"z\"; \"abc\")", None),
        ("ENCONTRAR(\"M\"; \"Miriam McGovern\"; 3)", 8),
        ("ENCONTRAR(\"x\"; \"abc\")", None),
        ("SUSTITUIR(\"1-ene-2008\"; \"-\"; \"/\"; 2)", "1-ene/2008"),
        ("SUSTITUIR(\"a-b-c\"; \"-\"; \"\")", "abc"),
        ("REEMPLAZAR(\"abcdefghijk\"; 6; 5; \"*\")", "abcde*k"),
        ("REPETIR(\"*-\"; 3)", "*-*-*-"),
        ("CONTIENE(\"Perón 1234\"; \"PERON\")", True),
        ("EMPIEZA(\"Ávila\"; \"avi\")", True),
        ("TERMINA(\"Ávila\"; \"LA\")", True),
        ("SINACENTOS(\"Pingüino ñandú Ñ Á\")", "Pinguino ñandu Ñ A"),
        ("SOLODIGITOS(\"11-4321 5678\")", "1143215678"),
        ("EXTRAE.PATRON(\"exp. 2024-00123\"; \"[0-9]{4}\")", "2024"),
        ("EXTRAE.PATRON(\"exp. 2024-00123\"; \"-([0-9]+)\")", "00123"),
        ("EXTRAE.PATRON(\"nada\"; \"[0-9]+\")", None),
        ("PARTE(\"Gómez, Ana\"; \",\"; 2)", "Ana"),
        ("PARTE(\"a/b/c\"; \"/\"; -1)", "c"),
        ("PARTE(\"a/b\"; \"/\"; 3)", None),
        ("NOMPROPIO(\"juan de la CRUZ\")", "Juan de la CRUZ"),
        ("LIMPIAR(\"a\tb\")", "a b"),
        ("UNIRCADENAS(\"; \"; \"a\"; \"\"; \"c\")", "a; c"),
        ("TEXTO(1234567,891; \"#.##0,00\")", "1.234.567,89"),
        ("TEXTO(0,285; \"0,0%\")", "28,5%"),
        ("TEXTO(2,5; \"0\")", "3"),
        ("TEXTO(-0,001; \"0,00\")", "0,00"),
        ("TEXTO(FECHA(2024; 3; 5); \"dd/mm/aaaa\")", "05/03/2024"),
        ("TEXTO(FECHA(2024; 3; 5); \"d de mmmm de aaaa\")", "5 de marzo de 2024"),
        ("TEXTO(FECHA(2024; 3; 5); \"aaaa-mm\")", "2024-03"),
        ("VALOR(\"$ 1.234,50\")", 1234.5),
        ("VALOR(\"1.234\")", 1234),
        ("VALOR(\"(12)\")", -12),
        ("VALOR(\"doce\")", None),
        ("IGUAL(\"a\"; \"A\")", False),
        ("FECHA(2024; 2; 29)", date(2024, 2, 29)),
        ("FECHA(2023; 2; 29)", None),
        ("FECHANUMERO(\"1 de mayo de 2024\")", date(2024, 5, 1)),
        ("TRIMESTRE(FECHA(2024; 10; 1))", 4),
        ("DIASEM(FECHA(2008; 2; 14))", 5),
        ("DIASEM(FECHA(2008; 2; 14); 2)", 4),
        ("FIN.MES(FECHA(2011; 1; 1); 1)", date(2011, 2, 28)),
        ("FIN.MES(FECHA(2011; 1; 1); -3)", date(2010, 10, 31)),
        ("FECHA.MES(FECHA(2011; 1; 31); 1)", date(2011, 2, 28)),
        ("DIAS(FECHA(2021; 3; 15); FECHA(2021; 2; 1))", 42),
        ("SIFECHA(FECHA(2001; 6; 1); FECHA(2003; 8; 15); \"D\")", 805),
        ("SIFECHA(FECHA(2001; 6; 1); FECHA(2003; 8; 15); \"A\")", 2),
        ("SIFECHA(FECHA(2000; 5; 20); FECHA(2024; 5; 19); \"Y\")", 23),
        ("SIFECHA(FECHA(2024; 1; 2); FECHA(2024; 1; 1); \"D\")", None),
        ("DIAS.LAB(FECHA(2012; 10; 1); FECHA(2013; 3; 1))", 110),
        ("DIAS.LAB(FECHA(2012; 10; 1); FECHA(2013; 3; 1); FECHA(2012; 11; 22))", 109),
        ("CUIT.VALIDO(\"20-12345678-6\")", True),
        ("CUIT.VALIDO(\"20-12345678-5\")", False),
        ("CUIT.FORMATO(\"20123456786\")", "20-12345678-6"),
        ("CUIT.FORMATO(\"123\")", None),
        ("50% * 10", 5),
        ("0,3 - 0,1 - 0,2 = 0", True),
        ("VALOR(\"12%\")", 0.12),
        ("IZQUIERDA(\"Ana\"; -1)", None),
        ("SUSTITUIR(\"a-b\"; \"-\"; \"+\"; 0)", None),
        ("FECHA(9999; 12; 31) + 1", None),
        ("TEXTO(5; \"000\")", "005"),
        ("TEXTO(1234,5; \"$ #.##0,00\")", "$ 1.234,50"),
        ("TEXTO(1234,5; \"#.##0 pesos\")", "1.235 pesos"),
        ("TEXTO(1234,5; \"0.00\")", None),
        ("TEXTO(45000; \"dd/mm/aaaa\")", None),
        ("TEXTO(FECHA(2024; 3; 5); \"#.##0\")", None),
        ("TEXTO(FECHA(2024; 3; 5); \"hh:mm AM/PM\")", None),
        ("TEXTO(FECHA(2024; 3; 5); \"hh.mm.ss\")", "00.00.00"),
        ("TEXTO(FECHA(2024; 3; 5); \"d \"\"de\"\" MMMM\")", "5 de marzo"),
        ("LARGO(TEXTO(9 * 10 ^ 300; \"0\"))", 301),
    ],
)  # fmt: skip
def test_gives_what_is_known(text: str, found: Any) -> None:
    if isinstance(found, int | float) and not isinstance(found, bool):
        assert value(text) == pytest.approx(found)
    else:
        assert value(text) == found


COLUMN = Table(
    DataFrame({
        "k": Series(["a", "b", "a", None], dtype="str"),
        "v": Series([0.1, 0.2, 0.3, None]),
        "p": Series([21.0, 10.5, 0.0, None]),
        "u": Series([1.0, None, 3.0, None]),
    }).set_axis(Index([4, 5, 6, 9])),
    {"k": Kind.TEXT, "v": Kind.MONEY, "p": Kind.PERCENTAGE, "u": Kind.DECIMAL},
    {"u": Series(["s/c"], index=Index([5]), dtype="str")},
)  # fmt: skip


def column(text: str) -> list[Any]:
    found = evaluate(text, COLUMN).values.tolist()
    return [None if pd.isna(one) else one for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TOTAL([v])", [0.6] * 4),
        ("PROMEDIO.COLUMNA([v])", [0.2] * 4),
        ("MAXIMO.COLUMNA([v])", [0.3] * 4),
        ("MINIMO.COLUMNA([v])", [0.1] * 4),
        ("CONTAR.COLUMNA([v])", [3] * 4),
        ("CONTAR.COLUMNA([u])", [3] * 4),
        ('CONTAR.SI([k] = "a")', [2] * 4),
        ("CONTAR.SI([k]; [k])", [2, 1, 2, None]),
        ("SUMAR.SI([k]; [k]; [v])", [0.4, 0.2, 0.4, None]),
        ("SUMAR.SI([v] > 0,15; [v])", [0.5] * 4),
        ("SUMAR.SI([v] > 100; [v])", [0] * 4),
        ('SUMAR.SI([k]; "z"; [v])', [0] * 4),
        ("SUMAR.SI(ESVACIO([k]); [v])", [None] * 4),
        ("JERARQUIA([v])", [3, 2, 1, None]),
        ("JERARQUIA([v]; VERDADERO)", [1, 2, 3, None]),
        ("PERCENTIL([v]; 50%)", [0.2] * 4),
        ("TOTAL(SI.ERROR([u]))", [4] * 4),
        ("TOTAL(SI.ERROR([u]; 1))", [5] * 4),
    ],
)
def test_whole_columns(text: str, found: list[Any]) -> None:
    assert column(text) == [one if one is None else pytest.approx(one, rel=1e-12) for one in found]


def test_a_moment_keeps_its_hour() -> None:
    moments = Table(
        DataFrame({"m": pd.to_datetime(Series(["2024-01-31 10:30"])).astype("datetime64[s]")}),
        {"m": Kind.DATE_TIME},
    )
    assert evaluate("[m] + 1", moments).kind is Kind.DATE_TIME
    assert evaluate("MAX([m]; FECHA(2020; 1; 1))", moments).kind is Kind.DATE_TIME
    assert evaluate("HORA([m]) * 60 + MINUTO([m])", moments).values.tolist() == [630]
    assert evaluate("FIN.MES([m])", moments).kind is Kind.DATE


def test_a_share_is_a_percentage_of_the_total() -> None:
    found = evaluate("PARTE.DEL.TOTAL([v])", COLUMN)
    assert found.kind is Kind.PERCENTAGE
    assert found.values.tolist()[:3] == pytest.approx([100 / 6, 100 / 3, 50])


def test_a_total_is_exact_whatever_the_order() -> None:
    cents = table_of(DataFrame({"x": [0.1] * 10 + [1e15, -1e15]}))
    assert evaluate("TOTAL([x])", cents).values.iloc[0] == 1.0


def test_the_figure_of_a_column_with_unread_cells_is_refused() -> None:
    for text in ("TOTAL([u])", "PARTE.DEL.TOTAL([u])", "JERARQUIA([u])", "SUMAR.SI([u] > 1; [v])"):
        with pytest.raises(FormulaError):
            evaluate(text, COLUMN)


def test_multiplying_by_a_column_of_percentages_is_refused_and_its_sign_settles_it() -> None:
    for text in ("[v] * [p]", "[p] * 2", "[v] / [p]", "[v] + [p]"):
        with pytest.raises(FormulaError):
            check(text, COLUMN)
    found = evaluate("[v] * [p]%", COLUMN)
    assert found.kind is Kind.MONEY
    assert found.values.tolist()[:3] == pytest.approx([0.021, 0.021, 0])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[v] + [v]", Kind.MONEY),
        ("[v] + 1", Kind.MONEY),
        ("[v] * 2", Kind.MONEY),
        ("[v] / 2", Kind.MONEY),
        ("[v] / [v]", Kind.DECIMAL),
        ("[p] + [p]", Kind.PERCENTAGE),
        ("[p] - 1", Kind.PERCENTAGE),
        ("[p]%", Kind.DECIMAL),
        ("SUMA([v]; [v])", Kind.MONEY),
        ("PROMEDIO([v]; 2)", Kind.MONEY),
        ("TOTAL([v])", Kind.MONEY),
        ("REDONDEAR([v]; 1)", Kind.MONEY),
        ("SI.ERROR([v]; 0)", Kind.MONEY),
        ("LARGO([k])", Kind.WHOLE),
    ],
)
def test_kinds_of_results(text: str, kind: Kind) -> None:
    assert evaluate(text, COLUMN).kind is kind


def test_what_cannot_be_worked_out_is_unread_with_its_reason() -> None:
    texts = table_of(DataFrame({"t": Series(["12", "doce", None], dtype="str")}))
    found = evaluate("VALOR([t])", texts)
    assert found.values.isna().tolist() == [False, True, True]
    assert found.unread.to_dict() == {1: "doce"}
    assert evaluate('HALLAR("z"; [t])', texts).unread.to_dict() == {0: "#N/D", 1: "#N/D"}
    assert evaluate("ELEGIR(5; 1; 2)", texts).unread.to_dict() == dict.fromkeys(range(3), "#NUM")
    assert evaluate("RESIDUO(5; 0)", texts).unread.to_dict() == dict.fromkeys(range(3), "÷0")


def test_only_the_unread_are_replaced_by_if_error_and_the_empty_stay_empty() -> None:
    assert column("SI.ERROR([u]; 0)") == [1, 0, 3, None]
    assert column("SI.ERROR([u])") == [1, None, 3, None]
    assert evaluate("SI.ERROR([u])", COLUMN).unread.empty
    assert evaluate("ESILEGIBLE([u])", COLUMN).values.tolist() == [False, True, False, False]


OTHER = table_of(DataFrame({
    "key": Series(["a", "b", "b"], dtype="str"), "one": [1.5, 2.5, 2.5], "two": [1, 2, 3],
}))  # fmt: skip
BESIDE = Table(COLUMN.frame, COLUMN.kinds, COLUMN.unread, {"otra": OTHER})


def test_looking_up_brings_what_the_other_table_says_and_nothing_where_the_key_is_not() -> None:
    found = evaluate('BUSCAR([k]; "otra"; "key"; "one")', BESIDE).values
    assert [None if pd.isna(one) else one for one in found] == [1.5, 2.5, 1.5, None]
    assert evaluate('BUSCAR("z"; "otra"; "key"; "one")', BESIDE).values.isna().all()


@pytest.mark.parametrize(
    "text",
    [
        'BUSCAR([k]; "otra"; "key"; "two")',
        'BUSCAR([k]; "nadie"; "key"; "one")',
        'BUSCAR([k]; "otra"; "kex"; "one")',
        'BUSCAR([v]; "otra"; "key"; "one")',
        'BUSCAR([k]; [k]; "key"; "one")',
    ],
)
def test_looking_up_in_doubt_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        evaluate(text, BESIDE)


@pytest.mark.parametrize(
    ("text", "todo"),
    [
        ("[vv]", "Did you mean [v]?"),
        ("v + 1", "If it is the column, write [v]."),
        ("TOTAL", "If it is the function, write it like this: TOTAL([monto total])"),
    ],
)
def test_a_name_that_is_not_there_suggests_what_was_meant(text: str, todo: str) -> None:
    with pytest.raises(FormulaError) as refused:
        check(text, COLUMN)
    assert refused.value.todo.render("en") == todo
