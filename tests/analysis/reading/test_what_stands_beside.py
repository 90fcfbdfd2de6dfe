"""What only the other columns of a table can tell of one: codes, and which number is the day."""

from pathlib import Path

import pyarrow as pa
import pytest

from app.analysis.kind import Kind
from app.analysis.look import look_at_file
from app.analysis.quality import quality
from app.analysis.reading.beside_dates import day_first_beside
from app.analysis.reading.column_evidence import column_evidence
from app.analysis.reading.described import described
from app.analysis.reading.table_file import ReadTable, read_table

BUDGET = """jur,jur_desc,sjur,sjur_desc,ent,ent_desc,og,eg_desc,geo,sancion,sancion_desc
1,Legislatura,0,Legislatura,0,Legislatura,1,Legislatura,1,1000,crédito
40,Salud,1,Hospitales,0,Salud,4,Salud,4,2500,crédito
55,Educación,2,Escuelas,0,Educación,5,Educación,1,3000,crédito
"""


def table(folder: Path, text: str) -> ReadTable:
    path = folder / "tabla.csv"
    path.write_text(text, "utf-8")
    return read_table(path)


def kinds(found: ReadTable) -> dict[str, Kind]:
    return {name: column.kind for name, column in found.columns.items()}


def test_the_numbers_of_a_budget_are_codes_and_its_amounts_are_money(tmp_path: Path) -> None:
    found = kinds(table(tmp_path, BUDGET))
    assert {name for name, kind in found.items() if kind is Kind.CODE} == {
        "jur", "sjur", "ent", "og", "geo",
    }  # fmt: skip
    assert found["sancion"] is Kind.MONEY


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (["rubro", "rubro_desc"], {"rubro"}),
        (["RUBRO", "Desc_Rubro"], {"RUBRO"}),
        (["tipo", "tipo descripción"], {"tipo"}),
        (["rubro", "descripcion"], set()),
        (["anio", "anio_desc", "mes", "mes_desc", "monto", "monto_desc"], set()),
        (["geo", "monto"], set()),
    ],
)
def test_a_column_that_another_describes_is_told_by_their_names(
    names: list[str], codes: set[str]
) -> None:
    assert described(names) == codes


def test_numbers_with_decimals_are_no_codes_though_they_are_described(tmp_path: Path) -> None:
    found = kinds(table(tmp_path, "area,area_desc\n1.5,chica\n2.25,mediana\n3.0,grande\n"))
    assert found["area"] is Kind.DECIMAL


PAIR = "id,desde,hasta\n1,01/09/2019,30/09/2019\n2,01/10/2019,31/10/2019\n3,01/11/2019,\n"


def test_the_day_comes_first_as_in_the_column_beside(tmp_path: Path) -> None:
    start = table(tmp_path, PAIR).columns["desde"]
    assert start.question is None
    assert [str(day) for day in start.values.to_pylist()] == [
        "2019-09-01", "2019-10-01", "2019-11-01",
    ]  # fmt: skip
    assert "2 dates of other columns" in column_evidence(start).render("en")
    report = quality(look_at_file(tmp_path / "tabla.csv"))
    assert "V15" not in {one.id for one in report.findings}


@pytest.mark.parametrize(
    "text",
    [
        PAIR.replace("30/09/2019", "05/09/2019").replace("31/10/2019", "06/10/2019"),
        PAIR.replace("30/09/2019", "09/30/2019"),  # one says the month, the other the day
        PAIR.replace("30/09/2019", "30-09-2019").replace("31/10/2019", "31-10-2019"),
    ],
    ids=["nothing proves it", "they contradict each other", "they are written in another way"],
)
def test_it_is_still_asked_when_the_others_prove_nothing(tmp_path: Path, text: str) -> None:
    assert table(tmp_path, text).columns["desde"].question


def test_a_column_that_is_decided_by_itself_asks_no_other(tmp_path: Path) -> None:
    found = table(tmp_path, "id,desde,hasta\n1,09/30/2019,30/09/2019\n2,10/01/2019,31/10/2019\n")
    assert [str(day) for day in found.columns["desde"].values.to_pylist()] == [
        "2019-09-30", "2019-10-01",
    ]  # fmt: skip
    assert found.columns["desde"].question is None


def test_texts_of_any_sort_are_no_dates_that_prove_anything() -> None:
    cells = pa.array(["01/02/2020", None, ""])
    others = [pa.chunked_array([pa.array(["31/12/2020 10:30", "5/1/2021"])])]
    assert day_first_beside(cells, others) == 1
    assert day_first_beside(pa.array(["hola", None]), others) == 0
