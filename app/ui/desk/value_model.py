"""The values of a column as a list for a view: nothing is made for a value nobody sees."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.analysis.value_listing import ListedValue, Listing
from app.i18n import Message, count_text, msg, plural

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
VALUE = Qt.ItemDataRole.UserRole


class ValueModel(QAbstractListModel):
    """Hands out the values of a listing, ticked or not."""

    def __init__(self) -> None:
        super().__init__()
        self.listing = Listing("")

    def show_listing(self, listing: Listing) -> None:
        """Show other values, or the same with other counts."""
        same = len(listing.values) == len(self.listing.values)
        if same:
            self.listing = listing
            last = self.index(max(0, len(listing.values) - 1))
            self.dataChanged.emit(self.index(0), last)
        else:
            self.beginResetModel()
            self.listing = listing
            self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.listing.values)

    def value(self, index: Index) -> ListedValue:
        """Return the value of a row."""
        return self.listing.values[index.row()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        answer = ANSWERS.get(Qt.ItemDataRole(role))
        return answer(self.value(index), self.listing) if answer else None


def shown(value: ListedValue) -> str:
    """Write a value; the empty cells have a name."""
    return str(msg("(empty)")) if value.text is None else value.shown


def _tick(value: ListedValue, _listing: Listing) -> Qt.CheckState:
    return Qt.CheckState.Checked if value.on else Qt.CheckState.Unchecked


def counted(value: ListedValue, *, others: bool) -> str:
    """Write in how many rows it is; with other filters on, of how many without them."""
    if not others or value.count == value.everywhere:
        return count_text(value.count)
    return str(msg("{count} of {all}", count=value.count, all=value.everywhere))


def spoken(value: ListedValue, *, others: bool) -> Message:
    """Say a row to whoever does not see it."""
    names = {"value": shown(value), "rows": counted(value, others=others)}
    if value.on:
        return msg("{value}, {rows} rows, ticked", **names)
    return msg("{value}, {rows} rows, not ticked", **names)


def hint(value: ListedValue, *, others: bool) -> Message:
    """Say what a row is, and what a click on it does."""
    if others:
        return plural(
            "{value}: {here} of {count} row with the other filters. A click on the value shows"
            " only its rows.",
            "{value}: {here} of {count} rows with the other filters. A click on the value shows"
            " only its rows.",
            count=value.everywhere, here=value.count, value=shown(value),
        )  # fmt: skip
    return msg("{value}: a click on the value shows only its rows.", value=shown(value))


Answer = Callable[[ListedValue, Listing], Any]
ANSWERS: dict[Qt.ItemDataRole, Answer] = {
    Qt.ItemDataRole.DisplayRole: lambda value, _listing: shown(value),
    Qt.ItemDataRole.CheckStateRole: _tick,
    Qt.ItemDataRole.AccessibleTextRole: lambda value, listing: str(
        spoken(value, others=listing.others)
    ),
    Qt.ItemDataRole.ToolTipRole: lambda value, listing: str(hint(value, others=listing.others)),
}
