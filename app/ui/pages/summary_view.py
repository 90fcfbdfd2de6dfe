"""A summary on the screen: the groups in a grid, in the order of the column that was clicked."""

from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.analysis.display import display_texts
from app.analysis.summary import SummaryResult
from app.analysis.table import Table
from app.i18n import msg
from app.ui.grid.from_table import grid_table
from app.ui.grid.grid import Grid


class SummaryView(QWidget):
    """Shows a result; a click on a header sorts by it, another click the other way round."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = Grid()
        self.grid.setAccessibleName(str(msg("Result of the summary")))
        header = self.grid.horizontalHeader()
        header.setStretchLastSection(False)  # a number stays near its name
        header.sectionClicked.connect(self.sort)
        self._table: Table | None = None
        self._by, self._down = -1, False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)

    def show_result(self, result: SummaryResult) -> None:
        """Show another result, in its own order."""
        self._table, self._by, self._down = result.table, -1, False
        self.grid.show_table(grid_table(result.table))
        self.grid.scrollToTop()

    def sort(self, column: int) -> None:
        """Put the rows in the order of a column; what is empty goes last."""
        if self._table is None or column >= len(self._table.columns):
            return
        self._down = not self._down if column == self._by else self._is_figure(column)
        self._by = column
        values = self._table.frame.iloc[:, column].reset_index(drop=True)
        order = values.sort_values(ascending=not self._down, kind="stable", na_position="last")
        shown = grid_table(self._table, np.asarray(order.index, np.int64))
        arrow = " ↓" if self._down else " ↑"
        columns = tuple(
            replace(one, name=one.name + arrow) if place == column else one
            for place, one in enumerate(shown.columns)
        )
        self.grid.show_table(replace(shown, columns=columns))

    def texts(self) -> list[list[str]]:
        """Return the names of the columns and the rows as they are shown."""
        shown = self.grid.table_model.table
        if self._table is None:
            return []
        frame = self._table.frame if shown.rows is None else self._table.frame.iloc[shown.rows]
        kinds = self._table.kinds
        columns = [display_texts(frame[name], kinds[name]) for name in frame.columns]
        return [list(frame.columns), *(list(row) for row in zip(*columns, strict=True))]

    def _is_figure(self, column: int) -> bool:
        return self._table is not None and self._table.is_number(self._table.columns[column])
