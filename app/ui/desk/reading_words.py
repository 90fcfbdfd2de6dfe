"""The first sentence of every recipe: how the file was read."""

from app.analysis.reading.raw_table import RawTable
from app.i18n import Message, msg
from app.ui.view import View

SIGNS = {
    ",": msg("comma"), ";": msg("semicolon"), "\t": msg("tab"), "|": msg("bar"), " ": msg("space"),
}  # fmt: skip


def reading_sentence(view: View | None) -> Message:
    """Say how the cells were found."""
    source = view.source if view else None
    return msg("Read the file") if source is None else _sentence(source)


def _sentence(raw: RawTable) -> Message:
    if raw.delimiter:
        return msg(
            "Read the file: {encoding}, separated by {delimiter}",
            encoding=raw.encoding.upper(), delimiter=SIGNS.get(raw.delimiter, raw.delimiter),
        )  # fmt: skip
    if raw.sheet:
        return msg(
            "Read the sheet “{sheet}”, header in row {row}", sheet=raw.sheet, row=raw.header_row
        )
    return msg("Read the file")
