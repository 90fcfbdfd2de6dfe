"""A column to filter by: bars, values to tick, and a text."""

from PySide6.QtCore import Signal

from app.analysis.kind import WRITTEN
from app.ui.desk.facet_look import FacetLook
from app.ui.desk.range_filter import RangeFilter
from app.ui.desk.text_filter import TextFilter
from app.ui.desk.value_list import SEEN, ValueList
from app.ui.widgets.panel import Panel

FEW_SEEN = 6


class Facet(Panel):
    """What is asked here is one condition on the column: the last answer is the one in force.

    A `brief` one stands among others: numbers and dates have only their bars. `asked` carries
    the column and its condition, `sought` the column, some letters and whether to go by name.
    """

    asked = Signal(str, object)
    sought = Signal(str, str, bool)

    def __init__(self, *, brief: bool = False) -> None:
        super().__init__()
        self._brief, self._column = brief, ""
        self.range, self.text = RangeFilter(), TextFilter()
        self.values = ValueList(FEW_SEEN if brief else SEEN)
        column = self.column()
        for part in (self.range, self.text, self.values):
            column.addWidget(part)
            part.asked.connect(lambda condition: self.asked.emit(self._column, condition))
        self.values.sought.connect(lambda *wish: self.sought.emit(self._column, *wish))

    def show_look(self, look: FacetLook) -> None:
        """Show another column, or the same under other filters."""
        self._column = look.column
        self.range.setVisible(look.ranges is not None)
        self.text.setVisible(look.kind in WRITTEN)
        self.values.setVisible(not self._brief or look.ranges is None)
        if look.ranges is not None:
            self.range.show_column(look.column, look.kind, look.condition)
            self.range.show_look(look.ranges)
        self.text.show_column(look.column, look.condition)
        self.values.show_listing(look.listing)
