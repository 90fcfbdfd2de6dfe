"""What a cell says is the same in every file that is handed over."""

import math
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook
from pandas import DataFrame, Series
from python_calamine import CalamineWorkbook

from app.analysis.deliverable import Deliverable
from app.analysis.exporter import export
from app.analysis.kind import Kind
from app.analysis.project import Origin
from app.analysis.python_script import python_script
from app.analysis.recipe import Recipe
from app.analysis.table import Table
from tests.analysis.exporters.awkward import deliverable_of

DAYS = ["2024-02-29", "1900-03-01", None, "9999-12-31", "2024-12-31", "2255-06-05"]
MOMENTS = ["2024-02-29 23:59:59", "2999-01-01 10:30", None, "9999-12-31 23:59", "2024-01-01",
           "1970-01-01"]  # fmt: skip
COLUMNS: dict[str, tuple[Kind, Any]] = {
    "código": (Kind.CODE, Series(["00123", "0.10", "1e5", "+5", "12-2024", None], dtype="str")),
    "texto": (Kind.TEXT, Series(["Ñandú 😀", "a\nb", "  x  ", "TRUE", "#N/A", None], dtype="str")),
    "entero": (Kind.WHOLE, Series([0, -1, 999_999_999_999_999, None, 2023, 7], dtype="Int64")),
    "decimal": (Kind.DECIMAL, Series([0.1 + 0.2, 1 / 3, 1e-10, 1e21, 1e15, None])),
    "monto": (Kind.MONEY, Series([1234.56, 0.01, -0.1, 1e12 + 0.01, 99.995, None])),
    "parte": (Kind.PERCENTAGE, Series([21.0, 0.5, 100.0, -3.25, 33.333333, None])),
}


def table() -> Table:
    frame = DataFrame({name: cells for name, (_, cells) in COLUMNS.items()})
    kinds = {name: kind for name, (kind, _) in COLUMNS.items()}
    for name, texts, kind in (("día", DAYS, Kind.DATE), ("hora", MOMENTS, Kind.DATE_TIME)):
        moments = [None if one is None else datetime.fromisoformat(one) for one in texts]
        frame[name], kinds[name] = Series(moments, dtype="datetime64[s]"), kind
    frame["sí"] = Series([True, False, None, True, False, True], dtype="boolean")
    return Table(frame, {**kinds, "sí": Kind.YES_NO})


