"""Finds and replaces in the grid of a desk: the bar asks, the table answers."""

import pyarrow as pa
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.analysis.arrow_text import TEXT
from app.analysis.finding import Wanted
from app.analysis.step import Step
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.only_where import OnlyWhere
from app.analysis.steps.replace_in_columns import ReplaceInColumns
from app.errors import UserError
from app.i18n import msg
from app.ui.desk.desk import Desk
from app.ui.desk.find_bar import FindBar
from app.ui.desk.searching import count_in, search
from app.ui.grid.cell_texts import exact_texts, labels
from app.ui.grid.matches import Found
from app.ui.session import Session

TASK = "find"
HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
NOT_TEXT = (
    msg("Numbers and dates are replaced whole, never a part of them."),
    msg("Choose “Whole cell”, or convert the column to text first."),
)


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
        bar.closed.connect(self.close)
        desk.grid.table_model.modelReset.connect(self._look_again)
        self._grid.column_entered.connect(lambda _column: self._follow())
        for key, work in (
            ("Ctrl+F", self.find), ("Ctrl+H", self.replace),
            ("F3", lambda: self.go(1)), ("Shift+F3", lambda: self.go(-1)),
        ):  # fmt: skip
            QShortcut(QKeySequence(key), desk, work, context=HERE)

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
        self.bar.offer(count_in(found, self._of_text()) if found else 0)

    def _say(self) -> None:
        found, here = self.found, self._grid.currentIndex()
        if found is None:
            self.bar.say(0, 0)
            return
        is_one = here.isValid() and found.holds(here.row(), here.column())
        place = found.before(here.row(), here.column()) + 1 if is_one else 0
        self.bar.say(place, found.total)

    def _of_text(self) -> list[int]:
        """Return the columns where a part of a cell can be replaced."""
        view = self._session.view
        model = self._grid.table_model
        every = range(model.columnCount())
        return [one for one in every if view and view.table.is_text(model.column(one).name)]

    def _replace(self, every: bool) -> None:  # noqa: FBT001 - the slot of a signal
        if self.found is None or not self.found.total:
            return
        if every:
            self._replace_all(self.found)
        else:
            self._replace_one(self.found)

    def _replace_all(self, found: Found) -> None:
        model, view = self._grid.table_model, self._session.view
        names = tuple(model.column(one).name for one in self._of_text() if one in found.columns)
        if not names or view is None:
            self._session.failed.emit(UserError(*NOT_TEXT))
            return
        asked = self.bar.wanted
        step: Step = ReplaceInColumns(
            names, asked.text, self.bar.new.text(), asked.whole, asked.case, asked.accents
        )
        self._session.add(OnlyWhere(step, view.conditions) if view.conditions else step)

    def _replace_one(self, found: Found) -> None:
        here = self._grid.currentIndex()
        if not found.holds(here.row(), here.column()):
            self._stand(found, 1)
            return
        wanted, new = self.bar.wanted, self.bar.new.text()
        if here.column() not in self._of_text() and not wanted.whole:
            self._session.failed.emit(UserError(*NOT_TEXT))
            return
        if not wanted.found(pa.array([here.data()], TEXT))[0].as_py():
            return  # the table changed a moment ago, and it is being looked for again
        step = self._written(here, wanted, new)
        self._stand(found, 1)
        self._session.add(step)

    def _written(self, here: QModelIndex, wanted: Wanted, new: str) -> EditCell:
        """Return the step that replaces in one cell."""
        table = self._grid.table_model.table
        old = exact_texts(table, [here.row()], here.column())[0]
        text = new if wanted.whole else wanted.replaced(pa.array([old], TEXT), new)[0].as_py()
        label = labels(table, [here.row()])[0]
        return EditCell(table.columns[here.column()].name, label, text)
