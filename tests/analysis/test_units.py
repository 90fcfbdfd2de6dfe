"""The unit of a title is found, and nothing else is taken for one."""

from pathlib import Path

import pytest

from app.analysis.reading.table_file import read_raw
from app.analysis.units import units_in
from tests.analysis.reading.files import csv_of


@pytest.mark.parametrize(
    ("title", "factor", "words"),
    [
        ("En millones de pesos", 10**6, "En millones de pesos"),
        ("Gasto por comuna (en miles de pesos corrientes)", 10**3, "en miles de pesos corrientes"),
        ("Deuda, en miles de millones de $", 10**9, "en miles de millones de $"),
        ("Presupuesto en millones", 10**6, "en millones"),
        ("Monto (miles)", 10**3, "miles"),
        ("Millones de dólares", 10**6, "Millones de dólares"),
        ("Cifras en  miles de habitantes.", 10**3, "en miles de habitantes"),
        ("$ millones", 10**6, "$ millones"),
        ("PIB EN BILLONES DE PESOS", 10**12, "EN BILLONES DE PESOS"),
    ],
)
def test_units_that_titles_tell(title: str, factor: int, words: str) -> None:
    found = units_in(title)
    assert found
    assert (found.factor, found.words) == (factor, words)


@pytest.mark.parametrize(
    "title",
    ["En pesos", "Costó 3 millones de pesos", "Hay miles de obras", "Familiares", "",
     "Pagos de 12,5 millones de dólares", "en miles de lugares", "Millonesde pesos"],
)  # fmt: skip
def test_other_titles_tell_none(title: str) -> None:
    assert units_in(title) is None


def test_the_unit_of_a_title_above_the_table_is_said(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, "Gasto\nEn millones de pesos\n\na;b\n1;2\n2;3\n3;5\n"))
    said = [remark.why.render("en") for remark in raw.remarks if remark.line == 2]
    assert said[1] == (
        "The title says “En millones de pesos”: each amount has to be multiplied by 1.000.000."
    )
