"""Taking everything out of a layout, to fill it again."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take out whatever is in a layout; it is out of sight at once."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
