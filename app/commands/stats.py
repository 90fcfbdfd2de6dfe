"""`stats FILE`: the figures of every column, with every digit."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
from pandas import Series

from app.analysis.figures import Figures, describe_number
from app.analysis.kind import MOMENTS, Kind
from app.analysis.reading.missing import missing
from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from app.analysis.table import Table
from app.commands._parser import Parser
from app.errors import UserError
from app.i18n import msg

ORDERED = MOMENTS | {Kind.PERIOD}


def main(arguments: Sequence[str]) -> int:
    """Print the figures."""
    parser = Parser(prog="stats")
    parser.add_argument("file", type=Path)
    parser.add_argument("--column", default="")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    table = start_table(read_raw(options.file))
    figures = {"columns": list(_columns(table, options.column))}
    if options.json:
        text = json.dumps(figures, ensure_ascii=False, indent=2)
    else:
        text = "\n".join(map(_plain, figures["columns"]))
    sys.stdout.write(f"{text}\n")
    return 0


def _columns(table: Table, wanted: str) -> Iterator[dict[str, Any]]:
    if wanted and wanted not in table.columns:
        raise UserError(
            msg("There is no column “{name}”.", name=wanted),
            msg("The columns are: {names}.", names=", ".join(table.columns)),
        )
    for name in [wanted] if wanted else table.columns:
        yield _column(table, name)


def _column(table: Table, name: str) -> dict[str, Any]:
    """Return the figures of a column; null where it has none. The keys are a contract."""
    values = _said(table, name)
    figures = describe_number(values) if table.is_number(name) else Figures(0)
    low, high = _ends(values, table.kinds[name], figures)
    return {
        "name": name,
        "kind": str(table.kinds[name]),
        "count": len(values),
        "blank": len(table) - len(values) - len(table.unread_in(name)),
        "distinct": int(values.nunique()),
        "min": low,
        "max": high,
        "mean": figures.mean,
        "sd": figures.sd,
        "median": figures.median,
        "q1": figures.q1,
        "q3": figures.q3,
        "method": str(figures.method) if table.is_number(name) else "",
    }


def _said(table: Table, name: str) -> "Series[Any]":
    """Return the values without the cells that are empty or say that there is nothing."""
    values = table.values(name).dropna()
    if not table.is_text(name) or values.empty:
        return values
    gone = missing(pa.array(values, pa.string(), from_pandas=True))
    said: Series[Any] = values[~gone.to_numpy(zero_copy_only=False)]
    return said


def _ends(values: "Series[Any]", kind: Kind, figures: Figures) -> tuple[Any, Any]:
    if kind not in ORDERED or values.empty:
        return figures.minimum, figures.maximum
    low, high = values.min(), values.max()
    if kind is Kind.DATE:
        return low.date().isoformat(), high.date().isoformat()
    return (low.isoformat(), high.isoformat()) if kind is Kind.DATE_TIME else (low, high)


def _plain(column: Mapping[str, Any]) -> str:
    shown = {name: value for name, value in column.items() if value not in (None, "")}
    return "  ".join(f"{name}={value}" for name, value in shown.items())
