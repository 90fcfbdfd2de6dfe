"""Records with lists and records inside, as rows with a column for each path."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pyarrow as pa

from app.analysis.reading.header import column_names
from app.analysis.reading.json_value import Written
from app.analysis.reading.layout import refuse_too_wide
from app.analysis.reading.lines import Lines
from app.analysis.reading.number import UNCLEAR
from app.analysis.reading.raw_table import NAMED, NUMBER, REAL, TRUTH, RawTable, Remark
from app.errors import UserError
from app.i18n import msg, plural

JOINT = "; "
MOST = 20  # records of a list inside a record that get columns of their own
SOME = 8  # names that fit in a sentence
WORDS = {True: "true", False: "false", None: None}


@dataclass
class _Column:
    """The texts of a column so far, and how many were numbers, or yes and no."""

    texts: list[str | None] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    truths: int = 0
    filled: int = 0

    def put(self, row: int, cell: Any) -> None:
        if len(self.texts) < row:
            self.texts.extend([None] * (row - len(self.texts)))
        if isinstance(cell, Written):
            self.numbers.append(row)
        self.truths += isinstance(cell, bool)
        self.filled += cell is not None
        self.texts.append(str(cell) if isinstance(cell, str) else WORDS[cell])

    @property
    def stated(self) -> str:
        """What the file says the column is."""
        if self.filled and len(self.numbers) == self.filled:
            return REAL if any("." in (self.texts[row] or "") for row in self.numbers) else NUMBER
        return TRUTH if self.filled and self.truths == self.filled else ""

    def guarded(self) -> int:
        """Keep numbers beside text from being taken for thousands; return how many have a point."""
        for row in self.numbers:
            text = self.texts[row] or ""
            if UNCLEAR.fullmatch(text.lstrip("-")):
                self.texts[row] = f"{text}0"
        return sum("." in (self.texts[row] or "") for row in self.numbers)


@dataclass
class _Grid:
    columns: dict[str, _Column] = field(default_factory=dict)
    joined: dict[str, int] = field(default_factory=dict)  # name, and the first row it happens in
    packed: dict[str, int] = field(default_factory=dict)
    rows: int = 0

    def add(self, record: Mapping[str, Any]) -> None:
        for name, cell in self._cells(record, ""):
            column = self.columns.get(name)
            if column is None:
                column = self.columns[name] = _Column()
            if len(column.texts) <= self.rows:
                column.put(self.rows, cell)
        self.rows += 1

    def _cells(self, record: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
        for key, cell in record.items():
            name = prefix + key
            if isinstance(cell, Mapping) and cell:
                yield from self._cells(cell, f"{name}/")
            elif isinstance(cell, list | Mapping):
                yield from self._list(name, cell or [])
            else:
                yield name, cell

    def _list(self, name: str, cells: Any) -> Iterator[tuple[str, Any]]:
        if not any(isinstance(one, list | Mapping) for one in cells):
            if len(cells) > 1:
                self.joined.setdefault(name, self.rows)
            yield name, JOINT.join(text_of(one) for one in cells) if cells else None
        elif len(cells) <= MOST and all(isinstance(one, Mapping) for one in cells):
            for at, one in enumerate(cells):
                yield from self._cells(one, f"{name}/{at}/")
        else:
            self.packed.setdefault(name, self.rows)
            yield name, json_text(cells)


def text_of(cell: Any) -> str:
    """Return a scalar as text; nothing is empty text."""
    return str(cell) if isinstance(cell, str) else WORDS[cell] or ""


def json_text(value: Any) -> str:
    """Return a value as JSON, its numbers as they were written."""
    if isinstance(value, Written):
        return str(value)
    if isinstance(value, Mapping):
        inside = (f"{json.dumps(key, ensure_ascii=False)}: {json_text(one)}"
                  for key, one in value.items())  # fmt: skip
        return "{" + ", ".join(inside) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(json_text, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def table_of_records(
    records: Iterable[Mapping[str, Any]], lines: Sequence[int] | None = None
) -> RawTable:
    """Return the rows; the place of each is its number unless its lines are known."""
    grid = _Grid()
    try:
        for record in records:
            grid.add(record)
    except RecursionError as error:
        raise UserError(
            msg("The JSON has too many lists inside lists: it is not a table."),
            msg("Look for the same data in CSV or Excel."),
        ) from error
    refuse_too_wide(len(grid.columns))
    places = Lines(1) if lines is None else Lines(known=np.array(lines, np.int64))
    return _raw(grid, places)


def _raw(grid: _Grid, places: Lines) -> RawTable:
    names, renamed = column_names(list(grid.columns), 0)
    columns = dict(zip(names, grid.columns.values(), strict=True))
    stated = {name: column.stated for name, column in columns.items() if column.stated}
    typed = {name: columns[name].guarded() for name in names if name not in stated}
    cells = {name: _array(column.texts, grid.rows) for name, column in columns.items()}
    raw = RawTable(
        cells=pa.table(cells),
        format="json",
        header_row=0,
        evidence={NAMED: len(names), "records": grid.rows},
        remarks=tuple(renamed),
        places=places,
        typed={name: count for name, count in typed.items() if count},
        stated=stated,
    )
    return replace(raw, remarks=(*raw.remarks, *_remarks(grid, raw)))


def _remarks(grid: _Grid, raw: RawTable) -> Iterator[Remark]:
    if grid.joined:
        why = plural(
            "The column {names} has lists: their parts were joined with “; ”.",
            "The columns {names} have lists: their parts were joined with “; ”.",
            count=len(grid.joined), names=_some(grid.joined),
        )  # fmt: skip
        yield Remark(_line(raw, grid.joined), why)
    if grid.packed:
        why = plural(
            "The column {names} has lists too long to give them columns: they stay as JSON.",
            "The columns {names} have lists too long to give them columns: they stay as JSON.",
            count=len(grid.packed), names=_some(grid.packed),
        )  # fmt: skip
        yield Remark(_line(raw, grid.packed), why)


def _some(names: Iterable[str]) -> str:
    listed = list(names)
    return ", ".join(listed[:SOME]) + (", …" if len(listed) > SOME else "")


def _line(raw: RawTable, rows: Mapping[str, int]) -> int:
    return int(raw.lines[min(rows.values())]) if raw.cells.num_rows else 0


def _array(texts: list[str | None], rows: int) -> pa.Array:
    texts += [None] * (rows - len(texts))
    try:
        return pa.array(texts, pa.string())
    except UnicodeEncodeError:  # halves of a sign, which JSON can write and no text can hold
        sound = [one and one.encode("utf-8", "replace").decode() for one in texts]
        return pa.array(sound, pa.string())
