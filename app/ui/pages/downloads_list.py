"""The files that were downloaded here, each opened with a press."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.catalogue.facts import Download, downloads_in
from app.catalogue.freshness import freshness
from app.catalogue.kept_catalogue import read_kept
from app.catalogue.size_words import size_words
from app.i18n import msg
from app.ui.program import Program
from app.ui.widgets.chip import Chip
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Text

MOST = 30
THROUGH = Qt.WidgetAttribute.WA_TransparentForMouseEvents


class DownloadsList(Panel):
    """`opened` carries the path of the file; it is hidden while there are none."""

    opened = Signal(object)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self.rows: list[RowButton] = []
        column = self.column((0, 8, 0, 0), 10)
        column.addWidget(Text(str(msg("Downloaded files")), 14, strong=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        column.addLayout(self._list)

    def refresh(self) -> None:
        """Show the files there are now, the last one first."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        found = sorted(downloads_in(self._program.places.downloads),
                       key=lambda one: one.facts.got, reverse=True)[:MOST]  # fmt: skip
        stale = set(self._stale(found)) if found else set()
        self.rows = [self._row(one, stale=one.facts.resource in stale) for one in found]
        for row in self.rows:
            self._list.addWidget(row)
        self.setVisible(bool(found))

    def _stale(self, found: list[Download]) -> Iterator[str]:
        """Yield the files of which the catalogue, as it was last seen, has something newer."""
        kept = read_kept(self._program.places.catalogue, self._program.settings.catalogue)
        now = {one.id: one for dataset in kept.datasets for one in dataset.resources}
        for one in found:
            known = now.get(one.facts.resource)
            if known and freshness(one.facts, known).stale:
                yield one.facts.resource

    def _row(self, one: Download, *, stale: bool) -> RowButton:
        row, words = RowButton(boxed=True), QVBoxLayout()
        facts = one.facts
        title = " · ".join(part for part in (facts.dataset_title, facts.title) if part)
        about = msg("{name} · {size} · downloaded on {day}", name=one.path.name,
                    size=size_words(facts.size), day=one.day)  # fmt: skip
        row.setAccessibleName(title or one.path.name)
        row.setAccessibleDescription(str(about))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(14, 9, 14, 9)
        layout.setSpacing(12)
        words.setSpacing(1)
        for line in (Text(title or one.path.name, strong=True).wrapped(), OneLine(str(about), 12)):
            line.setAttribute(THROUGH)
            words.addWidget(line)
        layout.addLayout(words, 1)
        if stale:
            chip = Chip(str(msg("There is a new version")), "warn")
            chip.setAttribute(THROUGH)
            layout.addWidget(chip)
        row.clicked.connect(lambda: self.opened.emit(one.path))
        return row
