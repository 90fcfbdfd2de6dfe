"""One way of bringing data, as a tile: an icon, a word and what it is for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import Message
from app.ui.widgets.icon import Icon
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Text


class WayTile(RowButton):
    """Pressed anywhere, it begins."""

    def __init__(self, icon: str, words: Message, hint: Message) -> None:
        super().__init__(boxed=True)
        self.setAccessibleName(str(words))
        self.setAccessibleDescription(str(hint))
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(12)
        column.setSpacing(1)
        inside: list[QWidget] = [Icon(icon, 22, "accent")]
        inside += [Text(str(words), 13, strong=True).wrapped()]
        inside += [Text(str(hint), 12, "muted").wrapped()]
        for one in inside:
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(inside[0], 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(inside[1])
        column.addWidget(inside[2])
        column.addStretch()
        row.addLayout(column, 1)
