"""Marks over the text of a formula: the bracket one is at with its other half, and the error."""

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from app.analysis.formula.problem import FormulaError
from app.ui.theme import SEMIBOLD, theme

Mark = QTextEdit.ExtraSelection


def bracket_marks(field: QPlainTextEdit, pair: tuple[int, int]) -> list[Mark]:
    """Return the marks of a bracket and its other half."""
    look = QTextCharFormat()
    look.setBackground(theme().color("accent_soft"))
    look.setForeground(theme().color("accent"))
    look.setFontWeight(SEMIBOLD)
    return [_mark(field, place, place + 1, look) for place in pair]


def error_mark(field: QPlainTextEdit, error: FormulaError) -> Mark:
    """Return a wave under what has to change; at the end, under the last sign."""
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(theme().color("bad"))
    length = len(field.toPlainText())
    end = min(max(error.end, error.at + 1), length)
    return _mark(field, max(0, min(error.at, end - 1)), end, look)


def _mark(field: QPlainTextEdit, at: int, end: int, look: QTextCharFormat) -> Mark:
    mark = Mark()
    cursor = QTextCursor(field.document())
    cursor.setPosition(at)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    mark.cursor, mark.format = cursor, look
    return mark
