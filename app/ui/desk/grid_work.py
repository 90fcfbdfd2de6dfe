"""What is done with whole rows and columns of the grid: each is a step of the recipe."""

from functools import partial

from PySide6.QtCore import QObject

from app.analysis.new_name import refuse_name
from app.analysis.step import Step, steps
from app.errors import UserError
from app.i18n import msg
from app.ui.desk.desk import Desk
from app.ui.grid.cell_texts import labels
from app.ui.grid.chosen import chosen_lines
from app.ui.grid.name_field import NameField
from app.ui.session import Session

MOST = 50_000  # rows chosen one by one
TOO_MANY = (
    msg("Those are too many rows to choose one by one."),
    msg("Filter them, and use the choices for the rows of the filter."),
)


class GridWork(QObject):
    """Inserts, deletes, copies and moves what is chosen in the grid of a desk."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk)
        self._grid, self._session = desk.grid, session
        self._grid.column_moved.connect(self.move_column)

    def insert_rows(self, *, above: bool) -> None:
        """Add as many empty rows as there are chosen, above the first or below the last."""
        rows = self._chosen_rows()
        if rows:
            beside = rows[0] if above else rows[-1]
            self._add("insert_rows", row=beside, count=len(rows), above=above)

    def duplicate_rows(self) -> None:
        """Copy the chosen rows, each below itself."""
        if rows := self._chosen_rows():
            self._add("duplicate_rows", rows=tuple(sorted(rows)))

    def delete_rows(self) -> None:
        """Take the chosen rows out."""
        if rows := self._chosen_rows():
            self._add("delete_rows", rows=tuple(sorted(rows)))

    def insert_column(self, column: int, *, left: bool) -> None:
        """Ask for a name in the place of a new column, and add it empty."""
        place = column if left else column + 1
        field = NameField(self._grid, place, str(msg("Name of the new column")))
        beside = self._grid.table_model.column(column).name
        field.named.connect(partial(self._insert, beside, "left" if left else "right"))

    def rename_column(self, column: int) -> None:
        """Ask for another name of a column, where the name stands."""
        name = self._grid.table_model.column(column).name
        field = NameField(self._grid, column, str(msg("New name")), name)
        field.named.connect(partial(self._rename, name))

    def delete_columns(self) -> None:
        """Take the columns of the chosen cells out."""
        names = self.chosen_columns()
        if names and len(names) < self._grid.table_model.columnCount():
            self._add("remove_columns", names=names)

    def move_column(self, column: int, place: int) -> None:
        """Put a column in another place, counted from 0."""
        name = self._grid.table_model.column(column).name
        self._add("move_column", column=name, to="place", place=place)

    def chosen_columns(self) -> tuple[str, ...]:
        """Return the names of the columns with a chosen cell."""
        model = self._grid.table_model
        return tuple(model.column(place).name for place in chosen_lines(self._grid)[1])

    def _chosen_rows(self) -> list[int]:
        """Return the labels of the rows with a chosen cell, as they are shown."""
        rows = chosen_lines(self._grid)[0]
        if len(rows) > MOST:
            self._session.failed.emit(UserError(*TOO_MANY))
            return []
        return labels(self._grid.table_model.table, rows)

    def _insert(self, beside: str, side: str, name: str) -> None:
        if self._is_free(name):
            self._add("insert_column", column=beside, name=name, side=side)

    def _rename(self, old: str, name: str) -> None:
        if name != old and self._is_free(name):
            self._add("rename_column", column=old, name=name)

    def _is_free(self, name: str) -> bool:
        """Refuse in the bar, before it is a step, a name that another column has."""
        view = self._session.view
        try:
            if view:
                refuse_name(name, view.table)
        except UserError as error:
            self._session.failed.emit(error)
            return False
        return True

    def _add(self, kind: str, **answers: object) -> None:
        step: Step = steps[kind](**answers)
        self._session.add(step)
