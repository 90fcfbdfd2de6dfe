"""Columns of codes, comunas, barrios, addresses and degrees: what they are taken for, and why."""

import math

import pytest

from app.analysis.cells import read_cell
from app.analysis.kind import Kind
from app.analysis.reading.column_evidence import column_evidence
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.table_file import read_table
from app.analysis.start_table import start_table
from tests.analysis.reading.columns import column
from tests.analysis.shared_files import needs_real_files, real


def said(found: ColumnReading) -> str:
    return column_evidence(found).render("en")


def comunas(single: int, several: int) -> list[str]:
    return [str(1 + at % 15) for at in range(single)] + ["7 y 8"] * several


@pytest.mark.parametrize(("several", "kind"), [(20, Kind.COMUNA), (21, Kind.CATEGORY)])
def test_four_of_five_cells_with_one_comuna_make_the_kind(several: int, kind: Kind) -> None:
    assert column(*comunas(100 - several, several), name="comuna").kind is kind


def test_numbers_are_comunas_only_where_the_name_says_so() -> None:
    cells = comunas(30, 0)
    assert column(*cells, name="Comuna").kind is Kind.COMUNA
    assert column(*cells, name="pisos").kind is Kind.WHOLE
    assert column(*cells, name="comuna_1").kind is not Kind.COMUNA
    assert column("Comuna 1", "COMUNA II", "comuna 3 ", name="zona").kind is Kind.COMUNA


def test_what_does_not_fit_stays_as_it_is_written_and_is_counted() -> None:
    found = column("1", "2", "3", "4", "5", "6", "1 a 15", "18", name="comuna")
    assert found.values.to_pylist()[-2:] == ["1 a 15", "18"] if found.kind is Kind.COMUNA else True
    found = column(*comunas(9, 0), "18", name="comuna")
    assert said(found) == "Cells that say one comuna: 9; several: 0; none that exists: 1."
    assert found.values.to_pylist()[-1] == "18"


def test_barrios_are_known_whatever_the_name_of_the_column() -> None:
    found = column("Boca", "LA BOCA", "V. Lugano", "Nuñez", "Marcos Paz", name="zona")
    assert found.kind is Kind.BARRIO
    assert said(found) == "Cells that name one barrio: 4; several: 0; none of the 48: 1."
    assert column("Boca", "River", "Racing", "Huracán", name="club").kind is Kind.TEXT


def test_addresses() -> None:
    cells = ("Av. Belgrano 1250", "Bolivar 466, entre av Belgrano y Venezuela", "MIRAVE Y LUNA")
    assert column(*cells, name="direccion").kind is Kind.ADDRESS
    assert column("Av. Belgrano 1250", "Pje. Giuffra 330", name="sede").kind is Kind.ADDRESS
    assert column("Insumos lote 23", "Insumos lote 24", name="detalle").kind is Kind.TEXT
    assert column("Decreto N° 433 y normas", "Ley N° 2095 y sus", name="marco").kind is Kind.TEXT


def test_degrees_with_any_mark_and_what_cannot_be_one() -> None:
    cells = ("-34,675641", "-34.578", "34° 33' 53\" sur", "0", *["-34.6"] * 9, "-34.578.254", "95")
    found = column(*cells, name="lat")
    assert found.kind is Kind.COORDINATE
    values = found.values.to_pylist()
    assert values[:2] == [-34.675641, -34.578]
    assert math.isclose(values[2], -(34 + 33 / 60 + 53 / 3600))
    assert found.unreadable.tolist() == [13, 14]
    assert said(found).startswith("13 are degrees, 12 of them within the limits of the City; 2 co")


def test_codes_say_which_and_how_many_are_right() -> None:
    assert said(column("30-71475889-2", "30-70296606-3", name="x")) == (
        "CUIT or CUIL: 1 of 2 pass the check. It is not added up."
    )
    assert said(column("101-0014-CDI19", "101-0076-CDI20")) == (
        "BAC process number: 2 of 2 are written so. It is not added up."
    )
    assert said(column("12345678", "5123456", name="dni")).startswith("DNI: 2 of 2")
    assert said(column("1406", "C1406ABC", name="codigo_postal")).startswith("Postcode: 2 of 2")
    assert said(column("007", "0123", "12")).startswith("2 cells begin with a zero")
    assert column("12345678", "5123456", name="monto").kind is Kind.MONEY


@pytest.mark.parametrize(
    ("path", "name", "kind", "words"),
    [
        ("obras/obras_2025_ortizlara.csv", "cuit_contratista", Kind.CODE,
         "CUIT or CUIL: 1.370 of 1.372 pass the check, and 15 are written in another way."),
        ("obras/obras_2025_ortizlara.csv", "comuna", Kind.COMUNA,
         "Cells that say one comuna: 1.638; several: 19; none that exists: 1."),
        ("obras/obras_2025_ortizlara.csv", "barrio", Kind.BARRIO, "one barrio: 1.635"),
        ("obras/obras_2025_ortizlara.csv", "direccion", Kind.ADDRESS, "Of 1.556 cells"),
        ("obras/obras_2025_ortizlara.csv", "lat", Kind.COORDINATE, "1.376 are degrees, 1.375"),
        ("procurement/bac_ocds_contracts_2019_2020.csv", "contracts/0/id", Kind.CODE,
         "BAC purchase order number: 28.400 of 28.400"),
        ("procurement/bac_ocds_contracts_2019_2020.csv", "ocid", Kind.CODE, "OCID: 28.400 of 28"),
        ("suaci/gcba_suaci_comunas.csv", "BARRIO", Kind.BARRIO, "one barrio: 57.368"),
        ("suaci/gcba_suaci_comunas.csv", "COMUNA", Kind.COMUNA, "one comuna: 57.368"),
        ("comunas/comunas_tabla_compilada.csv", "cod_indec_depto", Kind.CODE, "INDEC code: 15 of"),
    ],
)  # fmt: skip
@needs_real_files
def test_real_columns(path: str, name: str, kind: Kind, words: str) -> None:
    table = read_table(real(path))
    found = table.columns[name]
    assert found.kind is kind
    assert words in said(found)


@needs_real_files
def test_degrees_of_the_real_works_are_numbers() -> None:
    table = start_table(read_table(real("obras/obras_2025_ortizlara.csv")).raw)
    assert table.frame["lat"].dtype == "float64"
    assert "-34.578.254" in set(table.unread_in("lat"))


def test_a_coordinate_written_over_has_no_thousands() -> None:
    for text, value in (("-34.578", -34.578), ("-34,578", -34.578), ("-34.578.254", None)):
        assert read_cell(text, Kind.COORDINATE).value == value
