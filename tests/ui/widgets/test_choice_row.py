"""Tests for app.ui.widgets.choice_row."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.choice_row import ChoiceRow


@pytest.fixture
def rows(qtbot: QtBot) -> Iterator[list[ChoiceRow]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    rows = [ChoiceRow(name, "for something", "compare") for name in ("One", "Other")]
    for row in rows:
        layout.addWidget(row)
    rows[0].setChecked(True)
    holder.show()
    yield rows
    holder.close()


def test_choosing_one_leaves_the_other(rows: list[ChoiceRow], qtbot: QtBot) -> None:
    qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert [row.isChecked() for row in rows] == [False, True]


def test_the_keyboard_chooses_too(rows: list[ChoiceRow], qtbot: QtBot) -> None:
    rows[0].setFocus()
    with qtbot.waitSignal(rows[1].clicked):
        qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].isChecked()


def test_screen_readers_hear_what_it_is_for(rows: list[ChoiceRow]) -> None:
    assert (rows[0].accessibleName(), rows[0].accessibleDescription()) == ("One", "for something")


def test_where_there_is_little_room_it_takes_one_line(rows: list[ChoiceRow]) -> None:
    tall = rows[0].sizeHint().height()
    rows[0].set_compact(compact=True)
    assert rows[0].sizeHint().height() < tall
    assert not rows[0].grab().isNull()
