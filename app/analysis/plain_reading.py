"""How pandas alone reads a file, and whether it finds the same cells as this program."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import TEXT, arrow_of
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import AUTOMATIC, NO_HEADER, NO_QUOTES, Dialect
from app.analysis.whole_file import whole_file
from app.errors import UserError
from app.i18n import msg

MODERN = (".xlsx", ".xlsm")
SPREADSHEETS = (*MODERN, ".xls", ".ods")
AS_TEXT = {"dtype": "str", "keep_default_na": False, "na_values": [""]}
OF_CELLS = Dialect("utf-8", ",", 1)
FAILURES = (ValueError, LookupError, OSError, ImportError, TypeError, AttributeError, csv.Error)


@dataclass(frozen=True)
class PlainReading:
    """A call of pandas with its options, and the rows that are wanted of what it gives."""

    function: str
    options: dict[str, Any]
    first: int = 0
    last: int | None = None

    def code(self, name: str) -> str:
        """Return the call as Python, for a file of this name."""
        options = ", ".join(f"{key}={value!r}" for key, value in self.options.items())
        rows = f".iloc[{self.first}:{'' if self.last is None else self.last}]"
        part = f"{rows}.reset_index(drop=True)" if self.first or self.last else ""
        return f"pd.{self.function}({name!r}, {options}){part}"

    def frame(self, path: Path) -> DataFrame:
        """Read a file as the code would."""
        found: DataFrame = getattr(pd, self.function)(path, **self.options)
        return found.iloc[self.first : self.last].reset_index(drop=True)


def plain_reading(name: str, dialect: Dialect) -> PlainReading:
    """Return how pandas is asked to read a file written in this way."""
    options = {**AS_TEXT}
    if dialect.header_row == NO_HEADER:
        options["header"] = None
    elif dialect.header_row not in {AUTOMATIC, 1}:
        options["skiprows"] = dialect.header_row - 1
    if name.lower().endswith(SPREADSHEETS):
        options |= {"sheet_name": dialect.sheet} if dialect.sheet else {}
        options |= {"engine": "openpyxl"} if name.lower().endswith(MODERN) else {}
        return PlainReading("read_excel", options)
    options |= dict(_signs(dialect)) | {"encoding": dialect.encoding or "utf-8"}
    return PlainReading("read_csv", options, max(dialect.rows_from - 1, 0), dialect.rows_to or None)


def finds_the_same(path: Path, dialect: Dialect, raw: RawTable) -> bool:
    """Say whether pandas finds the same cells; an empty text and nothing are the same to it."""
    try:
        frame = plain_reading(path.name, dialect).frame(path)
    except FAILURES:
        return False
    if list(frame.columns) != raw.cells.column_names or len(frame) != raw.cells.num_rows:
        return False
    pairs = zip(frame.columns, raw.cells.columns, strict=True)
    return all(_bare(arrow_of(frame[name])).equals(_bare(cells)) for name, cells in pairs)


def write_cells(raw: RawTable, path: Path) -> None:
    """Write the cells of a file as a CSV that pandas reads as they are."""
    frame = DataFrame(
        {name: pd.array(_bare(raw.cells[name]), dtype="str") for name in raw.cells.column_names}
    )
    with whole_file(path) as draft:
        frame.to_csv(draft, index=False, encoding="utf-8", lineterminator="\n")
    if not finds_the_same(path, OF_CELLS, raw):
        path.unlink()
        raise UserError(
            msg("The cells of this file cannot be read by a Python program as they are."),
            msg("Export the table as CSV or Excel instead."),
        )


def _bare(cells: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Return the cells in one piece of one type, with nothing in the place of empty texts."""
    whole = cells.combine_chunks() if isinstance(cells, pa.ChunkedArray) else cells
    texts = whole.cast(TEXT)
    return pc.if_else(pc.equal(texts, ""), pa.scalar(None, TEXT), texts)


def _signs(dialect: Dialect) -> Iterator[tuple[str, Any]]:
    sign = dialect.delimiter
    is_long = len(sign.encode()) > 1
    yield "sep", (re.escape(sign) if is_long else sign) or None
    if is_long or not sign:
        yield "engine", "python"
    if dialect.quote:
        yield ("quoting", 3) if dialect.quote == NO_QUOTES else ("quotechar", dialect.quote)
    if dialect.escape == "\\":
        yield "escapechar", dialect.escape
    if dialect.chosen:
        yield "usecols", list(dialect.chosen)
