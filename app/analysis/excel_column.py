"""A column as cells of a workbook: what Excel cannot hold as a value is kept as marked text.

Excel keeps 15 digits of a number, no day before March 1900 that others agree on, and no
infinity. A longer number is written as text, because Excel would change its last digits.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.excel_shared import LongText, SharedTexts
from app.analysis.number_look import NO, YES, number_look
from app.analysis.plain_digits import plain_digits, too_long
from app.analysis.written_column import TEXT, WrittenColumn
from app.i18n import Message, plural

EPOCH = 25569  # 1 January 1970, in days of Excel
FIRST_DAY = 61  # 1 March 1900: before it, programs disagree
PAST = 2_958_466  # after 31 December 9999
DAY = 86_400_000_000
Found = tuple[str, pa.Array, pa.Array | None]
DAYS, MOMENTS, AS_TEXT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "@"
SECONDS = f"{MOMENTS}:ss"


@dataclass(frozen=True, eq=False)
class ExcelColumn:
    """The numbers to write, or the numbers of shared texts; `odd` are marked texts."""

    name: str
    form: str
    values: pa.Array
    odd: pa.Array | None = None
    notes: tuple[Message, ...] = ()
    long: tuple[LongText, ...] = field(default=())

    @property
    def is_text(self) -> bool:
        """Whether the values are texts."""
        return self.form == AS_TEXT


def excel_column(column: WrittenColumn, shared: SharedTexts) -> ExcelColumn:
    """Prepare one column; its texts go to the shared texts of the workbook."""
    form, values, strange = _cells(column, shared)
    odd = pc.coalesce(*filter(None, (column.unread, strange))) if _any(column, strange) else None
    notes, long = list(_notes(column, strange)), list[LongText]()
    if form == AS_TEXT and not pa.types.is_integer(values.type):
        values = _shared(values, shared, notes, long)
    if odd is not None:
        odd = _shared(odd, shared, notes, long)
    return ExcelColumn(column.name, form, values, odd, tuple(notes), tuple(long))


def _any(column: WrittenColumn, strange: pa.Array | None) -> bool:
    return column.unread is not None or strange is not None


def _cells(column: WrittenColumn, shared: SharedTexts) -> Found:
    """Return the format, the values, and what has to be text although the column is not."""
    values = column.values
    if pa.types.is_boolean(values.type):
        first = shared.add(pa.array([str(YES), str(NO)], TEXT))
        return AS_TEXT, pc.if_else(values, first, first + 1), None
    if pa.types.is_temporal(values.type):
        return _day_cells(values)
    if not (pa.types.is_integer(values.type) or pa.types.is_floating(values.type)):
        return AS_TEXT, values, None
    form, strange = number_look(column).excel(), too_long(values)
    return form, *_without(values, strange, lambda: plain_digits(values))


def _day_cells(values: pa.Array) -> Found:
    if pa.types.is_date(values.type):
        form, written, serials = DAYS, "%d/%m/%Y", values.cast(pa.int32())
    else:
        exact = pc.any(pc.greater(pc.second(values), 0)).as_py()
        form, written = (SECONDS, "%d/%m/%Y %H:%M:%S") if exact else (MOMENTS, "%d/%m/%Y %H:%M")
        micros = values.cast(pa.int64()).cast(pa.float64(), safe=False)  # also after 2255
        serials = pc.divide(micros, DAY)
    serials = pc.add(serials, EPOCH)
    outside = pc.or_(pc.less(serials, FIRST_DAY), pc.greater_equal(serials, PAST))
    whole = values if form == DAYS else values.cast(pa.timestamp("s"), safe=False)
    return form, *_without(serials, outside, lambda: pc.strftime(whole, written).cast(TEXT))


def _without(
    values: pa.Array, strange: pa.Array, texts: Callable[[], pa.Array]
) -> tuple[pa.Array, pa.Array | None]:
    if not pc.any(strange).as_py():
        return values, None
    kept = pc.if_else(strange, pa.scalar(None, values.type), values)
    return kept, pc.if_else(strange, texts(), pa.scalar(None, TEXT))


def _shared(
    texts: pa.Array, shared: SharedTexts, notes: list[Message], long: list[LongText]
) -> pa.Array:
    encoded = texts.dictionary_encode()
    hidden = shared.hidden_in(encoded.dictionary)
    if count := _cells_with(encoded, hidden):
        notes.append(
            plural(
                "One cell has characters that cannot be seen: they are written as codes.",
                "{count} cells have characters that cannot be seen: they are written as codes.",
                count=count,
            )
        )
    first = shared.add(encoded.dictionary, long_at := shared.long_in(encoded.dictionary))
    long += [LongText(text, np.flatnonzero(_is(encoded, at))) for at, text in long_at.items()]
    return pc.add(encoded.indices.cast(pa.int64()), first)


def _is(encoded: pa.DictionaryArray, at: int) -> np.ndarray:
    return np.asarray(pc.equal(encoded.indices, at).fill_null(False))


def _cells_with(encoded: pa.DictionaryArray, chosen: np.ndarray) -> int:
    return int(chosen[encoded.indices.drop_null().to_numpy()].sum()) if chosen.any() else 0


def _notes(column: WrittenColumn, strange: pa.Array | None) -> Iterator[Message]:
    if column.unread_count:
        yield plural(
            "One cell could not be read: it is written as it was, in italics on yellow.",
            "{count} cells could not be read: they are written as they were, in italics on yellow.",
            count=column.unread_count,
        )
    if strange is not None:
        yield plural(
            "One value does not fit in a cell of Excel as a number or a date:"
            " it is written as text, in italics on yellow.",
            "{count} values do not fit in a cell of Excel as numbers or dates:"
            " they are written as text, in italics on yellow.",
            count=len(strange) - strange.null_count,
        )
