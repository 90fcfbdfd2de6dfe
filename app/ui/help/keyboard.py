"""Gives the keyboard back to whoever had it."""

import shiboken6
from PySide6.QtWidgets import QApplication, QWidget


def is_there(widget: QWidget | None) -> bool:
    """Say whether a widget can still take the keyboard: it may be gone with its page."""
    return widget is not None and shiboken6.isValid(widget) and widget.isVisible()


def give_back(widget: QWidget | None) -> None:
    """Let a widget have the keyboard again; nobody has it where that one is gone."""
    now = QApplication.focusWidget()
    if widget is not None and is_there(widget):
        widget.setFocus()
    elif now is not None:
        now.clearFocus()
