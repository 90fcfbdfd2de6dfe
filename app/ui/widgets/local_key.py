"""A shortcut that answers only inside one widget."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Keys = QKeySequence.StandardKey | Qt.Key | str


def local_key(keys: Keys, inside: QWidget, act: Callable[[], object]) -> QShortcut:
    """Answer `keys` while the keyboard is in the widget or in something of it.

    The context has to be set afterwards: given with a callable to the constructor, PySide leaves
    it out without a word, and the shortcut answers in all the window.
    """
    shortcut = QShortcut(QKeySequence(keys), inside)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
    return shortcut
