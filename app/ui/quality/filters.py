"""Which findings are seen: by severity, by column, and those put aside."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal

from app.analysis.check import Severity
from app.analysis.table_check import Problem
from app.i18n import msg, plural
from app.ui.quality.giving import giving
from app.ui.quality.looks import counted
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.panel import Panel

NARROW, LEGIBLE = 620, 16


class QualityFilters(Panel):
    """Toggles with their counts in words; nothing pressed shows every severity."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.toggles = {one: Button("", "toggle") for one in Severity}
        self.aside = Button("", "toggle")
        self.columns = ChoiceBox()
        self.columns.shrink()
        self.columns.setMinimumContentsLength(LEGIBLE)
        self.columns.setAccessibleName(str(msg("See only one column")))
        first, second = Panel(), Panel()
        left, right = first.row((0, 0, 0, 0), 6), second.row((0, 0, 0, 0), 6)
        for button in self.toggles.values():
            _toggle(button, self)
            left.addWidget(button)
        left.addStretch()
        _toggle(self.aside, self)
        right.addWidget(self.columns, 1)
        right.addWidget(self.aside)
        self.column().addWidget(giving(first, second, NARROW))
        self.columns.currentIndexChanged.connect(self.changed)

    def count(self, problems: Iterable[Problem], aside: int) -> None:
        """Say how many there are of each; what was chosen stays while there is such a thing."""
        found = tuple(problems)
        severities = Counter(one.finding.severity for one in found)
        for severity, button in self.toggles.items():
            _name(button, str(counted(severity, severities[severity])))
            button.setEnabled(severities[severity] > 0)
            button.setChecked(button.isChecked() and severities[severity] > 0)
        _name(self.aside, str(plural("One put aside", "{count} put aside", count=aside)))
        self.aside.setVisible(aside > 0)
        self.aside.setChecked(self.aside.isChecked() and aside > 0)
        self._offer(Counter(one.finding.column for one in found))

    def lets_in(self, problem: Problem) -> bool:
        """Say whether a finding is to be seen."""
        asked = {one for one, button in self.toggles.items() if button.isChecked()}
        column = self.columns.currentData()
        right = not asked or problem.finding.severity in asked
        return right and column in {None, problem.finding.column}

    @property
    def is_on(self) -> bool:
        """Whether something is hidden."""
        pressed = any(button.isChecked() for button in self.toggles.values())
        return pressed or self.columns.currentData() is not None

    def clear(self) -> None:
        """Show everything."""
        for button in self.toggles.values():
            button.setChecked(False)
        self.columns.setCurrentIndex(0)
        self.changed.emit()

    def _offer(self, counts: Counter[str]) -> None:
        before = self.columns.currentData()
        self.columns.blockSignals(True)
        self.columns.clear()
        self.columns.addItem(str(msg("Every column")), None)
        for name, count in counts.items():
            words = name or msg("The whole table")
            self.columns.addItem(str(msg("{name} ({count})", name=words, count=count)), name)
        self.columns.setCurrentIndex(max(0, self.columns.findData(before)))
        self.columns.blockSignals(False)


def _toggle(button: Button, filters: QualityFilters) -> None:
    button.setCheckable(True)
    button.clicked.connect(filters.changed)


def _name(button: Button, words: str) -> None:
    button.setText(words)
    button.setAccessibleName(words)
