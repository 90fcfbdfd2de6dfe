"""Finds and replaces in the grid of a desk: the bar asks, the table answers."""

from PySide6.QtCore import QObject

from app.analysis.finding import Wanted
from app.ui.desk.desk import Desk
from app.ui.desk.find_bar import FindBar
from app.ui.desk.replacing import Replacing
from app.ui.desk.searching import count_in, search
from app.ui.grid.matches import Found
from app.ui.session import Session
from app.ui.widgets.local_key import local_key

TASK = "find"


class Finder(QObject):
    """Looks again whenever the table changes; nothing is looked for while the bar is closed."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk)
        self._grid, self._session, self.bar = desk.grid, session, FindBar()
        self.found: Found | None = None
        self._looked_for: tuple[Wanted, tuple[int, ...]] | None = None
        self._step = 0  # where to go once the cells are known
        desk.bars.addWidget(self.bar)
        bar = self.bar
        bar.asked.connect(self.look)
        bar.went.connect(self.go)
        bar.replaced.connect(self._replace)
        self._replacing = Replacing(desk.grid, session)
        bar.closed.connect(self.close)
        desk.grid.table_model.modelReset.connect(self._look_again)
        self._grid.column_entered.connect(lambda _column: self._follow())
        for key, work in (
            ("Ctrl+F", self.find), ("Ctrl+H", self.replace),
            ("F3", lambda: self.go(1)), ("Shift+F3", lambda: self.go(-1)),
        ):  # fmt: skip
            local_key(key, desk, work)

    def find(self) -> None:
        """Open the bar to find."""
        self.bar.open(replacing=False)

    def replace(self) -> None:
        """Open the bar to find and replace."""
        self.bar.open(replacing=True)

    def close(self) -> None:
        """Close the bar, and give the keyboard back to the cells."""
        self._session.tasks.cancel_named(TASK)
        self.bar.hide()
        self._show(None)
        self._grid.setFocus()

    def look(self) -> None:
        """Look for what is asked, in the background."""
        wanted, columns, table = self.bar.wanted, self._columns(), self._grid.table_model.table
        if not wanted.text:
            self._session.tasks.cancel_named(TASK)
            self._show(None)
            return
        self.bar.say_searching()
        self._looked_for = wanted, columns
        self._session.tasks.run(
            lambda progress: search(table, wanted, columns, progress),
            done=self._show, failed=self._session.failed.emit, replaces=TASK,
        )  # fmt: skip

    def go(self, step: int) -> None:
        """Go to the next cell that answers, or to the one before; around the end."""
        if self.bar.isHidden():
            self.find()
        asked = self.bar.wanted, self._columns()
        if self.found is None or asked != self._looked_for:
            self._step = step
            self.look()
        elif self.found.total:
            self._stand(self.found, step)

    def _stand(self, found: Found, step: int) -> None:
        here = self._grid.currentIndex()
        row, column = here.row(), here.column()
        place = found.before(row, column) + (step if step < 0 or found.holds(row, column) else 0)
        self._grid.setCurrentIndex(self._grid.table_model.index(*found.cell(place % found.total)))

    def _columns(self) -> tuple[int, ...]:
        if self.bar.here.isChecked() and self._grid.currentIndex().isValid():
            return (self._grid.currentIndex().column(),)
        return tuple(range(self._grid.table_model.columnCount()))

    def _follow(self) -> None:
        """Say where the person is among the cells; another column may be another search."""
        if self.bar.isHidden():
            return
        if self.bar.here.isChecked() and self._looked_for != (self.bar.wanted, self._columns()):
            self.look()
        else:
            self._say()

    def _look_again(self) -> None:
        if not self.bar.isHidden():
            self.look()

    def _show(self, found: Found | None) -> None:
        self.found = found
        self._grid.show_matches(found)
        step, self._step = self._step, 0
        if found and step and found.total:
            self._stand(found, step)
        self._say()
        self.bar.offer(count_in(found, self._replacing.of_text()) if found else 0)

    def _say(self) -> None:
        found, here = self.found, self._grid.currentIndex()
        if found is None:
            self.bar.say(0, 0)
            return
        is_one = here.isValid() and found.holds(here.row(), here.column())
        place = found.before(here.row(), here.column()) + 1 if is_one else 0
        self.bar.say(place, found.total)

    def _replace(self, every: bool) -> None:  # noqa: FBT001 - the slot of a signal
        found, here = self.found, self._grid.currentIndex()
        if found is None or not found.total:
            return
        wanted, new = self.bar.wanted, self.bar.new.text()
        if every:
            self._replacing.all(found, wanted, new)
        elif not found.holds(here.row(), here.column()):
            self._stand(found, 1)
        elif step := self._replacing.one(here, wanted, new):
            self._stand(found, 1)
            self._session.add(step)
