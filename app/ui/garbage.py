"""Cycles of Python objects are collected in the window's thread only.

Python collects them in whatever thread is at work when there are many. A widget that is part of
one would be destroyed there, and Qt does not survive that.
"""

import gc

from PySide6.QtCore import QObject, QTimer

OFTEN = 500  # milliseconds


class Garbage(QObject):
    """Takes the collecting over while the program is open."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=OFTEN)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what Python itself would have collected by now."""
        for generation, (count, most) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        ):
            if count <= most:
                return
            gc.collect(generation)

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
