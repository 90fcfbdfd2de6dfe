"""Several values, one to a line."""

from PySide6.QtWidgets import QPlainTextEdit

from app.i18n import msg

LEAST, TALL = 60, 140


class ValueLines(QPlainTextEdit):
    """Blank lines are nothing; a value that is written twice is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setMinimumHeight(LEAST)
        self.setMaximumHeight(TALL)
        self.setPlaceholderText(str(msg("One to a line")))

    def read(self) -> tuple[str, ...]:
        """Return the values in their order."""
        lines = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def write(self, values: tuple[str, ...]) -> None:
        """Put other values."""
        self.setPlainText("\n".join(values))
