"""What LibreOffice makes of the workbooks: the values are the same and the chart is there."""

import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import pytest

from app.analysis.charts.bars import BarChart
from app.analysis.exporter import export
from tests.analysis.exporters.awkward import awkward

OFFICE = shutil.which("soffice")
URN = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}{}"
ROW, CELL = URN.format("table", "table-row"), URN.format("table", "table-cell")
TIMES = URN.format("table", "number-columns-repeated")
TEXT, KIND = URN.format("text", "p"), URN.format("office", "value-type")
VALUES = {"float": URN.format("office", "value"), "date": URN.format("office", "date-value")}

pytestmark = pytest.mark.skipif(not OFFICE, reason="LibreOffice (soffice) is not installed here")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tree.Element]:
    """Both workbooks, as LibreOffice understood them."""
    folder = tmp_path_factory.mktemp("office")
    made = awkward(BarChart("comuna", heading="Obras", unit="obras"))
    for kind in ("xlsx", "ods"):
        export(made, folder / f"{kind}.{kind}")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "fods", "--outdir", str(folder)]
    files = [str(folder / "xlsx.xlsx"), str(folder / "ods.ods")]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)  # noqa: S603 - our own files
    return {kind: _parsed(folder / f"{kind}.fods") for kind in ("xlsx", "ods")}


def _parsed(path: Path) -> Tree.Element:
    return Tree.parse(path).getroot()  # noqa: S314 - written by LibreOffice from our own file


def cells(book: Tree.Element) -> list[list[Any]]:
    return [_row(row) for row in list(book.iter(ROW))[1:6]]


def _row(row: Tree.Element) -> list[Any]:
    found: list[Any] = []
    for cell in row.iter(CELL):
        found += [_value(cell)] * int(cell.get(TIMES, "1"))
    return found[:10]


def _value(cell: Tree.Element) -> str:
    kind = cell.get(KIND, "")
    if kind in VALUES:
        return cell.get(VALUES[kind], "")
    return "\n".join("".join(text.itertext()) for text in cell.iter(TEXT))


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_every_value_is_the_same(opened: dict[str, Tree.Element], kind: str) -> None:
    columns = list(zip(*cells(opened[kind]), strict=True))
    assert columns[0] == ("00123", "=1+1", "-34 aprox", "@sumar", "+54 11 4321")
    assert columns[3] == ("2019", "2020", "2021", "2022", "2023")
    assert columns[4] == ("1", str(10**15), str(-(10**17)), "4", "5")
    assert columns[5] == ("1234.5", "A/D", "-3.1", "inf", "0.1")
    assert columns[6] == ("Yes", "No", "", "Yes", "No")
    assert [columns[8][at] for at in (0, 2, 3)] == ["2024-01-31", "31/02/2024", "1900-03-01"]
    assert columns[9][0] == "2024-01-31T10:30:00"


def test_the_chart_is_there(opened: dict[str, Tree.Element]) -> None:
    charts = [one for one in opened["xlsx"].iter() if one.tag.endswith("}chart")]
    assert [one for one in charts if one.get(URN.format("chart", "class")) == "chart:bar"]
