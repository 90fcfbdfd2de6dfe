"""A line for a number written as in Argentina: 1.234,56."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from app.analysis.display import number_text
from app.analysis.reading.number import read_number

WRITTEN = r"-?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,[0-9]+)?"
EXAMPLE = "1.234,56"


class NumberLine(QLineEdit):
    """Empty is no number. What is half written is not read: `is_whole` says so."""

    def __init__(self) -> None:
        super().__init__()
        self.setValidator(QRegularExpressionValidator(QRegularExpression(WRITTEN)))
        self.setPlaceholderText(EXAMPLE)

    @property
    def is_whole(self) -> bool:
        """Whether it is empty, or a number that can be read."""
        return not self.text() or self.hasAcceptableInput()

    def read(self) -> float | None:
        """Return the number, or None while there is none."""
        if not self.text() or not self.is_whole:
            return None
        value = read_number(self.text(), ",").value
        return None if value is None else float(value)

    def write(self, value: float | None) -> None:
        """Write a number, or none."""
        self.setText("" if value is None else number_text(value))
