"""Cells of an OpenDocument sheet, written column by column from Arrow."""

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.number_look import NO, YES, NumberLook, number_look
from app.analysis.plain_digits import plain_digits, too_long
from app.analysis.row_text import joined
from app.analysis.written_column import TEXT, WrittenColumn

SECOND = pa.timestamp("s")
FORBIDDEN = "[\x00-\x08\x0b-\x1f\ufffe\uffff]"
NOTHING = "<table:table-cell/>"
END = "</text:p></table:table-cell>"
MARKUP = (
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r\n", "\n"),
    ("  ", "<text:s/><text:s/>"), ("\n", "</text:p><text:p>"),
)  # fmt: skip


def cells(column: WrittenColumn, style: str) -> pa.Array:
    """Return the XML of every cell; `style` is the name of what numbers and days look like."""
    plain, strange = _plain(column.values, style)
    unread = None if column.unread is None else text_cells(column.unread, "odd")
    return pc.coalesce(*filter(None, (unread, plain, strange)), pa.scalar(NOTHING))


def text_cells(texts: pa.Array, style: str = "text") -> pa.Array:
    """Return texts as cells; blanks and line breaks are elements, or they would be lost."""
    clean = pc.replace_substring_regex(texts, FORBIDDEN.replace("\x0b-", "\x0b\x0c\x0e-"), "\ufffd")
    for sign, name in MARKUP:
        clean = pc.replace_substring(clean, sign, name)
    clean = pc.replace_substring_regex(clean, "^ | $", "<text:s/>")
    opening = f'<table:table-cell table:style-name="{style}" office:value-type="string"><text:p>'
    return pc.if_else(
        pc.is_valid(texts), joined([opening, clean, END]), pa.scalar(None, pa.string())
    )


def style_of(column: WrittenColumn) -> str:
    """Return the name of the style of a column."""
    if pa.types.is_temporal(column.values.type):
        if pa.types.is_date(column.values.type):
            return "day"
        return "second" if pc.any(pc.greater(pc.second(column.values), 0)).as_py() else "moment"
    look = number_look(column)
    return f"n{look.decimals}{'g' if look.grouped else 'p'}"


def number_style(look: NumberLook) -> str:
    """Return the definition of the style of numbers."""
    name = f"n{look.decimals}{'g' if look.grouped else 'p'}"
    return (
        f'<number:number-style style:name="N{name}"><number:number number:min-integer-digits="1"'
        f' number:decimal-places="{look.decimals}" number:min-decimal-places="{look.decimals}"'
        f' number:grouping="{str(look.grouped).lower()}"/></number:number-style>'
        f'<style:style style:name="{name}" style:family="table-cell"'
        f' style:data-style-name="N{name}"/>'
    )


def _plain(values: pa.Array, style: str) -> tuple[pa.Array, pa.Array | None]:
    """Return the cells, and those that have to be text although the column is not."""
    if pa.types.is_boolean(values.type):
        words = pc.if_else(values, pa.scalar(str(YES), TEXT), pa.scalar(str(NO), TEXT))
        return text_cells(words), None
    if pa.types.is_temporal(values.type):
        form = "%Y-%m-%d" if pa.types.is_date(values.type) else "%Y-%m-%dT%H:%M:%S"
        whole = values if pa.types.is_date(values.type) else values.cast(SECOND, safe=False)
        return _valued("date", "date-value", pc.strftime(whole, form), style), None
    if pa.types.is_large_string(values.type):
        return text_cells(values), None
    fits = pc.invert(too_long(values))
    strange = pc.if_else(fits, pa.scalar(None, TEXT), plain_digits(values))
    known = pc.if_else(fits, values, pa.scalar(None, values.type))
    return _valued("float", "value", known, style), text_cells(strange, "odd")


def _valued(kind: str, attribute: str, values: pa.Array, style: str) -> pa.Array:
    opening = (
        f'<table:table-cell table:style-name="{style}" office:value-type="{kind}"'
        f' office:{attribute}="'
    )
    return pc.binary_join_element_wise(opening, values.cast(pa.string()), '"/>', "")
