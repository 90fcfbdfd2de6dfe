"""What would come of a join: figures over tabs with the rows themselves."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.analysis.decided import Decided
from app.analysis.near_keys import NearKeys
from app.analysis.table import Table
from app.i18n import Message, count_text, msg
from app.ui.desk.join_figures import JoinFigures
from app.ui.desk.join_look import JoinLook
from app.ui.desk.near_list import NearList
from app.ui.grid.from_table import grid_table
from app.ui.grid.grid import Grid
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.tabs import Tabs
from app.ui.widgets.text import Text

RESULT, NEAR = 0, 4
TABS: tuple[Message, ...] = (
    msg("Result"), msg("Only here"), msg("Only there"), msg("Repeated there"),
    msg("Almost the same"),
)  # fmt: skip
HIGH = 230
WORDS = (
    msg("The first {count} rows of {rows}."),
    msg("{count} of the {rows} rows of this table have no pair in “{table}”."),
    msg("{count} of the {rows} rows of “{table}” have no pair in this one."),
    msg("{count} of the {rows} rows of “{table}” share their key with another."),
)


class JoinResults(Panel):
    """A tab for the result and one for each thing to look at before."""

    def __init__(self) -> None:
        super().__init__()
        self.figures, self.tabs, self.near = JoinFigures(), Tabs(), NearList()
        self.grid, self.note, self._rows = Grid(), Text("", 12, "muted").wrapped(), Panel()
        self.grid.setMinimumHeight(120)
        self._stack, self._all = QStackedWidget(), QStackedWidget()
        self._look: JoinLook | None = None
        self._name = ""
        self._near_count = 0
        self.nothing = EmptyState("datasets", str(msg("Two tables, by what they share")),
                                  str(msg("Add the other table: here you will see how many rows"
                                          " go together, before anything is done.")))  # fmt: skip
        self._lay_out()
        self.tabs.currentChanged.connect(self._draw)

    def show_look(self, look: JoinLook, name: str, repeats: str) -> None:
        """Draw what was found."""
        self._look, self._name = look, name
        self.figures.show_look(look, name, repeats)
        self._all.setCurrentIndex(0)
        self._count()
        self._draw()

    def show_nothing(self, *, has_table: bool) -> None:
        """Draw that there is nothing to look at yet."""
        if not has_table:
            self._all.setCurrentIndex(1)

    def near_under_way(self) -> None:
        """Say that values that look the same are being looked for."""
        self._near_count = 0
        self.near.note.setText(str(msg("Looking for values that are almost the same…")))

    def show_near(self, found: NearKeys, known: dict[str, Decided]) -> None:
        """Draw the values that look like one of the other table."""
        self._near_count = len(found.keys)
        self.near.show_keys(found, known)
        self._count()

    def _count(self) -> None:
        look, here = self._look, max(0, self.tabs.currentIndex())
        if look is None:
            return
        counts = (0, len(look.own_lost), len(look.its_lost), len(look.repeated), self._near_count)
        self.tabs.blockSignals(True)
        for place, words in enumerate(TABS):
            count = counts[place]
            told = f"{words} ({count_text(count)})" if place != RESULT else str(words)
            self.tabs.setTabText(place, told)
            self.tabs.setAccessibleTabName(place, told)
        self.tabs.setCurrentIndex(here)
        self.tabs.blockSignals(False)

    def _draw(self) -> None:
        look, here = self._look, self.tabs.currentIndex()
        self._stack.setCurrentIndex(1 if here == NEAR else 0)
        if look is None:
            return
        if here == NEAR:
            self.near.focus_first()
            return
        table = (look.result, look.own_lost, look.its_lost, look.repeated)[here]
        self.note.setText(str(self._words(look, table)))
        self.grid.setVisible(table is not None and len(table) > 0)
        if table is not None:
            self.grid.show_table(grid_table(table))

    def _words(self, look: JoinLook, table: Table | None) -> Message:
        own, other, here = look.report.own.rows, look.report.other.rows, self.tabs.currentIndex()
        if table is None:
            return msg("There is no result yet: choose what to do with what is repeated.")
        shown = {"count": count_text(len(table)), "table": self._name}
        template, rows = WORDS[here], (look.report.result, own, other, other)[here]
        return Message(template.text, (*shown.items(), ("rows", count_text(rows))))

    def _lay_out(self) -> None:
        for words in TABS:
            self.tabs.add(str(words))
        bottom, top, head, page = Panel("surface", "top"), Panel(), Panel(), Panel()
        head.column((14, 6, 14, 6)).addWidget(self.note)
        _stacked(self._rows, (head, self.grid), stretch=1)
        self._stack.addWidget(self._rows)
        self._stack.addWidget(self.near)
        _stacked(bottom, (self.tabs, self._stack), stretch=1)
        top.column((16, 12, 16, 12)).addWidget(self.figures)
        _stacked(page, (top, bottom), stretch=1)
        bottom.setMinimumHeight(HIGH)
        self._all.addWidget(Scroller(page))
        self._all.addWidget(self.nothing)
        self.column().addWidget(self._all)


def _stacked(panel: Panel, parts: tuple[QWidget, ...], *, stretch: int) -> None:
    """Put parts one under the other; the last one takes the room that is left."""
    column = panel.column()
    for part in parts:
        column.addWidget(part, stretch if part is parts[-1] else 0)
    column.addStretch(0)
