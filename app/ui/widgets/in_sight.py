"""Scrolls to what a person is busy with."""

from PySide6.QtWidgets import QWidget

from app.ui.widgets.scroller import Scroller

MARGIN = 6


def bring_in_sight(*widgets: QWidget) -> None:
    """Scroll to what is asked for, the most important last: it wins where not all fits."""
    for widget in widgets:
        area = widget.parentWidget()
        while area is not None and not isinstance(area, Scroller):
            area = area.parentWidget()
        if area is not None and widget.isVisibleTo(area):
            area.ensureWidgetVisible(widget, 0, MARGIN)
