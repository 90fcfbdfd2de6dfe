"""The recipe: what was done to the table, as sentences that can be taken up again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.analysis.recipe import Recipe
from app.i18n import Message, count_text, msg
from app.ui.desk.step_questions import is_editable
from app.ui.desk.step_row import StepRow, StepWords
from app.ui.view import View
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text

READING = -1  # the place of the first row: how the file is read


class RecipePanel(Panel):
    """The steps in order, with undo and redo always in sight.

    `asked` carries what the person wants ("edit", "switch", "remove", "up", "down", "note") and
    the place of the step; `READING` is the first row.
    """

    asked = Signal(str, int)
    undone = Signal()
    redone = Signal()
    exported = Signal()
    applied = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "right")
        self.rows: list[StepRow] = []
        self._at_end = True
        self.undo = Button("", "icon", icon="undo", name=str(msg("Undo (Ctrl+Z)")))
        self.redo = Button("", "icon", icon="redo", name=str(msg("Redo (Ctrl+Y)")))
        self._area = Scroller()
        bar = self._area.verticalScrollBar()
        bar.rangeChanged.connect(self._follow)
        bar.actionTriggered.connect(self._scrolled)
        layout = self.column()
        layout.addWidget(self._head())
        layout.addWidget(self._area, 1)
        layout.addWidget(self._foot())
        self.undo.clicked.connect(self.undone)
        self.redo.clicked.connect(self.redone)

    def show_recipe(self, recipe: Recipe, reading: Message, view: View | None) -> None:
        """Draw the steps; `view` brings what each one did, None while that is not known yet."""
        rows = len(view.run.table) if view and not recipe.entries else None
        first = StepWords(str(reading), _rows(view), number=1)
        words = [first, *(self._words(recipe, view, at) for at in range(len(recipe.entries)))]
        inside = Panel()
        column = inside.column()
        self.rows = []
        for place, one in enumerate(words, start=READING):
            row = StepRow(one, current=place == len(words) - 2 and rows is None)
            row.asked.connect(lambda what, at=place: self.asked.emit(what, at))
            self.rows.append(row)
            column.addWidget(row)
        column.addStretch()
        self._replace(inside)

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Say whether there is something to undo and to redo."""
        self.undo.setEnabled(back)
        self.redo.setEnabled(forward)

    def _replace(self, inside: QWidget) -> None:
        bar = self._area.verticalScrollBar()
        self._at_end = bar.value() >= bar.maximum() or self._at_end
        place = bar.value()
        self._area.setWidget(inside)
        inside.adjustSize()
        bar.setValue(bar.maximum() if self._at_end else place)

    def _follow(self, _least: int, most: int) -> None:
        """Long sentences take their room a moment later: the last step stays in sight."""
        if self._at_end:
            self._area.verticalScrollBar().setValue(most)

    def _scrolled(self, _action: int) -> None:
        """Stay wherever the person goes."""
        bar = self._area.verticalScrollBar()
        self._at_end = bar.sliderPosition() >= bar.maximum()

    @staticmethod
    def _words(recipe: Recipe, view: View | None, at: int) -> StepWords:
        entry = recipe.entries[at]
        problem = view.run.problem if view else None
        effects = view.run.effects if view else ()
        effect = effects[at] if at < len(effects) else None
        failed = problem is not None and problem.index == at
        counts = str(effect.words()) if effect else ""
        if not entry.on:
            counts = str(msg("Switched off"))
        elif failed and problem:
            counts = str(problem.error.what)
        doubt = failed or bool(effect and effect.unread)
        return StepWords(
            str(entry.step.sentence()), counts, doubt=doubt, on=entry.on, note=entry.note,
            number=at + 2, last=at == len(recipe.entries) - 1,
            editable=is_editable(entry.step),
        )  # fmt: skip

    def _head(self) -> Panel:
        head = Panel("", "bottom")
        row = head.row((12, 11, 12, 11), 4)
        row.addWidget(Text(str(msg("Recipe")), 14, strong=True), 1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        return head

    def _foot(self) -> Panel:
        foot = Panel("", "top", inner=True)
        row = foot.row((12, 10, 12, 10), 8)
        save, other = Button(str(msg("Save…"))), Button(str(msg("Apply…")), "ghost")
        save.clicked.connect(self.exported)
        other.clicked.connect(self.applied)
        row.addWidget(save)
        row.addWidget(other)
        row.addStretch()
        return foot


def _rows(view: View | None) -> str:
    if not view:
        return ""
    effects = [effect for effect in view.run.effects if effect]
    count = effects[0].rows_before if effects else len(view.table)
    return str(msg("{count} rows", count=count_text(count)))
