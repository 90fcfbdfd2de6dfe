"""The recipes of the person, to apply one here; or another, from a file or from OpenRefine."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.i18n import Message, msg, plural
from app.store.recipe_shelf import Kept, RecipeShelf
from app.ui.answering import answering
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.page_head import PageHead
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text


class ChooseRecipePage(CoverPage):
    """Esc goes back to the table."""

    chosen = Signal(object)  # a recipe
    file_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, shelf: RecipeShelf) -> None:
        super().__init__()
        self._shelf = shelf
        self.file = Button(str(msg("Open a file…")))
        self.history = Button(str(msg("From OpenRefine…")))
        cancel = Button(str(msg("Cancel")), "ghost")
        self.head = PageHead(cancel, self.history, self.file)
        self.head.say(str(msg("My recipes")), str(msg("Choose one: you see first what it does.")))
        inside = Flowing()
        self._list: QVBoxLayout = inside.column((20, 14, 20, 16), 10)
        self.uses: list[Button] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(Scroll(inside), 1)
        cancel.clicked.connect(self.closed)
        self.file.clicked.connect(self.file_wanted)
        self.history.clicked.connect(self.history_wanted)
        self.draw()
        self.setFocusProxy(self.uses[0] if self.uses else self.file)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def draw(self, gone: Kept | None = None) -> None:
        """Show the recipes there are, and the way back of one that was just deleted."""
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.uses = []
        found = list(self._shelf.all())
        if gone:
            self._list.addWidget(self._gone(gone))
        for kept in found:
            self._list.addWidget(self._card(kept))
        if not found:
            self._list.addWidget(self._nothing(), 1)
        self._list.addStretch()

    def _card(self, kept: Kept) -> Card:
        card, buttons = Card(), QHBoxLayout()
        column = card.column((16, 12, 16, 12), 4)
        column.addWidget(Text(kept.title, 14, strong=True).wrapped())
        column.addWidget(Text(str(_about(kept)), 12, "muted").wrapped())
        if kept.recipe.about.note:
            column.addWidget(Text(kept.recipe.about.note).wrapped())
        use, out = Button(str(msg("See what it would do"))), Button(str(msg("Delete")), "ghost")
        use.setAccessibleName(str(msg("See what “{title}” would do", title=kept.title)))
        out.setAccessibleName(str(msg("Delete “{title}”", title=kept.title)))
        use.clicked.connect(answering(self.chosen.emit, kept.recipe))
        out.clicked.connect(answering(self._remove, kept))
        buttons.setSpacing(8)
        for button in (use, out):
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)
        self.uses.append(use)
        return card

    def _gone(self, kept: Kept) -> Card:
        card = Card("warn")
        row = card.row((16, 8, 8, 8), 8)
        words = msg("“{title}” was deleted.", title=kept.title)
        row.addWidget(Text(str(words)).wrapped(), 1)
        back = Button(str(msg("Undo")), "ghost")
        back.clicked.connect(answering(self._put_back, kept))
        row.addWidget(back)
        return card

    def _remove(self, kept: Kept) -> None:
        self._shelf.remove(kept)
        self.draw(kept)
        self.setFocus()

    def _put_back(self, kept: Kept) -> None:
        self._shelf.add(kept.recipe)
        self.draw()

    def _nothing(self) -> EmptyState:
        empty = EmptyState(
            "",
            str(msg("You have no recipes yet")),
            str(msg("Save one with “Save…” under the steps, or open one that was sent to you.")),
            str(msg("Open a file…")),
        )
        empty.acted.connect(self.file_wanted)
        return empty


def _about(kept: Kept) -> Message:
    steps = plural("one step", "{count} steps", count=len(kept.recipe.entries))
    about = kept.recipe.about
    if about.author and about.file:
        return msg("{steps} · by {author} · over “{file}”", steps=steps, author=about.author,
                   file=about.file)  # fmt: skip
    if about.author:
        return msg("{steps} · by {author}", steps=steps, author=about.author)
    return msg("{steps} · over “{file}”", steps=steps, file=about.file) if about.file else steps
