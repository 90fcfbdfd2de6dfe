"""Small files for the tests of reading, and the folder of real ones."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.analysis.reading.raw_table import RawTable
from tests.analysis.shared_files import SHARED

REAL = SHARED / "real"


def real(name: str) -> Path:
    """Return a real file, or skip the test."""
    path = REAL / name
    if not path.exists():
        pytest.skip(f"the real files are not here: {path.name}")
    return path


def csv_of(folder: Path, content: str | bytes, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def xlsx_of(folder: Path, rows: Sequence[Any], *merged: str) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    path = folder / "t.xlsx"
    book.save(path)
    return path


def converted(path: Path, extension: str) -> Path:
    """Return the file as LibreOffice saves it, or skip the test."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice is not installed")
    where = ["--outdir", str(path.parent), f"-env:UserInstallation=file://{path.parent}/office"]
    command = [office, "--headless", "--convert-to", extension, *where, str(path)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    return path.with_suffix(f".{extension}")


def cells(raw: RawTable, column: str) -> list[str | None]:
    return list(raw.cells[column].to_pylist())


def remarks(raw: RawTable) -> dict[int, str]:
    return {remark.line: remark.why.render("en") for remark in raw.remarks}
