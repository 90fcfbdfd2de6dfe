"""The differences between two versions of a table, as a table of its own."""

from collections.abc import Sequence
from dataclasses import replace

from pandas import Index, Series

from app.analysis.comparing import Comparison
from app.analysis.kind import Kind
from app.analysis.row_labels import MADE
from app.analysis.table import NOTHING_UNREAD, Table
from app.analysis.versions import Versions
from app.i18n import msg

OF_NO_FILE = "+"  # a row that a step made


def differences(versions: Versions) -> Table:
    """Return a row for each cell that changed and each row that came or went.

    Rows that were not compared are there too. Names and words are in the language in use.
    """
    names = [str(one) for one in (msg("change"), msg("column"), msg("before"), msg("now"))]
    keys = {name: _free(name, names) for name in versions.keys}
    found = versions.comparison
    if not keys:
        row = _free(str(msg("row")), (*versions.columns, *names))
        found, keys = _numbered(found, row), {row: row}
    words = (msg("changed"), msg("added"), msg("removed"), msg("not compared"))
    labels = Index(range(MADE, MADE + found.size), dtype="int64")
    rows = found.listed([(name, name) for name in keys], [str(one) for one in words], labels)
    frame = rows.set_axis([*keys.values(), *names], axis="columns")
    return Table(frame, dict.fromkeys(frame.columns, Kind.TEXT))


def _numbered(found: Comparison, name: str) -> Comparison:
    """Return the same comparison with the number of each row, as the grid shows it."""
    return replace(found, new=_with_numbers(found.new, name), old=_with_numbers(found.old, name))


def _with_numbers(table: Table, name: str) -> Table:
    labels = table.frame.index
    numbers = [str(label + 1) if label < MADE else OF_NO_FILE for label in labels.tolist()]
    texts = Series(numbers, index=labels, dtype="str")
    return table.with_column(name, texts, Kind.TEXT, NOTHING_UNREAD)


def _free(name: str, taken: Sequence[str]) -> str:
    return f"{name} *" if name in taken else name
