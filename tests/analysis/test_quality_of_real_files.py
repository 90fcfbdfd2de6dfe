"""Real files of the City: each count is also made here, with nothing but `csv`."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from stdnum.ar import cuit as cuits

from app.analysis.check import Finding
from app.analysis.look import look_at_file
from app.analysis.quality import quality
from tests.analysis.reading.files import REAL

OBRAS = REAL / "obras/obras_2025_ortizlara.csv"
pytestmark = pytest.mark.skipif(not OBRAS.exists(), reason="the real files are not here")
Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], Finding]:
    return of(OBRAS)


@pytest.fixture(scope="module")
def rows() -> Rows:
    with OBRAS.open(encoding="latin-1", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def of(path: Path) -> dict[tuple[str, str], Finding]:
    return {(one.id, one.column): one for one in quality(look_at_file(path)).findings}


def day_of(text: str) -> date:
    day, month, year = map(int, text.strip().split("/"))
    return date(year, month, day)


def days(rows: Rows) -> Iterator[tuple[date, date, str]]:
    for row in rows:
        try:
            first, last = (day_of(row[name]) for name in ("fecha_inicio", "fecha_fin_inicial"))
        except ValueError:
            continue
        yield first, last, row["plazo_meses"].replace(",", ".")


def test_invisible_signs(found: dict[tuple[str, str], Finding], rows: Rows) -> None:
    for column in ("nombre", "descripcion", "area_responsable", "lng", "monto_contrato"):
        count = sum(bool(re.search("[\u00ad\u00a0]", row[column])) for row in rows)
        assert found["V02", column].count == count > 0


def test_wrong_cuits(found: dict[tuple[str, str], Finding], rows: Rows) -> None:
    told = [re.sub(r"\D", "", row["cuit_contratista"]) for row in rows]
    wrong = [digits for digits in told if len(digits) == 11 and not cuits.is_valid(digits)]
    assert found["K03", "cuit_contratista"].count == len(wrong) == 2


def test_works_that_end_before_they_start(
    found: dict[tuple[str, str], Finding], rows: Rows
) -> None:
    count = sum(last < first for first, last, _ in days(rows))
    assert found["K07", "fecha_fin_inicial"].count == count


def test_terms_that_contradict_the_dates(found: dict[tuple[str, str], Finding], rows: Rows) -> None:
    count = 0
    for first, last, months in days(rows):
        if re.fullmatch(r"-?\d+(\.\d+)?", months.strip()):
            count += abs((last - first).days / 30.44 - float(months)) > 2
    assert found["K05", "plazo_meses"].count == count


def test_suppliers_with_several_names(rows: Rows) -> None:
    names: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        digits = re.sub(r"\D", "", row["cuit_contratista"])
        name = re.sub("[\u00ad]", "", row["licitacion_oferta_empresa"]).replace("\u00a0", "")
        if len(digits) == 11 and name.strip(" -.\r\n"):
            names[digits].add(" ".join(name.split()))
    first = next(one for one in quality(look_at_file(OBRAS)).findings if one.id == "K04")
    count = sum(len(one) > 1 for one in names.values())
    assert dict(first.message.values)["count"] == count


def test_a_comuna_that_does_not_exist(found: dict[tuple[str, str], Finding]) -> None:
    assert found["V18", "comuna"].count == 1
    assert "18" in str(found["V18", "comuna"].message)


def test_coordinates_without_their_decimal_mark(
    found: dict[tuple[str, str], Finding], rows: Rows
) -> None:
    broken = [row for row in rows if re.fullmatch(r"-\d+\.\d{3}\.\d{3}", row["lat"].strip())]
    assert found["V20", "lat"].count >= len(broken) > 0


def test_years_taken_for_days_and_impossible_dates(
    found: dict[tuple[str, str], Finding], rows: Rows
) -> None:
    count = sum("/1905" in row["fecha_inicio"] for row in rows)
    assert found["V13", "fecha_inicio"].count == count == 3
    assert found["V12", "fecha_fin_inicial"].count == 2


def test_totals_of_a_process_repeated_in_its_rows() -> None:
    path = REAL / "procurement/covid_contratacion_directa_emergencia_mar_jul.csv"
    assert ("K02", "precio_total_proceso") in of(path)


def test_an_amount_that_no_column_of_whole_numbers_could_hold() -> None:
    path = REAL / "budget/gcba_presu_agrupado_dist_2013_2021T1.csv"
    with path.open(encoding="utf-8", newline="") as file:
        count = sum(row["sancion"].startswith("2147483647") for row in csv.DictReader(file))
    assert of(path)["V10", "sancion"].count == count


def test_contracts_without_currency() -> None:
    path = REAL / "procurement/bac_ocds_contracts_2019_2020.csv"
    column = "contracts/0/value/currency"
    with path.open(encoding="utf-8", newline="") as file:
        count = sum(not row[column] for row in csv.DictReader(file))
    found = [one for one in quality(look_at_file(path)).findings if one.id == "K10"]
    assert found[1].count == count