def of_excel(path: Path) -> list[list[Any]]:
    sheet = load_workbook(path).worksheets[0]
    return [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


def of_libreoffice(path: Path) -> list[list[Any]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1:]


def of_parquet(path: Path) -> list[list[Any]]:
    return [list(row.values()) for row in pq.read_table(path).to_pylist()]


def of_csv(path: Path) -> list[list[Any]]:
    frame = pd.read_csv(path, keep_default_na=False, dtype=str)
    return [list(row) for row in frame.itertuples(index=False)]


READERS = {"xlsx": of_excel, "ods": of_libreoffice, "parquet": of_parquet, "csv": of_csv}
ANSWERS = {"Yes": True, "No": False, "true": True, "false": False}


def meant(cell: Any, wanted: Any) -> Any:
    """Return a cell as what it stands for, to be compared with what is wanted."""
    if isinstance(wanted, bool):
        return ANSWERS.get(cell, cell)
    if isinstance(wanted, int | float):
        return float(cell)
    return pd.Timestamp(cell).to_pydatetime() if isinstance(wanted, datetime) else cell


@pytest.mark.parametrize("kind", list(READERS))
def test_every_cell_says_the_same(kind: str, tmp_path: Path) -> None:
    export(deliverable_of(table()), tmp_path / f"a.{kind}")
    found = READERS[kind](tmp_path / f"a.{kind}")
    frame = table().frame
    for place, name in enumerate(frame.columns):
        for row, value in enumerate(frame[name].astype(object)):
            missing = pd.isna(value)
            wanted = value.to_pydatetime() if isinstance(value, pd.Timestamp) else value
            cell = found[row][place]
            if missing:
                assert cell in {None, ""}, (name, row)
            else:
                assert meant(cell, wanted) == wanted, (name, row)


@pytest.mark.parametrize("kind", ["xlsx", "ods", "csv"])
def test_a_number_too_long_for_a_spreadsheet_keeps_its_figures(kind: str, tmp_path: Path) -> None:
    long = [2**53 + 1, -(2**60) - 1, 7]
    frame = DataFrame({"n": Series(long), "f": [1234567890123456.0, 1e16, 2.5]})
    export(deliverable_of(Table(frame, {"n": Kind.WHOLE, "f": Kind.MONEY})), tmp_path / f"a.{kind}")
    rows = READERS[kind](tmp_path / f"a.{kind}")
    assert [int(row[0]) for row in rows] == long
    assert [str(row[1]) for row in rows[:1]] == ["1234567890123456"]
    assert float(rows[1][1]) == 1e16


def test_pandas_reads_long_whole_numbers_with_gaps_as_they_are(tmp_path: Path) -> None:
    frame = DataFrame({"n": Series([2**53 + 1, None], dtype="Int64")})
    export(deliverable_of(Table(frame, {"n": Kind.WHOLE})), tmp_path / "a.parquet")
    assert pd.read_parquet(tmp_path / "a.parquet")["n"].tolist()[0] == 2**53 + 1


@pytest.mark.parametrize("kind", ["xlsx", "ods", "csv", "parquet"])
def test_nothing_is_less_than_nothing(kind: str, tmp_path: Path) -> None:
    export(deliverable_of(Table(DataFrame({"n": [-0.0, 0.0]}), {"n": Kind.DECIMAL})),
           tmp_path / f"a.{kind}")  # fmt: skip
    cells = [row[0] for row in READERS[kind](tmp_path / f"a.{kind}")]
    assert [math.copysign(1, float(cell)) for cell in cells] == [1, 1]


def test_an_early_moment_is_written_without_fractions_of_a_second(tmp_path: Path) -> None:
    moments = Series([datetime(1900, 1, 1, 0, 0, 1), datetime(2024, 1, 1, 0, 0, 2)])  # noqa: DTZ001 - of no zone
    frame = DataFrame({"m": moments.astype("datetime64[s]")})
    export(deliverable_of(Table(frame, {"m": Kind.DATE_TIME})), tmp_path / "a.xlsx")
    assert of_excel(tmp_path / "a.xlsx")[0] == ["01/01/1900 00:00:01"]


def test_a_tiny_number_is_not_an_endless_text(tmp_path: Path) -> None:
    export(deliverable_of(Table(DataFrame({"n": [5e-324, 1e-10]}), {"n": Kind.DECIMAL})),
           tmp_path / "a.csv")  # fmt: skip
    assert of_csv(tmp_path / "a.csv") == [["5e-324"], ["0.0000000001"]]


def test_the_program_writes_yes_and_no_as_the_csv_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = DataFrame({"sí": Series([True, False, None], dtype="boolean"), "n": [1, 2, 3]})
    made = Table(frame, {"sí": Kind.YES_NO, "n": Kind.WHOLE})
    program = python_script(Deliverable("", made, Recipe(), (), Origin("a.csv")))
    last = program[program.index("answers = ") :]
    monkeypatch.chdir(tmp_path)
    exec(last, {"df": frame.copy(), "pd": pd})  # noqa: S102 - the code is our own
    export(deliverable_of(made), tmp_path / "a.csv")
    assert (tmp_path / "resultado.csv").read_text("utf-8") == (tmp_path / "a.csv").read_text(
        "utf-8"
    )


def test_days_are_days_and_not_moments(tmp_path: Path) -> None:
    export(deliverable_of(table()), tmp_path / "a.parquet")
    assert pq.read_table(tmp_path / "a.parquet")["día"].to_pylist()[0] == date(2024, 2, 29)
