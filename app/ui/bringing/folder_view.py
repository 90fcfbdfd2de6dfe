"""The tables of a folder: open one of them, or all those ticked as one table."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from app.analysis.table_files import TableFile, same_columns, table_files
from app.catalogue.size_words import size_words
from app.i18n import Message, msg, plural
from app.ui.program import Program
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.tick import Tick

LEFT = Qt.AlignmentFlag.AlignLeft
ENOUGH = 2


class FolderView(Panel):
    """`opened` carries one path, `joined` several; `left` goes back."""

    opened = Signal(object)
    joined = Signal(object)
    left = Signal()
    other_wanted = Signal()

    def __init__(self, program: Program, folder: Path) -> None:
        super().__init__()
        self._program, self.folder = program, folder
        self.back = Button(str(msg("← Back to your projects")), "link")
        self.join = Button("", "primary")
        self.words, self._grid = Text("", tone="muted").wrapped(), QGridLayout()
        self._card = Card()
        self.files: dict[Tick, TableFile] = {}
        self.buttons: list[Button] = []
        self._column = self.column((0, 0, 0, 0), 10)
        self._lay()
        self.back.clicked.connect(self.left)
        self.join.clicked.connect(lambda: self.joined.emit(self.ticked))
        program.tasks.run(
            lambda progress: table_files(folder, progress),
            done=self.show_files, failed=self._fail, replaces="folder",
        )  # fmt: skip

    @property
    def ticked(self) -> list[Path]:
        """The files that are to be one table."""
        return [one.path for tick, one in self.files.items() if tick.isChecked()]

    def show_files(self, found: tuple[TableFile, ...]) -> None:
        """List what there is."""
        opening = [one for one in found if one.opens]
        if not found:
            self._say_empty()
            return
        kinds = Counter(frozenset(one.columns) for one in opening)
        usual = kinds.most_common(1)[0][0] if kinds else frozenset()
        for place, one in enumerate(found):
            self._add(place, one, on=one.opens and frozenset(one.columns) == usual)
        self.setTabOrder(self.buttons[-1], self.join)
        self._count()

    def _add(self, place: int, one: TableFile, *, on: bool) -> None:
        tick = Tick("", on=on, name=str(msg("Join {name}", name=one.path.name)))
        tick.setEnabled(one.opens)
        open_it = Button(str(msg("Open")), "link", name=str(msg("Open {name}", name=one.path.name)))
        open_it.clicked.connect(lambda: self.opened.emit(one.path))
        tick.toggled.connect(lambda _on: self._count())
        self.files[tick] = one
        self.buttons.append(open_it)
        about = OneLine(str(_about(one)), 12, "muted" if one.opens else "bad")
        for column, widget in enumerate((tick, OneLine(one.path.name, 13, "ink"), about, open_it)):
            self._grid.addWidget(widget, place, column)
        open_it.setVisible(one.opens)
        tick.setVisible(one.opens)

    def _count(self) -> None:
        chosen = [one for tick, one in self.files.items() if tick.isChecked()]
        self.join.setVisible(True)
        self.join.setEnabled(len(chosen) >= ENOUGH)
        words = msg("Join files in one table")
        if len(chosen) >= ENOUGH:
            words = msg("Join {count} files in one table", count=len(chosen))
        self.join.setText(str(words))
        self.words.setText(str(same_columns(chosen) if chosen else msg("Tick the files to join.")))

    def _lay(self) -> None:
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 3)
        self._column.addWidget(self.back, 0, LEFT)
        self._column.addWidget(
            Text(self.folder.name or str(self.folder), 18, strong=True).wrapped()
        )
        inside = self._card.column((16, 12, 16, 12), 12)
        inside.addLayout(self._grid)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.join)
        inside.addLayout(row)
        self._column.addWidget(self._card)
        self.join.hide()
        self.words.setText(str(msg("Looking at the files…")))

    def _say_empty(self) -> None:
        self._card.hide()
        empty = EmptyState(
            "folder", str(msg("There are no tables in this folder")),
            str(msg("Only the files right inside it are looked at, not those in other folders.")),
            str(msg("Choose another folder…")),
        )  # fmt: skip
        empty.acted.connect(self.other_wanted)
        self._column.addWidget(empty)

    def _fail(self, error: Exception) -> None:
        self._program.fail(error)
        self.left.emit()


def _about(one: TableFile) -> Message:
    if one.problem is not None:
        return one.problem
    return plural(
        "{title} · {size} · one column", "{title} · {size} · {count} columns",
        count=len(one.columns), title=one.title, size=size_words(one.size),
    )  # fmt: skip
