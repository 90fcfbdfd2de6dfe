"""Where a step is done while there are filters: in the rows in sight, or in all of them."""

from dataclasses import fields

from PySide6.QtCore import Signal

from app.analysis.condition import Condition
from app.analysis.step import Step
from app.analysis.steps.only_where import OnlyWhere
from app.i18n import Message, count_text, msg, plural
from app.ui.view import View
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

SOME, ALL = "some", "all"
BY_ROW = frozenset({"clean", "fill", "calculate", "place", "private"})


class ScopeChoice(Panel):
    """Begins with the rows in sight, says how many they are, and can be widened."""

    changed = Signal()

    def __init__(self, conditions: tuple[Condition, ...], view: View | None) -> None:
        super().__init__()
        self._conditions, self._view = conditions, view
        self.where, self.words = ChoiceBox(), Text("", 12, "muted").wrapped()
        for value, words in ((SOME, self._some()), (ALL, msg("In all the rows"))):
            self.where.addItem(str(words), value)
        self.where.shrink()
        label = str(msg("Where to do it"))
        self.where.setAccessibleName(label)
        column = self.column((0, 0, 0, 8), 4)
        column.addWidget(Text(label, 12, "muted"))
        column.addWidget(self.where)
        column.addWidget(self.words)
        self.where.currentIndexChanged.connect(self._say)
        self.where.currentIndexChanged.connect(self.changed)
        self._say()

    def scoped(self, step: Step) -> Step:
        """Return the step as it will be done: to all the rows, or only where the filters say."""
        some = self.where.currentData() == SOME
        return OnlyWhere(step, self._conditions) if some else step

    def _some(self) -> Message:
        if self._view is None:
            return plural(
                "Only in the rows that meet the condition",
                "Only in the rows that meet the {count} conditions",
                count=len(self._conditions),
            )  # fmt: skip
        shown = self._view.shown
        return plural(
            "Only in the row in sight", "Only in the {many} rows in sight",
            count=shown, many=count_text(shown),
        )  # fmt: skip

    def _say(self) -> None:
        if self._view is None:
            self.words.hide()
            return
        rows = len(self._view.table)
        shown = self._view.shown if self.where.currentData() == SOME else rows
        words = msg("It will be done to {shown} of {all} rows.",
                    shown=count_text(shown), all=count_text(rows))  # fmt: skip
        self.words.setText(str(words))


def scope_for(cls: type[Step], view: View | None) -> ScopeChoice | None:
    """Return the question about a new step, when there are filters and it goes row by row."""
    if view is None or not view.conditions or cls.intent not in BY_ROW:
        return None
    if any(field.name == "conditions" for field in fields(cls)):  # it says itself which rows
        return None
    return ScopeChoice(view.conditions, view)
