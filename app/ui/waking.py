"""The first moments: the window is painted at once, and what it needs to work comes behind.

Until all of it is here nothing else may ask for it, so whatever needs it waits with `when_awake`.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.progress import Progress
from app.ui.tasks import Tasks

LATEST = 1000  # milliseconds: a window that starts minimized is never painted

Act = Callable[[], object]


class Waking(QObject):
    """Says when the program is all here; unless it was told to wait, it is from the start."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)  # its own: cancelling other work does not stop it
        self._window: QWidget | None = None
        self._waiting: list[Act] = []
        self._work: Act | None = None
        self._failed: Callable[[Exception], None] | None = None
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._begin)
        self.is_awake = True

    def hold(self) -> None:
        """Let whatever is asked for wait until the work of `after_paint` is done."""
        self.is_awake = False

    def after_paint(self, window: QWidget, work: Act, failed: Callable[[Exception], None]) -> None:
        """Do the work in another thread as soon as the window was painted."""
        self._window, self._work, self._failed = window, work, failed
        window.installEventFilter(self)
        self._clock.start(LATEST)

    def when_awake(self, act: Act) -> None:
        """Do something now, or as soon as everything is here."""
        if self.is_awake:
            act()
        else:
            self._waiting.append(act)

    def close(self) -> None:
        """End the work under way; call before the program ends."""
        self._tasks.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._clock.start(0)
        return False

    def _begin(self) -> None:
        work = self._work

        def do(_progress: Progress) -> None:
            if work:
                work()

        self._tasks.run(do, done=self._wake, failed=self._fail)

    def _wake(self, _nothing: object = None) -> None:
        self.is_awake = True
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _fail(self, error: Exception) -> None:
        self._wake()  # what is here works
        if self._failed:
            self._failed(error)
