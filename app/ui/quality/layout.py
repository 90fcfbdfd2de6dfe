"""Where the parts of the quality of a table stand: findings, and the card beside or below them."""

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.analysis.table_check import Checked
from app.i18n import msg
from app.ui.desk.cover_page import CoverPage
from app.ui.quality.filters import QualityFilters
from app.ui.quality.giving import giving
from app.ui.quality.head import QualityHead
from app.ui.quality.personal_list import PersonalList
from app.ui.quality.problem_list import ProblemList
from app.ui.quality.side import QualitySide
from app.ui.quality.status import QualityStatus
from app.ui.theme import theme
from app.ui.widgets.card import Card
from app.ui.widgets.emptied import empty
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text

NARROW, SIDE = 860, 270


class QualityLayout(QWidget):
    """Lays out its parts, and may be covered by a page that needs all the room."""

    def __init__(self) -> None:
        super().__init__()
        self.status, self.head, self.filters = QualityStatus(), QualityHead(), QualityFilters()
        self.list, self.side = ProblemList(), QualitySide()
        self._well, self.people = QVBoxLayout(), PersonalList()
        self._personal = self._of_people()
        self.none = Text(str(msg("No finding passes these filters.")), tone="muted").wrapped()
        self.none.hide()
        self._main = QWidget()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._main)
        self.area = Scroll(self._inside())
        column = QVBoxLayout(self._main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.status)
        column.addWidget(self.area, 1)
        self.list.entered.connect(lambda card: self.area.ensureWidgetVisible(card.head))

    def cover(self, page: CoverPage) -> None:
        """Put a page over the findings, until it says that it is closed."""
        self._back()
        page.closed.connect(self._back)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def show_personal(self, result: Checked) -> None:
        """Say what personal data there seem to be, when there are any."""
        self.people.show_findings(result.personal, result.table)
        self._personal.setVisible(bool(result.personal))

    def show_well(self, card: QWidget | None) -> None:
        """Show the good news, when there is any."""
        empty(self._well)
        if card:
            self._well.addWidget(card)

    @property
    def covering(self) -> CoverPage | None:
        """The page over the findings, when there is one."""
        page = self._stack.currentWidget()
        return page if isinstance(page, CoverPage) else None

    def _back(self) -> None:
        page = self.covering
        self._stack.setCurrentWidget(self._main)
        if page:
            self._stack.removeWidget(page)
            page.deleteLater()

    def _of_people(self) -> Card:
        card = Card("warn")
        column = card.column((14, 10, 14, 12), 8)
        words = msg("Before sharing it: this table seems to have personal data")
        column.addWidget(Text(str(words), 14, strong=True).wrapped())
        column.addWidget(self.people)
        card.hide()
        return card

    def _inside(self) -> Flowing:
        main, inside = Panel(), Flowing()
        column = main.column((0, 0, 12, 0), 12)
        column.addWidget(self.head)
        column.addWidget(self._personal)
        column.addWidget(self.filters)
        column.addLayout(self._well)
        column.addWidget(self.none)
        column.addWidget(self.list)
        column.addStretch()
        self.side.setMinimumWidth(theme().px(SIDE))
        row = inside.column((20, 16, 20, 20))
        row.addWidget(giving(main, self.side, NARROW, (1, 0)))
        row.addStretch()
        return inside
