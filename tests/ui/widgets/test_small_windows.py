"""What gives way when the window is small and the text is large."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.i18n import msg
from app.ui.frame import Frame
from app.ui.notice import Notice
from app.ui.places import PLACES
from app.ui.theme import use_theme
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox, NumberBox
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.rail import Rail
from app.ui.widgets.status_line import StatusLine
from app.ui.widgets.text import Text
from app.ui.widgets.tool_row import ToolRow
from app.ui.widgets.turning import Turning


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    use_theme(qapp, "light", 2.0)
    yield
    use_theme(qapp, "light")


@pytest.mark.usefixtures("large")
def test_the_rail_fits_a_low_window_at_twice_the_text_size(qtbot: QtBot) -> None:
    rail = Rail(PLACES)
    qtbot.addWidget(rail)
    rail.resize(168, 600)
    rail.show()
    assert rail.sizeHint().height() <= 600
    assert all(item.height() >= item.sizeHint().height() for item in rail.items.values())


def test_two_parts_are_stacked_where_they_do_not_fit_side_by_side(qtbot: QtBot) -> None:
    pair = Turning(Text("one"), Text("two"), 300)
    qtbot.addWidget(pair)
    pair.show()
    pair.resize(400, 80)
    assert not pair.is_stacked
    pair.resize(200, 80)
    assert pair.is_stacked


def test_every_button_of_a_row_can_go_into_its_menu(qtbot: QtBot) -> None:
    buttons = [Button("Copy"), Button("Export to Excel")]
    row = ToolRow(buttons)
    qtbot.addWidget(row)
    row.resize(600, 40)
    row.show()
    assert all(button.isVisible() for button in buttons)
    row.setFixedSize(60, 40)
    assert not any(button.isVisible() for button in buttons)


def turn(box: ChoiceBox | NumberBox) -> None:
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)


def test_the_wheel_changes_no_answer(qtbot: QtBot) -> None:
    choice, number = ChoiceBox(), NumberBox(0, 10)
    choice.addItems(["a", "b", "c"])
    for box in (choice, number):
        qtbot.addWidget(box)
        box.show()
        turn(box)
    assert (choice.currentText(), number.value()) == ("a", 0)


def test_a_message_offers_up_to_two_ways_out_and_every_button_has_a_name(qtbot: QtBot) -> None:
    bar, done = MessageBar(), []
    qtbot.addWidget(bar)
    bar.say(Notice(msg("Done"), tone="ok"))
    assert not bar.action.isVisible()
    assert not bar.other.isVisible()
    assert bar.action.accessibleName()
    bar.say(
        Notice(msg("Step"), None, msg("Edit the step"), lambda: done.append("edit"),
               msg("Take the step out"), lambda: done.append("out"))
    )  # fmt: skip
    bar.other.click()
    assert done == ["out"]
    assert not bar.isVisible()


def test_it_does_not_say_saved_while_something_is_being_written(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_keeping(True)
    assert line.saved.text() == "Saving…"
    line.show_keeping(False)
    assert line.saved.text() == "Everything saved"


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot) -> None:
    pressed, button = [], Button("Cancel")
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [1]


@pytest.mark.usefixtures("large")
def test_the_window_can_be_as_small_as_the_smallest_screen_at_twice_the_text_size(
    qtbot: QtBot,
) -> None:
    frame = Frame("ES")
    qtbot.addWidget(frame)
    frame.message_bar.say(Notice(msg("The file is gone"), msg("Look for it"), msg("Open a file…")))
    least = frame.minimumSizeHint()
    assert least.width() <= 1024
    assert least.height() <= 600
