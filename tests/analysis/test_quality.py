"""The report of a table with every fault: all of them are found, where they are, and no other."""

import json
from datetime import date
from pathlib import Path

import pytest

from app.analysis.look import look_at_file
from app.analysis.quality import Report, quality
from app.errors import UserError

VECTORS = next(
    (place for up in Path(__file__).parents if (place := up / "shared/data/vectors").exists()),
    Path("shared"),
)
TODAY = date(2026, 11, 21)
# The same faults in the same lines as the vectors, with rows of our own.
FAULTS = Path(__file__).parent / "every_fault.csv"
PLANTED: set[tuple[str, object, int]] = {
    ("S03", "", 9), ("S04", "", 10), ("S05", "", 8), ("S06", "", 4), ("S07", "", 11),
    ("V01", 1, 5), ("V02", 1, 7), ("V03", 3, 7), ("V03", 10, 7), ("V04", 5, 5), ("V06", 5, 7),
    ("V07", 5, 7), ("V09", 5, 6), ("V10", 5, 9), ("V11", 6, 3), ("V12", 6, 7), ("V12", 6, 9),
    ("V13", 6, 6), ("V14", 6, 10), ("V15", 6, 5), ("V16", 1, 6), ("V16", 4, 2), ("V17", 10, 5),
    ("V18", 7, 6), ("V19", 7, 5), ("V20", 8, 6), ("V21", 8, 5), ("K03", 3, 6), ("K04", 2, 2),
    ("K05", 12, 7), ("K06", 5, 11),
}  # fmt: skip
OF_THE_FILE = {"F02", "F03", "H01", "H02", "H05"}
"""Of the 33 planted faults, those without a line of their own."""
ALSO_TRUE = {("V03", 5), ("V03", 12), ("V09", 12)}
"""“S/D” and two gaps of the second “Monto” are missing cells too, and its -7000 is negative."""


def places(report: Report, columns: list[str]) -> set[tuple[str, object, int]]:
    return {
        (one.id, columns.index(one.column) if one.column else "", line)
        for one in report.findings
        for line in one.rows
    }


def faults(folder: Path) -> Report:
    path = folder / "sucio.csv"
    text = FAULTS.read_text("utf-8")
    path.write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
    return checked(path)


def checked(path: Path) -> Report:
    return quality(look_at_file(path, today=TODAY))


def assert_all_found(report: Report, path: Path) -> None:
    columns = look_at_file(path).table.columns
    found = places(report, columns)
    assert not PLANTED - found
    assert {one.id for one in report.findings} == OF_THE_FILE | {one[0] for one in PLANTED}
    others = {(one[0], one[1]) for one in found} - {(one[0], one[1]) for one in PLANTED}
    assert {one for one in others if one[0] not in OF_THE_FILE} == ALSO_TRUE
    named = {one.id: one.column for one in report.findings if one.id[0] == "H"}
    assert named == {"H01": columns[11], "H02": columns[12], "H05": columns[11]}


def test_every_planted_fault_is_found_in_its_place_and_no_other(tmp_path: Path) -> None:
    report = faults(tmp_path)
    assert_all_found(report, tmp_path / "sucio.csv")
    assert report.light == "red"


@pytest.mark.skipif(not VECTORS.exists(), reason="the vectors are not beside the project")
def test_every_planted_fault_of_the_vectors_is_found() -> None:
    report = checked(VECTORS / "sucio.csv")
    assert_all_found(report, VECTORS / "sucio.csv")
    expected = json.loads((VECTORS / "sucio_expected.json").read_text("utf-8"))
    assert {one["check"] for one in expected} == {one.id for one in report.findings}


def test_a_file_that_cannot_be_read_for_another_reason_says_so(tmp_path: Path) -> None:
    path = tmp_path / "tabla.csv"
    path.write_bytes(bytes(range(1, 32)) * 50)
    with pytest.raises(UserError):
        checked(path)


def test_an_empty_file_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "tabla.csv"
    path.write_bytes(b"\n\n")
    assert [one.id for one in checked(path).findings] == ["F01"]


def test_a_workbook_called_csv_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "tabla.csv"
    path.write_bytes(b"PK\x03\x04" + bytes(40))
    assert "F05" in {one.id for one in checked(path).findings}


CLEAN = (
    "bac-convocatorias", "bac-ofertas", "catalogo-portal", "compras", "comunas-ref",
    "feriados-2023", "indice-precios", "nomina", "obras-comunas", "pedidos-104",
    "presupuesto-2023", "presupuesto-serie", "publicidad-completa", "reclamos-mensual",
    "unidad-compra",
)  # fmt: skip
DATASETS = Path(__file__).parents[2] / "bundled_data" / "datasets"


@pytest.mark.parametrize("name", CLEAN)
def test_clean_practice_tables_have_nothing_to_put_right(name: str) -> None:
    report = checked(DATASETS / f"{name}.csv")
    assert report.light == "green", [(one.id, one.column) for one in report.findings]


DIRTY = {
    "compras-sucias": {"S07", "V06", "S06", "V04", "V05", "V11", "V15", "V16", "K04"},
    "compras-fechas": {"V11", "V12", "V15"},
    "compras-montos": {"V05", "V06"},
    "compras-texto": {"K04"},
    "compras-duplicados": {"S06", "V04"},
    "compras-duplicados.verdad": {"V04"},
    "compras-exportadas": {"S01", "F02"},
    "obras-ancho": {"S07"},
    "bac-contratos": {"K02"},
    "voluntariado": {"V03", "M03"},
}


@pytest.mark.parametrize("name", DIRTY)
def test_dirty_practice_tables_have_the_faults_they_teach(name: str) -> None:
    report = checked(DATASETS / f"{name}.csv")
    assert {one.id for one in report.findings if one.severity != "note"} == DIRTY[name]
