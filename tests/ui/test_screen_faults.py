"""The faults of a screen are seen when they are there, and only then."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import screen_faults


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setStyleSheet("* { color: #000000; background: #ffffff; }")
    window.resize(400, 300)
    qtbot.addWidget(window)
    return window


def put(window: QWidget, words: str, x: int, y: int) -> QLabel:
    label = QLabel(words, window)
    label.adjustSize()
    label.move(x, y)
    return label


def test_a_sound_screen_has_no_faults(window: QWidget) -> None:
    put(window, "Compras", 10, 10)
    QPushButton("Abrir", window).move(10, 60)
    window.show()
    assert list(screen_faults.all_faults(window)) == []


def test_words_without_room_are_clipped(window: QWidget) -> None:
    put(window, "Una frase bastante larga", 10, 10).resize(40, 20)
    window.show()
    assert screen_faults.clipped(window) == ["Una frase bastante larga"]


def test_words_that_need_more_lines_than_there_are_clipped(window: QWidget) -> None:
    label = put(window, "Una frase bastante larga que ocupa varias líneas", 10, 10)
    label.setWordWrap(True)
    label.resize(80, 20)
    window.show()
    assert len(screen_faults.clipped(window)) == 1


def test_words_beyond_the_edge_are_outside(window: QWidget) -> None:
    put(window, "Compras y contrataciones", 340, 10)
    window.show()
    assert screen_faults.outside(window) == ["Compras y contrataciones"]


def test_two_words_in_one_place_overlap(window: QWidget) -> None:
    put(window, "Compras", 10, 10)
    put(window, "Pauta", 20, 12).setStyleSheet("background: transparent;")
    window.show()
    assert len(screen_faults.overlapping(window)) == 1


def test_grey_over_white_is_faint(window: QWidget) -> None:
    put(window, "Compras", 10, 10).setStyleSheet("color: #aaaaaa;")
    window.show()
    assert screen_faults.faint(window) == ["Compras"]


def test_a_button_with_only_an_icon_and_no_name_is_nameless(window: QWidget) -> None:
    QPushButton(window).move(10, 10)
    window.show()
    assert screen_faults.nameless(window) == ["QPushButton in QWidget"]
