"""One step of the recipe: a sentence, what it did, and a menu to take it up again."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from app.i18n import msg
from app.ui.answering import answering
from app.ui.desk.step_keys import wanted_by
from app.ui.desk.step_words import StepWords
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.way_button import WayButton

TOP, LEFT = Qt.AlignmentFlag.AlignTop, Qt.MouseButton.LeftButton
NUMBER = 22
KEYS_SAID = msg("Enter edits · Space switches · Alt+↑ ↓ moves · Ctrl+Enter shows · Del takes out")


class StepRow(Panel):
    """A row that takes the keyboard and the mouse; what they mean, the list decides."""

    edited = Signal()
    clicked = Signal(object)  # the keys held meanwhile
    menu_wanted = Signal(QPoint)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    repaired = Signal(object)

    def __init__(self, words: StepWords) -> None:
        super().__init__("", "bottom", inner=True)
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._place = Text("", 11, "muted")
        self._sentence, self._counts = Text().wrapped(), Text("", 11, "muted").wrapped()
        self._note, self._ways = Text("", 11, "accent").wrapped(), QVBoxLayout()
        self._more = Button("", "quiet", icon="more", name=str(msg("More")))
        self._more.clicked.connect(self._open_menu)
        self._lay_out()
        self.words = words
        self._write()

    def show_words(self, words: StepWords) -> None:
        """Say something else, in the same place."""
        if words != self.words:
            self.words = words
            self._write()

    def show_state(self, *, marked: bool, chosen: bool, dim: bool) -> None:
        """Mark it, as chosen or as where we are; `dim` when what is seen is from before it."""
        fill = "accent" if marked else ""
        if self.property("fill") != fill:
            self.setProperty("fill", fill)
            self.style().unpolish(self)
            self.style().polish(self)
        self._sentence.set_tone("muted" if dim or not self.words.on else "ink")
        self.setAccessibleDescription(str(msg("Chosen")) if chosen else "")

    def event(self, event: QEvent) -> bool:
        """Take the keys of the list before any shortcut of the window does."""
        wanted = event.type() == QEvent.Type.ShortcutOverride
        if wanted and isinstance(event, QKeyEvent) and wanted_by(event):
            event.accept()
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._pressed = None
        self.edited.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self.words.is_reading:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        self._dragging = self._dragging or far >= QApplication.startDragDistance()
        if self._dragging:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, dragging = self._pressed is not None, self._dragging
        self._pressed, self._dragging = None, False
        self.unsetCursor()
        if dragging:
            self.dropped.emit(event.globalPosition().toPoint())
        elif pressed and event.button() == LEFT:
            self.clicked.emit(event.modifiers())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _open_menu(self) -> None:
        self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _lay_out(self) -> None:
        layout = self.row((12, 9, 6, 9), 0)
        self._place.setMinimumWidth(NUMBER)
        self._ways.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(2)
        for part in (self._sentence, self._counts, self._note):
            column.addWidget(part)
        column.addLayout(self._ways)
        layout.addWidget(self._place, 0, TOP)
        layout.addLayout(column, 1)
        layout.addWidget(self._more, 0, TOP)

    def _write(self) -> None:
        words = self.words
        name = str(msg("More about step {number}", number=words.number))
        self._more.setAccessibleName(name)
        self._more.setToolTip(name)
        self._place.setText(str(words.number))
        self._sentence.setText(words.sentence)
        self._sentence.set_tone("ink" if words.on else "muted")
        self._counts.setText(words.counts)
        self._counts.set_tone("bad" if words.doubt else "muted")
        self._counts.setVisible(bool(words.counts))
        self._note.setText(f"✎ {words.note}")
        self._note.setVisible(bool(words.note))
        self.setAccessibleName(f"{words.number}. {words.sentence} {words.counts} {words.note}")
        self.setToolTip("" if words.is_reading else str(KEYS_SAID))
        self._write_ways()

    def _write_ways(self) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for way in self.words.ways:
            button = WayButton(str(way.words))
            button.clicked.connect(answering(self.repaired.emit, way.recipe))
            self._ways.addWidget(button)
