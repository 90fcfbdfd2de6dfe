"""Has LibreOffice Calc work out the whole grid: `python -m tests.analysis.formula.calc_maker`.

It writes `calc_facts.json`, a case in each line: the formula Calc was given and, for each row of
the grid, what it answered. An error is `{"error": its name}`. Nothing else knows LibreOffice.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.analysis.kind import Kind
from tests.analysis.formula.calc_grid import Case, cases

FACTS = Path(__file__).with_name("calc_facts.json")
ANSWER = "H"


def main() -> int:
    """Make the facts again; 2 when LibreOffice is not installed."""
    program = shutil.which("soffice")
    if program is None:
        sys.stderr.write("LibreOffice (soffice) is not installed\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = Path(folder) / "asked.xlsx", Path(folder) / "out" / "asked.xlsx"
        _write(asked)
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "xlsx"]
        command += ["--outdir", str(answered.parent), str(asked)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - a program of the system
        FACTS.write_text("[\n" + ",\n".join(_read(answered)) + "\n]\n", "utf-8")
    return 0


def _write(path: Path) -> None:
    book = Workbook()
    for number, case in enumerate(cases()):
        sheet = book.create_sheet(f"c{number}")
        for at, row in enumerate(case.rows, start=1):
            _fill(sheet, case, at, row)
    book.save(path)


def _fill(sheet: Worksheet, case: Case, at: int, row: tuple[Any, ...]) -> None:
    places = {}
    for letter, value in zip("abcdef", row, strict=False):
        cell = sheet[f"{letter.upper()}{at}"]
        cell.value = _cell(value)
        if isinstance(value, str) and value:
            cell.data_type, cell.number_format = "s", "@"
        places[letter] = f"{letter.upper()}{at}"
        places[letter.upper()] = f"${letter.upper()}$1:${letter.upper()}${len(case.rows)}"
    formula = case.calc.format(**places)
    if case.gives is Kind.DATE:
        formula = f'TEXT({formula},"yyyy-mm-dd")'
    sheet[f"{ANSWER}{at}"].value = f"={formula}"


def _cell(value: Any) -> Any:
    """Return what goes in a cell: days and empty texts are formulas, so that they stay so."""
    if isinstance(value, datetime):
        hour = f"+TIME({value:%H,%M,%S})" if value.time().second else ""
        return f"=DATE({value.year},{value.month},{value.day}){hour}"
    return '=""' if value == "" and isinstance(value, str) else value


def _read(path: Path) -> Iterator[str]:
    book = load_workbook(path, data_only=True)
    for number, case in enumerate(cases()):
        sheet = book[f"c{number}"]
        answers = [_answer(sheet[f"{ANSWER}{at}"]) for at in range(1, len(case.rows) + 1)]
        fact = {"name": case.name, "calc": case.calc, "answers": answers}
        yield json.dumps(fact, ensure_ascii=False)


def _answer(cell: Any) -> Any:
    value = cell.value
    if cell.data_type == "e":
        return {"error": value}
    return "" if value is None else value


if __name__ == "__main__":
    sys.exit(main())
