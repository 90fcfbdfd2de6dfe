"""Tests for app.ui.widgets.local_key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.button import Button
from app.ui.widgets.local_key import local_key


def test_a_key_of_one_widget_does_nothing_in_another(window: QWidget, qtbot: QtBot) -> None:
    one, other, pressed = Button("one"), Button("other"), list[str]()
    layout = QVBoxLayout(window)
    for button in (one, other):
        layout.addWidget(button)
    local_key(Qt.Key.Key_Delete, one, lambda: pressed.append("one"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Delete)
    assert pressed == []
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Delete)
    assert pressed == ["one"]
