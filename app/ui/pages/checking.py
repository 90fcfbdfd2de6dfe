"""What the tab of quality asks of the rest of the workbench: a cell, a page over the table."""

from collections.abc import Iterator

from app.ui.actions import Action
from app.ui.desk.bound import BoundDesk
from app.ui.pages.quality_tab import QualityTab
from app.ui.program import Program
from app.ui.quality.compare_page import ComparePage
from app.ui.quality.going import go_to_cell
from app.ui.quality.quality_actions import quality_actions
from app.ui.widgets.tabs import Tabs

DATA, QUALITY = range(2)


class Checking:
    """Joins the tab of quality of one project with its desk and the tabs over both."""

    def __init__(self, program: Program, tabs: Tabs, desk: BoundDesk, quality: QualityTab) -> None:
        self._program, self._tabs = program, tabs
        self._desk, self._quality = desk, quality
        tabs.count_on(QUALITY, 0)
        quality.counted.connect(lambda errors: tabs.count_on(QUALITY, errors))
        quality.open.cell_wanted.connect(self._go_to)
        quality.open.alike_wanted.connect(self._group)
        quality.compare_wanted.connect(self.compare)

    def offers(self) -> Iterator[Action]:
        """Yield what can be done by name."""
        return quality_actions(self.see, self.compare, self._quality)

    def see(self) -> None:
        """See what is wrong with the table."""
        self._tabs.setCurrentIndex(QUALITY)

    def compare(self) -> None:
        """See side by side this table and another version of it."""
        self._tabs.setCurrentIndex(DATA)
        self._desk.cover(ComparePage(self._program, self._desk.session))

    def _go_to(self, label: int, column: str) -> None:
        self._tabs.setCurrentIndex(DATA)
        go_to_cell(self._program, self._desk, label, column)

    def _group(self, column: str) -> None:
        self._tabs.setCurrentIndex(DATA)
        self._desk.group_similar(column, -1)
