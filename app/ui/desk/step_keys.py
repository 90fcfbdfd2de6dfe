"""The keys of the list of steps."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

NO, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
KEYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_Return, NO): "edit",
    (Qt.Key.Key_F2, NO): "edit",
    (Qt.Key.Key_Return, CONTROL): "see",
    (Qt.Key.Key_Delete, NO): "remove",
    (Qt.Key.Key_Space, NO): "switch",
    (Qt.Key.Key_N, NO): "note",
    (Qt.Key.Key_D, CONTROL): "duplicate",
    (Qt.Key.Key_Up, ALT): "up",
    (Qt.Key.Key_Down, ALT): "down",
    (Qt.Key.Key_Up, NO): "back",
    (Qt.Key.Key_Down, NO): "next",
    (Qt.Key.Key_Up, SHIFT): "back",
    (Qt.Key.Key_Down, SHIFT): "next",
    (Qt.Key.Key_A, CONTROL): "all",
    (Qt.Key.Key_Escape, NO): "none",
}
FIRST = {Qt.Key.Key_Enter: Qt.Key.Key_Return}


def wanted_by(event: QKeyEvent) -> str:
    """Return what a key asks of the list; empty when it is nothing of its own."""
    key = Qt.Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return KEYS.get((FIRST.get(key, key), held), "")
