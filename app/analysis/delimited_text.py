"""Tables as delimited text: plain for other programs, or the way a Spanish Excel opens it.

A text that begins with a sign of formulas (= + - @, a tab or a line break) gets an apostrophe in
front, unless it is a number: opened in a spreadsheet it stays a text. Whoever reads the file with
another program can take the apostrophe away. A cell that is empty text is written as "".
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.number_look import NO, YES
from app.analysis.plain_digits import plain_digits
from app.analysis.reading.distinct import repeats
from app.analysis.reading.letters import has_any
from app.analysis.row_text import joined, text_bytes
from app.analysis.written_column import TEXT, WrittenColumn
from app.progress import Progress, unwatched

CHUNK = 20_000
DANGEROUS = "^[=+\\-@\t\r\n]"
BLANKS = " \t\n\r\f\v"
A_NUMBER = "^[+-]?[0-9][0-9.,]*%?$"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class DelimitedStyle:
    """How values are written; `for_people` writes days and truth as people here do."""

    delimiter: str = ","
    decimal: str = "."
    for_people: bool = False


NEUTRAL = DelimitedStyle()
SPANISH_EXCEL = DelimitedStyle(";", ",", for_people=True)


def write_delimited(
    columns: Sequence[WrittenColumn],
    path: Path,
    style: DelimitedStyle = NEUTRAL,
    progress: Progress = unwatched,
) -> None:
    """Write UTF-8 text with one header line; with a mark at the start for Excel."""
    size = len(columns[0]) if columns else 0
    with path.open("wb") as file:
        file.write(BYTE_ORDER_MARK if style.for_people else b"")
        file.write(header_line([column.name for column in columns], style))
        for start in range(0, size, CHUNK):
            progress(start, size)
            part = [column.slice(start, CHUNK) for column in columns]
            file.write(written_lines(part, style))


def written_lines(columns: Sequence[WrittenColumn], style: DelimitedStyle = NEUTRAL) -> bytes:
    """Return the rows of some columns, without the header: a piece of a longer file."""
    return bytes(_lines([_cells(column, style) for column in columns], style))


def header_line(names: Sequence[str], style: DelimitedStyle = NEUTRAL) -> bytes:
    """Return the line with the names of the columns."""
    return bytes(_lines([_safe(pa.array([name], TEXT), style) for name in names], style))


def _lines(cells: Sequence[pa.Array], style: DelimitedStyle) -> memoryview | bytes:
    if not cells:
        return b""
    if len(cells) == 1:  # a line with nothing on it would be taken for no row at all
        return text_bytes(joined([pc.fill_null(cells[0], '""'), "\n"]))
    pieces: list[str | pa.Array] = []
    for column in cells:
        pieces += [column, style.delimiter]
    return text_bytes(joined([*pieces[:-1], "\n"]))


def _cells(column: WrittenColumn, style: DelimitedStyle) -> pa.Array:
    texts = _texts(column.values, style)
    if column.unread is None:
        return texts
    return pc.coalesce(_safe(column.unread, style), texts)


def _texts(values: pa.Array, style: DelimitedStyle) -> pa.Array:
    if pa.types.is_boolean(values.type):
        yes, no = (str(YES), str(NO)) if style.for_people else ("true", "false")
        return pc.if_else(values, pa.scalar(yes, TEXT), pa.scalar(no, TEXT))
    if pa.types.is_temporal(values.type):
        return _each_once(values, partial(_days, style=style))
    if pa.types.is_floating(values.type):
        return _numbers(values, style)
    whole = pa.types.is_integer(values.type)
    return values.cast(TEXT) if whole else _each_once(values, partial(_safe, style=style))


def _each_once(values: pa.Array, write: Callable[[pa.Array], pa.Array]) -> pa.Array:
    """Write every different value once, where they repeat."""
    if not repeats(values):
        return write(values)
    encoded = values.dictionary_encode()
    return write(encoded.dictionary).take(encoded.indices)


def _days(values: pa.Array, style: DelimitedStyle) -> pa.Array:
    day = "%d/%m/%Y" if style.for_people else "%Y-%m-%d"
    if pa.types.is_date(values.type):
        return pc.strftime(values, day).cast(TEXT)
    whole = values.cast(pa.timestamp("s"), safe=False)
    return pc.strftime(whole, f"{day} %H:%M:%S").cast(TEXT)


def _numbers(values: pa.Array, style: DelimitedStyle) -> pa.Array:
    texts = plain_digits(values)
    if style.decimal == NEUTRAL.decimal:
        return texts
    texts = pc.replace_substring(texts, NEUTRAL.decimal, style.decimal)
    return _quoted(texts, style) if style.decimal == style.delimiter else texts


def _safe(texts: pa.Array, style: DelimitedStyle) -> pa.Array:
    risky = pc.match_substring_regex(texts, DANGEROUS)
    if not pc.any(risky).as_py():
        return _quoted(texts, style)
    number = pc.match_substring_regex(texts, A_NUMBER)
    marked = pc.binary_join_element_wise(pa.scalar("'", TEXT), texts, pa.scalar("", TEXT))
    return _quoted(pc.if_else(pc.and_(risky, pc.invert(number)), marked, texts), style)


def _quoted(texts: pa.Array, style: DelimitedStyle) -> pa.Array:
    """Put quotes where they are needed, empty text and outer blanks among them."""
    bare = pc.binary_length(pc.ascii_trim(texts, BLANKS))
    needs = pc.or_(pc.equal(bare, 0), pc.not_equal(bare, pc.binary_length(texts)))
    if has_any(texts, (b'"', b"\r", b"\n", style.delimiter.encode())):
        needs = pc.or_(needs, pc.match_substring_regex(texts, f'["\r\n{style.delimiter}]'))
    if not pc.any(needs).as_py():
        return texts
    quote, nothing = pa.scalar('"', TEXT), pa.scalar("", TEXT)
    doubled = pc.replace_substring(texts, '"', '""')
    return pc.if_else(needs, pc.binary_join_element_wise(quote, doubled, quote, nothing), texts)
