"""Two parts side by side that never ask for more room than there is: they are stacked instead."""

from PySide6.QtWidgets import QWidget

from app.ui.widgets.turning import Turning


def giving(
    first: QWidget, second: QWidget, narrow: int, shares: tuple[int, int] = (1, 0)
) -> Turning:
    """Return the two parts; what they would like to have does not keep them side by side."""
    for part in (first, second):
        part.setMinimumWidth(1)
    return Turning(first, second, narrow, shares)
