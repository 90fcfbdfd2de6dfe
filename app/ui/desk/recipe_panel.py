"""The recipe: what was done to the table, as sentences that can be taken up again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.analysis.recipe import Recipe
from app.i18n import Message, msg, plural
from app.ui.desk.expected_list import ExpectedList, Judged
from app.ui.desk.panel_message import PanelMessage
from app.ui.desk.step_list import StepList
from app.ui.desk.step_row import StepRow
from app.ui.desk.step_words import Told
from app.ui.view import View
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text


class RecipePanel(Panel):
    """The steps in order, with undo and redo always in sight.

    `asked` carries what is wanted of one step ("edit", "note", "see", "end") and its place;
    `READING` is the first row. `rearranged` is about several: what, their places, and a gap.
    """

    asked = Signal(str, int)
    rearranged = Signal(str, object, int)
    repaired = Signal(object)
    undone = Signal()
    redone = Signal()
    exported = Signal()
    applied = Signal()
    more_wanted = Signal(object)  # the button to open a menu under
    branches_wanted = Signal()
    unexpected = Signal(int)

    def __init__(self) -> None:
        super().__init__("surface", "right")
        self._at_end, self._told = True, Told()
        self.steps, self.expected, self.message = StepList(), ExpectedList(), PanelMessage()
        self.undo = Button("", "icon", icon="undo", name=str(msg("Undo (Ctrl+Z)")))
        self.redo = Button("", "icon", icon="redo", name=str(msg("Redo (Ctrl+Y)")))
        self.more = Button("", "quiet", icon="more", name=str(msg("More about the recipe")))
        self.branches = Button("", "link")
        self._links = Panel()
        self._links.hide()
        self._area = Scroller(self._inside())
        layout = self.column()
        for part, share in ((self._head(), 0), (self._area, 1), (self.message, 0)):
            layout.addWidget(part, share)
        foot = RecipeFoot()
        layout.addWidget(foot)
        foot.save.clicked.connect(self.exported)
        foot.other.clicked.connect(self.applied)
        self.message.shown.connect(lambda on: foot.setVisible(not on))  # it needs the room
        self._area.setMinimumHeight(1)
        self._connect()

    @property
    def rows(self) -> list[StepRow]:
        """The rows, the first of them about how the file is read."""
        return self.steps.rows

    def show_recipe(self, recipe: Recipe, reading: Message, view: View | None) -> None:
        """Draw the steps; `view` brings what each one did, None while that is not known yet."""
        words = self._told.words(recipe, reading, view)
        self._at_end = self._at_end or len(words) > len(self.rows)
        self.steps.show_steps(words, recipe.entries)

    def show_expected(self, judged: Judged) -> None:
        """Draw what is expected of the result."""
        self.expected.show_judged(judged)

    def show_branches(self, count: int) -> None:
        """Say how many ways were left aside."""
        words = plural("One way left aside…", "{count} ways left aside…", count=count)
        self.branches.setText(str(words))
        self.branches.setAccessibleName(str(words))
        self._links.setVisible(count > 0)

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Say whether there is something to undo and to redo."""
        self.undo.setEnabled(back)
        self.redo.setEnabled(forward)

    def _connect(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.rangeChanged.connect(self._follow)
        bar.actionTriggered.connect(self._scrolled)
        self.undo.clicked.connect(self.undone)
        self.redo.clicked.connect(self.redone)
        self.more.clicked.connect(lambda: self.more_wanted.emit(self.more))
        self.branches.clicked.connect(self.branches_wanted)
        self.steps.asked.connect(self.asked)
        self.steps.rearranged.connect(self.rearranged)
        self.steps.repaired.connect(self.repaired)
        self.steps.reached.connect(self._bring)
        self.expected.removed.connect(self.unexpected)

    def _bring(self, row: QWidget) -> None:
        """Bring into sight the row that the keyboard reached; from now on it stays there."""
        self._at_end = row is self.rows[-1]
        self._area.ensureWidgetVisible(row)

    def _follow(self, _least: int, most: int) -> None:
        """Long sentences take their room a moment later: the last step stays in sight."""
        if self._at_end and not self.expected.isVisibleTo(self):
            self._area.verticalScrollBar().setValue(most)
        elif self._at_end and self.rows:
            self._area.ensureWidgetVisible(self.rows[-1])

    def _scrolled(self, _action: int) -> None:
        """Stay wherever the person goes."""
        bar = self._area.verticalScrollBar()
        self._at_end = bar.sliderPosition() >= bar.maximum()

    def _inside(self) -> Panel:
        inside, links = Panel(), self._links
        links.column((12, 6, 12, 6)).addWidget(self.branches)
        column = inside.column()
        for part in (self.steps, links, self.expected):
            column.addWidget(part)
        column.addStretch()
        return inside

    def _head(self) -> Panel:
        head = Panel("", "bottom")
        row = head.row((12, 11, 6, 11), 4)
        row.addWidget(Text(str(msg("Recipe")), 14, strong=True), 1)
        for button in (self.undo, self.redo, self.more):
            row.addWidget(button)
        return head


class RecipeFoot(Panel):
    """What leads the recipe away from here, and others to it."""

    def __init__(self) -> None:
        super().__init__("", "top", inner=True)
        self.save, self.other = Button(str(msg("Save…"))), Button(str(msg("Apply…")), "ghost")
        self.save.setToolTip(str(msg("Save the recipe, all or part, to use it again")))
        self.other.setToolTip(str(msg("Do here the steps of another recipe")))
        row = self.row((12, 10, 12, 10), 8)
        row.addWidget(self.save)
        row.addWidget(self.other)
        row.addStretch()
