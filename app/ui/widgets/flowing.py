"""What is inside an area that scrolls: as tall as its words need at the width there is."""

from PySide6.QtCore import QSize

from app.ui.widgets.panel import Panel


class Flowing(Panel):
    """A panel that leaves no empty room at its end.

    Qt counts words that wrap as if the panel were narrow, and a scroll area obeys that.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
