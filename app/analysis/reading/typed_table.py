"""A table whose cells have types, as text that says the same, and what its file says of it."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.reading.header import column_names
from app.analysis.reading.layout import refuse_too_wide
from app.analysis.reading.lines import Lines
from app.analysis.reading.raw_table import DATE, NAMED, NUMBER, REAL, TRUTH, RawTable, Remark
from app.i18n import msg, plural

TEXT = pa.string()
JOINT = "; "
MIDNIGHT = " 00:00:00"


@dataclass
class _Told:
    """What is said of the columns on the way."""

    stated: dict[str, str] = field(default_factory=dict)
    joined: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)


def table_of_types(table: pa.Table, kind: str) -> RawTable:
    """Return the cells as text; numbers, days and yes or no are said to be so."""
    while any(pa.types.is_struct(column.type) for column in table.itercolumns()):
        table = table.flatten().rename_columns(_parts(table))
        refuse_too_wide(table.num_columns)
    names, renamed = column_names(table.column_names, 0)
    told = _Told()
    cells = [_texts(column, name, told) for name, column in zip(names, table.columns, strict=True)]
    return RawTable(
        cells=pa.table(cells, names=names),
        format=kind,
        header_row=0,
        evidence={NAMED: len(names)},
        remarks=(*renamed, *_remarks(told)),
        places=Lines(1),
        stated=told.stated,
    )


def _parts(table: pa.Table) -> list[str]:
    """Return the names once every struct is taken apart: the path of each."""
    return [name for one in table.schema for name in (
        [f"{one.name}/{part.name}" for part in one.type] if pa.types.is_struct(one.type)
        else [one.name])]  # fmt: skip


def _texts(column: pa.ChunkedArray, name: str, told: _Told) -> pa.ChunkedArray:
    kind = column.type
    if pa.types.is_dictionary(kind):
        return _texts(column.cast(kind.value_type), name, told)
    for belongs, write, said in WAYS:
        if belongs(kind):
            if said:
                told.stated[name] = said
            return write(column)
    if pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_map(kind):
        told.joined.append(name)
        return _mapped(column, _list)
    told.odd.append(name)
    return _mapped(column, _bytes)


def _mapped(column: pa.ChunkedArray, write: Callable[[object], str]) -> pa.ChunkedArray:
    texts = [None if one is None else write(one) for one in column.to_pylist()]
    return pa.chunked_array([pa.array(texts, TEXT)])


def _list(cells: object) -> str:
    if isinstance(cells, list) and not any(isinstance(one, list | dict | tuple) for one in cells):
        return JOINT.join("" if one is None else str(one) for one in cells)
    return json.dumps(cells, ensure_ascii=False, default=str)


def _bytes(cell: object) -> str:
    if not isinstance(cell, bytes):
        return str(cell)
    try:
        return cell.decode()
    except UnicodeDecodeError:
        return cell.hex()


def _as_text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.cast(TEXT)


def _float(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Write each number with all its digits: Arrow would say 1e+20."""
    texts = column.cast(TEXT)
    strange = pc.match_substring(texts, "e")
    if not pc.any(strange).as_py():
        return texts
    whole = [
        text if text is None or "e" not in text else format(Decimal(text), "f")
        for text in texts.to_pylist()
    ]
    return pa.chunked_array([pa.array(whole, TEXT)])


def _moment(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Write a moment without the fractions that are nothing, and a day alone without its hour."""
    texts = pc.replace_substring_regex(column.cast(TEXT), r"\.0+(Z|$)", r"\1")
    alone = pc.all(pc.match_substring_regex(texts, r" 00:00:00$")).as_py()
    return pc.replace_substring(texts, MIDNIGHT, "") if alone else texts


def _hour(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.replace_substring_regex(column.cast(TEXT), r"\.0+$", "")


def _is_text(kind: pa.DataType) -> bool:
    return kind in {TEXT, pa.large_string(), pa.string_view(), pa.null()}


Way = tuple[
    Callable[[pa.DataType], bool], Callable[[pa.ChunkedArray], pa.ChunkedArray], str
]  # whether it is for a type, how it is written, and what the file says with it
WAYS: tuple[Way, ...] = (
    (_is_text, _as_text, ""),
    (pa.types.is_boolean, _as_text, TRUTH),
    (pa.types.is_integer, _as_text, NUMBER),
    (pa.types.is_floating, _float, REAL),
    (pa.types.is_decimal, _as_text, REAL),
    (pa.types.is_date, _as_text, DATE),
    (pa.types.is_timestamp, _moment, DATE),
    (pa.types.is_time, _hour, ""),
)


def _remarks(told: _Told) -> list[Remark]:
    said = []
    if told.joined:
        said.append(Remark(0, plural(
            "The column {names} has lists: their parts were joined with “; ”.",
            "The columns {names} have lists: their parts were joined with “; ”.",
            count=len(told.joined), names=", ".join(told.joined),
        )))  # fmt: skip
    if told.odd:
        why = msg("The columns {names} hold what is no text nor number: read as well as it can be.",
                  names=", ".join(told.odd))  # fmt: skip
        said.append(Remark(0, why))
    return said
